import { defineSdk } from '../../model/catalogue';
import { calls, is, makes } from '../_members';

/** Meilisearch. Writes answer with a task that is done later. */
export default defineSdk({
  id: 'meilisearch',
  packages: ['meilisearch'],
  kind: 'database',
  dependency: 'meilisearch',
  exports: {
    Meilisearch: { new: 'Client' },
    MeiliSearch: { new: 'Client' },
    default: { members: { Meilisearch: { new: 'Client' }, MeiliSearch: { new: 'Client' } } },
    Index: { new: 'Index', type: 'Index' },
  },
  types: {
    Client: {
      names: ['Meilisearch', 'MeiliSearch'],
      optionSet: 'client',
      owns: 'none',
      members: {
        ...calls('*', { effect: 'unknown' }),
        ...calls('get* health isHealthy multiSearch renderTemplate', { effect: 'read' }),
        ...calls('getIndex', { effect: 'read', returns: 'Index' }),
        ...calls('create* swapIndexes', { effect: 'write' }),
        ...calls('update* delete*', { effect: 'write', idempotent: true }),
        ...makes('index', 'Index'),
        ...makes('chat', 'Chat'),
        ...is('tasks', 'Tasks'),
        ...is('batches', 'Tasks'),
      },
    },
    Index: {
      names: ['Index'],
      members: {
        ...calls('*', { effect: 'unknown' }),
        ...calls('search* get* fetch*', { effect: 'read' }),
        ...calls('update* delete* reset* addDocuments addDocumentsInBatches addDocumentsFromString', {
          effect: 'write',
          idempotent: true,
        }),
        ...calls('updateDocumentsByFunction compact', { effect: 'write' }),
        ...is('tasks', 'Tasks'),
      },
    },
    Tasks: {
      members: {
        ...calls('getTask getTasks getBatch getBatches', { effect: 'read' }),
        ...calls('waitForTask waitForTasks', { effect: 'read', longLived: true }),
        ...calls('cancelTasks deleteTasks', { effect: 'write', idempotent: true }),
      },
    },
    Chat: {
      members: {
        ...calls('streamCompletion', { effect: 'read', streaming: true }),
        ...calls('get', { effect: 'read' }),
        ...calls('update reset', { effect: 'write', idempotent: true }),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0.timeout', sets: 'timeout' },
      { path: '$0.defaultWaitOptions.timeout', sets: 'timeout', inert: 'bounds waiting for a task only' },
      { path: '$0.httpClient', sets: 'fetch' },
      { path: '$0.requestInit.signal', sets: 'signal', scope: 'total' },
      { path: '$0.apiKey', sets: 'secret' },
    ],
  },
  defaults: [{ versions: '*', timeout: null, retry: null }],
  party: 'own',
  hints: ['Set timeout on the client.'],
  sources: [
    {
      fact: 'timeout, retry',
      from: 'meilisearch@0.62.0/dist/index.js: HttpRequests, timeout only when configured, no repeat; read, not run',
    },
    { fact: 'calls', from: 'meilisearch@0.62.0/dist/meilisearch.d.ts, indexes.d.ts, task.d.ts, batch.d.ts' },
  ],
});
