import { defineSdk } from '../../model/catalogue';
import type { CallSpec, TypeSpec } from '../../model/catalogue';
import { calls, is, makes, none } from '../_members';
import { connecting, control, mysqlOptions, pgOptions, underneath } from './_sql';

const reads =
  'find findBy findAndCount findAndCountBy findOne findOneBy findOneOrFail findOneByOrFail findByIds findOneById count countBy exist exists existsBy sum average minimum maximum preload';
const tx = { arg: 0, param: 0, type: 'Manager', transaction: true } as const;

/** What EntityManager, Repository and the statics of BaseEntity have in common. */
const persistence = {
  ...calls(reads, { effect: 'read' }),
  ...calls('save insert increment decrement', { effect: 'write' }),
  ...calls('update updateAll upsert delete deleteAll remove softRemove recover softDelete restore clear', {
    effect: 'write',
    idempotent: true,
  }),
  ...calls('query', { effect: { sql: 0 } }),
  ...is('sql', 'Sql'),
  ...makes('createQueryBuilder', 'Select'),
  ...makes(
    'getRepository getTreeRepository getMongoRepository getCustomRepository withRepository extend',
    'Repository',
  ),
  ...is('manager', 'Manager'),
  ...none('create merge hasId getId'),
} as const;

/** Builders run at their terminal methods; they are not thenable. */
function query(call: CallSpec): TypeSpec {
  return {
    builder: true,
    members: {
      ...calls('execute', call),
      ...makes('insert', 'Insert'),
      ...makes('update delete softDelete restore', 'Repeatable'),
      ...makes('relation', 'Relation'),
      ...none('getQuery getSql getParameters getQueryAndParameters hasParameter hasRelation subQuery'),
    },
  };
}

/** TypeORM. The engine comes from `type` of the data source, else the dependency is `typeorm`. */
export default defineSdk({
  id: 'typeorm',
  packages: ['typeorm', 'typeorm/*'],
  npm: 'typeorm',
  kind: 'database',
  dependency: null,
  exports: {
    DataSource: { new: 'DataSource' },
    Connection: { new: 'DataSource' },
    EntityManager: { type: 'Manager' },
    MongoEntityManager: { type: 'Manager' },
    Repository: { new: 'Repository' },
    TreeRepository: { new: 'Repository' },
    MongoRepository: { new: 'Repository' },
    AbstractRepository: { new: 'CustomRepository' },
    BaseEntity: { is: 'EntityClass', new: 'Entity' },
    QueryRunner: { type: 'QueryRunner' },
    SelectQueryBuilder: { type: 'Select' },
    // 0.2 and 0.3
    createConnection: { call: { ...connecting, returns: 'DataSource', optionSet: 'source' } },
    createConnections: { call: connecting },
    getConnection: { makes: 'DataSource' },
    getConnectionManager: { makes: 'Connections' },
    getManager: { makes: 'Manager' },
    getMongoManager: { makes: 'Manager' },
    getRepository: { makes: 'Repository' },
    getTreeRepository: { makes: 'Repository' },
    getMongoRepository: { makes: 'Repository' },
    getCustomRepository: { makes: 'Repository' },
    createQueryBuilder: { makes: 'Select' },
  },
  types: {
    DataSource: {
      optionSet: 'source',
      owns: 'pool',
      members: {
        ...calls('initialize connect', connecting),
        ...calls('query', { effect: { sql: 0 } }),
        ...is('sql', 'Sql'),
        ...calls('synchronize dropDatabase runMigrations undoLastMigration', { effect: 'write' }),
        ...calls('showMigrations', { effect: 'read' }),
        ...is('manager mongoManager sqljsManager', 'Manager'),
        ...makes('createEntityManager', 'Manager'),
        ...makes('getRepository getTreeRepository getMongoRepository getCustomRepository', 'Repository'),
        ...makes('createQueryBuilder', 'Select'),
        ...makes('createQueryRunner', 'QueryRunner'),
        ...none('transaction', tx),
        ...none('destroy close setOptions getMetadata hasMetadata isInitialized isConnected'),
      },
    },
    Sql: { tag: { call: { effect: { sql: 'tag' } } }, members: {} },
    Connections: { members: makes('get create', 'DataSource') },
    Manager: {
      members: {
        ...persistence,
        ...is('connection dataSource', 'DataSource'),
        ...is('queryRunner', 'QueryRunner'),
        ...none('transaction', tx),
        ...none('release'),
      },
    },
    Repository: {
      members: {
        ...persistence,
        ...calls(
          'findTrees findRoots findDescendants findDescendantsTree countDescendants findAncestors findAncestorsTree countAncestors',
          { effect: 'read' },
        ),
        ...calls('countDocuments distinct collectionIndexes collectionIndexExists isCapped', { effect: 'read' }),
        ...calls(
          'insertOne insertMany updateOne updateMany findOneAndUpdate findOneAndDelete findOneAndReplace bulkWrite',
          { effect: 'write' },
        ),
        ...calls('deleteOne deleteMany replaceOne createCollectionIndex createCollectionIndexes dropCollectionIndex', {
          effect: 'write',
          idempotent: true,
        }),
        ...makes('createDescendantsQueryBuilder createAncestorsQueryBuilder', 'Select'),
      },
    },
    CustomRepository: {
      members: {
        ...is('repository', 'Repository'),
        ...is('manager', 'Manager'),
        ...makes('createQueryBuilder createQueryBuilderFor', 'Select'),
        ...makes('getRepositoryFor', 'Repository'),
      },
    },
    EntityClass: { members: { ...persistence, ...makes('new', 'Entity') } },
    Entity: {
      members: {
        ...calls('save', { effect: 'write' }),
        ...calls('remove softRemove recover', { effect: 'write', idempotent: true }),
        ...calls('reload', { effect: 'read' }),
      },
    },
    QueryRunner: {
      members: {
        ...calls('connect', connecting),
        ...calls('startTransaction commitTransaction rollbackTransaction', control),
        ...calls('query', { effect: { sql: 0 } }),
        ...is('sql', 'Sql'),
        ...calls('stream', { effect: 'read', streaming: true }),
        ...calls(
          'getDatabases getSchemas getTable getTables getView getViews hasDatabase getCurrentDatabase hasSchema getCurrentSchema hasTable hasColumn',
          { effect: 'read' },
        ),
        ...calls(
          'clearDatabase clearTable createDatabase dropDatabase createSchema dropSchema createTable dropTable createView dropView renameTable changeTableComment addColumn addColumns ' +
            'renameColumn changeColumn changeColumns dropColumn dropColumns createPrimaryKey updatePrimaryKeys dropPrimaryKey createUniqueConstraint createUniqueConstraints dropUniqueConstraint ' +
            'dropUniqueConstraints createCheckConstraint createCheckConstraints dropCheckConstraint dropCheckConstraints createExclusionConstraint createExclusionConstraints ' +
            'dropExclusionConstraint dropExclusionConstraints createForeignKey createForeignKeys dropForeignKey dropForeignKeys createIndex createIndices dropIndex dropIndices',
          { effect: 'write' },
        ),
        ...is('manager', 'Manager'),
        ...is('connection dataSource', 'DataSource'),
        ...none('release isReleased isTransactionActive'),
      },
    },
    Select: {
      builder: true,
      names: ['SelectQueryBuilder', 'QueryBuilder', 'WhereExpressionBuilder'],
      members: {
        ...query({ effect: 'read' }).members,
        ...calls(
          'getMany getOne getOneOrFail getRawMany getRawOne getRawAndEntities getCount getExists getManyAndCount',
          { effect: 'read' },
        ),
        ...calls('stream', { effect: 'read', streaming: true }),
        maxExecutionTime: { makes: 'Select', optionSet: 'queryTimeout' },
      },
    },
    Insert: {
      ...query({ effect: 'write' }),
      members: { ...query({ effect: 'write' }).members, ...makes('orIgnore orUpdate', 'Repeatable') },
    },
    Repeatable: query({ effect: 'write', idempotent: true }),
    Relation: {
      builder: true,
      members: {
        ...calls('set remove', { effect: 'write', idempotent: true }),
        ...calls('add addAndRemove', { effect: 'write' }),
        ...calls('loadOne loadMany', { effect: 'read' }),
      },
    },
  },
  optionSets: {
    source: [
      underneath('$0.type'),
      ...pgOptions('$0.extra'),
      ...mysqlOptions('$0.extra'),
      { path: '$0.extra.max', sets: 'poolSize' },
      { path: '$0.poolSize', sets: 'poolSize' },
      { path: '$0.connectTimeoutMS', sets: 'connectTimeout' },
      { path: '$0.connectTimeout', sets: 'connectTimeout' },
      { path: '$0.acquireTimeout', sets: 'connectTimeout' },
      { path: '$0.requestTimeout', sets: 'timeout' },
      { path: '$0.maxQueryExecutionTime', sets: 'timeout', requires: { path: '$0.enableQueryTimeout', equals: true } },
      { path: '$0.url', sets: 'secret' },
      { path: '$0.password', sets: 'secret' },
    ],
    queryTimeout: [{ path: '$0', sets: 'timeout' }],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'nothing of its own: pool and limits are those of the driver (`extra`)',
    },
  ],
  party: 'own',
  hints: [
    'Bounds belong in `extra`: { connectionTimeoutMillis, query_timeout } for Postgres.',
    'maxQueryExecutionTime only logs slow queries, except on MySQL with enableQueryTimeout.',
  ],
  sources: [
    {
      fact: 'timeout.default',
      from: 'typeorm@1.1.1/driver/postgres/PostgresDriver.js: createPool (connectionTimeoutMillis: options.connectTimeoutMS, max: options.poolSize)',
    },
    {
      fact: 'maxQueryExecutionTime',
      from: 'typeorm@1.1.1/driver/mysql/MysqlDataSourceOptions.d.ts: enableQueryTimeout comment',
    },
    { fact: 'retry.default', from: 'typeorm@1.1.1: none in source' },
    {
      fact: 'calls',
      from: 'typeorm@1.1.1/data-source/DataSource.d.ts, entity-manager/EntityManager.d.ts, repository/*.d.ts, query-builder/*.d.ts, query-runner/QueryRunner.d.ts',
    },
    { fact: 'createConnection, getRepository, …', from: 'typeorm@0.3.31: globals.d.ts' },
  ],
});
