// @package drizzle-orm 0.45.4
// @package mysql2 3.24.5
import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/mysql2';
import mysql from 'mysql2/promise';
import { users } from './schema';

const db = drizzle(mysql.createPool({ uri: process.env.DATABASE_URL, connectTimeout: 2000 }));

export async function save(id: number, name: string) {
  await db.insert(users).values({ id, name }).onDuplicateKeyUpdate({ set: { name } });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mysql insert.values.onDuplicateKeyUpdate write timeout=absent retry=absent
  await db.delete(users).where(eq(users.id, id));
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mysql delete.where write timeout=absent retry=absent
}

const byId = db.select().from(users).where(eq(users.id, 1)).prepare();
export const first = () => byId.execute();
//                         ^^^^^^^^^^^^^^ database mysql execute unknown timeout=absent retry=absent

// look-alikes
const map = new Map<string, number>();
map.delete('x');
class Db { select() { return this; } from() { return []; } }
export const fake = new Db().select().from();
export const dynamic = () => db.select().from(users).$dynamic().toSQL();
