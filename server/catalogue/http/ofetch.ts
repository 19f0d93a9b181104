import { defineSdk } from '../../model/catalogue';
import type { CallSpec, OptionSpec } from '../../model/catalogue';
import { idempotencyHeaders, secretHeaders } from './_shared';

const options = (arg: string): OptionSpec[] => [
  { path: `${arg}.timeout`, sets: 'timeout', scope: 'attempt', covers: 'headers' },
  { path: `${arg}.signal`, sets: 'signal', scope: 'total', covers: 'total' },
  { path: `${arg}.retry`, sets: 'retries' },
  { path: `${arg}.baseURL`, sets: 'baseUrl' },
  { path: `${arg}.dispatcher`, sets: 'dispatcher' },
  { path: `${arg}.method`, sets: 'method' },
  ...idempotencyHeaders(arg),
];
const call: CallSpec = { effect: { http: '$1.method', default: 'GET' }, url: '$0', options: options('$1') };

/** ofetch, and `$fetch` of Nuxt and Nitro. */
export default defineSdk({
  id: 'ofetch',
  packages: ['ofetch', 'ofetch/node', 'ohmyfetch'],
  kind: 'http',
  dependency: null,
  party: 'third',
  exports: {
    ofetch: { is: 'fetch' },
    $fetch: { is: 'fetch' },
    createFetch: { makes: 'fetch', optionSet: 'factory' },
    // The platform's fetch, handed on.
    fetch: { call: { ...call, uncheckedStatus: true, retry: null } },
  },
  globals: { $fetch: { call }, '$fetch.raw': { call } },
  types: {
    fetch: {
      names: ['$Fetch'],
      optionSet: 'client',
      members: {
        raw: { call },
        native: { call: { ...call, uncheckedStatus: true, retry: null } },
        create: { makes: 'fetch', optionSet: 'client' },
      },
      callable: { call },
    },
  },
  optionSets: {
    client: [...options('$0'), ...secretHeaders('$0')],
    factory: [...options('$0.defaults'), { path: '$0.fetch', sets: 'fetch' }],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: {
        attempts: 2,
        backoff: 'none',
        jitter: false,
        baseMs: 0,
        repeats: 'reads',
        on: [408, 409, 425, 429, 500, 502, 503, 504],
      },
      note: 'POST, PUT, PATCH and DELETE are not repeated by default',
    },
  ],
  hints: ['`timeout` is ignored when `signal` is passed too, and does not hold for the repeated attempt'],
  sources: [
    {
      fact: 'retry.default',
      from: 'ofetch@1.5.1/dist/shared/ofetch.*.mjs: onError, retryStatusCodes; measured: GET 500 → 2 requests, POST → 1',
    },
    {
      fact: 'timeout',
      from: 'ofetch@1.5.1/dist/shared/ofetch.*.mjs: abortTimeout, only without signal, cleared when fetch settles; measured: signal and timeout together still pending',
    },
    { fact: 'calls', from: 'ofetch@1.5.1/dist/node.d.ts: ofetch, $fetch, createFetch, fetch' },
  ],
});
