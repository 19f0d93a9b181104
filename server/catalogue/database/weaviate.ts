import { defineSdk } from '../../model/catalogue';
import { calls, is, makes, none } from '../_members';
import { connecting } from './_sql';

const connect = { call: { ...connecting, returns: 'Client', optionSet: 'connect' } };
const connectors = {
  connectToWeaviateCloud: connect,
  connectToWCD: connect,
  connectToWCS: connect,
  connectToLocal: connect,
  connectToCustom: connect,
  client: connect,
} as const;

/** Inserts and deletes go over gRPC or REST with the longer limit; REST calls are not repeated. */
const insert = { ms: 90_000, scope: 'attempt', covers: 'response' } as const;
const rest = { retry: null } as const;

/** Weaviate, version 3 client. */
export default defineSdk({
  id: 'weaviate',
  packages: ['weaviate-client', 'weaviate-client/node'],
  kind: 'database',
  dependency: 'weaviate',
  exports: {
    ...connectors,
    default: { members: connectors },
    WeaviateClient: { type: 'Client' },
    Collection: { type: 'Collection' },
  },
  types: {
    Client: {
      names: ['WeaviateClient'],
      owns: 'connection',
      members: {
        ...calls('isReady isLive getMeta getOpenIDConfig getWeaviateVersion', { effect: 'read', ...rest }),
        ...calls(
          'alias.get alias.listAll roles.listAll roles.byName users.listAll users.byName users.getMyUser cluster.nodes',
          { effect: 'read', ...rest },
        ),
        ...calls('alias.* roles.* users.* groups.* backup.* cluster.*', { effect: 'write', ...rest }),
        ...is('collections', 'Collections'),
        ...none('close getConnectionDetails'),
      },
    },
    Collections: {
      members: {
        ...makes('get use', 'Collection'),
        ...calls('exists export listAll', { effect: 'read', ...rest }),
        ...calls('create createFromSchema', { effect: 'write', ...rest, returns: 'Collection' }),
        ...calls('delete deleteAll', { effect: 'write', idempotent: true, ...rest }),
      },
    },
    Collection: {
      names: ['Collection'],
      members: {
        ...calls('query.* aggregate.* aggregate.groupBy.*', { effect: 'read' }),
        ...calls('generate.*', { effect: 'read' }),
        ...calls('data.insertMany data.ingest', { effect: 'write', timeout: insert }),
        ...calls('data.insert data.referenceAdd data.referenceAddMany', { effect: 'write', timeout: insert, ...rest }),
        ...calls('data.update data.replace data.deleteById data.referenceDelete data.referenceReplace', {
          effect: 'write',
          idempotent: true,
          timeout: insert,
          ...rest,
        }),
        ...calls('data.deleteMany', { effect: 'write', idempotent: true, timeout: insert }),
        ...calls('data.exists config.get config.getShards tenants.get tenants.getByName tenants.getByNames', {
          effect: 'read',
        }),
        ...calls('config.addProperty config.addReference config.addVector tenants.create', {
          effect: 'write',
          ...rest,
        }),
        ...calls(
          'config.update config.updateShards tenants.update tenants.remove tenants.activate tenants.deactivate tenants.offload',
          { effect: 'write', idempotent: true, ...rest },
        ),
        ...calls('exists length', { effect: 'read' }),
        ...calls('iterator', { effect: 'read', iterates: true }),
        ...makes('withTenant withConsistency', 'Collection'),
        ...none('filter.* filter.*.* sort.* metrics.* multiTargetVector.*'),
      },
    },
  },
  optionSets: {
    // one option for three limits; queries are what is judged
    connect: [
      { path: '$1.timeout.query', sets: 'timeout', unit: 's' },
      { path: '$0.timeout.query', sets: 'timeout', unit: 's' },
      { path: '$1.timeout.insert', sets: 'timeout', unit: 's', inert: 'bounds inserts only' },
      { path: '$0.timeout.insert', sets: 'timeout', unit: 's', inert: 'bounds inserts only' },
      { path: '$1.timeout.init', sets: 'connectTimeout', unit: 's' },
      { path: '$0.timeout.init', sets: 'connectTimeout', unit: 's' },
      { path: '$1.authCredentials', sets: 'secret' },
      { path: '$0.authCredentials', sets: 'secret' },
    ],
  },
  defaults: [
    {
      versions: '>=3',
      timeout: { ms: 30_000, scope: 'attempt', covers: 'response' },
      retry: {
        attempts: 6,
        backoff: 'exponential',
        jitter: true,
        baseMs: 1000,
        capMs: 30_000,
        repeats: 'all',
        on: ['gRPC UNAVAILABLE'],
      },
      note: 'inserts 90 s, init 2 s; only gRPC calls are repeated, writes too',
    },
  ],
  party: 'own',
  hints: ['Set timeout: { query, insert, init } in seconds when connecting.'],
  sources: [
    {
      fact: 'timeout.default',
      from: 'weaviate-client@3.14.0/dist/node/esm/connection/http.js: fetchWithTimeout, config.timeout?.query || 30, insert || 90',
    },
    {
      fact: 'retry.default',
      from: 'weaviate-client@3.14.0/dist/node/esm/grpc/retry.js: retryMaxAttempts 5 (repeats), UNAVAILABLE',
    },
    {
      fact: 'calls',
      from: 'weaviate-client@3.12.1/dist/node/esm/index.d.ts, collections/index.d.ts, collections/{collection,data,query,generate,aggregate,tenants,config}/index.d.ts',
    },
  ],
});
