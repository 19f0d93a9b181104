import { defineSdk } from '../../model/catalogue';
import { drizzleDefaults, drizzleExports, drizzleHints, drizzleSources, drizzleTypes } from './_drizzle';
import { pgOptions, underneath } from './_sql';

/** drizzle-orm on Postgres drivers. */
export default defineSdk({
  id: 'drizzle-postgres',
  packages: [
    'drizzle-orm/node-postgres',
    'drizzle-orm/node-postgres/*',
    'drizzle-orm/postgres-js',
    'drizzle-orm/postgres-js/*',
    'drizzle-orm/neon-http',
    'drizzle-orm/neon-http/*',
    'drizzle-orm/neon-serverless',
    'drizzle-orm/neon-serverless/*',
    'drizzle-orm/vercel-postgres',
    'drizzle-orm/vercel-postgres/*',
    'drizzle-orm/aws-data-api/pg',
    'drizzle-orm/aws-data-api/pg/*',
    'drizzle-orm/pg-proxy',
    'drizzle-orm/pg-proxy/*',
    'drizzle-orm/xata-http',
    'drizzle-orm/xata-http/*',
    'drizzle-orm/netlify-db',
    'drizzle-orm/bun-sql',
    'drizzle-orm/bun-sql/*',
    'drizzle-orm/pg-core',
  ],
  npm: 'drizzle-orm',
  kind: 'database',
  dependency: 'postgres',
  exports: drizzleExports(
    'NodePgDatabase PostgresJsDatabase NeonHttpDatabase NeonDatabase VercelPgDatabase AwsDataApiPgDatabase PgRemoteDatabase ' +
      'XataHttpDatabase BunSQLDatabase PgDatabase PgTransaction NodePgTransaction PostgresJsTransaction NeonTransaction',
  ),
  types: drizzleTypes,
  optionSets: {
    db: [
      underneath('$0'),
      underneath('$0.client'),
      ...pgOptions('$0.connection'),
      { path: '$0.connection.max', sets: 'poolSize' },
      { path: '$0.connection', sets: 'secret' },
      { path: '$0', sets: 'secret' },
    ],
  },
  defaults: drizzleDefaults,
  party: 'own',
  hints: drizzleHints,
  sources: drizzleSources,
});
