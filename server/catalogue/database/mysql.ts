import { defineSdk } from '../../model/catalogue';
import { mysqlOptionSets, mysqlTypes } from './_mysql';

const factories = {
  createConnection: { makes: 'Connection' },
  createPool: { makes: 'Pool' },
  createPoolCluster: { makes: 'PoolCluster' },
  Pool: { type: 'Pool' },
  Connection: { type: 'Connection' },
  PoolConnection: { type: 'Connection' },
  PoolCluster: { type: 'PoolCluster' },
} as const;

/** mysql (mysqljs): callbacks only. */
export default defineSdk({
  id: 'mysql',
  packages: ['mysql'],
  kind: 'database',
  dependency: 'mysql',
  exports: { ...factories, default: { members: factories } },
  types: mysqlTypes('callback'),
  optionSets: mysqlOptionSets,
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'connectTimeout and acquireTimeout 10 s; query({ sql, timeout }) per query, off by default',
    },
  ],
  party: 'own',
  hints: ['query({ sql, timeout }) is an inactivity timer per query.'],
  sources: [
    {
      fact: 'timeout.default',
      from: 'mysql@2.18.1/lib/ConnectionConfig.js: connectTimeout; lib/PoolConfig.js: acquireTimeout; lib/protocol/sequences/Sequence.js: timeout',
    },
    { fact: 'retry.default', from: 'mysql@2.18.1/lib/Connection.js, Pool.js: read, no repeat' },
    { fact: 'calls', from: '@types/mysql/index.d.ts: Connection, Pool, PoolCluster' },
  ],
});
