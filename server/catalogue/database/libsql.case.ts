// @package @libsql/client 0.18.0
import { createClient, type Client } from '@libsql/client';

const turso = createClient({ url: 'libsql://app.turso.io', authToken: process.env.TURSO_TOKEN });
const local = createClient({ url: 'file:app.db' });

export async function user(id: number) {
  const { rows } = await turso.execute({ sql: 'SELECT * FROM users WHERE id = ?', args: [id] });
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database libsql execute read timeout=absent retry=absent
  return rows[0];
}

export async function save(client: Client, name: string) {
  await client.execute('INSERT INTO users (name) VALUES (?)', [name]);
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database libsql execute write timeout=absent retry=absent
}

export async function move() {
  const tx = await turso.transaction('write');
  //               ^^^^^^^^^^^^^^^^^^^^^^^^^^ database libsql transaction write timeout=absent retry=absent
  await tx.execute('DELETE FROM drafts');
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database libsql execute write timeout=absent retry=absent
  await tx.commit();
  //    ^^^^^^^^^^^ database libsql commit write timeout=absent retry=absent
}

// look-alikes: a local file, a local object
export const cached = () => local.execute('SELECT 1');
const task = { execute: () => 1, batch: () => 2 };
task.execute();
export const stop = () => turso.close();
