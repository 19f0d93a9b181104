import { defineSdk } from '../../model/catalogue';
import type { CallSpec, OptionSpec } from '../../model/catalogue';
import { calls, none } from '../_members';

const repeat = (arg: number): OptionSpec => ({
  path: `$${arg}.retry`,
  sets: 'retryObject',
  retryKeys: { attempts: 'maxAttempts', baseMs: 'minTimeoutInMs', capMs: 'maxTimeoutInMs' },
});
/** Request options are the second argument of most calls. */
const retry = repeat(1);
/** Options at an argument, request options at the next. */
const keyed = (arg: number): OptionSpec[] => [
  { path: `$${arg}.idempotencyKey`, sets: 'idempotencyKey' },
  { path: `$${arg}.maxAttempts`, sets: 'attempts', inert: 'attempts of the task, not of this call' },
  repeat(arg + 1),
];
const trigger = (arg: number): CallSpec => ({ effect: 'write', enqueues: true, options: keyed(arg) });
const wait = (arg: number): CallSpec => ({ effect: 'write', enqueues: true, longLived: true, options: keyed(arg) });

/** Trigger.dev tasks. Declaring a task and waiting inside one is local; triggering reaches the API. */
export default defineSdk({
  id: 'trigger-dev',
  packages: ['@trigger.dev/sdk', '@trigger.dev/sdk/v3'],
  kind: 'queue',
  dependency: 'trigger-dev',
  party: 'third',
  exports: {
    task: { makes: 'task' },
    schemaTask: { makes: 'task' },
    tasks: { is: 'tasks' },
    batch: { is: 'batch' },
    runs: { is: 'runs' },
    schedules: { is: 'schedules' },
    wait: { is: 'wait' },
    envvars: { is: 'admin' },
    queues: { is: 'admin' },
    deployments: { is: 'admin' },
    retry: { is: 'retry' },
    TriggerClient: { new: 'client', type: 'client' },
  },
  types: {
    task: {
      names: ['Task', 'TaskWithSchema'],
      members: {
        trigger: { call: trigger(1) },
        batchTrigger: { call: trigger(1) },
        ...calls('triggerAndWait batchTriggerAndWait triggerAndSubscribe', wait(1)),
      },
    },
    tasks: {
      members: {
        trigger: { call: trigger(2) },
        batchTrigger: { call: trigger(2) },
        ...calls('triggerAndWait batchTriggerAndWait triggerAndSubscribe', wait(2)),
        ...none(
          'onStart onStartAttempt onFailure onSuccess onComplete onWait onResume onCancel handleError catchError middleware',
        ),
      },
    },
    batch: {
      members: {
        ...calls('trigger triggerByTask', { effect: 'write', enqueues: true, options: keyed(1) }),
        ...calls('triggerAndWait triggerByTaskAndWait', wait(1)),
        retrieve: { call: { effect: 'read', options: [retry] } },
      },
    },
    runs: {
      members: {
        retrieve: { call: { effect: 'read', options: [retry] } },
        list: { call: { effect: 'read', iterates: true, options: [retry] } },
        poll: { call: { effect: 'read', longLived: true } },
        ...calls('subscribeToRun subscribeToRunsWithTag subscribeToBatch fetchStream', {
          effect: 'read',
          streaming: true,
          iterates: true,
          longLived: true,
        }),
        ...calls('cancel reschedule', { effect: 'write', idempotent: true, options: [retry] }),
        replay: { call: { effect: 'write', enqueues: true, options: [retry] } },
      },
    },
    schedules: {
      members: {
        task: { makes: 'task' },
        create: {
          call: { effect: 'write', options: [{ path: '$0.deduplicationKey', sets: 'idempotencyKey' }, retry] },
        },
        ...calls('retrieve list timezones', { effect: 'read', options: [retry] }),
        ...calls('update del activate deactivate', { effect: 'write', idempotent: true, options: [retry] }),
      },
    },
    wait: {
      members: {
        createToken: {
          call: { effect: 'write', options: [{ path: '$0.idempotencyKey', sets: 'idempotencyKey' }, retry] },
        },
        completeToken: { call: { effect: 'write', idempotent: true, options: [retry] } },
        ...calls('retrieveToken listTokens', { effect: 'read', options: [retry] }),
        ...none('for until forToken'),
      },
    },
    admin: {
      members: {
        ...calls('list retrieve retrieveCurrent', { effect: 'read', options: [retry] }),
        ...calls('update del upload pause resume overrideConcurrencyLimit resetConcurrencyLimit', {
          effect: 'write',
          idempotent: true,
          options: [retry],
        }),
        create: { call: { effect: 'write', options: [retry] } },
      },
    },
    /** `retry.fetch` is a plain request to any URL; `retry.onThrow` runs a function. */
    retry: {
      kind: 'http',
      members: {
        fetch: {
          call: {
            effect: { http: '$1.method', default: 'GET' },
            url: '$0',
            uncheckedStatus: true,
            retry: {
              attempts: 3,
              backoff: 'exponential',
              jitter: true,
              baseMs: 1000,
              capMs: 60_000,
              repeats: 'all',
              on: [408, 409, 429, '5xx'],
            },
            options: [
              { path: '$1.signal', sets: 'signal', scope: 'total', covers: 'total' },
              { path: '$1.timeoutInMs', sets: 'timeout' },
              { path: '$1.method', sets: 'method' },
            ],
          },
        },
        ...none('onThrow'),
      },
    },
    client: {
      optionSet: 'client',
      members: {
        tasks: { is: 'tasks' },
        batch: { is: 'batch' },
        runs: { is: 'runs' },
        schedules: { is: 'schedules' },
        wait: { is: 'wait' },
        envvars: { is: 'admin' },
        queues: { is: 'admin' },
        deployments: { is: 'admin' },
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0.accessToken', sets: 'secret' },
      { path: '$0.baseURL', sets: 'baseUrl' },
      {
        path: '$0.requestOptions.retry',
        sets: 'retryObject',
        retryKeys: { attempts: 'maxAttempts', baseMs: 'minTimeoutInMs', capMs: 'maxTimeoutInMs' },
      },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: {
        attempts: 5,
        backoff: 'exponential',
        jitter: false,
        baseMs: 1000,
        capMs: 30_000,
        repeats: 'all',
        on: [408, 409, 429, '5xx', 'network'],
        honoursRetryAfter: true,
        autoIdempotencyKey: true,
      },
      note: 'factor 1.6; every request carries a key of its own, so repeats do not trigger twice',
      jobAttempts: 3,
    },
  ],
  hints: [
    'pass `idempotencyKey` when the caller itself may run twice; retries of the task are set on `task({ retry })`',
  ],
  sources: [
    {
      fact: 'retry',
      from: '@trigger.dev/core@4.8.3/dist/esm/v3/apiClient/index.js: DEFAULT_ZOD_FETCH_OPTIONS maxAttempts 5, factor 1.6 (read, not run)',
    },
    {
      fact: 'retry.idempotencyKey',
      from: '@trigger.dev/core@4.8.3/dist/esm/v3/apiClient/core.js: injectRequestIdempotencyKey',
    },
    { fact: 'timeout', from: '@trigger.dev/core@4.8.3/dist/esm/v3/apiClient/core.js: fetch without a signal' },
    { fact: 'calls', from: '@trigger.dev/sdk@4.8.3 type declarations' },
  ],
});
