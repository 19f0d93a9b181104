import { defineSdk } from '../../model/catalogue';
import type { CallSpec, ExportSpec } from '../../model/catalogue';
import { all } from '../_paths';
import { calls, none } from '../_members';

const slow = { ms: 30_000, scope: 'attempt', covers: 'response' } as const;
const write: CallSpec = { effect: 'write', timeout: slow, optionSet: 'write' };
const read: CallSpec = { effect: 'read', optionSet: 'read' };
const make: ExportSpec = { makes: 'client' };

/** Algolia's search clients, 5.x (`algoliasearch`, `liteClient`) and the index handles of 4.x. */
export default defineSdk({
  id: 'algoliasearch',
  packages: ['algoliasearch', 'algoliasearch/lite', '@algolia/client-search', '@algolia/recommend'],
  npm: 'algoliasearch',
  kind: 'database',
  dependency: 'algolia',
  party: 'third',
  exports: {
    algoliasearch: make,
    liteClient: make,
    searchClient: make,
    recommendClient: make,
    recommend: make,
    insightsClient: make,
    analyticsClient: make,
    personalizationClient: make,
    querySuggestionsClient: make,
    default: make,
    '*': make,
    SearchClient: { type: 'client' },
    Algoliasearch: { type: 'client' },
    SearchIndex: { type: 'index' },
  },
  types: {
    client: {
      names: ['SearchClient', 'Algoliasearch', 'LiteClient'],
      optionSet: 'client',
      owns: 'none',
      members: {
        ...calls('search* get* list* browse* has* indexExists multipleQueries multipleGetObjects', read),
        ...calls('customGet customGetWithHTTPInfo', read),
        ...calls('waitFor*', { ...read, longLived: true }),
        ...calls(
          'batch* multipleBatch* chunkedBatch addApiKey* appendSource* assignUserId* operationIndex* customPost* copyIndex moveIndex push* trigger*',
          write,
        ),
        ...calls(
          `saveObject* saveRule* saveSynonym* partialUpdate* replace* addOrUpdateObject* set* update* delete* clear* remove* restoreApiKey*
          customPut* customDelete*`,
          { ...write, idempotent: true },
        ),
        initIndex: { makes: 'index' },
        ...all(
          'initAbtesting initAbtestingV3 initAnalytics initIngestion initInsights initMonitoring initPersonalization initQuerySuggestions initRecommend',
          {
            makes: 'client',
          },
        ),
        ...none('clearCache addAlgoliaAgent setClientApiKey appId transporter.** destroy'),
      },
    },
    /** 4.x: `client.initIndex(name)`. */
    index: {
      members: {
        ...calls('search searchForFacetValues get* find* exists browse* waitTask', read),
        ...calls('saveObject saveObjects partialUpdateObject partialUpdateObjects replace* delete* clear* set* save*', {
          ...write,
          idempotent: true,
        }),
        ...calls('batch addObject addObjects', write),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$2.timeouts.read', sets: 'timeout', only: 'reads' },
      { path: '$2.timeouts.write', sets: 'timeout', only: 'writes' },
      { path: '$2.timeouts.connect', sets: 'connectTimeout' },
      { path: '$1', sets: 'secret' },
    ],
    read: [
      { path: '$1.timeouts.read', sets: 'timeout' },
      { path: '$last.timeout', sets: 'timeout', unit: 's', versions: '<5.0.0' },
    ],
    write: [
      { path: '$1.timeouts.write', sets: 'timeout' },
      { path: '$last.timeout', sets: 'timeout', unit: 's', versions: '<5.0.0' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 5000, scope: 'attempt', covers: 'response' },
      retry: {
        attempts: 4,
        backoff: 'none',
        jitter: false,
        repeats: 'all',
        on: ['5xx', 'network', 'timeout', 429],
        honoursRetryAfter: true,
      },
      note: 'connect 2 s, read 5 s, write 30 s; a failing host is marked down and the next of the four is asked',
    },
  ],
  hints: ['well protected already: no wrapper needed'],
  sources: [
    {
      fact: 'timeout',
      from: '@algolia/client-search (algoliasearch@5.64.0)/dist/builds/node.js: timeouts connect 2e3, read 5e3, write 3e4; measured: one silent host gave up after 2.0 s',
    },
    {
      fact: 'retry',
      from: 'measured: 429 → 4 requests, 500 and reset → next host; @algolia/client-common/dist/common.js: createTransporter',
    },
    { fact: 'calls', from: 'algoliasearch@5.64.0 type declarations; 4.x index methods: documentation' },
  ],
});
