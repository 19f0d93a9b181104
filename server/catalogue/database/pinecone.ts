import { defineSdk } from '../../model/catalogue';
import { calls, is, makes } from '../_members';

/** Pinecone. */
export default defineSdk({
  id: 'pinecone',
  packages: ['@pinecone-database/pinecone'],
  kind: 'database',
  dependency: 'pinecone',
  exports: { Pinecone: { new: 'Client' }, PineconeClient: { new: 'Client' }, Index: { type: 'Index' } },
  types: {
    Client: {
      names: ['Pinecone'],
      optionSet: 'client',
      owns: 'none',
      members: {
        ...calls(
          'describeIndex listIndexes describeCollection listCollections describeBackup listBackups describeRestoreJob listRestoreJobs describeAssistant listAssistants evaluate',
          { effect: 'read' },
        ),
        ...calls(
          'createIndex createIndexForModel createCollection createBackup createIndexFromBackup createAssistant',
          { effect: 'write' },
        ),
        ...calls('configureIndex deleteIndex deleteCollection deleteBackup updateAssistant deleteAssistant', {
          effect: 'write',
          idempotent: true,
        }),
        ...makes('index Index', 'Index'),
        ...makes('assistant Assistant', 'Assistant'),
        ...is('inference', 'Inference'),
      },
    },
    Index: {
      names: ['Index'],
      members: {
        ...calls(
          'query fetch fetchByMetadata describeIndexStats listPaginated searchRecords listImports describeImport listNamespaces describeNamespace',
          { effect: 'read' },
        ),
        ...calls('upsert upsertRecords update deleteOne deleteMany deleteAll cancelImport deleteNamespace', {
          effect: 'write',
          idempotent: true,
        }),
        ...calls('startImport createNamespace', { effect: 'write' }),
        ...makes('namespace', 'Index'),
      },
    },
    Inference: { members: calls('embed rerank listModels getModel', { effect: 'read' }) },
    Assistant: {
      members: {
        ...calls('chat chatCompletion context listFiles describeFile listOperations describeOperation', {
          effect: 'read',
        }),
        ...calls('chatStream chatCompletionStream', { effect: 'read', streaming: true }),
        ...calls('uploadFile', { effect: 'write' }),
        ...calls('deleteFile upsertFile', { effect: 'write', idempotent: true }),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0.maxRetries', sets: 'retries' },
      { path: '$0.fetchApi', sets: 'fetch' },
      { path: '$0.controllerHostUrl', sets: 'baseUrl' },
      { path: '$0.apiKey', sets: 'secret' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: {
        attempts: 4,
        backoff: 'exponential',
        jitter: true,
        baseMs: 200,
        capMs: 20_000,
        repeats: 'all',
        on: ['5xx'],
      },
      note: '429 and network errors are not repeated; maxRetries is capped at 10',
    },
  ],
  party: 'third',
  hints: ['Only a custom fetchApi bounds calls.', 'The SDK repeats 5xx itself: an outer retry multiplies by 4.'],
  sources: [
    {
      fact: 'retry.default',
      from: '@pinecone-database/pinecone@9.0.0/dist/utils/fetch.js: createRetryingFetch; measured: describeIndex on 500 and 503 → 4 requests in 1.7 s, reset and 429 → 1',
    },
    { fact: 'timeout.default', from: 'measured: pending after 5 s on a silent server' },
    {
      fact: 'calls',
      from: '@pinecone-database/pinecone@8.2.0/dist/pinecone.d.ts, data/index.d.ts, inference/inference.d.ts',
    },
  ],
});
