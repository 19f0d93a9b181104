import { defineSdk } from '../../model/catalogue';
import type { ExportSpec } from '../../model/catalogue';
import { fetchCall, fetchInit } from './_shared';

const fetchExport: ExportSpec = {
  call: fetchCall([
    ...fetchInit('$1'),
    { path: '$1.dispatcher', sets: 'dispatcher' },
    { path: '$1.timeout', sets: 'timeout', inert: 'the platform fetch has no timeout option' },
    { path: '$1.agent', sets: 'dispatcher', inert: 'the platform fetch ignores http agents' },
  ]),
};

const requestExport: ExportSpec = { new: 'request', type: 'request' };

/** Resolves at once with a boolean and is delivered later: nothing waits for an answer. */
const beacon: ExportSpec = {
  call: { effect: 'write', url: '$0', fireAndForget: true, notPromise: true, longLived: true },
};

/** The platform's `fetch` (Node, browsers, workers). */
export default defineSdk({
  id: 'fetch',
  packages: [],
  npm: null,
  kind: 'http',
  dependency: null,
  party: 'third',
  exports: {},
  globals: {
    fetch: fetchExport,
    Request: requestExport,
    'navigator.sendBeacon': beacon,
  },
  types: {
    request: { names: ['Request'], optionSet: 'init', members: { '**': { none: true } } },
  },
  optionSets: { init: fetchInit('$1') },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'Node gives up after 300 s without headers or between two chunks (undici); that is an idle limit of the platform, not a time limit',
    },
  ],
  hints: [
    'pass `signal: AbortSignal.timeout(ms)`; keep the same signal armed while the body is read',
    'a retry wrapper must throw on `!response.ok`: HTTP errors resolve',
  ],
  sources: [
    {
      fact: 'timeout',
      from: 'measured: a silent server left fetch pending; internal/deps/undici/undici of Node 20.20.2 and 22.23.3: headersTimeout 3e5, bodyTimeout 3e5',
    },
    { fact: 'retry', from: 'measured: one request on 500, 503, 429 and reset, GET and POST' },
    { fact: 'uncheckedStatus', from: 'measured: 500 resolves' },
  ],
});
