import { defineSdk } from '../../model/catalogue';
import { mysqlOptionSets, mysqlTypes } from './_mysql';
import { connecting } from './_sql';

const factories = {
  // Resolves once the server has answered the handshake.
  createConnection: { call: { ...connecting, returns: 'Connection', optionSet: 'connection' } },
  createPool: { makes: 'Pool' },
  createPoolCluster: { makes: 'PoolCluster' },
  Pool: { type: 'Pool' },
  Connection: { type: 'Connection' },
  PoolConnection: { type: 'Connection' },
  PoolCluster: { type: 'PoolCluster' },
} as const;

/** mysql2/promise. */
export default defineSdk({
  id: 'mysql2-promise',
  packages: ['mysql2/promise', 'mysql2/promise.js'],
  npm: 'mysql2',
  kind: 'database',
  dependency: 'mysql',
  exports: { ...factories, default: { members: factories } },
  types: mysqlTypes('promise'),
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
    { fact: 'createConnection', from: 'mysql2@3.24.5/promise.js: createConnectionPromise resolves on connect' },
    { fact: 'calls', from: 'mysql2@3.24.5/promise.d.ts: Connection, Pool, PoolNamespace, PoolCluster' },
  ],
});
