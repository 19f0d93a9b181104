import { defineSdk } from '../../model/catalogue';
import type { OptionSpec } from '../../model/catalogue';
import { calls, none } from '../_members';

const connect: readonly OptionSpec[] = [
  { path: '$0.connectTimeout', sets: 'timeout', unit: 'duration', scope: 'total' },
  { path: '$0.address', sets: 'baseUrl' },
  { path: '$0.apiKey', sets: 'secret' },
];

/** Temporal's client and worker. The platform repeats activities; the client repeats its own gRPC calls. */
export default defineSdk({
  id: 'temporal',
  packages: ['@temporalio/client', '@temporalio/worker'],
  kind: 'queue',
  dependency: 'temporal',
  party: 'own',
  exports: {
    Connection: {
      type: 'connection',
      members: {
        connect: {
          call: {
            effect: 'unknown',
            connects: true,
            options: connect,
            timeout: { ms: 10_000, scope: 'total', covers: 'response' },
            returns: 'connection',
          },
        },
        lazy: { makes: 'connection' },
      },
    },
    NativeConnection: {
      type: 'connection',
      members: { connect: { call: { effect: 'unknown', connects: true, options: connect, returns: 'connection' } } },
    },
    Client: { new: 'client', type: 'client' },
    WorkflowClient: { new: 'workflow', type: 'workflow' },
    ScheduleClient: { new: 'schedule', type: 'schedule' },
    AsyncCompletionClient: { new: 'completion', type: 'completion' },
    TaskQueueClient: { new: 'taskQueue', type: 'taskQueue' },
    WorkflowHandle: { type: 'handle' },
    WorkflowHandleWithFirstExecutionRunId: { type: 'handle' },
    ScheduleHandle: { type: 'scheduleHandle' },
    Worker: { type: 'worker', members: { create: { call: { effect: 'unknown', returns: 'worker' } } } },
  },
  types: {
    connection: {
      owns: 'connection',
      members: {
        ensureConnected: {
          call: { effect: 'unknown', connects: true, timeout: { ms: 10_000, scope: 'total', covers: 'response' } },
        },
        ...calls('workflowService.* operatorService.* healthService.*', { effect: 'unknown' }),
        ...none('close setApiKey withDeadline withAbortSignal withMetadata withApiKey'),
      },
    },
    client: {
      owns: 'none',
      members: {
        workflow: { is: 'workflow' },
        schedule: { is: 'schedule' },
        activity: { is: 'completion' },
        taskQueue: { is: 'taskQueue' },
        connection: { is: 'connection' },
        workflowService: { is: 'service' },
        ...none('withDeadline withAbortSignal withMetadata'),
      },
    },
    service: { members: { '*': { call: { effect: 'unknown' } } } },
    workflow: {
      owns: 'none',
      members: {
        start: { call: { effect: 'write', enqueues: true, optionSet: 'start', returns: 'handle' } },
        signalWithStart: { call: { effect: 'write', enqueues: true, optionSet: 'start', returns: 'handle' } },
        ...calls('executeUpdateWithStart startUpdateWithStart', { effect: 'write', enqueues: true }),
        execute: { call: { effect: 'write', enqueues: true, longLived: true, optionSet: 'start' } },
        result: { call: { effect: 'read', longLived: true } },
        list: { call: { effect: 'read', iterates: true } },
        count: { call: { effect: 'read' } },
        getHandle: { makes: 'handle' },
        ...none('withDeadline withAbortSignal withMetadata'),
      },
    },
    handle: {
      members: {
        ...calls('query queryWithOptions describe fetchHistory', { effect: 'read' }),
        result: { call: { effect: 'read', longLived: true } },
        ...calls('signal signalWithOptions executeUpdate startUpdate', { effect: 'write' }),
        ...calls('cancel terminate', { effect: 'write', idempotent: true }),
        getUpdateHandle: { makes: 'handle' },
      },
    },
    schedule: {
      owns: 'none',
      members: {
        create: { call: { effect: 'write', returns: 'scheduleHandle' } },
        list: { call: { effect: 'read', iterates: true } },
        getHandle: { makes: 'scheduleHandle' },
        ...none('withDeadline withAbortSignal withMetadata'),
      },
    },
    scheduleHandle: {
      members: {
        describe: { call: { effect: 'read' } },
        ...calls('update delete pause unpause', { effect: 'write', idempotent: true }),
        ...calls('trigger backfill', { effect: 'write' }),
      },
    },
    completion: {
      owns: 'none',
      members: calls('complete fail reportCancellation heartbeat', { effect: 'write', idempotent: true }),
    },
    taskQueue: {
      owns: 'none',
      members: {
        ...calls('getBuildIdCompatability getReachability', { effect: 'read' }),
        updateBuildIdCompatibility: { call: { effect: 'write', idempotent: true } },
      },
    },
    worker: {
      owns: 'connection',
      members: {
        run: { call: { effect: 'unknown', longLived: true, retry: null } },
        runUntil: { call: { effect: 'unknown', longLived: true, retry: null } },
        ...none('shutdown getState getStatus'),
      },
    },
  },
  optionSets: {
    start: [
      { path: '$1.workflowId', sets: 'idempotencyKey' },
      { path: '$1.retry', sets: 'retryObject', inert: 'repeats the workflow, not this call' },
      { path: '$1.workflowExecutionTimeout', sets: 'timeout', inert: 'bounds the workflow, not this call' },
      { path: '$1.workflowRunTimeout', sets: 'timeout', inert: 'bounds the workflow, not this call' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: {
        attempts: 10,
        backoff: 'exponential',
        jitter: true,
        baseMs: 100,
        capMs: 5000,
        repeats: 'all',
        on: ['UNKNOWN', 'RESOURCE_EXHAUSTED', 'UNAVAILABLE', 'ABORTED', 'DATA_LOSS', 'OUT_OF_RANGE'],
      },
      note: 'factor 1.7; without withDeadline a call may wait for ever',
    },
  ],
  hints: [
    'client.withDeadline(Date.now() + 5000, () => client.workflow.start(…)) bounds a call; workflowId makes starting repeatable',
  ],
  sources: [
    {
      fact: 'retry',
      from: '@temporalio/client@1.24.0/lib/grpc-retry.js: defaultGrpcRetryOptions, attempt < maxAttempts (read, not run)',
    },
    {
      fact: 'timeout',
      from: '@temporalio/client@1.24.0/lib/connection.js: connectTimeoutMs ?? 10_000; doc comment of withDeadline',
    },
    {
      fact: 'calls',
      from: '@temporalio/client@1.24.0 type declarations; @temporalio/worker: Worker.create, run, NativeConnection.connect (documentation)',
    },
  ],
});
