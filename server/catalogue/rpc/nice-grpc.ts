import { defineSdk } from '../../model/catalogue';
import { none } from '../_members';

/** nice-grpc: promises and async iterators on grpc-js (and its browser twin). */
export default defineSdk({
  id: 'nice-grpc',
  packages: ['nice-grpc', 'nice-grpc-web'],
  kind: 'rpc',
  dependency: null,
  party: 'own',
  exports: {
    createClient: { makes: 'client' },
    createClientFactory: { makes: 'factory' },
    createChannel: { makes: 'channel' },
    waitForChannelReady: { call: { effect: 'read' } },
    Client: { type: 'client' },
  },
  types: {
    client: {
      names: ['Client', 'RawClient'],
      optionSet: 'client',
      owns: 'none',
      members: {
        '*': {
          call: {
            effect: 'unknown',
            options: [
              { path: '$1.signal', sets: 'signal', scope: 'total', covers: 'total' },
              // With nice-grpc-client-middleware-deadline and -retry.
              { path: '$1.deadline', sets: 'timeout', scope: 'total', covers: 'total' },
              { path: '$1.retryMaxAttempts', sets: 'retries' },
            ],
          },
        },
        '*.bind': { none: true },
      },
    },
    factory: {
      names: ['ClientFactory'],
      members: { use: { makes: 'factory' }, create: { makes: 'client', optionSet: 'client' } },
    },
    channel: { names: ['Channel'], optionSet: 'channel', owns: 'connection', members: none('**') },
  },
  optionSets: {
    client: [
      { path: '$1', sets: 'dispatcher' },
      { path: '$2.*.deadline', sets: 'timeout', scope: 'total', covers: 'total' },
    ],
    channel: [{ path: '$0', sets: 'baseUrl' }],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'deadlines and retries come from middleware of their own packages',
    },
  ],
  hints: [
    '`createClientFactory().use(deadlineMiddleware)` and a `deadline` per call',
    'or pass `signal: AbortSignal.timeout(ms)`',
  ],
  sources: [
    {
      fact: 'calls',
      from: 'nice-grpc@2.1.18/lib/client/ClientFactory.d.ts, Client.d.ts; nice-grpc-common CallOptions: signal',
    },
    {
      fact: 'timeout',
      from: 'read: nice-grpc@2.1.18/lib/client/createUnaryMethod.js knows only signal; grpc-js underneath has no default deadline (measured)',
    },
  ],
});
