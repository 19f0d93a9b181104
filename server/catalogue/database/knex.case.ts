// @package knex 3.3.0
import createKnex, { type Knex } from 'knex';

const db = createKnex({ client: 'pg', connection: process.env.DATABASE_URL, pool: { min: 0, max: 10 }, acquireConnectionTimeout: 5000 });
const local = createKnex({ client: 'better-sqlite3', connection: { filename: ':memory:' } });

export async function user(id: string) {
  const row = await db('users').where({ id }).first();
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres where.first read timeout=absent retry=absent
  const slow = await db.select('*').from('logs').timeout(3000, { cancel: true });
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres select.from.timeout read timeout=3000 retry=absent
  return { row, slow };
}

export async function save(name: string) {
  const [id] = await db('users').insert({ name }).returning('id');
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres insert.returning write timeout=absent retry=absent
  await db('counters').where({ name: 'users' }).increment('n', 1);
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres where.increment write timeout=absent retry=absent
  return id;
}

export const clean = () => db.raw('DELETE FROM drafts');
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres raw write timeout=absent retry=absent

export async function transfer(from: string, to: string) {
  await db.transaction(async (trx) => {
    await trx('accounts').where({ id: from }).update({ open: false });
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres where.update write timeout=absent retry=absent
    await trx('accounts').insert({ id: to }).onConflict('id').merge();
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres insert.onConflict.merge write timeout=absent retry=absent
  });
}

export class Users {
  constructor(private readonly knex: Knex) {}
  all() {
    return this.knex('users').select('id').limit(5);
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database knex select.limit read timeout=absent retry=absent
  }
}

// look-alikes: a subquery, a raw fragment, the text of a query, an in-process database
const ids = db('users').select('id').as('ids');
const now = db.fn.now();
export const text = db('users').where('created', '<', db.raw('now()')).toString();
export const cached = () => local('users').where({ id: 1 }).first();
const table = (name: string) => ({ where: () => [name] });
table('users').where();
export { ids, now };
