import { defineSdk } from '../../model/catalogue';
import { calls, is, makes, none } from '../_members';
import { connecting, control } from './_sql';

const query = { effect: { sql: 0 } } as const;
const sqlTag = { tag: { call: { effect: { sql: 'tag' } } }, callable: { call: query }, members: {} } as const;
/** `sql.connect(config)` sets up the pool that `sql.query` and `new sql.Request()` share. */
const connect = { ...connecting, optionSet: 'pool', returns: 'Pool', configures: true };

const named = {
  ConnectionPool: { new: 'Pool' },
  Request: { new: 'Request' },
  Transaction: { new: 'Transaction' },
  PreparedStatement: { new: 'Prepared' },
  connect: { call: connect },
  query: { is: 'Query' },
  batch: { is: 'Batch' },
} as const;

/** SQL Server: mssql over tedious or msnodesqlv8. */
export default defineSdk({
  id: 'mssql',
  packages: ['mssql', 'mssql/msnodesqlv8', 'mssql/tedious'],
  npm: 'mssql',
  kind: 'database',
  dependency: 'mssql',
  exports: { ...named, default: { members: named }, '*': { members: named } },
  types: {
    Pool: {
      names: ['ConnectionPool'],
      optionSet: 'pool',
      owns: 'pool',
      members: {
        ...calls('connect', { ...connecting, returns: 'Pool' }),
        ...is('query', 'Query'),
        ...is('batch', 'Batch'),
        ...makes('request', 'Request', 'overrides'),
        ...makes('transaction', 'Transaction'),
        ...none('close on once off cancel connected connecting healthy'),
      },
    },
    Query: sqlTag,
    Batch: sqlTag,
    Request: {
      names: ['Request'],
      builder: true,
      members: {
        ...is('query', 'Query'),
        ...is('batch', 'Batch'),
        ...calls('execute bulk', { effect: 'write' }),
        ...none('on once off cancel pipe toReadableStream template parameters multiple canceled verbose'),
      },
    },
    Transaction: {
      names: ['Transaction'],
      members: {
        ...calls('begin commit rollback', control),
        ...makes('request', 'Request', 'overrides'),
        ...none('on once'),
      },
    },
    Prepared: {
      names: ['PreparedStatement'],
      builder: true,
      members: { ...calls('prepare unprepare', { effect: 'read' }), ...calls('execute', { effect: 'unknown' }) },
    },
  },
  optionSets: {
    pool: [
      { path: '$0.requestTimeout', sets: 'timeout' },
      { path: '$0.options.requestTimeout', sets: 'timeout' },
      { path: '$0.connectionTimeout', sets: 'connectTimeout' },
      { path: '$0.options.connectTimeout', sets: 'connectTimeout' },
      { path: '$0.pool.acquireTimeoutMillis', sets: 'connectTimeout' },
      { path: '$0.pool.max', sets: 'poolSize' },
      { path: '$0.password', sets: 'secret' },
      { path: '$0', sets: 'secret' },
    ],
    overrides: [{ path: '$0.requestTimeout', sets: 'timeout' }],
  },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 15_000, scope: 'attempt', covers: 'response' },
      retry: null,
      note: 'connecting 15 s',
    },
  ],
  party: 'own',
  hints: ['requestTimeout (15 s) is the bound of a query; lower it for request paths.'],
  sources: [
    {
      fact: 'timeout.default',
      from: 'mssql@12.7.14/lib/tedious/connection-pool.js: requestTimeout ?? 15000, connectTimeout ?? 15000; lib/msnodesqlv8/connection-pool.js likewise',
    },
    { fact: 'per request', from: 'mssql@12.7.14/lib/base/request.js: overrides.requestTimeout' },
    {
      fact: 'retry.default',
      from: 'mssql@12.7.14/lib: none for requests; tedious@19.2.2/lib/connection.js: maxRetriesOnTransientErrors 3 for connecting',
    },
    { fact: 'calls', from: 'mssql@12.7.14/lib/base/*.js' },
  ],
});
