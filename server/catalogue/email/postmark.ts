import { defineSdk } from '../../model/catalogue';
import type { ExportSpec } from '../../model/catalogue';
import { calls, none } from '../_members';

const client: ExportSpec = { new: 'client', type: 'client' };
const names = { ServerClient: client, Client: client, AccountClient: client, AdminClient: client };

/** Postmark: server and account clients; nearly every method sends a request. */
export default defineSdk({
  id: 'postmark',
  packages: ['postmark'],
  kind: 'email',
  dependency: 'postmark',
  party: 'third',
  exports: { ...names, default: { members: names } },
  types: {
    client: {
      optionSet: 'client',
      owns: 'none',
      members: {
        ...calls('*', { effect: 'write' }),
        ...calls('get*', { effect: 'read' }),
        ...calls('edit* delete* validateTemplate verify* activateBounce archiveMessageStream unarchiveMessageStream', {
          effect: 'write',
          idempotent: true,
        }),
        ...none('setClientOptions getClientOptions'),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$1.timeout', sets: 'timeout', unit: 's', scope: 'attempt', covers: 'response', off: [] },
      { path: '$1.fetch', sets: 'fetch', versions: '>=5' },
      { path: '$0', sets: 'secret' },
    ],
  },
  defaults: [{ versions: '*', timeout: { ms: 60_000, scope: 'attempt', covers: 'response' }, retry: null }],
  hints: ['`timeout` is in seconds; 0 means the default of 60 s'],
  sources: [
    {
      fact: 'timeout',
      from: 'postmark@5.1.0 and 4.0.7/dist/client/HttpClient.js: (clientOptions.timeout || 60) * 1000, AbortSignal.timeout',
    },
    { fact: 'retry', from: 'measured: one request on 500, 429 and reset' },
    { fact: 'calls', from: 'postmark@5.1.0/dist/client/ServerClient.d.ts, AccountClient.d.ts' },
  ],
});
