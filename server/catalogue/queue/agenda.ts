import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';
import { emitter } from '../_paths';

/** Agenda: jobs in MongoDB (from 6.x also PostgreSQL or Redis). */
export default defineSdk({
  id: 'agenda',
  packages: ['agenda', '@hokify/agenda', '@sealos/agenda'],
  kind: 'queue',
  dependency: 'mongodb',
  party: 'own',
  exports: {
    Agenda: { new: 'agenda', type: 'agenda' },
    default: { new: 'agenda', type: 'agenda' },
    '*': { new: 'agenda' },
    Job: { type: 'job' },
  },
  types: {
    agenda: {
      optionSet: 'client',
      owns: 'connection',
      members: {
        ...calls('now schedule nowDebounced', { effect: 'write', enqueues: true, returns: 'job' }),
        every: { call: { effect: 'write', idempotent: true, enqueues: true, returns: 'job' } },
        saveJob: { call: { effect: 'write', enqueues: true } },
        start: { call: { effect: 'unknown', longLived: true } },
        ...calls('jobs queryJobs getRunningStats getJobsOverview getLogs', { effect: 'read' }),
        ...calls('cancel cancelAll purge disable enable clearLogs', { effect: 'write', idempotent: true }),
        create: { makes: 'job' },
        define: { none: true, callback: { arg: 1, param: 0, type: 'job' } },
        ...none(
          `database db_init mongo name processEvery maxConcurrency defaultConcurrency lockLimit defaultLockLimit
          defaultLockLifetime sort stop drain close notifyVia hasNotificationChannel hasJobLogger isActiveJobProcessor`,
        ),
        ...emitter,
      },
    },
    job: {
      members: {
        save: { call: { effect: 'write', enqueues: true } },
        ...calls('remove touch', { effect: 'write', idempotent: true }),
        ...calls('disable enable', { effect: 'write', idempotent: true }),
        run: { call: { effect: 'write' } },
        ...calls('isRunning isDead', { effect: 'read' }),
        ...none(
          'repeatEvery repeatAt schedule priority unique debounce fail toJson toJSON startDate endDate skipDays forkMode isExpired cancel setShouldSaveResult',
        ),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0.db.address', sets: 'secret' },
      { path: '$0.db.options.serverSelectionTimeoutMS', sets: 'connectTimeout' },
      { path: '$0.db.options.socketTimeoutMS', sets: 'timeout' },
      {
        path: '$0.defaultLockLifetime',
        sets: 'timeout',
        inert: 'a lock, not a limit: a job that runs longer may be started twice',
      },
    ],
  },
  defaults: [{ versions: '*', timeout: null, retry: null, note: 'a failed job is not repeated', jobAttempts: 1 }],
  hints: ['repeat inside the job or on its `fail` event; keep jobs shorter than defaultLockLifetime (10 min)'],
  sources: [
    {
      fact: 'defaults',
      from: 'agenda@6.2.6/dist/index.js: DefaultOptions, defaultLockLifetime 600000 (read, not run)',
    },
    { fact: 'calls', from: 'agenda@6.2.6/dist/index.d.ts, agenda@4.4.0 type declarations' },
  ],
});
