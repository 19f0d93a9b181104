import { defineSdk } from '../../model/catalogue';
import type { CallSpec } from '../../model/catalogue';
import { none } from '../_members';

const call = (options: string, more: Partial<CallSpec> = {}): CallSpec => ({
  effect: 'unknown',
  options: [
    { path: `${options}.timeoutMs`, sets: 'timeout', scope: 'total', covers: 'total' },
    { path: `${options}.signal`, sets: 'signal', scope: 'total', covers: 'total' },
  ],
  ...more,
});

/** Connect clients over Connect, gRPC or gRPC-web transports. */
export default defineSdk({
  id: 'connectrpc',
  packages: [
    '@connectrpc/connect',
    '@connectrpc/connect-node',
    '@connectrpc/connect-web',
    '@bufbuild/connect',
    '@bufbuild/connect-node',
    '@bufbuild/connect-web',
  ],
  kind: 'rpc',
  dependency: null,
  party: 'own',
  exports: {
    createClient: { makes: 'client' },
    createPromiseClient: { makes: 'client' },
    createCallbackClient: { makes: 'callbackClient' },
    createConnectTransport: { makes: 'transport' },
    createGrpcTransport: { makes: 'transport' },
    createGrpcWebTransport: { makes: 'transport' },
    createRouterTransport: { makes: 'local' },
    Client: { type: 'client' },
    PromiseClient: { type: 'client' },
  },
  types: {
    client: {
      names: ['Client', 'PromiseClient'],
      optionSet: 'client',
      owns: 'none',
      members: { '*': { call: call('$1') }, '*.bind': { none: true } },
    },
    callbackClient: {
      names: ['CallbackClient'],
      optionSet: 'client',
      owns: 'none',
      members: { '*': { call: call('$last', { notPromise: true }) }, '*.bind': { none: true } },
    },
    transport: { names: ['Transport'], optionSet: 'transport', owns: 'connection', members: none('**') },
    // Calls through a router transport stay in the process.
    local: { members: none('**') },
  },
  optionSets: {
    client: [{ path: '$1', sets: 'dispatcher' }],
    transport: [
      { path: '$0.baseUrl', sets: 'baseUrl' },
      { path: '$0.defaultTimeoutMs', sets: 'timeout', scope: 'total', covers: 'total' },
      { path: '$0.pingTimeoutMs', sets: 'timeout', inert: 'ends dead connections, not slow calls' },
      { path: '$0.fetch', sets: 'fetch' },
    ],
  },
  defaults: [{ versions: '*', timeout: null, retry: null }],
  hints: ['set `defaultTimeoutMs` on the transport and `timeoutMs` where a call may take longer'],
  sources: [
    {
      fact: 'calls',
      from: '@connectrpc/connect@2.2.0/dist/cjs/index.d.ts, promise-client.d.ts, callback-client.d.ts; 1.7.0: createPromiseClient',
    },
    {
      fact: 'timeout',
      from: '@connectrpc/connect@2.2.0/dist/cjs/call-options.d.ts: timeoutMs; connect-node@2.1.2/dist/cjs/connect-transport.d.ts: defaultTimeoutMs, optional',
    },
    { fact: 'retry', from: 'read: no retry in @connectrpc/connect@2.2.0' },
  ],
});
