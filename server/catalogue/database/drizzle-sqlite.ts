import { defineSdk } from '../../model/catalogue';
import { drizzleDefaults, drizzleExports, drizzleHints, drizzleSources, drizzleTypes } from './_drizzle';
import { underneath } from './_sql';

/** drizzle-orm on SQLite behind a binding or a function of the project: Cloudflare D1, sqlite-proxy. */
export default defineSdk({
  id: 'drizzle-sqlite',
  packages: ['drizzle-orm/d1', 'drizzle-orm/d1/*', 'drizzle-orm/sqlite-proxy', 'drizzle-orm/sqlite-proxy/*'],
  npm: 'drizzle-orm',
  kind: 'database',
  dependency: null,
  exports: drizzleExports('DrizzleD1Database SqliteRemoteDatabase D1Transaction'),
  types: drizzleTypes,
  optionSets: { db: [underneath('$0'), underneath('$0.client')] },
  defaults: drizzleDefaults,
  party: 'own',
  hints: drizzleHints,
  sources: drizzleSources,
});
