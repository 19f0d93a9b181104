// @package openai 6.1.0
// @package @prisma/client 6.19.3
// @package drizzle-orm 0.44.0
// @package pg 8.16.0
// @package ioredis 5.8.0
// @file src/factories.ts
import OpenAI from 'openai';
import Redis from 'ioredis';
import { PrismaClient } from '@prisma/client';

let client: OpenAI | null = null;
export function getClient() {
  if (!client) {
    client = new OpenAI({ timeout: 12_000 });
  }
  return client;
}

let redis: Redis | undefined;
export const getRedis = () => (redis ??= new Redis(process.env.REDIS_URL!, { commandTimeout: 700 }));

export function makeClient(timeout: number, { retries = 1 }: { retries?: number } = {}) {
  const options = { timeout, maxRetries: retries };
  return new OpenAI(options);
}

export async function connect() {
  return new PrismaClient();
}

class Registry {
  private static instance: OpenAI;
  static get(): OpenAI {
    if (!Registry.instance) Registry.instance = new OpenAI({ timeout: 13_000 });
    return Registry.instance;
  }
  private cached?: OpenAI;
  get openai() {
    return (this.cached ??= new OpenAI({ timeout: 14_000 }));
  }
}

const clients = new Map<string, OpenAI>();
const once = <T>(make: () => T) => { let value: T | undefined; return () => (value ??= make()); };
export const shared = once(() => new OpenAI({ timeout: 15_000 }));
const byRegion = { eu: new OpenAI({ timeout: 16_000 }), us: new OpenAI({ timeout: 16_000 }) };
declare const region: 'eu' | 'us';

export async function use() {
  await getClient().models.list();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=12000 retry=3
  await getRedis().get('k');
//      ^^^^^^^^^^^^^^^^^^^ cache redis get read timeout=700
  const small = makeClient(2000);
  await small.models.list();
//      ^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=2000 retry=2
  const patient = makeClient(60_000, { retries: 4 });
  await patient.models.list();
//      ^^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=60000 retry=5
  const db = await connect();
  await db.user.findMany();
//      ^^^^^^^^^^^^^^^^^^ database prisma user.findMany read timeout=absent retry=absent
  await Registry.get().models.list();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=13000 retry=3
  await new Registry().openai.models.list();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=14000 retry=3
  await shared().models.list();
//      ^^^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=15000 retry=3
  await byRegion[region].models.list();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=16000 retry=3
  clients.set('a', small);
}
// @file src/next.ts
import { PrismaClient } from '@prisma/client';

const globalForPrisma = globalThis as unknown as { prisma: PrismaClient | undefined };
export const prisma = globalForPrisma.prisma ?? new PrismaClient({ log: ['error'] });
if (process.env.NODE_ENV !== 'production') globalForPrisma.prisma = prisma;

declare global { var cachedDb: PrismaClient | undefined }
export const cached = (globalThis.cachedDb ??= new PrismaClient());
// @file src/next-use.ts
import { cached, prisma } from './next';

export async function page() {
  await prisma.post.findMany();
//      ^^^^^^^^^^^^^^^^^^^^^^ database prisma post.findMany read timeout=absent retry=absent
  await cached.post.count();
//      ^^^^^^^^^^^^^^^^^^^ database prisma post.count read timeout=absent retry=absent
  await globalThis.prisma.post.findFirst();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database prisma post.findFirst read timeout=absent retry=absent
  return (global as any).cachedDb.post.findFirst();
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database prisma post.findFirst read timeout=absent retry=absent
}
// @file src/drizzle.ts
import { drizzle } from 'drizzle-orm/node-postgres';
import { Pool } from 'pg';

export const db = drizzle(new Pool({ query_timeout: 3000 }));
export type Db = ReturnType<typeof drizzle>;
export type OwnDb = typeof db;
export type Tx = Parameters<Parameters<OwnDb['transaction']>[0]>[0];

export function users(own: Db) {
  return own.select().from(table);
//       ^^^^^^^^^^^^^^^^^^^^^^^^ database postgres select.from read
}
export function rows(own: OwnDb) {
  return own.select().from(table);
//       ^^^^^^^^^^^^^^^^^^^^^^^^ database postgres select.from read timeout=3000 retry=absent
}
export function inside(tx: Tx) {
  return tx.insert(table).values({});
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres insert.values write
}
declare const table: never;
