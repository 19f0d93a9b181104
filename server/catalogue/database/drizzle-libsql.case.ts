// @package drizzle-orm 0.45.4
// @package @libsql/client 0.18.0
import { createClient } from '@libsql/client';
import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/libsql';
import { users } from './schema';

const db = drizzle(createClient({ url: 'libsql://app.turso.io', authToken: process.env.TURSO_TOKEN }));
const other = drizzle({ connection: { url: process.env.DATABASE_URL ?? '' } });
const local = drizzle({ connection: { url: 'file:app.db' } });

export async function user(id: number) {
  const row = await db.select().from(users).where(eq(users.id, id)).get();
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database libsql select.from.where.get read timeout=absent retry=absent
  return row;
}

export async function named(name: string) {
  return other.select().from(users).where(eq(users.name, name));
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database libsql select.from.where read timeout=absent retry=absent
}

export async function copy(rows: { id: number }[]) {
  await db.insert(users).values(rows).onConflictDoNothing();
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database libsql insert.values.onConflictDoNothing write timeout=absent retry=absent
}

// look-alikes: a local file, a fragment
export const cached = () => local.select().from(users).all();
export const sub = db.select().from(users).as('u');
