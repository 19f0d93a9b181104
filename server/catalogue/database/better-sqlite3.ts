import { defineSdk } from '../../model/catalogue';

const database = { new: 'Database' } as const;

/**
 * SQLite inside this process: nothing is a call site. The entry exists so that builders and ORMs on top of it
 * (drizzle, knex, kysely, TypeORM, Sequelize) are known to be in-process too.
 */
export default defineSdk({
  id: 'better-sqlite3',
  packages: [
    'better-sqlite3',
    'better-sqlite3-multiple-ciphers',
    'sqlite3',
    'sqlite',
    'sql.js',
    'bun:sqlite',
    'node:sqlite',
    '@sqlite.org/sqlite-wasm',
    'expo-sqlite',
    '@op-engineering/op-sqlite',
    '@electric-sql/pglite',
  ],
  kind: 'database',
  dependency: 'in-process',
  exports: {
    default: { new: 'Database', makes: 'Database', members: { Database: database, verbose: { makes: 'Module' } } },
    '*': { new: 'Database', members: { Database: database } },
    Database: database,
    DatabaseSync: database,
    PGlite: { new: 'Database', members: { create: { makes: 'Database' } } },
    open: { makes: 'Database' },
    openDatabaseSync: { makes: 'Database' },
    openDatabaseAsync: { makes: 'Database' },
  },
  types: {
    Database: {
      names: ['Database', 'SQLiteDatabase'],
      owns: 'none',
      dependency: 'in-process',
      members: { '**': { none: true } },
    },
    Module: { members: { Database: { makes: 'Database' }, cached: { none: true } } },
  },
  optionSets: {},
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: '`timeout` (5 s) waits for SQLITE_BUSY; the API is synchronous and local',
    },
  ],
  party: 'own',
  hints: ['Never wrap: a synchronous local call blocks the event loop, an async retry around it changes nothing.'],
  sources: [{ fact: '*', from: 'better-sqlite3@12.11.1/lib/database.js: timeout default 5000; synchronous and local' }],
});
