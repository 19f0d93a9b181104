import { defineSdk } from '../../model/catalogue';
import {
  mikroOrmDefaults,
  mikroOrmExports,
  mikroOrmHints,
  mikroOrmOptions,
  mikroOrmSources,
  mikroOrmTypes,
} from './_mikro-orm';

/** MikroORM on MongoDB. */
export default defineSdk({
  id: 'mikro-orm-mongodb',
  packages: ['@mikro-orm/mongodb'],
  kind: 'database',
  dependency: 'mongodb',
  exports: mikroOrmExports,
  types: mikroOrmTypes,
  optionSets: { orm: mikroOrmOptions },
  defaults: mikroOrmDefaults,
  party: 'own',
  hints: mikroOrmHints,
  sources: mikroOrmSources,
});
