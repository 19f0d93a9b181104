import { defineSdk } from '../../model/catalogue';
import { drizzleSources } from './_drizzle';

const names = [
  'BetterSQLite3Database',
  'BunSQLiteDatabase',
  'ExpoSQLiteDatabase',
  'OPSQLiteDatabase',
  'SQLJsDatabase',
  'DrizzleSqliteDODatabase',
  'PgliteDatabase',
];

/** drizzle-orm on engines inside this process: nothing is a call site. */
export default defineSdk({
  id: 'drizzle-in-process',
  packages: [
    'drizzle-orm/better-sqlite3',
    'drizzle-orm/better-sqlite3/*',
    'drizzle-orm/bun-sqlite',
    'drizzle-orm/bun-sqlite/*',
    'drizzle-orm/expo-sqlite',
    'drizzle-orm/expo-sqlite/*',
    'drizzle-orm/op-sqlite',
    'drizzle-orm/op-sqlite/*',
    'drizzle-orm/sql-js',
    'drizzle-orm/sql-js/*',
    'drizzle-orm/durable-sqlite',
    'drizzle-orm/durable-sqlite/*',
    'drizzle-orm/pglite',
    'drizzle-orm/pglite/*',
    'drizzle-orm/libsql/sqlite3',
    'drizzle-orm/libsql/wasm',
    'drizzle-orm/sqlite-core',
  ],
  npm: 'drizzle-orm',
  kind: 'database',
  dependency: 'in-process',
  exports: {
    drizzle: { makes: 'Db' },
    ...Object.fromEntries(names.map((name) => [name, { type: 'Db' }])),
  },
  types: { Db: { dependency: 'in-process', owns: 'none', members: { '**': { none: true } } } },
  optionSets: {},
  defaults: [{ versions: '*', timeout: null, retry: null, note: 'local: no request leaves the process' }],
  party: 'own',
  sources: drizzleSources,
});
