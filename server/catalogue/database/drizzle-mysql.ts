import { defineSdk } from '../../model/catalogue';
import { drizzleDefaults, drizzleExports, drizzleHints, drizzleSources, drizzleTypes } from './_drizzle';
import { mysqlOptions, underneath } from './_sql';

/** drizzle-orm on MySQL drivers. */
export default defineSdk({
  id: 'drizzle-mysql',
  packages: [
    'drizzle-orm/mysql2',
    'drizzle-orm/mysql2/*',
    'drizzle-orm/planetscale-serverless',
    'drizzle-orm/planetscale-serverless/*',
    'drizzle-orm/tidb-serverless',
    'drizzle-orm/tidb-serverless/*',
    'drizzle-orm/mysql-proxy',
    'drizzle-orm/mysql-proxy/*',
    'drizzle-orm/singlestore',
    'drizzle-orm/singlestore/*',
    'drizzle-orm/singlestore-proxy',
    'drizzle-orm/mysql-core',
  ],
  npm: 'drizzle-orm',
  kind: 'database',
  dependency: 'mysql',
  exports: drizzleExports(
    'MySql2Database MySqlDatabase MySqlTransaction MySql2Transaction PlanetScaleDatabase PlanetScaleTransaction TiDBServerlessDatabase ' +
      'MySqlRemoteDatabase SingleStoreDriverDatabase SingleStoreRemoteDatabase',
  ),
  types: drizzleTypes,
  optionSets: {
    db: [
      underneath('$0'),
      underneath('$0.client'),
      ...mysqlOptions('$0.connection'),
      { path: '$0.connection', sets: 'secret' },
      { path: '$0', sets: 'secret' },
    ],
  },
  defaults: drizzleDefaults,
  party: 'own',
  hints: drizzleHints,
  sources: drizzleSources,
});
