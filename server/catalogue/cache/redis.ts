import { defineSdk } from '../../model/catalogue';
import { calls, is, makes, none } from '../_members';
import { commands, listeners, moduleCommands, queue } from './_redis';

const connecting = { effect: 'unknown', connects: true, timeout: null, retry: null } as const;

const client = {
  ...commands(['camel', 'lower', 'upper']),
  ...calls('connect', connecting),
  ...calls('scanIterator hScanIterator hScanValuesIterator hScanNoValuesIterator sScanIterator zScanIterator', {
    effect: 'read',
    iterates: true,
  }),
  ...makes('multi MULTI batch', 'Multi'),
  ...makes('duplicate', 'Client', 'options'),
  ...makes('createPool', 'Client'),
  ...makes('withCommandOptions', 'Client', 'commandOptions'),
  ...makes('withAbortSignal', 'Client', 'abortSignal'),
  ...makes('withTypeMapping asap legacy use getMaster nodeClient', 'Client'),
  ...is('v4', 'Client'),
  ...is('json JSON ft FT ts TS bf BF cf CF cms CMS tDigest topK graph', 'Module'),
  ...listeners,
  ...none(
    'quit QUIT disconnect close destroy end ref unref reset isOpen isReady commandOptions getPubSubListeners acquire release',
  ),
  ...none('executeIsolated execute', { arg: 0, param: 0, type: 'Client' }),
} as const;

const factories = {
  createClient: { makes: 'Client', optionSet: 'options' },
  createClientPool: { makes: 'Client', optionSet: 'options' },
  createCluster: { makes: 'Client', optionSet: 'cluster' },
  createSentinel: { makes: 'Client', optionSet: 'sentinel' },
  RedisClientType: { type: 'Client' },
  RedisClusterType: { type: 'Client' },
  RedisSentinelType: { type: 'Client' },
  RedisClientPoolType: { type: 'Client' },
  RedisClient: { type: 'Client' },
} as const;

/** node-redis, 2.x to 6.x: camelCase, lower and upper case command names. */
export default defineSdk({
  id: 'redis',
  packages: ['redis', '@redis/client'],
  npm: 'redis',
  kind: 'cache',
  dependency: 'redis',
  exports: { ...factories, default: { members: factories } },
  types: {
    Client: {
      names: ['RedisClientType', 'RedisClusterType', 'RedisSentinelType', 'RedisClientPoolType', 'RedisClient'],
      owns: 'connection',
      members: client,
    },
    Multi: { ...queue, names: ['RedisClientMultiCommandType'] },
    Module: { members: moduleCommands },
  },
  optionSets: {
    options: [
      { path: '$0.socket.socketTimeout', sets: 'timeout' },
      { path: '$0.socket.connectTimeout', sets: 'connectTimeout' },
      {
        path: '$0.commandOptions.timeout',
        sets: 'timeout',
        inert: 'limits queueing only, not a command that was written',
      },
      { path: '$0.pingInterval', sets: 'timeout', inert: 'keeps the connection busy, does not bound a command' },
      { path: '$0.socket.timeout', sets: 'timeout', inert: 'not an option of node-redis' },
      { path: '$0.connect_timeout', sets: 'connectTimeout' },
      { path: '$0.url', sets: 'secret' },
      { path: '$0.password', sets: 'secret' },
      { path: '$0', sets: 'secret' },
      { path: '$1.acquireTimeout', sets: 'connectTimeout' },
      { path: '$1.maximum', sets: 'poolSize' },
    ],
    cluster: [
      { path: '$0.defaults.socket.socketTimeout', sets: 'timeout' },
      { path: '$0.defaults.socket.connectTimeout', sets: 'connectTimeout' },
      { path: '$0.defaults.password', sets: 'secret' },
    ],
    sentinel: [
      { path: '$0.nodeClientOptions.socket.socketTimeout', sets: 'timeout' },
      { path: '$0.nodeClientOptions.socket.connectTimeout', sets: 'connectTimeout' },
      { path: '$0.nodeClientOptions.password', sets: 'secret' },
    ],
    commandOptions: [
      { path: '$0.timeout', sets: 'timeout', inert: 'limits queueing only, not a command that was written' },
      { path: '$0.abortSignal', sets: 'signal', inert: 'takes a command out of the queue only' },
    ],
    abortSignal: [{ path: '$0', sets: 'signal', inert: 'takes a command out of the queue only' }],
  },
  defaults: [
    {
      versions: '>=6',
      timeout: null,
      retry: null,
      note: 'connectTimeout 5 s; commandOptions.timeout 5 s limits queueing only; reconnects without limit; a command in flight is rejected when the socket closes, queued ones wait',
    },
    {
      versions: '<6',
      timeout: null,
      retry: null,
      note: 'connectTimeout 5 s; reconnects without limit; a command in flight is rejected when the socket closes, queued ones wait',
    },
  ],
  party: 'own',
  hints: [
    'Only socket.socketTimeout bounds a silent server; set disableOfflineQueue when Redis is a cache.',
    'client.on("error") is required: without a listener an error ends the process.',
    'connect() to a closed port never rejects by default (reconnectStrategy).',
  ],
  sources: [
    {
      fact: 'timeout.default',
      from: '@redis/client (redis@6.3.1)/dist/lib/defaults.js: DEFAULT_COMMAND_TIMEOUT; client/socket.js: connectTimeout ?? 5000; measured: GET on a silent server pending after 8 s',
    },
    {
      fact: 'commandOptions.timeout',
      from: '@redis/client/dist/lib/client/commands-queue.js: timer removed when written',
    },
    {
      fact: 'retry.default',
      from: 'measured: GET on a dropped connection rejects after 151 ms; connect to a closed port pending after 5 s',
    },
    { fact: 'pool', from: '@redis/client/dist/lib/client/pool.js: maximum 100, acquireTimeout 3000' },
    {
      fact: 'calls',
      from: '@redis/client@6.3.1/dist/lib/commands (names), client/index.d.ts; modules: @redis/json, search, bloom, time-series 6.3',
    },
    { fact: 'effect', from: 'Redis command semantics by name' },
  ],
});
