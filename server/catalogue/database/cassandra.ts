import { defineSdk } from '../../model/catalogue';
import { calls, makes, none } from '../_members';
import { connecting } from './_sql';

const client = { new: 'Client', type: 'Client' } as const;
const mapping = { members: { Mapper: { new: 'Mapper' }, ModelMapper: { type: 'ModelMapper' } } } as const;

/** Apache Cassandra (DataStax driver). */
export default defineSdk({
  id: 'cassandra',
  packages: ['cassandra-driver'],
  kind: 'database',
  dependency: 'cassandra',
  exports: { Client: client, mapping, default: { members: { Client: client, mapping } } },
  types: {
    Client: {
      optionSet: 'client',
      owns: 'pool',
      members: {
        ...calls('connect', connecting),
        ...calls('execute', {
          effect: { sql: 0 },
          options: [{ path: '$2.readTimeout', sets: 'timeout' }],
        }),
        ...calls('executeGraph', { effect: 'unknown' }),
        ...calls('eachRow', { effect: { sql: 0 }, notPromise: true }),
        ...calls('stream', { effect: { sql: 0 }, streaming: true, notPromise: true }),
        ...calls('batch', { effect: 'write', options: [{ path: '$1.readTimeout', sets: 'timeout' }] }),
        ...none('shutdown on once off getState getReplicas hosts metadata'),
      },
    },
    Mapper: { members: makes('forModel', 'ModelMapper') },
    ModelMapper: {
      names: ['ModelMapper'],
      members: {
        ...calls('get find findAll', { effect: 'read' }),
        ...calls('insert update remove', { effect: 'write', idempotent: true }),
        ...none('mapWithQuery'),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0.socketOptions.readTimeout', sets: 'timeout' },
      { path: '$0.queryOptions.readTimeout', sets: 'timeout' },
      { path: '$0.socketOptions.connectTimeout', sets: 'connectTimeout' },
      { path: '$0.socketOptions.defunctReadTimeoutThreshold', sets: 'timeout', inert: 'closes bad connections only' },
      { path: '$0.credentials.password', sets: 'secret' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 12_000, scope: 'attempt', covers: 'response' },
      retry: {
        attempts: null,
        backoff: 'none',
        jitter: false,
        repeats: 'all',
        on: ['unavailable', 'read timeout', 'write timeout of batch logs', 'request error: next host'],
      },
      note: 'the policy goes on to the next host: the attempts are as many as there are hosts; connectTimeout 5 s',
    },
  ],
  party: 'own',
  hints: [
    'Request errors go on to the next host even for writes that are not idempotent: set isIdempotent and IdempotenceAwareRetryPolicy.',
    'readTimeout holds per host.',
  ],
  sources: [
    { fact: 'timeout.default', from: 'cassandra-driver@4.10.0/lib/client-options.js: socketOptions' },
    { fact: 'retry.default', from: 'cassandra-driver@4.10.0/lib/policies/retry.js: RetryPolicy' },
    { fact: 'calls', from: 'cassandra-driver@4.10.0/index.d.ts: Client; lib/mapping/index.d.ts: ModelMapper' },
  ],
});
