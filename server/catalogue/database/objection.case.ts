// @package objection 3.1.5
import { Model } from 'objection';

class Person extends Model {
  static tableName = 'persons';
}

export async function adults() {
  return Person.query().where('age', '>', 18).orderBy('name');
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database objection query.where.orderBy read timeout=absent retry=absent
}

export async function save(name: string) {
  await Person.query().insert({ name });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database objection query.insert write timeout=absent retry=absent
  await Person.query().findById(1).patch({ name }).timeout(2000);
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database objection query.findById.patch.timeout write timeout=2000 retry=absent
}

// look-alikes
const person = Person.fromJson({ name: 'x' });
class Other { static query() { return []; } }
Other.query();
export const text = Person.query().where('id', 1).toKnexQuery();
export { person };
