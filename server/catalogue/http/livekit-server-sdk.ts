import { defineSdk } from '../../model/catalogue';
import type { ExportSpec } from '../../model/catalogue';
import { calls, none } from '../_members';

const client: ExportSpec = { new: 'client', type: 'client' };

/** LiveKit's server API (Twirp over HTTP). Tokens and webhooks are made and checked locally. */
export default defineSdk({
  id: 'livekit-server-sdk',
  packages: ['livekit-server-sdk'],
  kind: 'http',
  dependency: 'livekit',
  party: 'third',
  exports: {
    RoomServiceClient: client,
    EgressClient: client,
    IngressClient: client,
    SipClient: client,
    AgentDispatchClient: client,
    ConnectorClient: client,
  },
  types: {
    client: {
      optionSet: 'client',
      owns: 'none',
      members: {
        '*': { call: { effect: 'write' } },
        ...calls('list* get*', { effect: 'read' }),
        ...calls('delete* remove* update* stop* mute*', { effect: 'write', idempotent: true }),
        ...none('authHeader'),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$3.requestTimeout', sets: 'timeout', unit: 's' },
      { path: '$0', sets: 'baseUrl' },
      { path: '$2', sets: 'secret' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 10_000, scope: 'attempt', covers: 'response' },
      retry: null,
      note: 'against *.livekit.cloud a 5xx or network error is tried in up to two other regions (newer versions)',
    },
  ],
  hints: ['the last argument of the constructor takes { requestTimeout } in seconds'],
  sources: [
    {
      fact: 'timeout',
      from: 'livekit-server-sdk@2.19.2/dist/TwirpRPC.js: defaultTimeoutSeconds 10, AbortSignal.timeout (read, not run)',
    },
    {
      fact: 'retry',
      from: 'livekit-server-sdk@2.19.2/dist/failover.js: three tries on livekit.cloud hosts, one elsewhere',
    },
    { fact: 'calls', from: 'livekit-server-sdk@2.19.2 type declarations' },
  ],
});
