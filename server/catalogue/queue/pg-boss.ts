import { defineSdk } from '../../model/catalogue';
import type { OptionSpec } from '../../model/catalogue';
import { calls, none } from '../_members';
import { emitter } from '../_paths';

const job = (arg: string): OptionSpec[] => [
  { path: `${arg}.retryLimit`, sets: 'retries', inert: 'attempts of the job, not of this call' },
  { path: `${arg}.retryBackoff`, sets: 'retrySwitch', inert: 'backoff of the job, not of this call' },
  { path: `${arg}.expireInSeconds`, sets: 'timeout', unit: 's', inert: 'bounds the job, not this call' },
  { path: `${arg}.singletonKey`, sets: 'idempotencyKey' },
];

/** pg-boss: jobs in PostgreSQL. The limits it knows are those of a job, not of the SQL it sends. */
export default defineSdk({
  id: 'pg-boss',
  packages: ['pg-boss'],
  kind: 'queue',
  dependency: 'postgres',
  party: 'own',
  exports: {
    default: { new: 'boss', type: 'boss' },
    '*': { new: 'boss' },
    PgBoss: { new: 'boss', type: 'boss' },
  },
  types: {
    boss: {
      optionSet: 'client',
      owns: 'pool',
      members: {
        start: { call: { effect: 'unknown', longLived: true } },
        send: { call: { effect: 'write', enqueues: true, options: [...job('$2'), ...job('$0.options')] } },
        ...calls('sendAfter sendThrottled sendDebounced publish', {
          effect: 'write',
          enqueues: true,
          options: job('$2'),
        }),
        ...calls('insert flow', { effect: 'write', enqueues: true }),
        schedule: { call: { effect: 'write', idempotent: true, enqueues: true, options: job('$3') } },
        upsert: { call: { effect: 'write', idempotent: true, enqueues: true } },
        work: { call: { effect: 'unknown', longLived: true } },
        fetch: { call: { effect: 'write' } },
        ...calls(
          `getJobById findJobs getQueue getQueues getQueueSize getQueueStats getSchedule getSchedules getBlockedKeys
          getDependencies getDependents getInstances getBamStatus getBamEntries getReindexCommands isInstalled schemaVersion
          detectSchemaDrift previewRedrive`,
          { effect: 'read' },
        ),
        ...calls(
          `cancel resume complete fail touch update deleteJob deleteQueuedJobs deleteStoredJobs deleteAllJobs createQueue
          updateQueue deleteQueue purgeQueue clearStorage archive purge expire maintain supervise resolveFlow subscribe
          unsubscribe unschedule offWork`,
          { effect: 'write', idempotent: true },
        ),
        ...calls('retry redrive', { effect: 'write' }),
        ...none(
          'stop notifyWorker getDb getSpy clearSpies getWipData previewSchedule isMaintaining isBamWorking isResolvingFlow isCheckingSkew isTimekeeping',
        ),
        ...emitter,
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0', sets: 'secret' },
      { path: '$0.connectionString', sets: 'secret' },
      { path: '$0.password', sets: 'secret' },
      { path: '$0.max', sets: 'poolSize' },
      { path: '$0.connectionTimeoutMillis', sets: 'connectTimeout' },
      { path: '$0.query_timeout', sets: 'timeout' },
      { path: '$0.statement_timeout', sets: 'timeout', inert: 'does not help when the server itself is silent' },
    ],
  },
  defaults: [
    {
      versions: '>=10.0.0',
      timeout: null,
      retry: null,
      note: 'a job is tried three times (retryLimit 2) and expires after 15 min',
      jobAttempts: 3,
    },
    {
      versions: '<10.0.0',
      timeout: null,
      retry: null,
      note: 'a job runs once (retryLimit 0) and expires after 15 min',
      jobAttempts: 1,
    },
  ],
  hints: [
    'set retryLimit, retryDelay and retryBackoff on the queue or on send; the driver below has no query limit of its own',
  ],
  sources: [
    {
      fact: 'job.attempts',
      from: 'pg-boss@12.38.0/dist/plans.js: QUEUE_DEFAULTS.retry_limit 2; pg-boss@10.4.2/src/plans.js: default(2); pg-boss@9.0.3/src/attorney.js: 0 (read, not run)',
    },
    {
      fact: 'timeout',
      from: 'pg-boss@10.4.2/src/db.js: queries go to a pg Pool without query_timeout; measured for pg: no default limit',
    },
    { fact: 'calls', from: 'pg-boss@10.4.2/types.d.ts, pg-boss@12.38.0/dist/index.d.ts' },
  ],
});
