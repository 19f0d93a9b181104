// @package @neondatabase/serverless 1.2.0
import { neon, Pool } from '@neondatabase/serverless';

const sql = neon(process.env.DATABASE_URL!);
const pool = new Pool({ connectionString: process.env.DATABASE_URL, query_timeout: 2500 });

export async function user(id: number) {
  const [row] = await sql`SELECT * FROM users WHERE id = ${id}`;
  //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres sql read timeout=absent retry=absent
  return row;
}

export const rename = (id: number, name: string) =>
  sql.query('UPDATE users SET name = $1 WHERE id = $2', [name, id], { fetchOptions: { signal: AbortSignal.timeout(3000) } });
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres query write timeout=3000 retry=absent

export async function both() {
  await sql.transaction([sql`INSERT INTO a VALUES (1)`, sql`INSERT INTO b VALUES (2)`]);
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres transaction write timeout=absent retry=absent
  return pool.query('SELECT 1');
  //     ^^^^^^^^^^^^^^^^^^^^^^ database postgres query read timeout=2500 retry=absent
}

// look-alikes
const css = (parts: TemplateStringsArray) => parts.join('');
export const style = css`SELECT 1`;
class Pool2 { query(text: string) { return text; } }
new Pool2().query('SELECT 1');
pool.on('error', () => undefined);
