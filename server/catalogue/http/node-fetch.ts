import { defineSdk } from '../../model/catalogue';
import { fetchCall, fetchInit } from './_shared';

const call = fetchCall([
  ...fetchInit('$1'),
  { path: '$1.timeout', sets: 'timeout', scope: 'attempt', covers: 'response', versions: '<3' },
  { path: '$1.timeout', sets: 'timeout', versions: '>=3', inert: 'node-fetch 3 has no timeout option' },
  { path: '$1.agent', sets: 'dispatcher' },
]);

/** node-fetch: on node:http, so not even the platform's idle limits hold. */
export default defineSdk({
  id: 'node-fetch',
  packages: ['node-fetch', 'node-fetch-commonjs'],
  kind: 'http',
  dependency: null,
  party: 'third',
  exports: { default: { call }, '*': { call }, fetch: { call }, Request: { new: 'request' } },
  types: { request: { optionSet: 'init', members: { '**': { none: true } } } },
  optionSets: { init: fetchInit('$1') },
  defaults: [{ versions: '*', timeout: null, retry: null, note: 'no limit of any kind, not even an idle one' }],
  hints: ['pass `signal: AbortSignal.timeout(ms)`; a `timeout` left over from version 2 is ignored since version 3'],
  sources: [
    {
      fact: 'timeout.default',
      from: 'measured: hang still pending after 5 s (3.3.2 and 2.7.0); node-fetch@2.7.0/lib/index.js: timeout 0',
    },
    {
      fact: 'timeout.option',
      from: 'node-fetch@2.7.0/lib/index.js: request-timeout and body-timeout; node-fetch@3.3.2/src: no timeout',
    },
    { fact: 'retry', from: 'measured: one request on 500 and reset' },
  ],
});
