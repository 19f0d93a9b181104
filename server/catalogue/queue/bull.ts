import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';
import { emitter } from '../_paths';

/** Bull, the predecessor of BullMQ. */
export default defineSdk({
  id: 'bull',
  packages: ['bull'],
  kind: 'queue',
  dependency: 'redis',
  party: 'own',
  exports: {
    default: {
      new: 'queue',
      makes: 'queue',
      type: 'queue',
      members: { Queue: { type: 'queue' }, Job: { type: 'job' } },
    },
    '*': { new: 'queue', makes: 'queue', members: { Queue: { type: 'queue' }, Job: { type: 'job' } } },
    Queue: { type: 'queue' },
    Job: { type: 'job' },
  },
  types: {
    queue: {
      optionSet: 'queue',
      owns: 'connection',
      members: {
        add: { call: { effect: 'write', enqueues: true, optionSet: 'add', returns: 'job' } },
        addBulk: { call: { effect: 'write', enqueues: true } },
        process: { none: true, callback: { arg: 0, param: 0, type: 'job' } },
        ...calls(
          `getJobs getJobCounts getJobCountByTypes getJobLogs getActive getActiveCount getCompleted getCompletedCount getDelayed
          getDelayedCount getFailed getFailedCount getPausedCount getRepeatableCount getRepeatableJobs getWaiting
          getWaitingCount getWorkers count isPaused isReady checkHealth getMetrics`,
          { effect: 'read' },
        ),
        getJob: { call: { effect: 'read', returns: 'job' } },
        ...calls('pause resume empty clean obliterate removeJobs removeRepeatable removeRepeatableByKey', {
          effect: 'write',
          idempotent: true,
        }),
        ...calls('getNextJob nextRepeatableJob', { effect: 'write' }),
        whenCurrentJobsFinished: { none: true },
        ...none('close disconnect toKey clientName parseClientList setHandler multi base64Name'),
        ...emitter,
      },
    },
    job: {
      members: {
        ...calls('getState isActive isCompleted isDelayed isFailed isPaused isStuck isWaiting', { effect: 'read' }),
        finished: { call: { effect: 'read', longLived: true } },
        ...calls('update remove extendLock takeLock releaseLock', { effect: 'write', idempotent: true }),
        ...calls('log progress promote retry moveToCompleted moveToFailed', { effect: 'write' }),
        ...none('toJSON lockKey discard'),
      },
    },
  },
  optionSets: {
    queue: [
      { path: '$1.redis.commandTimeout', sets: 'timeout' },
      { path: '$2.redis.commandTimeout', sets: 'timeout' },
      { path: '$1.redis.connectTimeout', sets: 'connectTimeout' },
      { path: '$1.redis.password', sets: 'secret' },
      { path: '$2.redis.password', sets: 'secret' },
      { path: '$1.defaultJobOptions.attempts', sets: 'attempts', inert: 'attempts of the job, not of this call' },
      { path: '$2.defaultJobOptions.attempts', sets: 'attempts', inert: 'attempts of the job, not of this call' },
      { path: '$1.defaultJobOptions.backoff', sets: 'retryObject', inert: 'backoff of the job, not of this call' },
      {
        path: '$1.defaultJobOptions.timeout',
        sets: 'timeout',
        inert: 'bounds the processor of the job, not this call',
      },
    ],
    add: [
      { path: '$last.attempts', sets: 'attempts', inert: 'attempts of the job, not of this call' },
      { path: '$last.backoff', sets: 'retryObject', inert: 'backoff of the job, not of this call' },
      { path: '$last.timeout', sets: 'timeout', inert: 'bounds the processor of the job, not this call' },
      { path: '$last.jobId', sets: 'idempotencyKey' },
    ],
  },
  defaults: [
    { versions: '*', timeout: null, retry: null, note: 'a job runs once unless attempts is set', jobAttempts: 1 },
  ],
  hints: ['defaultJobOptions: { attempts: 3, backoff: { type: "exponential", delay: 1000 } }'],
  sources: [
    { fact: 'job.attempts', from: 'bull@4.16.5/lib/job.js: setDefaultOpts' },
    { fact: 'timeout', from: 'bull@4.16.5/lib/queue.js: commands go to ioredis without a limit (read, not run)' },
    { fact: 'calls', from: 'bull@4.16.5/index.d.ts' },
  ],
});
