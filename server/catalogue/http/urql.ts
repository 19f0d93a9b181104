import { defineSdk } from '../../model/catalogue';
import type { CallSpec, EffectSpec, TypeSpec } from '../../model/catalogue';
import { makes, none } from '../_members';

/** Runs when awaited or turned into a promise; the failure comes back as `error`. */
const result = (self: string, effect: EffectSpec, more: Partial<CallSpec> = {}): TypeSpec => {
  const call: CallSpec = { effect, errorsAsValues: true, lazy: 'rerun', ...more };
  return {
    members: { toPromise: { call }, subscribe: { call: { ...call, notPromise: true, longLived: true } } },
    thenable: call,
  };
};

/** urql's client; hooks declare queries and are no calls. */
export default defineSdk({
  id: 'urql',
  packages: ['@urql/core', 'urql', '@urql/next', '@urql/preact', '@urql/svelte', '@urql/vue'],
  npm: '@urql/core',
  kind: 'http',
  dependency: null,
  party: 'third',
  exports: {
    createClient: { makes: 'client' },
    Client: { new: 'client' },
    useClient: { makes: 'client' },
  },
  types: {
    client: {
      optionSet: 'client',
      owns: 'none',
      members: {
        ...makes('query', 'read', 'operation'),
        ...makes('executeQuery', 'read', 'execute'),
        ...makes('mutation', 'write', 'operation'),
        ...makes('executeMutation', 'write', 'execute'),
        ...makes('subscription', 'live', 'operation'),
        ...makes('executeSubscription', 'live', 'execute'),
        ...none('readQuery createRequestOperation executeRequestOperation reexecuteOperation subscribeToDebugTarget'),
      },
    },
    read: result('read', 'read'),
    write: result('write', 'write'),
    live: result('live', 'read', { longLived: true }),
  },
  optionSets: {
    client: [
      { path: '$0.url', sets: 'baseUrl' },
      { path: '$0.fetch', sets: 'fetch' },
      { path: '$0.fetchOptions.signal', sets: 'signal', scope: 'total', covers: 'total' },
      { path: '$0.fetchOptions.headers.Authorization', sets: 'secret' },
    ],
    operation: [{ path: '$2.fetchOptions.signal', sets: 'signal', scope: 'total', covers: 'total' }],
    execute: [{ path: '$1.fetchOptions.signal', sets: 'signal', scope: 'total', covers: 'total' }],
  },
  defaults: [{ versions: '*', timeout: null, retry: null, note: '@urql/exchange-retry is opt-in' }],
  hints: ['look at `error`: failures do not reject', 'bound requests with a `fetch` that adds a signal'],
  sources: [
    { fact: 'calls', from: '@urql/core@6.0.3/dist/urql-core-chunk.d.ts: Client, ClientOptions, OperationResultSource' },
    {
      fact: 'timeout',
      from: 'read: no timer in @urql/core@6.0.3/dist/urql-core-chunk.js; fetchOptions are handed to fetch',
    },
  ],
});
