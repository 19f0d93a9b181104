import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';

const VERBS = {
  read: 'fetch list page getPage fetchWithHttpInfo listWithHttpInfo pageWithHttpInfo getPageWithHttpInfo',
  write: 'create createWithHttpInfo patch patchWithHttpInfo',
  absolute: 'update remove updateWithHttpInfo removeWithHttpInfo',
};
/** A verb directly after a handle (`client.messages(sid).fetch()`) or below a path. */
const paths = (names: string): string =>
  names
    .split(' ')
    .map((name) => `${name} **.${name}`)
    .join(' ');

/** Twilio: resources are properties and calls in turn, the verb at the end sends the request. */
export default defineSdk({
  id: 'twilio',
  packages: ['twilio', 'twilio/*'],
  npm: 'twilio',
  kind: 'messaging',
  dependency: 'twilio',
  party: 'third',
  exports: {
    default: { makes: 'client', new: 'client', members: { Twilio: { new: 'client', makes: 'client' } } },
    '*': { makes: 'client', new: 'client', members: { Twilio: { new: 'client', makes: 'client' } } },
    Twilio: { new: 'client', makes: 'client' },
  },
  types: {
    client: {
      names: ['Twilio'],
      optionSet: 'client',
      owns: 'http-agent',
      members: {
        // `messages(sid)`, `services(sid)`: a handle of the same kind.
        '**': { makes: 'client' },
        ...calls(paths(VERBS.read), { effect: 'read' }),
        ...calls(paths(VERBS.write), { effect: 'write' }),
        ...calls(paths(VERBS.absolute), { effect: 'write', idempotent: true }),
        ...calls(paths('each eachWithHttpInfo'), { effect: 'read', notPromise: true }),
        ...calls('request', {
          effect: { http: '$0.method', default: 'GET' },
          options: [{ path: '$0.timeout', sets: 'timeout', scope: 'attempt', covers: 'response' }],
        }),
        ...calls('validateSslCert', { effect: 'read' }),
        ...none(
          'toJSON **.toJSON setAccountSid setOpts setCredentialProvider setAuthStrategy buildFullUrl getHostname',
        ),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$2.timeout', sets: 'timeout', scope: 'attempt', covers: 'response', off: [] },
      { path: '$2.maxRetries', sets: 'retries', requires: { path: '$2.autoRetry', equals: true } },
      { path: '$2.maxSockets', sets: 'poolSize' },
      { path: '$2.httpClient', sets: 'fetch' },
      { path: '$1', sets: 'secret' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 30_000, scope: 'attempt', covers: 'response' },
      retry: null,
      note: 'autoRetry: true repeats 429 only, 3 times',
    },
  ],
  hints: ['`messages.create` sends again when repeated: retry only what provably never arrived'],
  sources: [
    { fact: 'timeout.default', from: 'twilio@6.2.0/lib/base/RequestClient.js: DEFAULT_TIMEOUT 30000' },
    {
      fact: 'retry.default',
      from: 'measured: one request on 500, 503, 429 and reset; twilio@6.2.0/lib/base/RequestClient.js: getExponentialBackoffResponseHandler',
    },
    {
      fact: 'calls',
      from: 'twilio@6.2.0/lib/index.d.ts and all lib/rest/**/*.d.ts: create, fetch, update, remove, list, each, page, getPage, patch',
    },
  ],
});
