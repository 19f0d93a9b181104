import { defineSdk } from '../../model/catalogue';
import { elasticCall, elasticClient, elasticExports, elasticTypes } from './_elastic';

/** OpenSearch. */
export default defineSdk({
  id: 'opensearch',
  packages: ['@opensearch-project/opensearch'],
  kind: 'database',
  dependency: 'opensearch',
  exports: elasticExports,
  types: elasticTypes,
  optionSets: { client: elasticClient, call: elasticCall.filter((option) => option.sets !== 'signal') },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 30_000, scope: 'attempt', covers: 'response' },
      retry: {
        attempts: 4,
        backoff: 'none',
        jitter: false,
        repeats: 'all',
        on: [502, 503, 504, 'connection errors', 'timeouts'],
      },
      note: 'timeouts are repeated: 120 s in the worst case',
    },
  ],
  party: 'own',
  hints: [
    'Lower requestTimeout for request paths: a silent server costs four times as much.',
    'Writes are repeated without delay: give documents an id.',
  ],
  sources: [
    {
      fact: 'timeout.default',
      from: '@opensearch-project/opensearch@3.9.0/lib/Client.js: requestTimeout: 30000; same in 1.2.0 and 2.13.0',
    },
    {
      fact: 'retry.default',
      from: '@opensearch-project/opensearch@3.9.0/lib/Transport.js: onConnectionError, onResponse; measured: search and index on 503 and reset → 4 requests, requestTimeout 1000 → 4 requests in 4.1 s, 429 and 500 → 1',
    },
    { fact: 'calls', from: '@opensearch-project/opensearch@3.9.0: members of Client and its namespaces' },
  ],
});
