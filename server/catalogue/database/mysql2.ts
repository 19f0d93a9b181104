import { defineSdk } from '../../model/catalogue';
import { mysqlOptionSets, mysqlTypes } from './_mysql';

const promise = mysqlTypes('promise');

const factories = {
  createConnection: { makes: 'Connection' },
  createPool: { makes: 'Pool' },
  createPoolCluster: { makes: 'PoolCluster' },
  Pool: { type: 'Pool' },
  Connection: { type: 'Connection' },
  PoolConnection: { type: 'Connection' },
  PoolCluster: { type: 'PoolCluster' },
} as const;

/** mysql2 with callbacks; `.promise()` gives the promise form. */
export default defineSdk({
  id: 'mysql2',
  packages: ['mysql2'],
  npm: 'mysql2',
  kind: 'database',
  dependency: 'mysql',
  exports: { ...factories, default: { members: factories } },
  types: {
    ...mysqlTypes('both'),
    PromisePool: { ...promise.Pool, names: [] },
    PromiseConnection: { ...promise.Connection, names: [] },
  },
  optionSets: mysqlOptionSets,
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'connectTimeout 10 s; waiting for a pool connection has no limit (queueLimit 0)',
    },
  ],
  party: 'own',
  hints: ['query({ sql, timeout }) is an inactivity timer per query; there is no client-wide query timeout.'],
  sources: [
    {
      fact: 'timeout.default',
      from: 'mysql2@3.24.5/lib/connection_config.js: connectTimeout 10 * 1000; lib/commands/query.js: timeout',
    },
    { fact: 'connectTimeout', from: 'measured: connecting to a silent server fails after 10003 ms' },
    { fact: 'pool', from: 'mysql2@3.24.5/lib/pool_config.js: constructor' },
    { fact: 'calls', from: 'mysql2@3.24.5/typings/mysql/lib/Connection.d.ts, Pool.d.ts, PoolCluster.d.ts' },
  ],
});
