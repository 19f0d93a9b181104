import { defineSdk } from '../../model/catalogue';
import { calls, is, makes, none } from '../_members';
import { connecting, mysqlOptions, pgOptions, underneath } from './_sql';

const client = { new: 'Client', type: 'Client' } as const;
const tx = { arg: 0, param: 0, type: 'Client', transaction: true } as const;

/**
 * Prisma. The engine (`postgres`, `mysql`, …) is known from the adapter, from `datasourceUrl`, or from the
 * `datasource` block of schema.prisma; without it the dependency is `prisma`.
 */
export default defineSdk({
  id: 'prisma',
  packages: [
    '@prisma/client',
    '@prisma/client/*',
    '.prisma/client',
    '.prisma/client/*',
    '@prisma/adapter-pg',
    '@prisma/adapter-neon',
    '@prisma/adapter-planetscale',
    '@prisma/adapter-libsql',
    '@prisma/adapter-libsql/*',
    '@prisma/adapter-d1',
    '@prisma/adapter-mariadb',
    '@prisma/adapter-mssql',
    '@prisma/adapter-better-sqlite3',
    '@prisma/adapter-pg-worker',
  ],
  /** Ends of import paths under which projects keep the generated client (`provider = "prisma-client"`, `output`). */
  generated: [
    'generated/prisma',
    'generated/prisma/client',
    'generated/prisma-client',
    'generated/client',
    'prisma/client',
    'prisma/generated/client',
    'prisma/generated',
  ],
  kind: 'database',
  dependency: null,
  exports: {
    PrismaClient: client,
    default: { members: { PrismaClient: client } },
    Prisma: {
      members: {
        TransactionClient: { type: 'Client' },
        DefaultPrismaClient: { type: 'Client' },
        PrismaClient: { type: 'Client' },
        getExtensionContext: { makes: 'Delegate' },
      },
    },
    PrismaPg: { new: 'PgAdapter', dependency: 'postgres' },
    PrismaNeon: { new: 'PgAdapter', dependency: 'postgres' },
    PrismaNeonHTTP: { new: 'Adapter', dependency: 'postgres' },
    PrismaNeonHttp: { new: 'Adapter', dependency: 'postgres' },
    PrismaPlanetScale: { new: 'Adapter', dependency: 'mysql' },
    PrismaMariaDb: { new: 'MysqlAdapter', dependency: 'mysql' },
    PrismaMssql: { new: 'Adapter', dependency: 'mssql' },
    PrismaLibSQL: { new: 'Adapter', dependency: 'libsql' },
    PrismaLibSql: { new: 'Adapter', dependency: 'libsql' },
    PrismaD1Http: { new: 'Adapter', dependency: 'd1' },
    PrismaD1: { new: 'Adapter', dependency: 'd1' },
    PrismaBetterSQLite3: { new: 'Adapter', dependency: 'in-process' },
    PrismaBetterSqlite3: { new: 'Adapter', dependency: 'in-process' },
  },
  types: {
    Client: {
      names: ['PrismaClient', 'PrismaTransactionClient'],
      optionSet: 'client',
      owns: 'pool',
      members: {
        ...is('*', 'Delegate'),
        ...is('$queryRaw', 'QueryRaw'),
        ...is('$executeRaw', 'ExecuteRaw'),
        ...calls('$queryRawUnsafe', { effect: { sql: 0 }, lazy: 'memo' }),
        ...calls('$queryRawTyped', { effect: 'read', lazy: 'memo' }),
        ...calls('$executeRawUnsafe', { effect: 'write', lazy: 'memo' }),
        ...calls('$runCommandRaw', { effect: 'unknown', lazy: 'memo' }),
        ...calls('$connect', connecting),
        $transaction: { none: true, callback: tx },
        ...makes('$extends $replica $primary $parent', 'Client'),
        ...none('$disconnect $on $use $metrics then catch finally'),
      },
    },
    // tags, and functions of a Prisma.sql value
    QueryRaw: {
      tag: { call: { effect: { sql: 'tag' }, lazy: 'memo' } },
      callable: { call: { effect: { sql: 0 }, lazy: 'memo' } },
      members: {},
    },
    ExecuteRaw: {
      tag: { call: { effect: 'write', lazy: 'memo' } },
      callable: { call: { effect: 'write', lazy: 'memo' } },
      members: {},
    },
    Delegate: {
      members: {
        ...calls(
          'findMany findUnique findUniqueOrThrow findFirst findFirstOrThrow aggregate count groupBy findRaw aggregateRaw',
          {
            effect: 'read',
            lazy: 'memo',
          },
        ),
        ...calls('create createMany createManyAndReturn', { effect: 'write', lazy: 'memo' }),
        ...calls('update updateMany updateManyAndReturn upsert delete deleteMany', {
          effect: 'write',
          idempotent: true,
          lazy: 'memo',
        }),
        // before 4.0
        ...calls('findOne', { effect: 'read', lazy: 'memo' }),
      },
    },
    Adapter: { optionSet: 'adapter', members: {} },
    PgAdapter: { optionSet: 'pgAdapter', members: {} },
    MysqlAdapter: { optionSet: 'mysqlAdapter', members: {} },
  },
  optionSets: {
    client: [
      underneath('$0.adapter'),
      underneath('$0.datasourceUrl'),
      underneath('$0.datasources.db.url'),
      {
        path: '$0.transactionOptions.timeout',
        sets: 'timeout',
        inert: 'bounds interactive transactions only, not single queries',
      },
      { path: '$0.transactionOptions.maxWait', sets: 'connectTimeout' },
      { path: '$0.datasourceUrl', sets: 'secret' },
      { path: '$0.datasources.db.url', sets: 'secret' },
    ],
    adapter: [
      underneath('$0'),
      { path: '$0.url', sets: 'secret' },
      { path: '$0.connectionString', sets: 'secret' },
      { path: '$0.authToken', sets: 'secret' },
    ],
    pgAdapter: [underneath('$0'), ...pgOptions('$0'), { path: '$0.max', sets: 'poolSize' }],
    mysqlAdapter: [underneath('$0'), ...mysqlOptions('$0'), { path: '$0', sets: 'secret' }],
  },
  defaults: [
    {
      versions: '>=7',
      timeout: null,
      retry: null,
      note: 'pool and limits are those of the driver adapter (adapter-pg: a pg Pool made of your config, no timeouts); interactive transactions: maxWait 2000 ms, timeout 5000 ms',
    },
    {
      versions: '<7',
      timeout: null,
      retry: null,
      note: 'connection_limit, pool_timeout and connect_timeout come from the URL; interactive transactions: maxWait 2000 ms, timeout 5000 ms',
    },
  ],
  party: 'own',
  hints: [
    'A Prisma promise runs once: build it inside the retried function (`() => prisma.user.findMany()`).',
    'Never wrap a member of $transaction([...]): wrap the whole transaction. P2034 (write conflict) must be repeated by the caller.',
    'There is no query timeout option: bound queries on the adapter (PrismaPg: query_timeout) or in the connection URL.',
  ],
  sources: [
    {
      fact: 'timeout.default',
      from: '@prisma/client@7.10.0/runtime/client.js: transactionOptions?.maxWait ?? 2e3, timeout ?? 5e3; no query timeout found',
    },
    { fact: 'timeout.default <7', from: '@prisma/client@5.22.0 and 6.19.3/runtime/library.js: same constants' },
    { fact: 'retry.default', from: '@prisma/client@7.10.0/runtime/client.js: none; P2034 is the caller’s' },
    { fact: 'adapter', from: '@prisma/adapter-pg@7.10.1/dist/index.js: new Pool(this.config)' },
    {
      fact: 'adapter exports',
      from: '@prisma/adapter-{pg,neon,planetscale,libsql,d1,mariadb,mssql,better-sqlite3}@7.10: exported classes; PrismaNeonHTTP, PrismaLibSQL and PrismaBetterSQLite3 are the names of 6.x',
    },
    { fact: 'lazy', from: '@prisma/client@7.10.0/runtime/client.js: PrismaPromise factory, i ??= run()' },
    { fact: 'calls', from: '@prisma/client@7.10.0/runtime/client.d.ts: model actions and raw queries' },
  ],
});
