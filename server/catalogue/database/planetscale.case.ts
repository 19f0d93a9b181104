// @package @planetscale/database 1.20.2
import { connect } from '@planetscale/database';

const conn = connect({ url: process.env.DATABASE_URL });

export async function link(key: string) {
  const { rows } = await conn.execute('SELECT * FROM links WHERE id = ?', [key]);
  //                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database planetscale execute read timeout=absent retry=absent
  return rows[0];
}

export async function click(key: string) {
  await conn.transaction(async (tx) => {
    await tx.execute('UPDATE links SET clicks = clicks + 1 WHERE id = ?', [key]);
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database planetscale execute write timeout=absent retry=absent
  });
}

// look-alikes
const command = { execute: (text: string) => text };
command.execute('SELECT 1');
class Connection { execute() { return 1; } }
new Connection().execute();
