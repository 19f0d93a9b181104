import { defineSdk } from '../../model/catalogue';
import type { ExportSpec, TypeSpec } from '../../model/catalogue';
import { calls, makes, none } from '../_members';

const DATABASES = [
  'pinecone',
  'qdrant',
  'mongodb',
  'weaviate',
  'redis',
  'postgres',
  'supabase',
  'chroma',
  'upstash',
  'elasticsearch',
  'opensearch',
  'milvus',
  'azure-ai-search',
] as const;

/** A store class: its static makers embed and write, or only look the index up. */
const store = (dependency: (typeof DATABASES)[number]): ExportSpec => {
  const write = { call: { effect: 'write', returns: dependency, dependency } } as const;
  const read = { call: { effect: 'read', returns: dependency, dependency } } as const;
  return {
    new: dependency,
    members: {
      fromTexts: write,
      fromDocuments: write,
      fromExistingIndex: read,
      fromExistingCollection: read,
      initialize: { call: { ...write.call, idempotent: true } },
    },
  };
};

/** A store and its retriever, one pair a database: the database is what fails. */
const types = Object.fromEntries(
  DATABASES.flatMap((dependency): [string, TypeSpec][] => [
    [
      dependency,
      {
        dependency,
        members: {
          ...calls(
            'similaritySearch similaritySearchWithScore similaritySearchVectorWithScore maxMarginalRelevanceSearch',
            {
              effect: 'read',
            },
          ),
          ...calls('addDocuments addVectors addModels', { effect: 'write' }),
          ...calls('delete ensureTableInDatabase ensureCollection createHnswIndex', {
            effect: 'write',
            idempotent: true,
          }),
          ...makes('asRetriever', `${dependency} retriever`),
          ...none('end close'),
        },
      },
    ],
    [
      `${dependency} retriever`,
      {
        dependency,
        members: {
          ...calls('invoke batch getRelevantDocuments', { effect: 'read', optionSet: 'config' }),
          ...calls('addDocuments', { effect: 'write' }),
          ...makes('withConfig withRetry withFallbacks withListeners pipe', `${dependency} retriever`),
        },
      },
    ],
  ]),
);

/** LangChain's vector stores: an embedding request and one to the store for most calls. */
export default defineSdk({
  id: 'langchain-vectorstores',
  packages: [
    '@langchain/pinecone',
    '@langchain/qdrant',
    '@langchain/mongodb',
    '@langchain/weaviate',
    '@langchain/redis',
    '@langchain/community/vectorstores/*',
    'langchain/vectorstores/*',
  ],
  npm: '@langchain/community',
  kind: 'database',
  dependency: null,
  exports: {
    PineconeStore: store('pinecone'),
    QdrantVectorStore: store('qdrant'),
    MongoDBAtlasVectorSearch: store('mongodb'),
    WeaviateStore: store('weaviate'),
    RedisVectorStore: store('redis'),
    FluentRedisVectorStore: store('redis'),
    PGVectorStore: store('postgres'),
    SupabaseVectorStore: store('supabase'),
    NeonPostgres: store('postgres'),
    VercelPostgres: store('postgres'),
    TypeORMVectorStore: store('postgres'),
    Chroma: store('chroma'),
    UpstashVectorStore: store('upstash'),
    ElasticVectorSearch: store('elasticsearch'),
    OpenSearchVectorStore: store('opensearch'),
    Milvus: store('milvus'),
    Zilliz: store('milvus'),
    AzureAISearchVectorStore: store('azure-ai-search'),
  },
  types,
  optionSets: {
    config: [
      { path: '$1.timeout', sets: 'timeout', scope: 'total', covers: 'total' },
      { path: '$1.signal', sets: 'signal', scope: 'total', covers: 'total' },
    ],
  },
  defaults: [
    { versions: '*', timeout: null, retry: null, note: 'time limits and retries are those of the client of the store' },
  ],
  party: 'own',
  hints: ['Bound the client that the store is made with; the embedding model has limits of its own.'],
  sources: [
    {
      fact: 'calls',
      from: '@langchain/core@1.2.13/dist/vectorstores.d.ts; @langchain/community@1.1.29/dist/vectorstores/*.d.ts; @langchain/pinecone@1.0.3, qdrant@1.0.3, mongodb@1.3.1, weaviate@1.0.1, redis@1.1.2',
    },
    { fact: 'timeout.default', from: 'read in source: the stores add none of their own' },
  ],
});
