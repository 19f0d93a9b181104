// @package @vercel/postgres 0.10.0
import { createPool, db, sql } from '@vercel/postgres';

const pool = createPool({ connectionString: process.env.POSTGRES_URL, query_timeout: 1500 });

export async function user(id: string) {
  const { rows } = await sql`SELECT * FROM users WHERE id = ${id}`;
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres sql read timeout=absent retry=absent
  return rows[0];
}

export async function save(name: string) {
  const client = await db.connect();
  //                   ^^^^^^^^^^^^ database postgres connect unknown timeout=absent retry=absent
  await client.sql`INSERT INTO users (name) VALUES (${name})`;
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres sql write timeout=absent retry=absent
  client.release();
  return pool.query('DELETE FROM drafts');
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres query write timeout=1500 retry=absent
}

// look-alikes
const tag = (parts: TemplateStringsArray) => parts[0];
export const text = tag`SELECT 1`;
const list = { query: (q: string) => q, connect: () => 1 };
list.query('SELECT 1');
list.connect();
