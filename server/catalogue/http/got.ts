import { defineSdk } from '../../model/catalogue';
import type { CallSpec, EffectSpec, MemberSpec, OptionSpec } from '../../model/catalogue';
import { idempotencyHeaders, secretHeaders } from './_shared';

const options = (arg: string): OptionSpec[] => [
  { path: `${arg}.timeout.request`, sets: 'timeout', scope: 'attempt', covers: 'response' },
  { path: `${arg}.timeout.response`, sets: 'timeout', scope: 'attempt', covers: 'headers' },
  { path: `${arg}.timeout.socket`, sets: 'timeout', scope: 'attempt', covers: 'response' },
  {
    path: `${arg}.timeout.read`,
    sets: 'timeout',
    scope: 'attempt',
    covers: 'response',
    inert: 'starts when the answer has begun',
  },
  { path: `${arg}.timeout.connect`, sets: 'connectTimeout' },
  { path: `${arg}.timeout.secureConnect`, sets: 'connectTimeout' },
  { path: `${arg}.timeout.lookup`, sets: 'connectTimeout' },
  { path: `${arg}.timeout`, sets: 'timeout', scope: 'attempt', covers: 'response', versions: '<12' },
  {
    path: `${arg}.retry`,
    sets: 'retryObject',
    retryKeys: { retries: 'limit', methods: 'methods', capMs: 'backoffLimit' },
  },
  { path: `${arg}.retry`, sets: 'retries', versions: '<12' },
  { path: `${arg}.signal`, sets: 'signal', scope: 'total', covers: 'total', versions: '>=12' },
  { path: `${arg}.prefixUrl`, sets: 'baseUrl' },
  { path: `${arg}.agent.http`, sets: 'dispatcher' },
  { path: `${arg}.agent.https`, sets: 'dispatcher' },
  { path: `${arg}.isStream`, sets: 'stream' },
  { path: `${arg}.method`, sets: 'method' },
  ...idempotencyHeaders(arg),
];

const call = (effect: EffectSpec, more: Partial<CallSpec> = {}): MemberSpec => ({
  call: { effect, url: '$0', options: options('$1'), returns: 'promise', ...more },
});
const anyMethod: EffectSpec = { http: '$1.method', default: 'GET' };
/** A stream is repeated only by a `retry` listener of the user. */
const stream = (effect: EffectSpec): MemberSpec => call(effect, { streaming: true, notPromise: true, retry: null });

/** got: promises, streams and pages. */
export default defineSdk({
  id: 'got',
  packages: ['got'],
  kind: 'http',
  dependency: null,
  party: 'third',
  exports: { default: { is: 'got' }, '*': { is: 'got' }, got: { is: 'got' } },
  types: {
    got: {
      names: ['Got', 'ExtendedGot'],
      optionSet: 'client',
      members: {
        get: call('read'),
        head: call('read'),
        post: call('write'),
        put: call('write', { idempotent: true }),
        patch: call('write'),
        delete: call('write', { idempotent: true }),
        stream: stream(anyMethod),
        'stream.get': stream('read'),
        'stream.head': stream('read'),
        'stream.post': stream('write'),
        'stream.put': stream('write'),
        'stream.patch': stream('write'),
        'stream.delete': stream('write'),
        paginate: call(anyMethod, { iterates: true, notPromise: true }),
        'paginate.each': call(anyMethod, { iterates: true, notPromise: true }),
        'paginate.all': call(anyMethod),
        extend: { makes: 'got', optionSet: 'client' },
        mergeOptions: { none: true },
        'defaults.**': { none: true },
      },
      callable: call(anyMethod),
    },
    // The shortcuts belong to the request: they send nothing more.
    promise: {
      names: ['CancelableRequest'],
      members: {
        json: { makes: 'promise' },
        text: { makes: 'promise' },
        buffer: { makes: 'promise' },
        '**': { none: true },
      },
    },
  },
  optionSets: { client: [...options('$0'), ...secretHeaders('$0'), { path: '$0.password', sets: 'secret' }] },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: {
        attempts: 3,
        backoff: 'exponential',
        jitter: true,
        baseMs: 1000,
        repeats: 'idempotent',
        on: [
          408,
          413,
          429,
          500,
          502,
          503,
          504,
          521,
          522,
          524,
          'ETIMEDOUT',
          'ECONNRESET',
          'EADDRINUSE',
          'ECONNREFUSED',
          'EPIPE',
          'ENOTFOUND',
          'ENETUNREACH',
          'EAI_AGAIN',
        ],
        honoursRetryAfter: true,
      },
    },
  ],
  hints: [
    'a time limit holds per attempt: `timeout.request` 1 s means up to 3 s and two pauses',
    'switch its own retry off when wrapping: `retry: { limit: 0 }`',
  ],
  sources: [
    {
      fact: 'retry.default',
      from: 'got@16.1.0/dist/source/core/options.js: defaultInternals.retry; got@11.8.6/dist/source/index.js: defaults.retry; measured: GET 500 → 3 requests, POST 500 → 1',
    },
    { fact: 'timeout.default', from: 'measured: hang still pending after 5 s (16.1.0, 11.8.6)' },
    {
      fact: 'calls',
      from: 'got@14.6.6/dist/source/create.js: aliases, stream, paginate, extend; dist/source/core/timed-out.d.ts: Delays',
    },
    { fact: 'signal', from: 'in the options of 14.6.6 and 16.1.0, absent in 11.8.6' },
  ],
});
