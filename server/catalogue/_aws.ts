/** What all clients of the AWS SDK for JavaScript v3 share: options, retries, `send`, paginators and waiters. */
import type { CallSpec, Defaults, ExportSpec, OptionSpec, Source, TypeSpec } from '../model/catalogue';
import { none } from './_members';

const inertRequestTimeout = 'only logs a warning without throwOnRequestTimeout: true';

/** Options of the HTTP handler, written in line or made with `new NodeHttpHandler(…)`. */
export const awsHandler = (base: string): OptionSpec[] => [
  // Until @smithy/node-http-handler 4.4 (clients from 3.910) this was the socket timeout and rejected.
  { path: `${base}.requestTimeout`, sets: 'timeout', scope: 'attempt', covers: 'response', versions: '<3.910.0' },
  {
    path: `${base}.requestTimeout`,
    sets: 'timeout',
    scope: 'attempt',
    covers: 'headers',
    versions: '>=3.910.0',
    requires: { path: `${base}.throwOnRequestTimeout`, equals: true },
  },
  { path: `${base}.socketTimeout`, sets: 'timeout', scope: 'attempt', covers: 'response' },
  { path: `${base}.connectionTimeout`, sets: 'connectTimeout' },
  { path: `${base}.httpsAgent.maxSockets`, sets: 'poolSize' },
];

/** Options of a client's constructor. */
export const awsClient: OptionSpec[] = [
  ...awsHandler('$0.requestHandler'),
  { path: '$0.requestHandler', sets: 'dispatcher' },
  { path: '$0.maxAttempts', sets: 'attempts' },
  { path: '$0.endpoint', sets: 'baseUrl' },
  { path: '$0.credentials.secretAccessKey', sets: 'secret' },
];

/** Second argument of `send` and of the methods of the aggregated class. */
const awsCall: OptionSpec[] = [
  { path: '$1.abortSignal', sets: 'signal', scope: 'total', covers: 'response' },
  { path: '$1.requestTimeout', sets: 'timeout', scope: 'attempt', covers: 'response', versions: '>=3.845.0 <3.910.0' },
  { path: '$1.requestTimeout', sets: 'timeout', versions: '>=3.910.0', inert: inertRequestTimeout },
];

export const awsDefaults: readonly Defaults[] = ['>=3.1100.0', '*'].map((versions) => ({
  versions,
  timeout: null,
  retry: {
    attempts: 3,
    backoff: 'exponential',
    jitter: true,
    baseMs: versions === '*' ? 100 : 50,
    capMs: 20_000,
    repeats: 'all',
    on: [429, 500, 502, 503, 504, 'throttling', 'TimeoutError', 'ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT'],
    honoursRetryAfter: true,
  },
  note: 'AWS_MAX_ATTEMPTS and the shared config may change the attempts; bodies that are streams are not sent again',
}));

const send: CallSpec = { effect: { command: true }, command: true, options: awsCall };

/** `XClient` (commands) and `X` (a method for each operation). */
export const awsTypes: Readonly<Record<string, TypeSpec>> = {
  client: {
    optionSet: 'client',
    owns: 'http-agent',
    members: { send: { call: send }, ...none('destroy middlewareStack.** config.**') },
  },
  service: {
    optionSet: 'client',
    owns: 'http-agent',
    members: {
      send: { call: send },
      '*': { call: { effect: 'write', options: awsCall } },
      ...Object.fromEntries(
        [
          'get*',
          'list*',
          'describe*',
          'head*',
          'batchGet*',
          'query*',
          'scan*',
          'search*',
          'lookup*',
          'check*',
          'detect*',
          'filter*',
        ].map((name) => [name, { call: { effect: 'read', options: awsCall } }]),
      ),
      ...Object.fromEntries(
        ['put*', 'delete*'].map((name) => [name, { call: { effect: 'write', idempotent: true, options: awsCall } }]),
      ),
      'paginate*': { call: { effect: 'read', iterates: true, notPromise: true } },
      'waitUntil*': { call: { effect: 'read', longLived: true } },
      ...none('destroy middlewareStack.** config.**'),
    },
  },
};

const waiter: CallSpec = {
  effect: 'read',
  longLived: true,
  options: [
    { path: '$0.maxWaitTime', sets: 'timeout', unit: 's', scope: 'total', covers: 'total' },
    { path: '$0.abortSignal', sets: 'signal', scope: 'total', covers: 'total' },
  ],
};

/** Exports of one service: the two classes, paginators and waiters. Commands only describe a request. */
export const awsExports = (
  service: string,
  more: Pick<ExportSpec, 'dependency' | 'kind'> = {},
): Record<string, ExportSpec> => ({
  [`${service}Client`]: { new: 'client', ...more },
  [service]: { new: 'service', ...more },
});

export const awsHelpers: Readonly<Record<string, ExportSpec>> = {
  'paginate*': { call: { effect: 'read', iterates: true, notPromise: true } },
  'waitUntil*': { call: waiter },
  'waitFor*': { call: waiter },
};

export const awsHints: readonly string[] = [
  'bound requests with `requestHandler: { requestTimeout, throwOnRequestTimeout: true }`, or with `abortSignal` in `send`',
  'set `maxAttempts: 1` when wrapping in a retry of your own',
];

export const awsSources: readonly Source[] = [
  {
    fact: 'retry',
    from: 'measured: 503, 500 and reset → 3 requests; @smithy/core/dist-es/submodules/retry: DEFAULT_MAX_ATTEMPTS 3, MAXIMUM_RETRY_DELAY 20 s, base 50 ms (100 ms before the 2026 constants)',
  },
  {
    fact: 'timeout',
    from: 'measured: hang still pending after 5 s; requestTimeout alone still pending, with throwOnRequestTimeout rejected',
  },
  {
    fact: 'requestTimeout',
    from: '@smithy/node-http-handler@4.3.0 node-http-handler.js: requestTimeout ?? socketTimeout → setSocketTimeout; @4.4.0 set-request-timeout.js: warns unless throwOnRequestTimeout',
  },
  {
    fact: 'socketTimeout',
    from: '@smithy/node-http-handler@4.14.2/dist-cjs/index.js: setSocketTimeout rejects with TimeoutError',
  },
];
