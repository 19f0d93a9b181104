// @package pg 8.23.1
// @package @prisma/client 6.19.3
// @package mongodb 7.8.0
import { Pool } from 'pg';
import { PrismaClient } from '@prisma/client';
import { MongoClient } from 'mongodb';

const pool = new Pool();
const prisma = new PrismaClient();
const rows = new MongoClient(process.env.URL!).db().collection('rows');

export async function all(id: string, n: number) {
  await pool.query('UPDATE a SET n = $1 WHERE id = $2', [n, id]);
//      ^ database postgres query write repeatable=true
  await pool.query('UPDATE a SET n = n + 1 WHERE id = $1', [id]);
//      ^ database postgres query write repeatable=false
  await pool.query(`UPDATE a SET name = $1, seen = seen + ${n} WHERE id = $2`, ['x', id]);
//      ^ database postgres query write repeatable=false
  await pool.query('INSERT INTO a VALUES ($1)', [id]);
//      ^ database postgres query write repeatable=false
  await pool.query('INSERT INTO a VALUES ($1) ON CONFLICT DO NOTHING', [id]);
//      ^ database postgres query write repeatable=true
  await pool.query('INSERT INTO a VALUES ($1) ON CONFLICT (id) DO UPDATE SET n = a.n + 1', [id]);
//      ^ database postgres query write repeatable=false
  await pool.query('WITH x AS (SELECT 1) SELECT * FROM x');
//      ^ database postgres query read repeatable=true
  await prisma.user.update({ where: { id }, data: { name: 'x' } });
//      ^ database prisma user.update write repeatable=true
  await prisma.user.update({ where: { id }, data: { visits: { increment: 1 } } });
//      ^ database prisma user.update write repeatable=false
  await prisma.user.upsert({ where: { id }, create: { id }, update: { tags: { push: 'x' } } });
//      ^ database prisma user.upsert write repeatable=false
  await prisma.user.create({ data: { id } });
//      ^ database prisma user.create write repeatable=false
  await rows.updateOne({ id }, { $inc: { n: 1 } });
//      ^ database mongodb updateOne write repeatable=false
}
