// @package pg 8.23.1
// @file src/db.ts
import { Pool, type PoolClient } from 'pg';
import pg from 'pg';

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 5, query_timeout: 5_000, connectionTimeoutMillis: 2_000 });
const bare = new pg.Pool({ connectionTimeoutMillis: 2_000, idle_in_transaction_session_timeout: 10_000 });

export async function user(id: string) {
  const { rows } = await pool.query('SELECT * FROM users WHERE id = $1', [id]);
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres query read timeout=5000 retry=absent
  return rows[0];
}

export async function touch(id: string) {
  return bare.query({ text: 'update users set seen = now() where id = $1', values: [id] });
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres query write timeout=absent retry=absent
}

export async function move(from: string, to: string) {
  const client = await bare.connect();
  //                   ^^^^^^^^^^^^^^ database postgres connect unknown timeout=absent retry=absent
  try {
    await insert(client, from, to);
  } finally {
    client.release();
  }
}

async function insert(client: PoolClient, from: string, to: string) {
  await client.query('INSERT INTO moves VALUES ($1, $2)', [from, to]);
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres query write timeout=absent retry=absent
}

// look-alikes
pool.on('error', (error) => console.error(error));
process.once('SIGTERM', () => void pool.end());
const stats = { query: (text: string) => text.length, connect: () => 1 };
stats.query('SELECT 1');
const byName = new Map<string, number>();
byName.get('query');
// @file src/local.ts
class Pool { query(text: string) { return text; } }
export const fake = new Pool().query('SELECT 1');
