import { defineSdk } from '../../model/catalogue';
import { elasticCall, elasticClient, elasticExports, elasticTypes } from './_elastic';

const retry = {
  attempts: 4,
  backoff: 'exponential',
  jitter: true,
  baseMs: 1000,
  capMs: 4000,
  repeats: 'all',
  on: [502, 503, 504, 'connection errors'],
} as const;

/** Elasticsearch. */
export default defineSdk({
  id: 'elasticsearch',
  packages: ['@elastic/elasticsearch', '@elastic/elasticsearch-serverless'],
  kind: 'database',
  dependency: 'elasticsearch',
  exports: elasticExports,
  types: elasticTypes,
  optionSets: { client: elasticClient, call: elasticCall },
  defaults: [
    {
      versions: '>=9.0.0',
      timeout: null,
      retry,
      note: 'statuses are repeated at once, connection errors after up to 4 s; timeouts only with retryOnTimeout',
    },
    { versions: '>=8.19.2 <9.0.0', timeout: { ms: 600_000, scope: 'attempt', covers: 'response' }, retry },
    {
      versions: '<8.19.1',
      timeout: { ms: 30_000, scope: 'attempt', covers: 'response' },
      retry: { attempts: 4, backoff: 'none', jitter: false, repeats: 'all', on: [502, 503, 504, 'connection errors'] },
    },
  ],
  party: 'own',
  hints: [
    'Since 9 there is no default timeout: set requestTimeout.',
    'index() without an id is repeated too: give an id, or maxRetries: 0, to avoid duplicates.',
  ],
  sources: [
    {
      fact: 'timeout.default 9',
      from: '@elastic/transport@9.4.0/lib/connection/UndiciConnection.js: headersTimeout/bodyTimeout ?? 0; measured: search on a silent server pending after 5 s, requestTimeout 1000 rejects',
    },
    { fact: 'timeout.default 8.19', from: '@elastic/elasticsearch@8.19.2/lib/client.js: requestTimeout: 600000' },
    {
      fact: 'timeout.default <8.19',
      from: '@elastic/elasticsearch 7.17.14, 8.0.0, 8.10.0, 8.14.0, 8.16.0, 8.18.0, 8.18.2, 8.19.0: requestTimeout: 30000',
    },
    {
      fact: 'retry.default',
      from: '@elastic/transport@9.4.0/lib/Transport.js: request loop, retryBackoff; measured on 9 and 8: 503 → 4 requests within 0.5 s, reset → 4 in 8.6 s, 429 and 500 → 1',
    },
    { fact: 'calls', from: '@elastic/elasticsearch@9.4.3/lib/api, lib/helpers.d.ts' },
  ],
});
