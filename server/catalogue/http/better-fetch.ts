import { defineSdk } from '../../model/catalogue';
import type { CallSpec, OptionSpec } from '../../model/catalogue';
import { idempotencyHeaders, secretHeaders } from './_shared';

const options = (arg: string): OptionSpec[] => [
  { path: `${arg}.timeout`, sets: 'timeout', scope: 'attempt', covers: 'headers' },
  { path: `${arg}.signal`, sets: 'signal', scope: 'total', covers: 'total' },
  {
    path: `${arg}.retry`,
    sets: 'retryObject',
    retryKeys: { retries: 'attempts', baseMs: 'baseDelay', capMs: 'maxDelay' },
  },
  { path: `${arg}.retry`, sets: 'retries' },
  { path: `${arg}.baseURL`, sets: 'baseUrl' },
  { path: `${arg}.customFetchImpl`, sets: 'fetch' },
  { path: `${arg}.method`, sets: 'method' },
  ...idempotencyHeaders(arg),
];
const call: CallSpec = {
  effect: { http: '$1.method', default: 'GET' },
  url: '$0',
  errorsAsValues: true,
  options: options('$1'),
};

/** better-fetch: `{ data, error }` instead of rejecting. */
export default defineSdk({
  id: 'better-fetch',
  packages: ['@better-fetch/fetch'],
  kind: 'http',
  dependency: null,
  party: 'third',
  exports: { betterFetch: { call }, createFetch: { makes: 'client' } },
  types: { client: { names: ['BetterFetch'], optionSet: 'client', owns: 'none', members: {}, callable: { call } } },
  optionSets: { client: [...options('$0'), ...secretHeaders('$0'), { path: '$0.auth.token', sets: 'secret' }] },
  defaults: [{ versions: '*', timeout: null, retry: null, note: 'retries are opt-in and count all methods' }],
  hints: ['look at `error`, or pass `throw: true`', '`timeout` is ignored when `signal` is passed too'],
  sources: [
    {
      fact: 'timeout',
      from: '@better-fetch/fetch@1.3.2/dist/index.js: getTimeout (only without signal), cleared when fetch resolves',
    },
    {
      fact: 'retry',
      from: '@better-fetch/fetch@1.3.2/dist/index.js: options.retry, createRetryStrategy; none by default',
    },
    { fact: 'calls', from: '@better-fetch/fetch@1.3.2/dist/index.d.ts: betterFetch, createFetch' },
  ],
});
