// @package postgres 3.4.9
import postgres, { type TransactionSql } from 'postgres';

const sql = postgres(process.env.DATABASE_URL!, { max: 10, connect_timeout: 5, idle_timeout: 20 });
const bounded = postgres({ host: 'db', connection: { statement_timeout: 3000 } });

export async function user(id: string, active: boolean) {
  const filter = active ? sql`AND active` : sql``;
  const [row] = await sql`SELECT * FROM users WHERE id = ${id} ${filter}`;
  //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres sql read timeout=absent retry=absent
  return row;
}

export function rename(id: string, name: string) {
  return bounded`UPDATE users SET ${bounded({ name })} WHERE id = ${id}`;
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres sql write timeout=3000 retry=absent
}

export async function raw(table: string) {
  await sql.unsafe('SELECT count(*) FROM logs');
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres unsafe read timeout=absent retry=absent
}

export const order = (items: string[]) =>
  sql.begin(async (tx) => {
    await tx`INSERT INTO orders DEFAULT VALUES`;
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres sql write timeout=absent retry=absent
    await addItems(tx, items);
  });

async function addItems(tx: TransactionSql, items: string[]) {
  await tx`INSERT INTO items ${tx(items.map((name) => ({ name })))}`;
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres sql write timeout=absent retry=absent
}

// look-alikes
const columns = sql(['id', 'name']);
const patch = sql.json({ a: 1 });
const gql = (parts: TemplateStringsArray) => parts.join('');
export const text = gql`SELECT 1`;
export const stop = () => sql.end({ timeout: 5 });
