// @package drizzle-orm 0.45.4
// @package pg 8.23.1
// @package postgres 3.4.9
import { and, eq, sql } from 'drizzle-orm';
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { drizzle as onHttp } from 'drizzle-orm/neon-http';
import { Pool } from 'pg';
import * as schema from './schema';

const pool = new Pool({ connectionString: process.env.DATABASE_URL, query_timeout: 4000 });
export const db = drizzle(pool, { schema });
const edge = onHttp(process.env.DATABASE_URL!);

export async function list(active: boolean) {
  const filter = active ? eq(schema.users.active, true) : sql`true`;
  return db.select().from(schema.users).where(and(filter)).limit(10);
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres select.from.where.limit read timeout=4000 retry=absent
}

export async function one(id: string) {
  const user = await edge.query.users.findFirst({ where: eq(schema.users.id, id) });
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres query.users.findFirst read timeout=absent retry=absent
  const total = await db.$count(schema.users);
  //                  ^^^^^^^^^^^^^^^^^^^^^^^ database postgres $count read timeout=4000 retry=absent
  return { user, total };
}

export async function order(items: string[]) {
  return edge.transaction(async (tx) => {
    const [created] = await tx.insert(schema.orders).values({}).returning();
    //                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres insert.values.returning write timeout=absent retry=absent
    await addItems(tx, created.id, items);
  });
}

async function addItems(tx: NodePgDatabase, id: string, items: string[]) {
  await tx.update(schema.orders).set({ size: items.length }).where(eq(schema.orders.id, id));
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres update.set.where write timeout=absent retry=absent
  await tx.execute(sql`DELETE FROM drafts`);
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres execute write timeout=absent retry=absent
}

// look-alikes: fragments, a subquery, a CTE, text of a query
const recent = edge.select({ id: schema.orders.id }).from(schema.orders).as('recent');
const cte = edge.$with('big').as(edge.select().from(schema.orders));
export const text = edge.select().from(schema.users).toSQL();
export const condition = sql`${schema.users.id} = 1`;
export { recent, cte };
