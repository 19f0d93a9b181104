import { defineSdk } from '../../model/catalogue';
import { fetchCall, fetchInit } from './_shared';

const call = fetchCall([
  ...fetchInit('$1'),
  { path: '$1.timeout', sets: 'timeout', scope: 'attempt', covers: 'response' },
  { path: '$1.agent', sets: 'dispatcher' },
]);

/** Ponyfills that run node-fetch 2 on the server. */
export default defineSdk({
  id: 'cross-fetch',
  packages: ['cross-fetch', 'isomorphic-fetch'],
  kind: 'http',
  dependency: null,
  party: 'third',
  exports: { default: { call }, '*': { call }, fetch: { call } },
  types: {},
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'node-fetch 2 underneath: `timeout` works in Node and is ignored in browsers',
    },
  ],
  hints: ['prefer `signal`, which also works in browsers'],
  sources: [
    {
      fact: '*',
      from: 'cross-fetch@4.1.0/package.json and isomorphic-fetch@3.0.0/package.json: node-fetch ^2; node-fetch@2.7.0/lib/index.js: timeout 0',
    },
  ],
});
