import { defineSdk } from '../../model/catalogue';
import { calls, makes, none } from '../_members';

const client = { new: 'Client' } as const;
const read = { effect: 'read' } as const;
const repeatable = { effect: 'write', idempotent: true } as const;
/** `x()` gives the list, `x(name)` one of them: the members of both. */
const resource = {
  ...calls('retrieve', read),
  ...calls('upsert update delete', repeatable),
  ...calls('create', { effect: 'write' }),
} as const;

/** Typesense. */
export default defineSdk({
  id: 'typesense',
  packages: ['typesense'],
  kind: 'database',
  dependency: 'typesense',
  exports: { Client: client, SearchClient: client, default: { members: { Client: client, SearchClient: client } } },
  types: {
    Client: {
      names: ['Client', 'SearchClient'],
      optionSet: 'client',
      owns: 'none',
      members: {
        ...makes('collections', 'Collection'),
        ...makes('aliases keys presets stopwords conversations nlSearchModels synonymSets curationSets', 'Resource'),
        ...calls('health.retrieve debug.retrieve metrics.retrieve stats.retrieve multiSearch.perform', read),
        ...calls('operations.perform', { effect: 'write' }),
        ...calls('analytics.events.create', { effect: 'write' }),
        ...none('clearCache'),
      },
    },
    Resource: { members: { ...resource, ...none('generateScopedSearchKey') } },
    Collection: {
      members: {
        ...resource,
        ...calls('exists', read),
        ...makes('documents', 'Documents'),
        ...makes('synonyms overrides', 'Resource'),
      },
    },
    Documents: {
      members: {
        ...calls('search retrieve', read),
        ...calls('export', read),
        ...calls('exportStream', { effect: 'read', streaming: true }),
        ...calls('create createMany import importStream', { effect: 'write' }),
        ...calls('upsert update emplace delete', repeatable),
        ...none('clearCache'),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0.connectionTimeoutSeconds', sets: 'timeout', unit: 's' },
      { path: '$0.timeoutSeconds', sets: 'timeout', unit: 's' },
      { path: '$0.numRetries', sets: 'retries' },
      { path: '$0.apiKey', sets: 'secret' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 5000, scope: 'attempt', covers: 'total' },
      retry: {
        attempts: 2,
        backoff: 'fixed',
        jitter: false,
        baseMs: 100,
        repeats: 'all',
        on: ['5xx', 'network errors'],
      },
      note: 'as many repeats as there are nodes (one here); writes are repeated too',
    },
  ],
  party: 'own',
  hints: ['connectionTimeoutSeconds bounds the whole request, not only connecting.'],
  sources: [
    {
      fact: 'timeout.default',
      from: 'typesense@3.1.0/lib/Typesense/Configuration.js: connectionTimeoutSeconds || 5; ApiCall.js: axios timeout; read, not run',
    },
    {
      fact: 'retry.default',
      from: 'typesense@3.1.0/lib/Typesense/Configuration.js: numRetries, retryIntervalSeconds 0.1; ApiCall.js: numTries <= numRetries + 1',
    },
    { fact: 'calls', from: 'typesense@3.1.0/lib/Typesense/*.d.ts' },
  ],
});
