// @package @prisma/client 6.19.3
// @package @prisma/adapter-pg 6.19.3
// @file src/db.ts
import { PrismaClient } from '@prisma/client';
import { PrismaPg } from '@prisma/adapter-pg';

export const prisma = new PrismaClient({ log: ['error'] }).$extends({ name: 'audit' });
export const reports = new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL, query_timeout: 5000 }) });
prisma.$use?.(async (params: unknown, next: (p: unknown) => unknown) => next(params));
// @file src/users.ts
import { Prisma, type PrismaClient } from '@prisma/client';
import { prisma, reports } from './db';

export const find = (id: string) => prisma.user.findUnique({ where: { id } });
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database prisma user.findUnique read timeout=absent retry=absent

export async function register(email: string) {
  const total = await reports.user.count();
  //                  ^^^^^^^^^^^^^^^^^^^^ database postgres user.count read timeout=5000 retry=absent
  const rows = await prisma.$queryRaw`SELECT pg_sleep(1)`;
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database prisma $queryRaw read timeout=absent retry=absent
  const created = await prisma.$transaction(async (tx) => {
    await tx.account.create({ data: { email } });
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database prisma account.create write timeout=absent retry=absent
    return audit(tx, email);
  }, { timeout: 10_000 });
  await prisma.$transaction([
    prisma.log.deleteMany({ where: { email } }),
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database prisma log.deleteMany write timeout=absent retry=absent
    prisma.log.create({ data: { email } }),
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database prisma log.create write timeout=absent retry=absent
  ]);
  return { total, rows, created };
}

function audit(tx: Prisma.TransactionClient, email: string) {
  return tx.audit.upsert({
  //     ^ database prisma audit.upsert write timeout=absent retry=absent
    where: { email },
    create: { email },
    update: {},
  });
}

export class Users {
  constructor(private readonly db: PrismaClient) {}
  all() {
    return this.db.user.findMany();
    //     ^^^^^^^^^^^^^^^^^^^^^^^ database prisma user.findMany read timeout=absent retry=absent
  }
}

// look-alikes: fragments, helpers, a local repository of the same shape
const where = Prisma.sql`WHERE id IN (${Prisma.join([1, 2])})`;
const json = Prisma.JsonNull;
const repo = { user: { findMany: () => [1], create: () => 1 } };
repo.user.findMany();
class PrismaClientMock { user = { count: () => 0 }; }
new PrismaClientMock().user.count();
export { where, json };
export const stop = () => prisma.$disconnect();
