import { defineSdk } from '../../model/catalogue';
import type { OptionSpec } from '../../model/catalogue';
import { calls, none } from '../_members';
import { emitter } from '../_paths';

const spec = (arg: string): OptionSpec[] => [
  { path: `${arg}.maxAttempts`, sets: 'attempts', inert: 'attempts of the job, not of this call' },
  { path: `${arg}.jobKey`, sets: 'idempotencyKey' },
];
const add = { effect: 'write', enqueues: true, options: spec('$2') } as const;

/** Graphile Worker: jobs in PostgreSQL, 25 attempts each. */
export default defineSdk({
  id: 'graphile-worker',
  packages: ['graphile-worker'],
  kind: 'queue',
  dependency: 'postgres',
  party: 'own',
  exports: {
    quickAddJob: { call: { effect: 'write', enqueues: true, options: spec('$3') } },
    addJobAdhoc: { call: { effect: 'write', enqueues: true, options: spec('$3') } },
    makeWorkerUtils: { call: { effect: 'unknown', optionSet: 'client', returns: 'utils' } },
    run: { call: { effect: 'unknown', longLived: true, optionSet: 'client', returns: 'runner' } },
    runOnce: { call: { effect: 'write', longLived: true, optionSet: 'client' } },
    runMigrations: { call: { effect: 'write', idempotent: true, optionSet: 'client' } },
    WorkerUtils: { type: 'utils' },
    Runner: { type: 'runner' },
    JobHelpers: { type: 'helpers' },
  },
  types: {
    utils: {
      owns: 'pool',
      members: {
        addJob: { call: add },
        addJobs: { call: { effect: 'write', enqueues: true } },
        ...calls('completeJobs permanentlyFailJobs rescheduleJobs forceUnlockWorkers cleanup migrate', {
          effect: 'write',
          idempotent: true,
        }),
        withPgClient: { none: true },
        ...none('release'),
      },
    },
    runner: {
      owns: 'pool',
      members: {
        addJob: { call: add },
        addJobs: { call: { effect: 'write', enqueues: true } },
        ...none('stop kill promise'),
        ...emitter,
      },
    },
    helpers: {
      members: {
        addJob: { call: add },
        addJobs: { call: { effect: 'write', enqueues: true } },
        query: { call: { effect: { sql: 0 }, kind: 'database' } },
        ...none('withPgClient getQueueName logger.*'),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0.connectionString', sets: 'secret' },
      { path: '$0.maxPoolSize', sets: 'poolSize' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'a job is tried 25 times with exponential backoff; the SQL itself has no limit',
      jobAttempts: 25,
    },
  ],
  hints: ['pass a pgPool whose query_timeout is set; jobKey makes adding repeatable'],
  sources: [
    { fact: 'job.attempts', from: 'graphile-worker@0.17.3/sql/000001.sql: max_attempts default 25 (read, not run)' },
    { fact: 'timeout', from: 'graphile-worker@0.17.3: queries go to a pg Pool; measured for pg: no default limit' },
    { fact: 'calls', from: 'graphile-worker@0.17.3/dist/index.d.ts, interfaces.d.ts' },
  ],
});
