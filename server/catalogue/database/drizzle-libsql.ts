import { defineSdk } from '../../model/catalogue';
import { drizzleDefaults, drizzleExports, drizzleHints, drizzleSources, drizzleTypes } from './_drizzle';
import { underneath } from './_sql';

const libsql = drizzleExports('LibSQLDatabase BaseSQLiteDatabase SQLiteTransaction LibSQLTransaction');
const remote = drizzleExports('DrizzleD1Database SqliteRemoteDatabase D1Transaction');

/** drizzle-orm on SQLite servers: libSQL / Turso. A `file:` URL or `:memory:` is in-process. */
export default defineSdk({
  id: 'drizzle-libsql',
  packages: [
    'drizzle-orm/libsql',
    'drizzle-orm/libsql/http',
    'drizzle-orm/libsql/web',
    'drizzle-orm/libsql/ws',
    'drizzle-orm/libsql/node',
    'drizzle-orm/libsql/migrator',
    'drizzle-orm/d1',
    'drizzle-orm/d1/*',
    'drizzle-orm/sqlite-proxy',
    'drizzle-orm/sqlite-proxy/*',
  ],
  npm: 'drizzle-orm',
  kind: 'database',
  dependency: null,
  exports: { ...remote, ...libsql },
  types: drizzleTypes,
  optionSets: {
    db: [
      underneath('$0'),
      underneath('$0.client'),
      underneath('$0.connection.url'),
      { path: '$0.connection.authToken', sets: 'secret' },
      { path: '$0.connection.fetch', sets: 'fetch' },
    ],
  },
  defaults: drizzleDefaults,
  party: 'own',
  hints: drizzleHints,
  sources: drizzleSources,
});
