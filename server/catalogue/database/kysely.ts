import { defineSdk } from '../../model/catalogue';
import type { CallSpec, TypeSpec } from '../../model/catalogue';
import { calls, is, makes, none } from '../_members';
import { underneath } from './_sql';

const tx = { arg: 0, param: 0, type: 'Kysely', transaction: true } as const;
const signal = [{ path: '$0.signal', sets: 'signal', scope: 'total', versions: '>=0.29.0' }] as const;

/** A chain that runs at `.execute…()`; it is not thenable. */
function query(call: CallSpec): TypeSpec {
  return {
    builder: true,
    members: {
      ...calls('execute executeTakeFirst executeTakeFirstOrThrow explain', { ...call, options: signal }),
      ...calls('stream', { ...call, streaming: true, iterates: true }),
      ...none('compile toOperationNode as isSelectQueryBuilder'),
    },
  };
}

/** kysely. Nothing runs before `.execute…()`. The engine comes from the dialect, else the dependency is `kysely`. */
export default defineSdk({
  id: 'kysely',
  packages: [
    'kysely',
    'kysely-postgres-js',
    'kysely-neon',
    'kysely-planetscale',
    '@libsql/kysely-libsql',
    'kysely-d1',
    'kysely-data-api',
  ],
  npm: 'kysely',
  kind: 'database',
  dependency: null,
  exports: {
    Kysely: { new: 'Kysely' },
    Transaction: { type: 'Kysely' },
    ControlledTransaction: { type: 'Controlled' },
    QueryCreator: { type: 'Kysely' },
    sql: { is: 'Sql' },
    PostgresDialect: { new: 'Dialect', dependency: 'postgres' },
    MysqlDialect: { new: 'Dialect', dependency: 'mysql' },
    MssqlDialect: { new: 'Dialect', dependency: 'mssql' },
    SqliteDialect: { new: 'Dialect', dependency: 'in-process' },
    PGliteDialect: { new: 'Dialect', dependency: 'in-process' },
    PostgresJSDialect: { new: 'Dialect', dependency: 'postgres' },
    NeonDialect: { new: 'Dialect', dependency: 'postgres' },
    PlanetScaleDialect: { new: 'Dialect', dependency: 'planetscale' },
    LibsqlDialect: { new: 'Dialect', dependency: 'libsql' },
    D1Dialect: { new: 'Dialect', dependency: 'd1' },
    DataApiDialect: { new: 'Dialect', dependency: 'rds-data' },
  },
  types: {
    Kysely: {
      optionSet: 'kysely',
      owns: 'pool',
      members: {
        ...makes('selectFrom selectNoFrom', 'Select'),
        ...makes('insertInto', 'Insert'),
        ...makes('updateTable deleteFrom replaceInto', 'Repeatable'),
        ...makes('mergeInto', 'Write'),
        ...makes(
          'with withRecursive withSchema withPlugin withoutPlugins withTables $extendTables $omitTables $pickTables',
          'Kysely',
        ),
        ...makes('transaction connection', 'Transaction'),
        ...makes('startTransaction', 'Start'),
        ...is('schema', 'Schema'),
        ...is('introspection', 'Introspection'),
        ...calls('executeQuery', { effect: 'unknown' }),
        ...none('destroy fn dynamic case getExecutor isTransaction'),
      },
    },
    Controlled: {
      members: {
        ...makes('selectFrom selectNoFrom', 'Select'),
        ...makes('insertInto', 'Insert'),
        ...makes('updateTable deleteFrom replaceInto', 'Repeatable'),
        ...makes('mergeInto commit rollback savepoint rollbackToSavepoint releaseSavepoint', 'Write'),
        ...makes('with withRecursive', 'Kysely'),
      },
    },
    Select: query({ effect: 'read' }),
    Insert: {
      builder: true,
      members: {
        ...query({ effect: 'write' }).members,
        ...makes('onConflict onDuplicateKeyUpdate ignore orIgnore orReplace', 'Repeatable'),
      },
    },
    Repeatable: query({ effect: 'write', idempotent: true }),
    Write: query({ effect: 'write' }),
    Transaction: { builder: true, members: none('execute', tx) },
    Start: { builder: true, members: calls('execute', { effect: 'write', returns: 'Controlled' }) },
    Schema: {
      builder: true,
      members: { ...calls('execute', { effect: 'write' }), ...none('compile toOperationNode') },
    },
    Introspection: { members: calls('getTables getSchemas getMetadata', { effect: 'read' }) },
    Sql: { tag: { makes: 'Raw' }, members: makes('raw ref table id lit val value join', 'Raw') },
    Raw: {
      builder: true,
      members: {
        ...calls('execute', {
          effect: { sql: 'tag' },
          options: [underneath('$0'), { path: '$1.signal', sets: 'signal', scope: 'total', versions: '>=0.29.0' }],
        }),
        ...none('as compile toOperationNode'),
      },
    },
    Dialect: { optionSet: 'dialect', members: {} },
  },
  optionSets: {
    kysely: [underneath('$0.dialect')],
    dialect: [
      underneath('$0.pool'),
      underneath('$0.postgres'),
      underneath('$0.client'),
      { path: '$0.connectionString', sets: 'secret' },
      { path: '$0.url', sets: 'secret' },
      { path: '$0.password', sets: 'secret' },
      { path: '$0.authToken', sets: 'secret' },
    ],
  },
  defaults: [
    { versions: '*', timeout: null, retry: null, note: 'nothing of its own: the pool under the dialect decides' },
  ],
  party: 'own',
  hints: [
    'Bounds belong on the pool given to the dialect; since 0.29 execute({ signal }) ends the wait.',
    'Retry a whole transaction, never a statement on trx.',
  ],
  sources: [
    { fact: 'timeout, retry', from: 'kysely@0.29.9, 0.28.18: none in source' },
    {
      fact: 'signal',
      from: 'kysely@0.29.9/dist/util/abort.d.ts: AbortableOperationOptions, getInflightQueryAbortHandler',
    },
    {
      fact: 'calls',
      from: 'kysely@0.29.9/dist/kysely.d.ts, query-creator.d.ts, query-builder/*.d.ts, raw-builder/*.d.ts',
    },
    {
      fact: 'dialect exports of other packages',
      from: 'kysely-postgres-js@3.0.0, kysely-neon@2.0.2, kysely-planetscale@1.7.1, @libsql/kysely-libsql@0.4.1, kysely-d1@0.4.0, kysely-data-api@2.0.0: exported names',
    },
  ],
});
