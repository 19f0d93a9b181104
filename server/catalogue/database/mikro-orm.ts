import { defineSdk } from '../../model/catalogue';
import {
  mikroOrmDefaults,
  mikroOrmExports,
  mikroOrmHints,
  mikroOrmOptions,
  mikroOrmSources,
  mikroOrmTypes,
} from './_mikro-orm';

/** MikroORM without a driver package: the engine is not known from the import. */
export default defineSdk({
  id: 'mikro-orm',
  packages: ['@mikro-orm/core', '@mikro-orm/knex', '@mikro-orm/sql', '@mikro-orm/nestjs'],
  kind: 'database',
  dependency: null,
  exports: mikroOrmExports,
  types: mikroOrmTypes,
  optionSets: { orm: mikroOrmOptions },
  defaults: mikroOrmDefaults,
  party: 'own',
  hints: mikroOrmHints,
  sources: mikroOrmSources,
});
