// @package mysql2 3.24.5
import mysql from 'mysql2/promise';
import type { Pool, PoolConnection } from 'mysql2/promise';

const pool = mysql.createPool({ uri: process.env.DATABASE_URL, connectionLimit: 10, waitForConnections: true });

export async function user(id: number) {
  const [rows] = await pool.execute('SELECT * FROM users WHERE id = ?', [id]);
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mysql execute read timeout=absent retry=absent
  return rows;
}

export async function once() {
  const connection = await mysql.createConnection({ host: 'db' });
  //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mysql createConnection unknown timeout=absent retry=absent
  await connection.ping();
  //    ^^^^^^^^^^^^^^^^^ database mysql ping read timeout=absent retry=absent
  await connection.end();
}

export class Users {
  constructor(private readonly db: Pool) {}

  async save(name: string) {
    const conn = await this.db.getConnection();
    //                 ^^^^^^^^^^^^^^^^^^^^^^^ database mysql getConnection unknown timeout=absent retry=absent
    await insert(conn, name).finally(() => conn.release());
  }
}

async function insert(conn: PoolConnection, name: string) {
  await conn.query({ sql: 'INSERT INTO users (name) VALUES (?)', values: [name], timeout: 1500 });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mysql query write timeout=1500 retry=absent
}

// look-alikes
const text = mysql.format('SELECT * FROM ??', ['users']);
const log = { query: (sql: string) => sql.length, execute() {} };
log.query(text);
log.execute();
pool.on('release', () => undefined);
