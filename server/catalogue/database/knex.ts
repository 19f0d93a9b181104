import { defineSdk } from '../../model/catalogue';
import type { CallSpec, TypeSpec } from '../../model/catalogue';
import { calls, is, makes, none } from '../_members';
import { mysqlOptions, pgOptions, underneath } from './_sql';

const factory = {
  makes: 'Knex',
  members: {
    knex: { makes: 'Knex' },
    default: { makes: 'Knex' },
    Knex: { type: 'Knex', members: { Transaction: { type: 'Trx' }, QueryBuilder: { type: 'Query' } } },
    Transaction: { type: 'Trx' },
    QueryBuilder: { type: 'Query' },
  },
} as const;

/** A chain that runs at each await. `self`: the name under which `.timeout()` gives the same builder again. */
function query(self: string, effect: 'read' | 'write', idempotent = false): TypeSpec {
  const call: CallSpec = idempotent ? { effect, idempotent, lazy: 'rerun' } : { effect, lazy: 'rerun' };
  return {
    thenable: call,
    members: {
      ...makes('insert', 'Insert'),
      ...makes('update upsert del delete truncate', 'Repeatable'),
      ...makes('increment decrement', 'Write'),
      ...makes('timeout', self, 'queryTimeout'),
      ...calls('stream pipe', { effect, streaming: true }),
      ...none('toSQL toQuery toString as on client asCallback'),
    },
  };
}

const factories = {
  ...makes('*', 'Query'),
  ...makes('raw', 'Raw'),
  ...makes('withUserParams', 'Knex'),
  ...makes('transactionProvider', 'Provider'),
  transaction: { makes: 'Trx', callback: { arg: 0, param: 0, type: 'Trx', transaction: true } },
  ...is('schema', 'Schema'),
  ...is('migrate seed', 'Migrator'),
  ...calls('batchInsert', { effect: 'write', lazy: 'rerun' }),
  ...none(
    'destroy initialize fn ref client on once off addListener removeListener emit userParams isTransaction VERSION',
  ),
} as const;

/** knex. Chains run when awaited, again at each await. The engine comes from `client` or the URL, else the dependency is `knex`. */
export default defineSdk({
  id: 'knex',
  packages: ['knex', 'knex/*'],
  npm: 'knex',
  kind: 'database',
  dependency: null,
  exports: { default: factory, knex: factory, '*': factory, Knex: factory.members.Knex },
  types: {
    Knex: { optionSet: 'client', owns: 'pool', callable: { makes: 'Query' }, members: factories },
    Trx: {
      callable: { makes: 'Query' },
      members: {
        ...factories,
        ...calls('commit rollback', { effect: 'write' }),
        ...none('savepoint', { arg: 0, param: 0, type: 'Trx', transaction: true }),
        ...none('isCompleted executionPromise parentTransaction'),
      },
    },
    Provider: { callable: { makes: 'Trx' }, members: {} },
    Query: query('Query', 'read'),
    Insert: {
      ...query('Insert', 'write'),
      members: { ...query('Insert', 'write').members, ...makes('onConflict', 'Repeatable') },
    },
    Repeatable: query('Repeatable', 'write', true),
    Write: query('Write', 'write'),
    Raw: {
      thenable: { effect: { sql: 0 }, lazy: 'rerun' },
      members: {
        ...makes('timeout', 'Raw', 'queryTimeout'),
        ...calls('stream pipe', { effect: { sql: 0 }, streaming: true }),
        ...none('toSQL toQuery toString as asCallback'),
      },
    },
    Schema: {
      thenable: { effect: 'write', lazy: 'rerun' },
      members: {
        ...makes('hasTable hasColumn', 'SchemaRead'),
        ...makes('timeout', 'Schema', 'queryTimeout'),
        ...none('toSQL toQuery toString generateDdlCommands'),
      },
    },
    SchemaRead: { thenable: { effect: 'read', lazy: 'rerun' }, members: none('toSQL toString') },
    Migrator: {
      members: {
        ...calls('latest up down rollback run forceFreeMigrationsLock', { effect: 'write' }),
        ...calls('currentVersion list status', { effect: 'read' }),
        ...none('make'),
      },
    },
  },
  optionSets: {
    client: [
      underneath('$0.client'),
      underneath('$0.dialect'),
      underneath('$0.connection'),
      underneath('$0'),
      ...pgOptions('$0.connection'),
      ...mysqlOptions('$0.connection'),
      { path: '$0.connection', sets: 'secret' },
      { path: '$0.acquireConnectionTimeout', sets: 'connectTimeout' },
      { path: '$0.pool.acquireTimeoutMillis', sets: 'connectTimeout' },
      { path: '$0.pool.createTimeoutMillis', sets: 'connectTimeout' },
      { path: '$0.pool.idleTimeoutMillis', sets: 'timeout', inert: 'closes idle connections of the pool only' },
      { path: '$0.pool.max', sets: 'poolSize' },
    ],
    queryTimeout: [{ path: '$0', sets: 'timeout', scope: 'total' }],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'waiting for a pool connection ends after 60 s (smaller of acquireConnectionTimeout and pool.acquireTimeoutMillis); pool min 2, max 10; queries are unbounded without .timeout()',
    },
  ],
  party: 'own',
  hints: [
    'Chain .timeout(ms, { cancel: true }), or set connection: { query_timeout } for pg.',
    'A chain runs again at each await: build it inside the retried function.',
    'pool.min 2 keeps stale connections: use min: 0.',
  ],
  sources: [
    {
      fact: 'timeout.default',
      from: 'knex@3.3.0/lib/client.js: poolDefaults, DEFAULT_ACQUIRE_TIMEOUT; measured: query on a silent Postgres pending after 5 s',
    },
    { fact: 'pool', from: 'tarn/dist/Pool.js: constructor defaults' },
    { fact: '.timeout()', from: 'knex@3.3.0/lib/query/querybuilder.js: timeout()' },
    { fact: 'lazy', from: 'measured: runs at each await (0, 1, 2 executions)' },
    {
      fact: 'calls',
      from: 'knex@3.3.0/types/index.d.ts: Knex, QueryInterface, ChainableInterface, SchemaBuilder, Transaction',
    },
  ],
});
