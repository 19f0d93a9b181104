// @package @mikro-orm/postgresql 6.6.16
import { MikroORM, type EntityManager, type EntityRepository } from '@mikro-orm/postgresql';
import { User } from './entities';

export async function start() {
  const orm = await MikroORM.init({ clientUrl: process.env.DATABASE_URL });
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres MikroORM.init unknown timeout=absent retry=absent
  const em = orm.em.fork();
  const user = await em.findOne(User, { id: 1 });
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres findOne read timeout=absent retry=absent
  await em.persist(new User()).flush();
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres persist.flush write timeout=absent retry=absent
  return user;
}

export class Users {
  constructor(private readonly em: EntityManager, private readonly users: EntityRepository<User>) {}

  list() {
    return this.users.find({ active: true });
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres find read timeout=absent retry=absent
  }

  clean() {
    return this.em.nativeDelete(User, { active: false });
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres nativeDelete write timeout=absent retry=absent
  }

  move(id: number) {
    return this.em.transactional(async (em) => {
      await em.upsert(User, { id });
      //    ^^^^^^^^^^^^^^^^^^^^^^^ database postgres upsert write timeout=absent retry=absent
    });
  }
}

// look-alikes
export const draft = (em: EntityManager) => em.create(User, { id: 2 });
export const first = [1, 2].find((n) => n > 1);
class Repo { find() { return []; } }
new Repo().find();
