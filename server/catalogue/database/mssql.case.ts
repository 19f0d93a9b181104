// @package mssql 12.7.14
import sql, { ConnectionPool } from 'mssql';

const pool = new ConnectionPool({ server: 'db', user: 'app', password: process.env.DB_PASSWORD, requestTimeout: 4000 });
const ready = pool.connect();
//            ^^^^^^^^^^^^^^ database mssql connect unknown timeout=absent retry=absent

export async function user(id: number) {
  await ready;
  const result = await pool.request().input('id', sql.Int, id).query('SELECT * FROM users WHERE id = @id');
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mssql request.input.query read timeout=4000 retry=absent
  return result.recordset[0];
}

export async function save(name: string) {
  await pool.query`INSERT INTO users (name) VALUES (${name})`;
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mssql query write timeout=4000 retry=absent
  const transaction = pool.transaction();
  await transaction.begin();
  //    ^^^^^^^^^^^^^^^^^^^ database mssql begin write timeout=4000 retry=absent
  await transaction.request().query('DELETE FROM drafts');
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mssql request.query write timeout=4000 retry=absent
  await transaction.commit();
  //    ^^^^^^^^^^^^^^^^^^^^ database mssql commit write timeout=4000 retry=absent
}

// look-alikes
const type = sql.NVarChar(50);
const runner = { query: (text: string) => text, request: () => 1 };
runner.query('SELECT 1');
runner.request();
pool.on('error', () => undefined);
export { type };
