import { defineSdk } from '../../model/catalogue';
import {
  mikroOrmDefaults,
  mikroOrmExports,
  mikroOrmHints,
  mikroOrmOptions,
  mikroOrmSources,
  mikroOrmTypes,
} from './_mikro-orm';

/** MikroORM on MySQL and MariaDB. */
export default defineSdk({
  id: 'mikro-orm-mysql',
  packages: ['@mikro-orm/mysql', '@mikro-orm/mariadb'],
  kind: 'database',
  dependency: 'mysql',
  exports: mikroOrmExports,
  types: mikroOrmTypes,
  optionSets: { orm: mikroOrmOptions },
  defaults: mikroOrmDefaults,
  party: 'own',
  hints: mikroOrmHints,
  sources: mikroOrmSources,
});
