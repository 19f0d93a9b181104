import { defineSdk } from '../../model/catalogue';
import type { CallSpec, EffectSpec, MemberSpec, OptionSpec, RetryDefault } from '../../model/catalogue';
import { idempotencyHeaders, secretHeaders } from './_shared';

const options = (arg: string): OptionSpec[] => [
  { path: `${arg}.timeout`, sets: 'timeout', scope: 'attempt', covers: 'headers', versions: '<2' },
  { path: `${arg}.timeout`, sets: 'timeout', scope: 'attempt', covers: 'response', versions: '>=2' },
  { path: `${arg}.totalTimeout`, sets: 'timeout', scope: 'total', covers: 'total', versions: '>=2' },
  {
    path: `${arg}.retry`,
    sets: 'retryObject',
    retryKeys: { retries: 'limit', methods: 'methods', capMs: 'backoffLimit' },
  },
  { path: `${arg}.retry`, sets: 'retries' },
  { path: `${arg}.signal`, sets: 'signal', scope: 'total', covers: 'total' },
  { path: `${arg}.prefixUrl`, sets: 'baseUrl', versions: '<2' },
  { path: `${arg}.baseUrl`, sets: 'baseUrl', versions: '>=2' },
  { path: `${arg}.prefix`, sets: 'baseUrl', versions: '>=2' },
  { path: `${arg}.fetch`, sets: 'fetch' },
  { path: `${arg}.method`, sets: 'method' },
  ...idempotencyHeaders(arg),
];

const call = (effect: EffectSpec, more: Partial<CallSpec> = {}): MemberSpec => ({
  call: { effect, url: '$0', options: options('$1'), returns: 'response', ...more },
});

const retry: RetryDefault = {
  attempts: 3,
  backoff: 'exponential',
  jitter: false,
  baseMs: 300,
  repeats: 'idempotent',
  on: [408, 413, 429, 500, 502, 503, 504],
  honoursRetryAfter: true,
};

/** ky: fetch with a time limit and retries of idempotent methods by default. */
export default defineSdk({
  id: 'ky',
  packages: ['ky', 'ky-universal'],
  kind: 'http',
  dependency: null,
  party: 'third',
  exports: { default: { is: 'ky' }, '*': { is: 'ky' }, ky: { is: 'ky' } },
  types: {
    ky: {
      names: ['KyInstance'],
      optionSet: 'client',
      members: {
        get: call('read'),
        head: call('read'),
        post: call('write'),
        put: call('write', { idempotent: true }),
        patch: call('write'),
        delete: call('write', { idempotent: true }),
        create: { makes: 'ky', optionSet: 'client' },
        extend: { makes: 'ky', optionSet: 'client' },
        retry: { none: true },
      },
      callable: call({ http: '$1.method', default: 'GET' }),
    },
    // The shortcuts belong to the request: they send nothing more.
    response: {
      names: ['ResponsePromise'],
      members: {
        json: { makes: 'body' },
        text: { makes: 'body' },
        arrayBuffer: { makes: 'body' },
        blob: { makes: 'body' },
        bytes: { makes: 'body' },
        formData: { makes: 'body' },
      },
    },
    body: { members: {} },
  },
  optionSets: { client: [...options('$0'), ...secretHeaders('$0')] },
  defaults: [
    {
      versions: '>=2',
      timeout: { ms: 10_000, scope: 'attempt', covers: 'response' },
      retry,
      note: 'a timed out attempt is not repeated',
    },
    {
      versions: '*',
      timeout: { ms: 10_000, scope: 'attempt', covers: 'headers' },
      retry,
      note: 'a timed out attempt is not repeated; the time limit ends when the headers arrive',
    },
  ],
  hints: ['already bounded and retried; POST is not repeated'],
  sources: [
    {
      fact: 'timeout.default',
      from: 'ky@2.1.0/distribution/core/Ky.js: timeout ?? 10_000; measured: hang failed after 10.0 s with one request',
    },
    {
      fact: 'timeout.covers',
      from: 'ky@1.14.3/distribution/utils/timeout.js: timer cleared when fetch resolves; ky@2.1.0/distribution/core/Ky.js: #getBodyReadTimeout',
    },
    {
      fact: 'retry.default',
      from: 'ky@1.14.3 and 2.1.0/distribution/utils/normalize.js: defaultRetryOptions; measured: GET 500 → 3 requests in 1.05 s, POST → 1',
    },
    { fact: 'calls', from: 'ky@1.14.3/distribution/types/ky.d.ts: KyInstance' },
  ],
});
