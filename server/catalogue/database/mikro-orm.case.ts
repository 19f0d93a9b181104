// @package @mikro-orm/core 6.6.16
import { MikroORM, type EntityManager, type EntityRepository } from '@mikro-orm/core';
import { User } from './entities';

export async function start() {
  const orm = await MikroORM.init({ clientUrl: process.env.DATABASE_URL });
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mikro-orm MikroORM.init unknown timeout=absent retry=absent
  const em = orm.em.fork();
  const user = await em.findOne(User, { id: 1 });
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mikro-orm findOne read timeout=absent retry=absent
  await em.persist(new User()).flush();
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mikro-orm persist.flush write timeout=absent retry=absent
  return user;
}

export class Users {
  constructor(private readonly em: EntityManager, private readonly users: EntityRepository<User>) {}

  list() {
    return this.users.find({ active: true });
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mikro-orm find read timeout=absent retry=absent
  }

  clean() {
    return this.em.nativeDelete(User, { active: false });
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mikro-orm nativeDelete write timeout=absent retry=absent
  }

  move(id: number) {
    return this.em.transactional(async (em) => {
      await em.upsert(User, { id });
      //    ^^^^^^^^^^^^^^^^^^^^^^^ database mikro-orm upsert write timeout=absent retry=absent
    });
  }
}

// look-alikes
export const draft = (em: EntityManager) => em.create(User, { id: 2 });
export const first = [1, 2].find((n) => n > 1);
class Repo { find() { return []; } }
new Repo().find();
