import { defineSdk } from '../../model/catalogue';
import { calls } from '../_members';
import { deep } from './_shared';

const call = { optionSet: 'request' } as const;

/** Replicate: hosted models behind predictions. */
export default defineSdk({
  id: 'replicate',
  packages: ['replicate'],
  kind: 'llm',
  dependency: 'replicate',
  exports: { default: { new: 'client' }, '*': { new: 'client' }, Replicate: { new: 'client' } },
  types: {
    client: {
      optionSet: 'client',
      owns: 'http-agent',
      members: {
        ...calls('run', { effect: 'read', optionSet: 'run' }),
        ...calls('stream', { effect: 'read', streaming: true, iterates: true, notPromise: true, optionSet: 'stream' }),
        ...calls('wait', { effect: 'read' }),
        ...calls('paginate', { effect: 'read', iterates: true, notPromise: true, ...call }),
        ...calls('request', { effect: { http: '$1.method', default: 'GET' }, ...call }),
        ...calls('**.get **.list accounts.current models.search', { effect: 'read', ...call }),
        ...calls('**.create', { effect: 'write', ...call }),
        ...calls(deep('delete update cancel'), { effect: 'write', idempotent: true, ...call }),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0.auth', sets: 'secret' },
      { path: '$0.baseUrl', sets: 'baseUrl' },
      { path: '$0.fetch', sets: 'fetch' },
    ],
    request: [
      { path: '$last.signal', sets: 'signal', scope: 'total', covers: 'total' },
      { path: '$last.wait', sets: 'timeout', inert: 'bounds how long the server holds the request, not the caller' },
    ],
    run: [
      { path: '$1.signal', sets: 'signal', inert: 'only looked at between polls: a silent request is not ended' },
      {
        path: '$1.wait.timeout',
        sets: 'timeout',
        inert: 'bounds how long the server holds the request, not the caller',
      },
    ],
    stream: [
      { path: '$1.signal', sets: 'signal', inert: 'given to the event stream only, not to the request that starts it' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: {
        attempts: 6,
        backoff: 'none',
        jitter: false,
        repeats: 'all',
        on: [429, 'network', '5xx of GET'],
        honoursRetryAfter: false,
      },
      note: 'all tries within milliseconds: the computed delay is a fraction and is not slept',
    },
  ],
  party: 'third',
  hints: [
    'Six tries without a pause cannot be switched off: wrap `fetch`, and put no retry around the call.',
    'A POST is repeated after a broken connection: predictions may be made twice.',
  ],
  sources: [
    { fact: 'timeout.default', from: 'replicate@1.4.0/index.js: request(); measured: pending on a silent server' },
    {
      fact: 'retry.default',
      from: 'replicate@1.4.0/lib/util.js: withAutomaticRetries; measured: 429 and connection reset → 6 requests in 33-83 ms',
    },
    {
      fact: 'signal',
      from: 'replicate@1.4.0/index.js: run() does not pass signal to predictions.create, stream() only to the event stream',
    },
    { fact: 'calls', from: 'replicate@1.4.0 and 0.34.1: index.d.ts' },
  ],
});
