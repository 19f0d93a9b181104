import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';

/** Qdrant (REST). */
export default defineSdk({
  id: 'qdrant',
  packages: ['@qdrant/js-client-rest'],
  kind: 'database',
  dependency: 'qdrant',
  exports: { QdrantClient: { new: 'Client' } },
  types: {
    Client: {
      optionSet: 'client',
      owns: 'http-agent',
      members: {
        ...calls(
          'search searchBatch searchPointGroups searchMatrixPairs searchMatrixOffsets recommend recommendBatch recommend_batch recommendPointGroups discoverPoints discoverBatchPoints query queryBatch queryGroups ' +
            'scroll count facet retrieve collectionClusterInfo getCollection getCollections collectionExists getAliases getCollectionAliases listSnapshots listFullSnapshots listShardSnapshots listShardKeys versionInfo ' +
            'clusterTelemetry getOptimizations',
          { effect: 'read' },
        ),
        ...calls(
          'upsert delete updateVectors deleteVectors setPayload overwritePayload deletePayload clearPayload updateCollection deleteCollection createCollection recreateCollection createPayloadIndex deletePayloadIndex ' +
            'createVectorName deleteVectorName updateCollectionAliases deleteSnapshot deleteFullSnapshot deleteShardSnapshot deleteShardKey batchUpdate',
          { effect: 'write', idempotent: true },
        ),
        ...calls(
          'createSnapshot createFullSnapshot createShardSnapshot createShardKey recoverSnapshot recoverShardFromSnapshot updateCollectionCluster',
          { effect: 'write' },
        ),
        ...none('api'),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0.timeout', sets: 'timeout', covers: 'total' },
      { path: '$0.maxConnections', sets: 'poolSize' },
      { path: '$0.url', sets: 'baseUrl' },
      { path: '$0.apiKey', sets: 'secret' },
    ],
  },
  defaults: [{ versions: '*', timeout: { ms: 300_000, scope: 'attempt', covers: 'total' }, retry: null }],
  party: 'own',
  hints: [
    '300 s is long for a request path: set timeout on the client.',
    '`timeout` in the arguments of a method is a parameter of the server.',
  ],
  sources: [
    {
      fact: 'timeout.default',
      from: '@qdrant/js-client-rest@1.19.0/dist/esm/qdrant-client.js: timeout = 300000; dispatcher.js: undici headers and body timeouts 0',
    },
    { fact: 'retry.default', from: 'measured: 1 request on 500, 503, 429, reset' },
    { fact: 'calls', from: '@qdrant/js-client-rest@1.18.0/dist/types/qdrant-client.d.ts' },
  ],
});
