/** Elasticsearch and OpenSearch clients: practically every method of client and namespaces is a request. */
import type { CallSpec, OptionSpec, TypeSpec } from '../../model/catalogue';
import { calls, is, makes, none } from '../_members';

const call = (effect: CallSpec['effect'], more: Partial<CallSpec> = {}): CallSpec => ({
  effect,
  optionSet: 'call',
  ...more,
});

const reads =
  'search msearch searchTemplate msearchTemplate scroll count get mget getSource exists existsSource explain fieldCaps info ping rankEval termvectors mtermvectors searchShards searchMvt renderSearchTemplate ' +
  'knnSearch termsEnum getScript getScriptContext getScriptLanguages healthReport openPointInTime createPit getAllPits ' +
  'search_template msearch_template get_source exists_source field_caps get_script rank_eval search_shards get_all_pits';
const idempotent =
  'delete deleteByQuery putScript deleteScript clearScroll closePointInTime deletePit deleteAllPits delete_by_query put_script delete_script clear_scroll delete_pit';
const writes =
  'index create update bulk bulkStream updateByQuery reindex deleteByQueryRethrottle reindexRethrottle updateByQueryRethrottle update_by_query scriptsPainlessExecute';
/** Methods of the namespaces, by prefix. */
const namespace = {
  ...calls('*', call('write')),
  ...calls(
    'get* exists* list* stats status health info analyze validate* explain* simulate* recovery segments shardStores diskUsage resolve* query* search* preview* has* authenticate',
    call('read'),
  ),
  ...calls('put* delete* refresh flush clear* update* open close', call('write', { idempotent: true })),
} as const;

export const elasticTypes = {
  Client: {
    names: ['Client'],
    optionSet: 'client',
    owns: 'http-agent',
    members: {
      // APIs that newer versions add
      ...calls('*', call('unknown')),
      ...calls('*.*', call('unknown')),
      ...calls(reads, call('read')),
      ...calls(idempotent, call('write', { idempotent: true })),
      ...calls(writes, call('write')),
      ...calls('transport.request', call({ http: '$0.method', default: 'GET' })),
      ...is(
        'indices cluster ingest snapshot ilm slm ism tasks nodes security ml transform transforms enrich synonyms watcher ccr rollup rollups inference connector queryRules searchApplication danglingIndices',
        'Namespace',
      ),
      ...is('cat', 'Cat'),
      ...is('sql eql esql asyncSearch', 'Query'),
      ...is('helpers', 'Helpers'),
      ...makes('child', 'Client'),
      ...none('close on once off emit extend diagnostic.* connectionPool.* serializer.* transport.*'),
    },
  },
  Namespace: { members: namespace },
  Cat: { members: calls('*', call('read')) },
  Query: {
    members: { ...calls('*', call('read')), ...calls('delete clearCursor', call('write', { idempotent: true })) },
  },
  Helpers: {
    members: {
      ...calls('search', call('read')),
      ...calls('scrollSearch scrollDocuments', call('read', { iterates: true })),
      ...calls('bulk', call('write')),
      ...makes('msearch', 'Searcher'),
      ...makes('esql', 'Query'),
    },
  },
  Searcher: { members: { ...calls('search', call('read')), ...none('stop') } },
} satisfies Record<string, TypeSpec>;

/** Options of a client; the timeout may be a number or text (`30s`). */
export const elasticClient: OptionSpec[] = [
  { path: '$0.requestTimeout', sets: 'timeout', unit: 'duration' },
  { path: '$0.maxRetries', sets: 'retries' },
  { path: '$0.pingTimeout', sets: 'timeout', inert: 'bounds pings of dead nodes only' },
  { path: '$0.agent', sets: 'dispatcher' },
  { path: '$0.auth.password', sets: 'secret' },
  { path: '$0.auth.apiKey', sets: 'secret' },
  { path: '$0.auth.bearer', sets: 'secret' },
];

export const elasticCall: OptionSpec[] = [
  { path: '$1.requestTimeout', sets: 'timeout', unit: 'duration' },
  { path: '$1.maxRetries', sets: 'retries' },
  { path: '$1.signal', sets: 'signal', scope: 'total', covers: 'total' },
  { path: '$0.timeout', sets: 'timeout', inert: 'parameter of the server, does not bound the request' },
];

export const elasticExports = {
  Client: { new: 'Client' },
  default: { members: { Client: { new: 'Client' } } },
} as const;
