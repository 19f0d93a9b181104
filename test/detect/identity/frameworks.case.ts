// @package @trpc/server 11.6.0
// @package fastify 5.6.0
// @package fastify-plugin 5.1.0
// @package @prisma/client 6.19.3
// @package drizzle-orm 0.44.0
// @package pg 8.16.0
// @package @nestjs/typeorm 11.0.0
// @package typeorm 0.3.27
// @package zod 4.1.0
// @file src/db/client.ts
import { drizzle } from 'drizzle-orm/node-postgres';
export const db = drizzle(process.env.DATABASE_URL!);
// @file src/db/index.ts
export * as schema from './schema';
export * from 'drizzle-orm';
export * from 'zod';
export * from './client';
// @file src/db/schema.ts
export const users = {};
// @file src/context.ts
import { db as defaultDb } from './db';
export type Client = typeof defaultDb;
export type Tx = Parameters<Parameters<Client['transaction']>[0]>[0];
export interface Context { db?: Client | Tx }
export const readDb = (ctx: Context) => ctx.db ?? defaultDb;
export async function withTransaction<T>(ctx: Context, run: (tx: Client | Tx) => Promise<T>) {
  const db = ctx.db ?? defaultDb;
  return (db as Client).transaction(run);
}
// @file src/service.ts
import { type Context, readDb, withTransaction } from './context';

export async function list(args: { ctx: Context }) {
  const db = readDb(args.ctx);
  return db.query.users.findMany();
//       ^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres query.users.findMany read timeout=absent retry=absent
}
export const remove = (ctx: Context) => withTransaction(ctx, async (tx) => {
  await tx.delete(users).where(filter);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres delete.where write timeout=absent retry=absent
});
declare const users: never, filter: never;
// @file src/trpc.ts
import { initTRPC } from '@trpc/server';
import { db } from './db';

const inner = (opts: { user: string | null }) => ({ ...opts, db });
export const createContext = async () => inner({ user: null });
const t = initTRPC.context<Awaited<ReturnType<typeof createContext>>>().create({});
export const router = t.router;
const signedIn = t.middleware(async ({ ctx, next }) => {
  await ctx.db.select().from(users);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres select.from read timeout=absent retry=absent
  return next({ ctx: { user: ctx.user } });
});
export const publicProcedure = t.procedure;
export const protectedProcedure = t.procedure.use(signedIn);
declare const users: never;
// @file src/router.ts
import { protectedProcedure, publicProcedure, router } from './trpc';

export const users = router({
  all: publicProcedure.query(({ ctx }) => ctx.db.query.users.findMany()),
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres query.users.findMany read timeout=absent retry=absent
  add: protectedProcedure.input({}).mutation(async (opts) => {
    await opts.ctx.db.insert(table).values(opts.input);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres insert.values write timeout=absent retry=absent
  }),
});
declare const table: never;
// @file src/plugin.ts
import fp from 'fastify-plugin';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { PrismaClient } from '@prisma/client';

export default fp(async (server) => {
  const prisma = new PrismaClient();
  server.decorate('prisma', prisma);
  await server.prisma.job.count();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^ database prisma job.count read timeout=absent retry=absent
});
export const routes: FastifyPluginAsync = async (fastify) => {
  fastify.get('/jobs', async (request) => fastify.prisma.job.findMany());
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database prisma job.findMany read timeout=absent retry=absent
  fastify.get('/job', handler);
};
async function handler(request: FastifyRequest, reply: FastifyReply) {
  return reply.send(await request.server.prisma.job.findFirst());
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database prisma job.findFirst read timeout=absent retry=absent
}
// @file src/nest.ts
import { InjectRepository } from '@nestjs/typeorm';
import { type DataSource, Repository } from 'typeorm';

class User {}
export class Users {
  constructor(@InjectRepository(User) private users: Repository<User>, private readonly source: DataSource) {}
  all() {
    return this.users.find();
//         ^^^^^^^^^^^^^^^^^ database typeorm find read
  }
  many() {
    return this.source.transaction(async (manager) => {
      await manager.save(new User());
//          ^^^^^^^^^^^^^^^^^^^^^^^^ database typeorm save write
    });
  }
}
export class CustomUsers extends Repository<User> {
  active() {
    return this.find({ where: { active: true } });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database typeorm find read
  }
}
