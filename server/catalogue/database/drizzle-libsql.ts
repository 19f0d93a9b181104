import { defineSdk } from '../../model/catalogue';
import { drizzleDefaults, drizzleExports, drizzleHints, drizzleSources, drizzleTypes } from './_drizzle';
import { underneath } from './_sql';

const libsql = drizzleExports('LibSQLDatabase BaseSQLiteDatabase SQLiteTransaction LibSQLTransaction');

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
  ],
  npm: 'drizzle-orm',
  kind: 'database',
  dependency: 'libsql',
  exports: libsql,
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
