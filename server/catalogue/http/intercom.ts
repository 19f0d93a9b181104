import { defineSdk } from '../../model/catalogue';
import { none } from '../_members';
import { resources } from '../_paths';
import { fernClient, fernRequest, fernRetry } from '../llm/_fern';

const reads = 'list* find* get* search* retrieve* show* status summaries scroll download* identify';
const idempotent = 'update* delete* archive* unarchive* detach* untag* createOrUpdate cancel block*';

/** Intercom: the client from 6 on, and the `Client` before it. */
export default defineSdk({
  id: 'intercom',
  packages: ['intercom-client'],
  kind: 'http',
  dependency: 'intercom',
  party: 'third',
  exports: { IntercomClient: { new: 'client', type: 'client' }, Client: { new: 'legacy', type: 'legacy' } },
  types: {
    client: { optionSet: 'client', owns: 'none', members: resources(reads, idempotent, { optionSet: 'call' }) },
    legacy: {
      optionSet: 'legacy',
      owns: 'none',
      members: { ...resources(reads, idempotent), ...none('useRequestOpts usebaseURL') },
    },
  },
  optionSets: {
    client: fernClient('token'),
    call: fernRequest('$1'),
    legacy: [
      { path: '$0.tokenAuth.token', sets: 'secret' },
      { path: '$0.apiKeyAuth.token', sets: 'secret' },
    ],
  },
  defaults: [
    { versions: '>=6.0.0', timeout: { ms: 20_000, scope: 'attempt', covers: 'headers' }, retry: fernRetry },
    { versions: '<6.0.0', timeout: null, retry: null },
  ],
  hints: ['creating calls are POST and are repeated on 5xx: maxRetries: 0 where that hurts'],
  sources: [
    {
      fact: 'timeout',
      from: 'intercom-client@7.0.3/dist/cjs/**/contacts/client/Client.js: timeoutInSeconds ?? 20 (read, not run)',
    },
    {
      fact: 'retry',
      from: 'intercom-client@7.0.3/dist/cjs/core/fetcher/requestWithRetries.js: DEFAULT_MAX_RETRIES 2, 408, 429 and 5xx',
    },
    { fact: 'defaults <6', from: 'intercom-client 4 and 5 on axios without timeout (documentation)' },
    { fact: 'calls', from: 'intercom-client@7.0.3 type declarations' },
  ],
});
