// @package drizzle-orm 0.45.4
import { eq } from 'drizzle-orm';
import { drizzle, type DrizzleD1Database } from 'drizzle-orm/d1';
import { users } from './schema';

export async function user(env: { DB: D1Database }, id: number) {
  const db = drizzle(env.DB);
  return db.select().from(users).where(eq(users.id, id)).get();
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database drizzle-sqlite select.from.where.get read timeout=unknown retry=absent
}

export const remove = (db: DrizzleD1Database, id: number) => db.delete(users).where(eq(users.id, id));
//                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database drizzle-sqlite delete.where write timeout=absent retry=absent

// look-alikes
export const sub = (db: DrizzleD1Database) => db.select().from(users).as('u');
const map = new Map<string, number>();
map.delete('x');
