import { defineSdk } from '../../model/catalogue';
import { none } from '../_members';
import { resources } from '../_paths';
import { fernClient, fernRequest, fernRetry } from '../llm/_fern';

const reads = 'get* list* retrieve* search* batchGet* batchRetrieve* bulkRetrieve* calculate info changes';
const idempotent = 'update* upsert* delete* disable* cancel* batchUpsert*';

/** Square: the client from 40 on, and the `Client` before it. */
export default defineSdk({
  id: 'square',
  packages: ['square', 'square/legacy'],
  kind: 'http',
  dependency: 'square',
  party: 'third',
  exports: {
    SquareClient: { new: 'client', type: 'client' },
    Client: { new: 'legacy', type: 'legacy' },
    default: { members: { SquareClient: { new: 'client' }, Client: { new: 'legacy' } } },
  },
  types: {
    client: {
      optionSet: 'client',
      owns: 'none',
      members: { ...resources(reads, idempotent, { optionSet: 'call' }), ...none('webhooks.subscriptions.verify') },
    },
    legacy: {
      optionSet: 'legacy',
      owns: 'none',
      members: { ...resources(reads, idempotent, { optionSet: 'legacyCall' }), ...none('withConfiguration') },
    },
  },
  optionSets: {
    client: fernClient('token'),
    call: [...fernRequest('$1'), { path: '$0.idempotencyKey', sets: 'idempotencyKey' }],
    legacy: [
      { path: '$0.timeout', sets: 'timeout' },
      { path: '$0.httpClientOptions.retryConfig', sets: 'retryObject', retryKeys: { retries: 'maxNumberOfRetries' } },
      { path: '$0.accessToken', sets: 'secret' },
    ],
    legacyCall: [{ path: '$0.idempotencyKey', sets: 'idempotencyKey' }],
  },
  defaults: [
    { versions: '>=40.0.0', timeout: { ms: 60_000, scope: 'attempt', covers: 'headers' }, retry: fernRetry },
    { versions: '<40.0.0', timeout: { ms: 60_000, scope: 'attempt', covers: 'response' }, retry: null },
  ],
  hints: [
    'pass idempotencyKey in every creating request: 5xx answers to POST are repeated',
    'maxRetries: 0 switches the repeats off',
  ],
  sources: [
    {
      fact: 'timeout',
      from: 'square@46.0.0/api/resources/payments/client/Client.js: timeoutInSeconds ?? 60 (read, not run)',
    },
    {
      fact: 'retry',
      from: 'square@46.0.0/core/fetcher/requestWithRetries.js: DEFAULT_MAX_RETRIES 2, 408, 429 and 5xx, any method',
    },
    {
      fact: 'defaults <40',
      from: 'square 39, the generator before Fern: DEFAULT_CONFIGURATION timeout 60000, maxNumberOfRetries 0 (documentation)',
    },
    { fact: 'calls', from: 'square@46.0.0 type declarations' },
  ],
});
