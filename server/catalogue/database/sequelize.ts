import { defineSdk } from '../../model/catalogue';
import { calls, is, makes, none } from '../_members';
import { control, mysqlOptions, pgOptions, underneath } from './_sql';

const sequelize = { new: 'Sequelize' } as const;
const model = { is: 'Model', new: 'Instance', type: 'Instance', members: {} } as const;

/** Sequelize (and sequelize-typescript). The engine comes from `dialect` or the URL, else the dependency is `sequelize`. */
export default defineSdk({
  id: 'sequelize',
  packages: ['sequelize', 'sequelize-typescript', '@sequelize/core'],
  npm: 'sequelize',
  kind: 'database',
  dependency: null,
  exports: {
    Sequelize: sequelize,
    default: { ...sequelize, members: { Sequelize: sequelize, Model: model } },
    '*': sequelize,
    Model: model,
    ModelStatic: { type: 'Model' },
    ModelCtor: { type: 'Model' },
    Repository: { type: 'Model' },
    Transaction: { type: 'Transaction' },
    QueryInterface: { type: 'QueryInterface' },
  },
  types: {
    Sequelize: {
      optionSet: 'client',
      owns: 'pool',
      members: {
        ...calls('query', { effect: { sql: 0 } }),
        ...calls('authenticate databaseVersion showAllSchemas', { effect: 'read' }),
        ...calls('sync drop truncate createSchema dropSchema dropAllSchemas set', { effect: 'write' }),
        ...makes('define model getRepository', 'Model'),
        ...is('models', 'Models'),
        ...makes('getQueryInterface', 'QueryInterface'),
        transaction: { makes: 'Transaction', callback: { arg: 0, param: 0, type: 'Transaction', transaction: true } },
        startUnmanagedTransaction: { makes: 'Transaction' },
        ...none('close escape validate isDefined getDialect addModels fn col literal cast and or where json random'),
      },
    },
    Models: { members: is('*', 'Model') },
    Model: {
      members: {
        ...makes('new', 'Instance'),
        ...calls('findOne findByPk', { effect: 'read', returns: 'Instance' }),
        ...calls('findAll findAndCountAll count max min sum aggregate describe', { effect: 'read' }),
        ...calls('create', { effect: 'write', returns: 'Instance' }),
        ...calls('bulkCreate findOrCreate findCreateFind increment decrement sync drop', { effect: 'write' }),
        ...calls('findOrBuild', { effect: 'read' }),
        ...calls('update upsert destroy restore truncate', { effect: 'write', idempotent: true }),
        ...makes('scope unscoped schema', 'Model'),
        ...makes('build', 'Instance'),
        ...is('sequelize', 'Sequelize'),
        ...none(
          'init bulkBuild getAttributes getTableName addScope removeAttribute hasOne hasMany belongsTo belongsToMany addHook',
        ),
      },
    },
    Instance: {
      members: {
        ...calls('save increment decrement', { effect: 'write' }),
        ...calls('update destroy restore', { effect: 'write', idempotent: true }),
        ...calls('reload', { effect: 'read' }),
        ...is('sequelize', 'Sequelize'),
        ...none(
          'get set getDataValue setDataValue setAttributes changed previous validate equals equalsOneOf toJSON isSoftDeleted',
        ),
      },
    },
    Transaction: { members: { ...calls('commit rollback', control), ...none('afterCommit LOCK') } },
    QueryInterface: {
      members: {
        ...calls('*', { effect: 'write' }),
        ...calls(
          'showAllSchemas databaseVersion showAllTables tableExists describeTable showIndex getForeignKeysForTables getForeignKeyReferencesForTable select rawSelect',
          { effect: 'read' },
        ),
        ...is('sequelize', 'Sequelize'),
        ...none('quoteTable quoteIdentifier quoteIdentifiers nameIndexes queryGenerator'),
      },
    },
  },
  optionSets: {
    client: [
      underneath('$last.dialect'),
      underneath('$0.dialect'),
      underneath('$0'),
      ...pgOptions('$last.dialectOptions'),
      ...mysqlOptions('$last.dialectOptions'),
      { path: '$last.dialectOptions.options.requestTimeout', sets: 'timeout' },
      { path: '$last.pool.acquire', sets: 'connectTimeout' },
      { path: '$last.pool.idle', sets: 'timeout', inert: 'closes idle connections of the pool only' },
      { path: '$last.pool.max', sets: 'poolSize' },
      { path: '$last.retry', sets: 'retryObject', retryKeys: { attempts: 'max', baseMs: 'backoffBase' } },
      { path: '$last.retry.timeout', sets: 'timeout', scope: 'total' },
      { path: '$0', sets: 'secret' },
      { path: '$2', sets: 'secret' },
      { path: '$last.password', sets: 'secret' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'pool.acquire 60 s, pool max 5; the built-in retry (max 5) matches only "SQLITE_BUSY: database is locked"',
    },
  ],
  party: 'own',
  hints: [
    'Bounds belong in dialectOptions: { query_timeout, statement_timeout } for Postgres.',
    'retry: { max } without `match` repeats every failed query, writes included.',
  ],
  sources: [
    {
      fact: 'retry.default',
      from: 'sequelize@6.37.8/lib/sequelize.js: retry default, query() retry(...); retry-as-promised/dist/index.js: max counts tries',
    },
    {
      fact: 'timeout.default',
      from: 'sequelize@6.37.8/lib/dialects/abstract/connection-manager.js: pool defaults; no query timeout',
    },
    {
      fact: 'calls',
      from: 'sequelize@6.37.8/types/sequelize.d.ts, model.d.ts, transaction.d.ts, dialects/abstract/query-interface.d.ts',
    },
  ],
});
