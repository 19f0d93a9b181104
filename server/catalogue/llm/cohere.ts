import { defineSdk } from '../../model/catalogue';
import { calls } from '../_members';
import { fernAnswers, fernClient, fernRequest, fernRetry, fernSets } from './_fern';
import { deep } from './_shared';

const call = { optionSet: 'request', returns: 'promise' } as const;
const GENERATE = 'chat generate embed rerank classify summarize tokenize detokenize parse';

/** Cohere's own client, v1 and v2. */
export default defineSdk({
  id: 'cohere',
  packages: ['cohere-ai'],
  kind: 'llm',
  dependency: 'cohere',
  exports: { CohereClient: { new: 'client' }, CohereClientV2: { new: 'client' } },
  types: {
    client: {
      optionSet: 'client',
      owns: 'http-agent',
      members: {
        ...calls('**', { effect: 'write', ...call }),
        ...calls(deep('get* list*'), { effect: 'read', ...call }),
        ...calls('models.get batches.retrieve', { effect: 'read', ...call }),
        ...calls('**.list datasets.getUsage checkApiKey', { effect: 'read', ...call, optionSet: 'list' }),
        ...calls(`${deep('delete* update*')} **.cancel`, { effect: 'write', idempotent: true, ...call }),
        ...calls(GENERATE, { effect: 'read', ...call }),
        ...calls('v2.chat v2.embed v2.rerank v2.parse audio.transcriptions.create', { effect: 'read', ...call }),
        ...calls('chatStream generateStream v2.chatStream', { effect: 'read', streaming: true, ...call }),
        ...calls('fetch', { effect: { http: '$1.method', default: 'GET' }, optionSet: 'raw', uncheckedStatus: true }),
      },
    },
    ...fernAnswers,
  },
  optionSets: {
    client: fernClient('token'),
    ...fernSets,
    raw: [...fernRequest('$2'), { path: '$1.signal', sets: 'signal', scope: 'total', covers: 'total' }],
  },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 300_000, scope: 'attempt', covers: 'headers' },
      retry: fernRetry,
      note: 'network errors and timeouts are not repeated',
    },
  ],
  party: 'third',
  hints: [
    'timeoutInSeconds counts seconds, not milliseconds.',
    'Statuses are repeated already; only connection failures and timeouts are not.',
  ],
  sources: [
    { fact: 'timeout.default', from: 'cohere-ai@8.1.0 and 7.21.0/Client.js: timeoutInSeconds ?? 300' },
    { fact: 'timeout.covers', from: 'cohere-ai@8.1.0/core/fetcher/makeRequest.js: clearTimeout after fetch' },
    {
      fact: 'retry.default',
      from: 'cohere-ai@8.1.0/core/fetcher/requestWithRetries.js; measured: 500 → 3 requests, connection reset → 1',
    },
    { fact: 'calls', from: 'cohere-ai@8.1.0: Client.d.ts, ClientV2.d.ts, api/resources/**/Client.d.ts' },
  ],
});
