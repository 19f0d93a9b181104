/** MikroORM's entity manager, repositories and query builder. */
import type { CallSpec, ExportSpec, OptionSpec, Source, TypeSpec } from '../../model/catalogue';
import { calls, is, makes, none } from '../_members';
import { connecting, control } from './_sql';

const read: CallSpec = { effect: 'read' };
const write: CallSpec = { effect: 'write' };
const repeatable: CallSpec = { effect: 'write', idempotent: true };
const tx = { arg: 0, param: 0, type: 'Manager', transaction: true } as const;

const finders = {
  ...calls('find findAll findAndCount findByCursor findOne findOneOrFail count populate refresh refreshOrFail', read),
  ...calls('insert insertMany', write),
  ...calls('upsert upsertMany nativeUpdate nativeDelete', repeatable),
  ...makes('createQueryBuilder qb', 'Query'),
  ...none('create assign merge map getReference canPopulate'),
} as const;

function query(call: CallSpec): TypeSpec {
  return {
    thenable: { ...call, lazy: 'memo' },
    members: {
      ...calls('execute getResult getResultList getSingleResult getCount getResultAndCount', call),
      ...makes('insert', 'Insert'),
      ...makes('update delete truncate', 'Repeatable'),
      ...none('getQuery getFormattedQuery toQuery getParams getKnexQuery getKnex as clone'),
    },
  };
}

export const mikroOrmTypes = {
  Orm: {
    names: ['MikroORM'],
    owns: 'pool',
    members: {
      ...is('em', 'Manager'),
      ...calls('connect reconnect', connecting),
      ...calls('isConnected checkConnection', read),
      ...calls('schema.* migrator.* seeder.*', write),
      ...makes('getSchemaGenerator getMigrator getSeeder', 'Tool'),
      ...none('close getMetadata discoverEntity config'),
    },
  },
  Tool: { members: { ...calls('*', write), ...none('getUpdateSchemaSQL getCreateSchemaSQL getDropSchemaSQL') } },
  Manager: {
    names: ['EntityManager', 'SqlEntityManager'],
    // `em.persist(x).flush()`
    builder: true,
    members: {
      ...finders,
      ...calls('flush persistAndFlush removeAndFlush tryFlush', write),
      ...calls('lock', write),
      ...calls('execute', { effect: { sql: 0 } }),
      ...calls('begin commit rollback', control),
      ...makes('getRepository repo', 'Repository'),
      ...makes('fork getContext persist remove', 'Manager'),
      ...none('transactional', tx),
      ...none(
        'clear getUnitOfWork getDriver getConnection getKnex addFilter setFilterParams isInTransaction getEventManager getMetadata getPlatform',
      ),
    },
  },
  Repository: {
    names: ['EntityRepository', 'SqlEntityRepository'],
    members: {
      ...finders,
      ...makes('getEntityManager', 'Manager'),
      ...is('em', 'Manager'),
      ...calls('flush persistAndFlush removeAndFlush', write),
      ...makes('persist remove', 'Manager'),
    },
  },
  Query: { ...query(read), names: ['QueryBuilder'] },
  Insert: { ...query(write), members: { ...query(write).members, ...makes('onConflict', 'Repeatable') } },
  Repeatable: query(repeatable),
} satisfies Record<string, TypeSpec>;

export const mikroOrmExports: Record<string, ExportSpec> = {
  MikroORM: {
    new: 'Orm',
    members: {
      init: { call: { ...connecting, returns: 'Orm', optionSet: 'orm' } },
      initSync: { makes: 'Orm', optionSet: 'orm' },
    },
  },
  EntityManager: { type: 'Manager' },
  SqlEntityManager: { type: 'Manager' },
  EntityRepository: { new: 'Repository', type: 'Repository' },
  QueryBuilder: { type: 'Query' },
};

export const mikroOrmOptions: OptionSpec[] = [
  { path: '$0.driverOptions.connection.query_timeout', sets: 'timeout' },
  { path: '$0.driverOptions.connection.statement_timeout', sets: 'timeout' },
  { path: '$0.driverOptions.query_timeout', sets: 'timeout' },
  { path: '$0.driverOptions.statement_timeout', sets: 'timeout' },
  { path: '$0.pool.acquireTimeoutMillis', sets: 'connectTimeout' },
  { path: '$0.pool.idleTimeoutMillis', sets: 'timeout', inert: 'closes idle connections of the pool only' },
  { path: '$0.pool.max', sets: 'poolSize' },
  { path: '$0.clientUrl', sets: 'secret' },
  { path: '$0.password', sets: 'secret' },
];

export const mikroOrmDefaults = [
  { versions: '*', timeout: null, retry: null, note: 'nothing of its own: the driver underneath decides' },
] as const;
export const mikroOrmHints = [
  'Bounds belong in driverOptions: { connection: { query_timeout } } for Postgres.',
  'Writes are sent by flush().',
] as const;
export const mikroOrmSources: Source[] = [
  { fact: 'timeout, retry', from: '@mikro-orm/core@6.6.16: none in source; knex underneath (6.x)' },
  {
    fact: 'calls',
    from: '@mikro-orm/core@6.6.16/EntityManager.d.ts, entity/EntityRepository.d.ts, MikroORM.d.ts; @mikro-orm/knex@6.6.16/query/QueryBuilder.d.ts, SqlEntityManager.d.ts',
  },
];
