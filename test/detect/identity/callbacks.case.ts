// @package @prisma/client 6.19.3
// @package postgres 3.4.9
// @package knex 3.1.0
// @package mongoose 8.24.10
// @file src/callbacks.ts
import { Prisma, PrismaClient } from '@prisma/client';
import knex from 'knex';
import mongoose from 'mongoose';
import postgres from 'postgres';

const prisma = new PrismaClient();
const sql = postgres('postgres://db/app');
const db = knex({ client: 'pg' });
const User = mongoose.model('User', new mongoose.Schema({}));

export const inline = () => prisma.$transaction(async (tx) => {
  await tx.user.create({ data: {} });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database prisma user.create write timeout=absent retry=absent
  await step(tx);
});

async function step(tx: Prisma.TransactionClient) {
  await tx.log.create({ data: {} });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ database prisma log.create write timeout=absent retry=absent
}

export const byName = () => prisma.$transaction(work);
async function work(tx) {
  await tx.order.update({ where: {}, data: {} });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database prisma order.update write timeout=absent retry=absent
}

export const list = async () => {
  const ops = [prisma.a.create({ data: {} }), prisma.b.deleteMany()];
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database prisma a.create write timeout=absent retry=absent
//                                            ^^^^^^^^^^^^^^^^^^^^^ database prisma b.deleteMany write timeout=absent retry=absent
  await prisma.$transaction(ops);
};

export const second = () => sql.begin('read write', async (tx) => {
  await tx`INSERT INTO a VALUES (1)`;
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres sql write timeout=absent retry=absent
});

export const builder = () => db.transaction(async (trx) => {
  await trx('users').where({ id: 1 }).first();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres where.first read timeout=absent retry=absent
});

export async function documents(id: string) {
  const user = await User.findById(id);
//                   ^^^^^^^^^^^^^^^^^ database mongodb findById read timeout=absent retry=2
  if (!user) return;
  await user.save();
//      ^^^^^^^^^^^ database mongodb save write timeout=absent retry=2
  const { name } = await User.findOne({ id });
//                       ^^^^^^^^^^^^^^^^^^^^ database mongodb findOne read timeout=absent retry=2
  return name;
}

async function withClient(use: (client: PrismaClient) => Promise<unknown>) {
  return use(prisma);
}
export const through = () => withClient((client) => client.user.count());
//                                                  ^^^^^^^^^^^^^^^^^^^ database prisma user.count read timeout=absent retry=absent
