import { defineSdk } from '../../model/catalogue';
import type { OptionSpec } from '../../model/catalogue';
import { calls } from '../_members';

const options = (arg: string): OptionSpec[] => [
  { path: `${arg}.signal`, sets: 'signal', scope: 'total', covers: 'total' },
  { path: `${arg}.wait`, sets: 'timeout', inert: 'bounds how long the server holds the request, not the caller' },
];

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
        ...calls('paginate', { effect: 'read', iterates: true, notPromise: true, optionSet: 'second' }),
        ...calls('request', { effect: { http: '$1.method', default: 'GET' }, optionSet: 'second' }),
        ...calls('**.list accounts.current **.secret.get', { effect: 'read', optionSet: 'first' }),
        ...calls('**.get models.search', { effect: 'read', optionSet: 'second' }),
        ...calls('models.get deployments.get models.versions.list', { effect: 'read', optionSet: 'third' }),
        ...calls('models.versions.get', { effect: 'read', optionSet: 'fourth' }),
        ...calls('predictions.create', { effect: 'write', optionSet: 'first' }),
        ...calls('deployments.create', { effect: 'write', optionSet: 'second' }),
        ...calls('files.create models.create deployments.predictions.create', { effect: 'write', optionSet: 'third' }),
        ...calls('trainings.create', { effect: 'write', optionSet: 'fourth' }),
        ...calls('**.cancel files.delete', { effect: 'write', idempotent: true, optionSet: 'second' }),
        ...calls('deployments.delete', { effect: 'write', idempotent: true, optionSet: 'third' }),
        ...calls('deployments.update', { effect: 'write', idempotent: true, optionSet: 'fourth' }),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0.auth', sets: 'secret' },
      { path: '$0.baseUrl', sets: 'baseUrl' },
      { path: '$0.fetch', sets: 'fetch' },
    ],
    first: options('$0'),
    second: options('$1'),
    third: options('$2'),
    fourth: options('$3'),
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
