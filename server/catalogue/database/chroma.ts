import { defineSdk } from '../../model/catalogue';
import { calls, makes } from '../_members';

/** Chroma. */
export default defineSdk({
  id: 'chroma',
  packages: ['chromadb', 'chromadb-client'],
  kind: 'database',
  dependency: 'chroma',
  exports: {
    ChromaClient: { new: 'Client' },
    CloudClient: { new: 'Client' },
    AdminClient: { new: 'Admin' },
    Collection: { type: 'Collection' },
  },
  types: {
    Client: {
      optionSet: 'client',
      owns: 'none',
      members: {
        ...calls('getCollection getCollectionByCrn getCollectionById', { effect: 'read', returns: 'Collection' }),
        ...calls('getOrCreateCollection', { effect: 'write', idempotent: true, returns: 'Collection' }),
        ...calls('createCollection', { effect: 'write', returns: 'Collection' }),
        ...calls(
          'listCollections countCollections getCollections heartbeat version getUserIdentity getPreflightChecks getMaxBatchSize',
          { effect: 'read' },
        ),
        ...calls('deleteCollection reset', { effect: 'write', idempotent: true }),
        ...makes('collection', 'Collection'),
      },
    },
    Collection: {
      names: ['Collection'],
      members: {
        ...calls('query get peek count search getIndexingStatus forkCount', { effect: 'read' }),
        ...calls('upsert update delete modify', { effect: 'write', idempotent: true }),
        ...calls('add fork', { effect: 'write' }),
      },
    },
    Admin: {
      optionSet: 'client',
      members: {
        ...calls('getDatabase listDatabases getTenant', { effect: 'read' }),
        ...calls('createDatabase createTenant', { effect: 'write' }),
        ...calls('deleteDatabase', { effect: 'write', idempotent: true }),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0.fetchOptions.signal', sets: 'signal', scope: 'total', covers: 'total' },
      { path: '$0.path', sets: 'baseUrl' },
      { path: '$0.apiKey', sets: 'secret' },
    ],
  },
  defaults: [{ versions: '*', timeout: null, retry: null, note: 'a plain fetch' }],
  party: 'own',
  hints: ['fetchOptions.signal of the client is shared by all calls and fires once: bound calls from outside.'],
  sources: [
    {
      fact: 'timeout, retry',
      from: 'chromadb@3.5.0/dist/chromadb.mjs: none in source; measured: heartbeat 1 request in all modes, pending after 5 s on a silent server',
    },
    { fact: 'calls', from: 'chromadb@3.5.0/dist/chromadb.d.ts: ChromaClient, Collection, AdminClient' },
  ],
});
