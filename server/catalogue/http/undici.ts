import { defineSdk } from '../../model/catalogue';
import type { CallSpec, ExportSpec, MemberSpec, OptionSpec } from '../../model/catalogue';
import { fetchCall, fetchInit, idempotencyHeaders } from './_shared';

const options = (arg: string): OptionSpec[] => [
  { path: `${arg}.headersTimeout`, sets: 'timeout', scope: 'attempt', covers: 'headers' },
  { path: `${arg}.bodyTimeout`, sets: 'timeout', scope: 'attempt', covers: 'response' },
  { path: `${arg}.signal`, sets: 'signal', scope: 'total', covers: 'total' },
  { path: `${arg}.dispatcher`, sets: 'dispatcher' },
  { path: `${arg}.method`, sets: 'method' },
  { path: `${arg}.timeout`, sets: 'timeout', inert: 'undici has headersTimeout and bodyTimeout, no timeout' },
  ...idempotencyHeaders(arg),
];
const pool = (arg: string): OptionSpec[] => [
  { path: `${arg}.headersTimeout`, sets: 'timeout', scope: 'attempt', covers: 'headers' },
  { path: `${arg}.bodyTimeout`, sets: 'timeout', scope: 'attempt', covers: 'response' },
  { path: `${arg}.connect.timeout`, sets: 'connectTimeout' },
  { path: `${arg}.connectTimeout`, sets: 'connectTimeout' },
  { path: `${arg}.connections`, sets: 'poolSize' },
  { path: `${arg}.keepAliveTimeout`, sets: 'timeout', inert: 'closes idle sockets only' },
];

const free = (more: Partial<CallSpec> = {}): CallSpec => ({
  effect: { http: '$1.method', default: 'GET' },
  url: '$0',
  uncheckedStatus: true,
  options: options('$1'),
  ...more,
});
const own = (more: Partial<CallSpec> = {}): MemberSpec => ({
  call: {
    effect: { http: '$0.method', default: 'GET' },
    uncheckedStatus: true,
    url: '$0.origin',
    options: options('$0'),
    ...more,
  },
});
const stream = { streaming: true, uncheckedStatus: false } as const;
const pipeline = { ...stream, notPromise: true } as const;

const dispatcher = (more: Partial<CallSpec> = {}): Record<string, MemberSpec> => ({
  request: own(more),
  stream: own({ ...stream, ...more }),
  pipeline: own({ ...pipeline, ...more }),
  connect: own({ effect: 'unknown', uncheckedStatus: false, ...more }),
  upgrade: own({ effect: 'unknown', uncheckedStatus: false, ...more }),
  dispatch: own({ notPromise: true, uncheckedStatus: false, ...more }),
  compose: { makes: 'agent' },
  '**': { none: true },
});

const names: Record<string, ExportSpec> = {
  request: { call: free() },
  fetch: { call: fetchCall([...fetchInit('$1'), { path: '$1.dispatcher', sets: 'dispatcher' }]) },
  stream: { call: free(stream) },
  pipeline: { call: free(pipeline) },
  connect: { call: free({ effect: 'unknown', uncheckedStatus: false }) },
  upgrade: { call: free({ effect: 'unknown', uncheckedStatus: false }) },
  Agent: { new: 'agent' },
  EnvHttpProxyAgent: { new: 'agent' },
  ProxyAgent: { new: 'agent' },
  Pool: { new: 'pool' },
  BalancedPool: { new: 'pool' },
  RoundRobinPool: { new: 'pool' },
  Client: { new: 'client' },
  RetryAgent: { new: 'retryAgent' },
  Request: { new: 'request' },
};

/** undici as a package; Node's own fetch is the entry `fetch`. */
export default defineSdk({
  id: 'undici',
  packages: ['undici'],
  kind: 'http',
  dependency: null,
  party: 'third',
  exports: { ...names, default: { members: names } },
  types: {
    agent: { names: ['Dispatcher'], optionSet: 'agent', owns: 'pool', members: dispatcher() },
    pool: { optionSet: 'pool', owns: 'pool', members: dispatcher() },
    client: { optionSet: 'pool', owns: 'connection', members: dispatcher() },
    retryAgent: {
      optionSet: 'retryAgent',
      owns: 'none',
      members: dispatcher({
        retry: {
          attempts: 6,
          backoff: 'exponential',
          jitter: false,
          baseMs: 500,
          capMs: 30_000,
          repeats: 'idempotent',
          on: [429, 500, 502, 503, 504],
          honoursRetryAfter: true,
        },
      }),
    },
    request: { optionSet: 'init', members: { '**': { none: true } } },
  },
  optionSets: {
    agent: pool('$0'),
    pool: [...pool('$1'), { path: '$0', sets: 'baseUrl' }],
    retryAgent: [
      { path: '$1.maxRetries', sets: 'retries' },
      { path: '$0', sets: 'dispatcher' },
    ],
    init: fetchInit('$1'),
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'gives up after 300 s without headers or between two chunks: an idle limit, not counted as a time limit',
    },
  ],
  hints: [
    'set `headersTimeout` and `bodyTimeout` on the request, on an Agent, or for all with `setGlobalDispatcher(new Agent({ … }))`',
    'retries are opt-in: `new RetryAgent(agent)` or `agent.compose(interceptors.retry())`; POST is never repeated',
    'look at `statusCode`: HTTP errors resolve',
  ],
  sources: [
    {
      fact: 'timeout',
      from: 'undici@8.12.4/lib/dispatcher/client.js: headersTimeout and bodyTimeout 300e3; lib/core/connect.js: timeout 10e3; measured: hang still pending after 5 s',
    },
    {
      fact: 'retryAgent',
      from: 'undici@8.12.4/lib/handler/retry-handler.js: retryOptions; measured: RetryAgent GET 500 → 6 requests in 15.7 s, POST → 1',
    },
    { fact: 'calls', from: 'undici@7.30.2/types/api.d.ts, types/dispatcher.d.ts, types/index.d.ts' },
  ],
});
