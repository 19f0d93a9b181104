import { defineSdk } from '../../model/catalogue';
import { all, emitter } from '../_paths';
import { calls, none } from '../_members';

/** Bee-Queue: short jobs on Redis, one attempt unless `retries` is called on the job. */
export default defineSdk({
  id: 'bee-queue',
  packages: ['bee-queue'],
  kind: 'queue',
  dependency: 'redis',
  party: 'own',
  exports: {
    default: { new: 'queue', type: 'queue', members: { Job: { type: 'job' } } },
    '*': { new: 'queue' },
    Job: { type: 'job' },
  },
  types: {
    queue: {
      optionSet: 'client',
      owns: 'connection',
      members: {
        createJob: { makes: 'job' },
        saveAll: { call: { effect: 'write', enqueues: true } },
        ...calls('checkHealth getJobs', { effect: 'read' }),
        ...calls('ready connect', { effect: 'unknown', connects: true }),
        getJob: { call: { effect: 'read', returns: 'job' } },
        ...calls('removeJob destroy checkStalledJobs', { effect: 'write', idempotent: true }),
        process: { none: true, callback: { arg: 0, param: 0, type: 'job' } },
        ...none('close isRunning'),
        ...emitter,
      },
    },
    job: {
      builder: true,
      members: {
        ...all('setId retries backoff delayUntil timeout', { makes: 'job' }),
        save: { call: { effect: 'write', enqueues: true } },
        retry: { call: { effect: 'write' } },
        reportProgress: { call: { effect: 'write', notPromise: true, fireAndForget: true } },
        isInSet: { call: { effect: 'read' } },
        remove: { call: { effect: 'write', idempotent: true } },
        ...emitter,
      },
    },
  },
  optionSets: {
    client: [
      { path: '$1.redis.password', sets: 'secret' },
      { path: '$1.redis.connect_timeout', sets: 'connectTimeout' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'a job runs once unless `retries(n)` is called on it',
      jobAttempts: 1,
    },
  ],
  hints: ['queue.createJob(data).retries(3).backoff("exponential", 1000).save()'],
  sources: [
    { fact: 'job.attempts', from: 'bee-queue@2.0.0/lib/job.js: options.retries, backoff immediate (read, not run)' },
    { fact: 'timeout', from: 'bee-queue@2.0.0/lib/queue.js: commands go to redis without a limit' },
    { fact: 'calls', from: 'bee-queue@2.0.0/index.d.ts' },
  ],
});
