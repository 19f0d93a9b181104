import { defineSdk } from '../../model/catalogue';
import type { CallSpec, EffectSpec, ExportSpec } from '../../model/catalogue';
import { calls, none } from '../_members';

const call = (effect: EffectSpec, more: Partial<CallSpec> = {}): CallSpec => ({
  effect,
  options: [{ path: '$1.signal', sets: 'signal', scope: 'total', covers: 'total' }],
  ...more,
});
const link: ExportSpec = { makes: 'link' };

/** tRPC's client outside of React: a proxy whose paths end in query, mutate or subscribe. */
export default defineSdk({
  id: 'trpc-client',
  packages: ['@trpc/client', '@trpc/client/*'],
  npm: '@trpc/client',
  kind: 'rpc',
  dependency: null,
  party: 'own',
  exports: {
    createTRPCClient: { makes: 'client' },
    createTRPCProxyClient: { makes: 'client' },
    createTRPCUntypedClient: { makes: 'untyped' },
    TRPCClient: { type: 'client' },
    TRPCUntypedClient: { new: 'untyped' },
    CreateTRPCProxyClient: { type: 'client' },
    getUntypedClient: { makes: 'untyped' },
    httpLink: link,
    httpBatchLink: link,
    httpBatchStreamLink: link,
    httpSubscriptionLink: link,
    unstable_httpBatchStreamLink: link,
    experimental_formDataLink: link,
  },
  types: {
    client: {
      names: ['CreateTRPCClient', 'CreateTRPCProxyClient', 'TRPCClient', 'inferRouterClient', 'inferRouterProxyClient'],
      optionSet: 'client',
      owns: 'none',
      members: {
        ...calls('**.query', call('read')),
        ...calls('**.mutate', call('write')),
        ...calls('**.subscribe', call('read', { longLived: true, notPromise: true })),
      },
    },
    untyped: {
      optionSet: 'client',
      owns: 'none',
      members: {
        ...calls('query', {
          effect: 'read',
          options: [{ path: '$2.signal', sets: 'signal', scope: 'total', covers: 'total' }],
        }),
        ...calls('mutation', {
          effect: 'write',
          options: [{ path: '$2.signal', sets: 'signal', scope: 'total', covers: 'total' }],
        }),
        ...calls('subscription', { effect: 'read', longLived: true, notPromise: true }),
      },
    },
    link: { optionSet: 'link', members: none('**') },
  },
  optionSets: {
    client: [{ path: '$0.links.*', sets: 'dispatcher' }],
    link: [
      { path: '$0.url', sets: 'baseUrl' },
      { path: '$0.fetch', sets: 'fetch' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'retryLink (11) is opt-in, without delay unless retryDelayMs is given',
    },
  ],
  hints: ['give the link a `fetch` that adds a signal, or pass `{ signal }` with the call'],
  sources: [
    { fact: 'timeout', from: 'measured: query against a silent server still pending after 5 s (11.25.2)' },
    { fact: 'retry', from: 'measured: one request on 500 and reset; @trpc/client@11.25.2/dist/index.mjs: retryLink' },
    {
      fact: 'calls',
      from: '@trpc/client@11.25.2/dist/index.d.mts and 10.45.4: createTRPCProxyClient; clientCallTypeMap query, mutate, subscribe',
    },
  ],
});
