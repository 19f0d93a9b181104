import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';
import { emitter } from '../_paths';

/** Job queues on Redis. Attempts and backoff are those of the job, never of the call that adds it. */
export default defineSdk({
  id: 'bullmq',
  packages: ['bullmq', '@taskforcesh/bullmq-pro'],
  kind: 'queue',
  dependency: 'redis',
  party: 'own',
  exports: {
    Queue: { new: 'queue', type: 'queue' },
    QueuePro: { new: 'queue', type: 'queue' },
    Worker: { new: 'worker', type: 'worker' },
    WorkerPro: { new: 'worker', type: 'worker' },
    FlowProducer: { new: 'flow', type: 'flow' },
    FlowProducerPro: { new: 'flow', type: 'flow' },
    QueueEvents: { new: 'events', type: 'events' },
    QueueScheduler: { new: 'events', type: 'events' },
    Job: {
      type: 'job',
      members: {
        fromId: { call: { effect: 'read', returns: 'job' } },
        create: { call: { effect: 'write', enqueues: true } },
      },
    },
  },
  types: {
    queue: {
      optionSet: 'queue',
      owns: 'connection',
      members: {
        add: { call: { effect: 'write', enqueues: true, optionSet: 'add', returns: 'job' } },
        addBulk: { call: { effect: 'write', enqueues: true } },
        upsertJobScheduler: { call: { effect: 'write', idempotent: true, enqueues: true, optionSet: 'scheduler' } },
        ...calls(
          `getJob getJobs getJobCounts getJobCountByTypes getJobState getJobLogs getMetrics getJobScheduler getJobSchedulers
          getJobSchedulersCount getRepeatableJobs getWaiting getActive getDelayed getCompleted getFailed getPrioritized
          getWaitingChildren getWaitingCount getActiveCount getDelayedCount getCompletedCount getFailedCount
          getPrioritizedCount getWaitingChildrenCount getCountsPerPriority getDependencies getRanges getWorkers getWorkersCount
          getQueueEvents getRateLimitTtl getDebounceJobId getDeduplicationJobId getGlobalConcurrency getGlobalRateLimit
          getMeta getVersion count isPaused isMaxed exportPrometheusMetrics recordJobCountsMetric waitUntilReady`,
          { effect: 'read' },
        ),
        getJob: { call: { effect: 'read', returns: 'job' } },
        ...calls(
          `pause resume remove removeJobScheduler removeRepeatable removeRepeatableByKey removeDebounceKey
          removeDeduplicationKey removeRateLimitKey removeDeprecatedPriorityKey removeOrphanedJobs removeGlobalConcurrency
          removeGlobalRateLimit setGlobalConcurrency setGlobalRateLimit drain clean obliterate trimEvents rateLimit
          updateJobProgress`,
          { effect: 'write', idempotent: true },
        ),
        ...calls('retryJobs promoteJobs addJobLog', { effect: 'write' }),
        ...none('close disconnect toKey trace getBackend'),
        ...emitter,
      },
    },
    flow: {
      optionSet: 'flow',
      owns: 'connection',
      members: {
        ...calls('add addBulk', { effect: 'write', enqueues: true }),
        ...calls('getFlow waitUntilReady', { effect: 'read' }),
        ...none('close disconnect toKey getBackend'),
        ...emitter,
      },
    },
    worker: {
      optionSet: 'worker',
      owns: 'connection',
      members: {
        run: { call: { effect: 'unknown', longLived: true } },
        waitUntilReady: { call: { effect: 'unknown', connects: true } },
        getNextJob: { call: { effect: 'write', longLived: true, returns: 'job' } },
        rateLimit: { call: { effect: 'write' } },
        ...none('close disconnect pause resume isPaused isRunning toKey delay cancelJob cancelAllJobs getBackend'),
        ...emitter,
      },
    },
    events: {
      optionSet: 'events',
      owns: 'connection',
      members: {
        run: { call: { effect: 'unknown', longLived: true } },
        waitUntilReady: { call: { effect: 'unknown', connects: true } },
        ...none('close disconnect toKey getBackend'),
        ...emitter,
      },
    },
    job: {
      names: ['JobPro', 'SandboxedJob'],
      members: {
        ...calls(
          'getState isCompleted isFailed isDelayed isActive isWaiting isWaitingChildren getChildrenValues getDependencies getDependenciesCount getFailedChildrenValues getIgnoredChildrenFailures',
          { effect: 'read' },
        ),
        waitUntilFinished: { call: { effect: 'read', longLived: true, options: [{ path: '$1', sets: 'timeout' }] } },
        ...calls(
          'updateData updateProgress remove removeChildDependency removeUnprocessedChildren removeDeduplicationKey clearLogs changeDelay changePriority extendLock discard',
          { effect: 'write', idempotent: true },
        ),
        ...calls('log promote retry moveToCompleted moveToFailed moveToDelayed moveToWait moveToWaitingChildren', {
          effect: 'write',
        }),
        ...none('toJSON asJSON asJSONSandbox toFlowEntry'),
      },
    },
  },
  optionSets: {
    queue: [
      // Mostly an ioredis client with limits of its own.
      { path: '$1.connection', sets: 'dispatcher' },
      { path: '$1.connection.connectTimeout', sets: 'connectTimeout' },
      { path: '$1.connection.password', sets: 'secret' },
      { path: '$1.defaultJobOptions.attempts', sets: 'attempts', inert: 'attempts of the job, not of this call' },
      { path: '$1.defaultJobOptions.backoff', sets: 'retryObject', inert: 'backoff of the job, not of this call' },
    ],
    worker: [
      { path: '$2.connection.connectTimeout', sets: 'connectTimeout' },
      { path: '$2.connection.password', sets: 'secret' },
    ],
    flow: [
      { path: '$0.connection', sets: 'dispatcher' },
      { path: '$0.connection.connectTimeout', sets: 'connectTimeout' },
      { path: '$0.connection.password', sets: 'secret' },
    ],
    events: [{ path: '$1.connection.password', sets: 'secret' }],
    add: [
      { path: '$2.attempts', sets: 'attempts', inert: 'attempts of the job, not of this call' },
      { path: '$2.backoff', sets: 'retryObject', inert: 'backoff of the job, not of this call' },
      { path: '$2.jobId', sets: 'idempotencyKey' },
    ],
    scheduler: [
      { path: '$2.opts.attempts', sets: 'attempts', inert: 'attempts of the job, not of this call' },
      { path: '$2.opts.backoff', sets: 'retryObject', inert: 'backoff of the job, not of this call' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      jobAttempts: 1,
      note: 'a job runs once unless attempts is set; with Redis down `add` waits without limit',
    },
  ],
  hints: [
    'defaultJobOptions: { attempts: 3, backoff: { type: "exponential", delay: 1000 } }',
    'on request paths give the connection `enableOfflineQueue: false`, so that `add` fails at once while Redis is down',
  ],
  sources: [
    { fact: 'timeout', from: 'measured: queue.add with Redis down still pending after 10 s' },
    { fact: 'job.attempts', from: 'bullmq@6.7.0/dist/cjs/classes/job.js: attempts: 0' },
    {
      fact: 'connection',
      from: 'bullmq@6.7.0/dist/cjs/classes/redis-connection.js: retryStrategy, maxRetriesPerRequest null for blocking connections',
    },
    { fact: 'calls', from: 'bullmq@6.7.0/dist/esm/classes/{queue,queue-getters,worker,flow-producer,job}.d.ts' },
  ],
});
