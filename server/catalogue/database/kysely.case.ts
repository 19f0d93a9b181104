// @package kysely 0.28.18
// @package pg 8.23.1
import { Kysely, PostgresDialect, SqliteDialect, sql, type Transaction } from 'kysely';
import SQLite from 'better-sqlite3';
import { Pool } from 'pg';

interface DB { users: { id: string; name: string } }

const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: new Pool({ max: 10, statement_timeout: 2000 }) }) });
const local = new Kysely<DB>({ dialect: new SqliteDialect({ database: new SQLite(':memory:') }) });

export async function user(id: string) {
  return db
  //     ^ database postgres selectFrom.selectAll.where.executeTakeFirst read timeout=2000 retry=absent
    .selectFrom('users')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function rename(id: string, name: string) {
  await db.updateTable('users').set({ name }).where('id', '=', id).execute();
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres updateTable.set.where.execute write timeout=2000 retry=absent
}

export async function copy(id: string) {
  await db.transaction().execute(async (trx) => {
    await trx.insertInto('users').values({ id, name: 'x' }).onConflict((c) => c.doNothing()).execute();
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres insertInto.values.onConflict.execute write timeout=2000 retry=absent
    await remove(trx);
  });
}

async function remove(trx: Transaction<DB>) {
  const before = await sql<{ n: number }>`SELECT count(*) AS n FROM users`.execute(db);
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres execute read timeout=2000 retry=absent
  return before.rows;
}

// look-alikes: a builder that is not run, its text, a fragment, an in-process database
const base = db.selectFrom('users').select('id');
export const text = base.compile().sql;
const fragment = sql`lower(name)`;
export const cached = () => local.selectFrom('users').selectAll().execute();
const command = { execute: () => 1 };
command.execute();
export { fragment };
