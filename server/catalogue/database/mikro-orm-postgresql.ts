import { defineSdk } from '../../model/catalogue';
import {
  mikroOrmDefaults,
  mikroOrmExports,
  mikroOrmHints,
  mikroOrmOptions,
  mikroOrmSources,
  mikroOrmTypes,
} from './_mikro-orm';

/** MikroORM on Postgres. */
export default defineSdk({
  id: 'mikro-orm-postgresql',
  packages: ['@mikro-orm/postgresql'],
  kind: 'database',
  dependency: 'postgres',
  exports: mikroOrmExports,
  types: mikroOrmTypes,
  optionSets: { orm: mikroOrmOptions },
  defaults: mikroOrmDefaults,
  party: 'own',
  hints: mikroOrmHints,
  sources: mikroOrmSources,
});
