// @package cassandra-driver 4.10.0
import cassandra, { Client, mapping } from 'cassandra-driver';

const client = new Client({ contactPoints: ['c1'], localDataCenter: 'dc1', socketOptions: { readTimeout: 3000 } });
const plain = new cassandra.Client({ contactPoints: ['c1'], localDataCenter: 'dc1' });
const users = new mapping.Mapper(plain).forModel('User');

export async function user(id: string) {
  const rows = await client.execute('SELECT * FROM users WHERE id = ?', [id], { prepare: true });
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database cassandra execute read timeout=3000 retry=unbounded
  await plain.batch([{ query: 'INSERT INTO a (id) VALUES (?)', params: [id] }], { prepare: true });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database cassandra batch write timeout=12000 retry=unbounded
  return rows ?? users.get({ id });
  //             ^^^^^^^^^^^^^^^^^ database cassandra get read timeout=12000 retry=unbounded
}

// look-alikes
const task = { execute: (text: string) => text, batch: () => 1 };
task.execute('SELECT 1');
task.batch();
const map = new Map<string, string>();
map.get('a');
client.on('log', () => undefined);
