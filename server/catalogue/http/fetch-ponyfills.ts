import { defineSdk } from '../../model/catalogue';
import { fetchCall, fetchInit } from './_shared';

const call = fetchCall([
  ...fetchInit('$1'),
  { path: '$1.timeout', sets: 'timeout', inert: 'the platform fetch and node-fetch 3 have no timeout option' },
]);

/** Packages that hand on the platform's fetch (or node-fetch 3 where there is none). */
export default defineSdk({
  id: 'fetch-ponyfills',
  packages: [
    'isomorphic-unfetch',
    'unfetch',
    'node-fetch-native',
    'node-fetch-native/*',
    'whatwg-fetch',
    '@whatwg-node/fetch',
  ],
  kind: 'http',
  dependency: null,
  party: 'third',
  exports: { default: { call }, '*': { call }, fetch: { call } },
  types: {},
  defaults: [{ versions: '*', timeout: null, retry: null }],
  hints: ['pass `signal: AbortSignal.timeout(ms)`'],
  sources: [
    {
      fact: '*',
      from: 'isomorphic-unfetch@4.0.2/package.json: node-fetch ^3.2.0; node-fetch-native@1.6.7/lib/index.d.ts: typeof globalThis.fetch',
    },
  ],
});
