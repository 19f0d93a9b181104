import { defineSdk } from '../../model/catalogue';
import { calls, is, makes, none } from '../_members';

const options = [
  { path: '$2.signal', sets: 'signal', scope: 'total', covers: 'total' },
  { path: '$2.timeout', sets: 'timeout' },
] as const;

/** Sanity. Patches and transactions are builders: `commit` sends them. */
export default defineSdk({
  id: 'sanity',
  packages: ['@sanity/client', 'next-sanity'],
  kind: 'http',
  dependency: 'sanity',
  party: 'third',
  exports: {
    createClient: { makes: 'client' },
    default: { makes: 'client', members: { createClient: { makes: 'client' } } },
    SanityClient: { new: 'client', type: 'client' },
    Patch: { type: 'patch' },
    Transaction: { type: 'transaction' },
  },
  types: {
    client: {
      optionSet: 'client',
      owns: 'none',
      members: {
        fetch: { call: { effect: 'read', options } },
        ...calls('getDocument getDocuments documentsExists', { effect: 'read' }),
        ...calls('create mutate action createVersion', { effect: 'write' }),
        ...calls('createOrReplace createIfNotExists delete discardVersion replaceVersion unpublishVersion', {
          effect: 'write',
          idempotent: true,
        }),
        ...calls(
          'users.getById projects.list projects.getById datasets.list releases.get releases.fetchDocuments agent.action.prompt',
          { effect: 'read' },
        ),
        ...calls(
          'assets.upload datasets.create releases.create releases.publish releases.archive releases.unarchive releases.schedule releases.unschedule',
          {
            effect: 'write',
          },
        ),
        ...calls('assets.delete datasets.edit datasets.delete releases.edit releases.delete', {
          effect: 'write',
          idempotent: true,
        }),
        ...calls('listen live.events', { effect: 'read', longLived: true, notPromise: true, streaming: true }),
        request: { call: { effect: { http: '$0.method', default: 'GET' } } },
        dataRequest: { call: { effect: 'unknown' } },
        ...makes('patch', 'patch'),
        ...makes('transaction', 'transaction'),
        ...makes('withConfig', 'client', 'client'),
        ...makes('clone', 'client'),
        ...is('observable', 'client'),
        ...none('config getUrl getDataUrl'),
      },
    },
    patch: { builder: true, members: { commit: { call: { effect: 'write' } }, ...none('serialize toJSON') } },
    transaction: { builder: true, members: { commit: { call: { effect: 'write' } }, ...none('serialize toJSON') } },
  },
  optionSets: {
    client: [
      { path: '$0.timeout', sets: 'timeout' },
      { path: '$0.maxRetries', sets: 'retries' },
      { path: '$0.apiHost', sets: 'baseUrl' },
      { path: '$0.token', sets: 'secret' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 300_000, scope: 'attempt', covers: 'response' },
      retry: {
        attempts: 6,
        backoff: 'exponential',
        jitter: true,
        baseMs: 100,
        repeats: 'reads',
        on: [429, 502, 503, 'network'],
      },
      note: 'only GET, HEAD and queries are repeated',
    },
  ],
  hints: ['createClient({ timeout: 10000, maxRetries: 2 }): five minutes an attempt is too long for a request'],
  sources: [
    { fact: 'timeout', from: '@sanity/client@7.28.0/dist/index.js: timeout 300 * 1000 when not given (read, not run)' },
    {
      fact: 'retry',
      from: '@sanity/client@7.28.0/dist/index.js: shouldRetry; get-it/dist/middleware.js: maxRetries || 5, 100·2ⁿ + random·100',
    },
    { fact: 'calls', from: '@sanity/client@7.28.0 type declarations' },
  ],
});
