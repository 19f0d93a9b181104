// @package tedious 19.2.2
import { Connection, Request } from 'tedious';

const connection = new Connection({ server: 'db', options: { requestTimeout: 3000 } });

export function count(done: (n: number) => void) {
  const request = new Request('SELECT count(*) FROM users', (_error, rows) => done(rows ?? 0));
  connection.execSql(request);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mssql execSql unknown timeout=3000 retry=absent
}

connection.on('connect', () => undefined);
export const open = () => connection.connect();
//                        ^^^^^^^^^^^^^^^^^^^^ database mssql connect unknown timeout=absent retry=absent

// look-alikes
const job = { execSql: (text: string) => text, connect: () => 1 };
job.execSql('SELECT 1');
job.connect();
connection.close();
