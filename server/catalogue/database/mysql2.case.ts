// @package mysql2 3.24.5
import mysql, { createPool } from 'mysql2';

const pool = createPool({ host: 'db', connectionLimit: 10, connectTimeout: 3000 });
const db = mysql.createPool(process.env.DATABASE_URL!).promise();

export function count(done: (n: number) => void) {
  pool.query('SELECT count(*) AS n FROM users', (_error, rows: any) => done(rows[0].n));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mysql query read timeout=absent retry=absent
}

export async function rename(id: number, name: string) {
  await db.execute({ sql: 'UPDATE users SET name = ? WHERE id = ?', timeout: 2_000 }, [name, id]);
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mysql execute write timeout=2000 retry=absent
}

export async function inTransaction() {
  const conn = await pool.promise().getConnection();
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mysql promise.getConnection unknown timeout=absent retry=absent
  try {
    await conn.beginTransaction();
    //    ^^^^^^^^^^^^^^^^^^^^^^^ database mysql beginTransaction write timeout=absent retry=absent
    await conn.query('DELETE FROM sessions');
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mysql query write timeout=absent retry=absent
    await conn.commit();
    //    ^^^^^^^^^^^^^ database mysql commit write timeout=absent retry=absent
  } finally {
    conn.release();
  }
}

// look-alikes
const safe = mysql.escape('x');
const format = mysql.format('SELECT ?', [1]);
class Pool { query(sql: string) { return [sql]; } }
new Pool().query('SELECT 1');
export const handle = pool.promise();
