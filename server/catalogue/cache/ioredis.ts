import { defineSdk } from '../../model/catalogue';
import { calls, makes, none } from '../_members';
import { commands, listeners, queue } from './_redis';

/** An option with values that mean: repeat without end. */
const attempts = { path: '$last.maxRetriesPerRequest', sets: 'retries', off: [0], unbounded: [null] } as const;
const connecting = { effect: 'unknown', connects: true, timeout: null, retry: null } as const;

const retry = { attempts: 21, jitter: false, repeats: 'all', on: ['connection lost'] } as const;

const cluster = { new: 'Cluster', type: 'Cluster' } as const;
const redis = { new: 'Redis', makes: 'Redis', type: 'Redis', members: { Cluster: cluster } } as const;

const members = {
  // commands defined with defineCommand
  ...calls('*', { effect: 'unknown' }),
  ...commands(['lower']),
  ...calls('getBuffer hgetBuffer hgetallBuffer lrangeBuffer mgetBuffer smembersBuffer zrangeBuffer', {
    effect: 'read',
  }),
  ...calls('setBuffer', { effect: 'write', idempotent: true }),
  ...calls('getdelBuffer lpopBuffer rpopBuffer spopBuffer', { effect: 'write' }),
  ...calls('blpopBuffer brpopBuffer xreadBuffer xreadgroupBuffer', { effect: 'unknown', longLived: true }),
  ...calls('callBuffer', { effect: 'unknown' }),
  ...calls('connect', connecting),
  ...calls('scanStream scanBufferStream sscanStream hscanStream zscanStream', {
    effect: 'read',
    streaming: true,
    iterates: true,
    notPromise: true,
  }),
  ...makes('pipeline multi', 'Queue'),
  ...makes('duplicate', 'Redis', 'options'),
  ...listeners,
  ...none(
    'quit disconnect end defineCommand createBuiltinCommand getBuiltinCommands addBuiltinCommand silentEmit status options mode condition stream isCluster',
  ),
} as const;

/** ioredis. */
export default defineSdk({
  id: 'ioredis',
  packages: ['ioredis'],
  kind: 'cache',
  dependency: 'redis',
  exports: {
    default: redis,
    '*': redis,
    Redis: redis,
    Cluster: cluster,
    RedisCommander: { type: 'Redis' },
    Pipeline: { type: 'Queue' },
    ChainableCommander: { type: 'Queue' },
  },
  types: {
    Redis: { names: ['Redis', 'RedisCommander'], optionSet: 'options', owns: 'connection', members },
    Cluster: {
      optionSet: 'clusterOptions',
      owns: 'pool',
      members: { ...members, ...none('nodes refreshSlotsCache delayUntilReady') },
    },
    Queue: { ...queue, names: ['ChainableCommander', 'Pipeline'] },
  },
  optionSets: {
    options: [
      { path: '$last.commandTimeout', sets: 'timeout', scope: 'total', covers: 'total' },
      { path: '$last.socketTimeout', sets: 'timeout' },
      { path: '$last.blockingTimeout', sets: 'timeout', inert: 'bounds blocking commands only' },
      { path: '$last.connectTimeout', sets: 'connectTimeout' },
      { path: '$last.maxLoadingRetryTime', sets: 'timeout', inert: 'limits waiting for a server that is loading' },
      attempts,
      {
        path: '$last.enableOfflineQueue',
        sets: 'retrySwitch',
        inert: 'rejects commands while disconnected; those in flight are still repeated',
      },
      { path: '$last.autoResendUnfulfilledCommands', sets: 'retrySwitch' },
      { path: '$last.retryStrategy', sets: 'retrySwitch', off: [false, null] },
      { path: '$last.password', sets: 'secret' },
      { path: '$0', sets: 'secret' },
    ],
    clusterOptions: [
      { path: '$1.redisOptions.commandTimeout', sets: 'timeout', scope: 'total', covers: 'total' },
      { path: '$1.redisOptions.socketTimeout', sets: 'timeout' },
      { path: '$1.redisOptions.connectTimeout', sets: 'connectTimeout' },
      { path: '$1.slotsRefreshTimeout', sets: 'timeout', inert: 'limits reading the slot table only' },
      { ...attempts, path: '$1.redisOptions.maxRetriesPerRequest' },
      { path: '$1.redisOptions.password', sets: 'secret' },
    ],
  },
  defaults: [
    {
      versions: '>=6',
      timeout: null,
      retry: { ...retry, backoff: 'exponential', jitter: true, baseMs: 50, capMs: 5000 },
      note: 'a command against a closed port fails after 73 s; when connecting works but the connection drops each time, the counter starts again and the command is repeated without end; writes are repeated too',
    },
    {
      versions: '<6',
      timeout: null,
      retry: { ...retry, backoff: 'linear', baseMs: 50, capMs: 2000 },
      note: 'a command against a closed port fails after 10.6 s; writes are repeated too',
    },
  ],
  party: 'own',
  hints: [
    'Set commandTimeout, and for a cache on request paths maxRetriesPerRequest: 1 and enableOfflineQueue: false.',
    'INCR and LPUSH can be applied twice: commands in flight are sent again after reconnecting (autoResendUnfulfilledCommands).',
    'BullMQ needs maxRetriesPerRequest: null on its own connection.',
  ],
  sources: [
    {
      fact: 'timeout.default',
      from: 'ioredis@6.0.0 and 5.11.1/built/redis/RedisOptions.js: DEFAULT_REDIS_OPTIONS; measured: GET on a silent server pending after 5 s, commandTimeout 1000 rejects after 1002 ms',
    },
    {
      fact: 'commandTimeout scope',
      from: 'ioredis@6.0.0/built/Command.js: setTimeout sets its timer once; Redis.js: sendCommand',
    },
    {
      fact: 'retry.default',
      from: 'maxRetriesPerRequest 20 in RedisOptions.js; measured: closed port 10.6 s (5.x), 73.4 s (6.x); dropped each time: 65 sends of one GET in 12 s',
    },
    { fact: 'calls', from: 'ioredis@6.0.0/built/utils/RedisCommander.d.ts, Redis.d.ts, cluster/index.d.ts' },
    { fact: 'effect', from: 'Redis command semantics by name' },
  ],
});
