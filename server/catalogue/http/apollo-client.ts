import { defineSdk } from '../../model/catalogue';
import type { CallSpec, EffectSpec } from '../../model/catalogue';
import { calls, makes, none } from '../_members';

const call = (effect: EffectSpec, more: Partial<CallSpec> = {}): CallSpec => ({
  effect,
  options: [{ path: '$0.context.fetchOptions.signal', sets: 'signal', scope: 'total', covers: 'total' }],
  ...more,
});

/** Apollo Client outside of React: hooks declare queries and are no calls. */
export default defineSdk({
  id: 'apollo-client',
  packages: ['@apollo/client', '@apollo/client/*', 'apollo-client', 'apollo-link-http', 'apollo-boost'],
  kind: 'http',
  dependency: null,
  party: 'third',
  exports: {
    ApolloClient: { new: 'client' },
    default: { new: 'client' },
    HttpLink: { new: 'link' },
    BatchHttpLink: { new: 'link' },
    createHttpLink: { makes: 'link' },
    useApolloClient: { makes: 'client' },
  },
  types: {
    client: {
      optionSet: 'client',
      owns: 'none',
      members: {
        ...calls('query', call('read')),
        ...calls('mutate', call('write')),
        ...calls('refetchQueries reFetchObservableQueries refetchObservableQueries resetStore', { effect: 'read' }),
        ...calls('subscribe', call('read', { notPromise: true, longLived: true })),
        ...makes('watchQuery', 'observable', 'query'),
        ...none(`readQuery writeQuery readFragment writeFragment watchFragment updateQuery updateFragment clearStore stop extract
          restore setLink setResolvers addResolvers getObservableQueries onResetStore onClearStore cache.**`),
      },
    },
    observable: {
      names: ['ObservableQuery'],
      members: {
        ...calls('refetch fetchMore setVariables reobserve', { effect: 'read' }),
        ...calls('subscribe', { effect: 'read', notPromise: true, longLived: true }),
      },
    },
    link: { names: ['HttpLink'], optionSet: 'link', members: none('**') },
  },
  optionSets: {
    client: [
      { path: '$0.uri', sets: 'baseUrl', versions: '<4' },
      { path: '$0.link', sets: 'dispatcher' },
    ],
    link: [
      { path: '$0.uri', sets: 'baseUrl' },
      { path: '$0.fetch', sets: 'fetch' },
      { path: '$0.fetchOptions.signal', sets: 'signal', scope: 'total', covers: 'total' },
      { path: '$0.fetchOptions.timeout', sets: 'timeout', inert: 'handed to fetch, which has no timeout option' },
    ],
    query: [{ path: '$0.context.fetchOptions.signal', sets: 'signal', scope: 'total', covers: 'total' }],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'RetryLink is opt-in: 5 tries of network errors, mutations too',
    },
  ],
  hints: [
    'bound requests with `new HttpLink({ fetch: (u, o) => fetch(u, { ...o, signal: AbortSignal.timeout(ms) }) })`',
  ],
  sources: [
    { fact: 'timeout', from: 'measured: query against a silent server still pending after 5 s (4.3.8)' },
    {
      fact: 'retry',
      from: 'measured: one request on 500, 429 and reset; @apollo/client@4.3.8/link/retry/retryFunction.js: max = 5',
    },
    { fact: 'calls', from: '@apollo/client@4.3.8/core/ApolloClient.d.ts' },
  ],
});
