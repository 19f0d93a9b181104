// @package @nestjs/core 11.0.0
// @package openai 6.1.0
// @package axios 1.12.0
// @package @prisma/client 6.19.3
// @package stripe 19.0.0
// @package @anthropic-ai/sdk 0.65.0
// @file src/more.ts
import Anthropic from '@anthropic-ai/sdk';
import axios, { type AxiosInstance } from 'axios';
import OpenAI, { OpenAI as Named } from 'openai';
import { PrismaClient, type Prisma } from '@prisma/client';
import Stripe from 'stripe';
import { container } from './container';

const makeAi = async () => new OpenAI({ timeout: 1000 });
const makeDb = async () => new PrismaClient();

export async function both() {
  const [ai, db] = await Promise.all([makeAi(), makeDb()]);
  await ai.models.list();
//      ^^^^^^^^^^^^^^^^ llm openai models.list read timeout=1000 retry=3
  return db.user.count();
//       ^^^^^^^^^^^^^^^ database prisma user.count read timeout=absent retry=absent
}

export function fromContainer() {
  const ai: OpenAI = container.get('ai');
  const db = container.get<PrismaClient>('db');
  const stripe = container.get('stripe') as Stripe;
  return [ai.models.list(), db.user.count(), stripe.customers.list()];
//        ^^^^^^^^^^^^^^^^ llm openai models.list read timeout=600000 retry=3
//                          ^^^^^^^^^^^^^^^ database prisma user.count read timeout=absent retry=absent
//                                           ^^^^^^^^^^^^^^^^^^^^^^^ http stripe customers.list read timeout=80000 retry=3
}

export class Api {
  private http: AxiosInstance;
  private ai?: OpenAI;
  static shared = new Api('https://shared.example.com');
  constructor(base: string, private readonly clients: Record<string, OpenAI> = {}) {
    this.http = axios.create({ baseURL: base, timeout: 1300 });
    this.init();
  }
  private init() { this.ai = new Named({ timeout: 1400 }); }
  get = async (path: string) => this.http.get(path);
//                              ^^^^^^^^^^^^^^^^^^^ http unknown get read timeout=1300 retry=absent
  ask() {
    return this.ai!.models.list();
//         ^^^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=1400 retry=3
  }
  each(name: string) {
    return this.clients[name].models.list();
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=600000 retry=3
  }
}

export const withDb = <T>(run: (db: PrismaClient) => Promise<T>) => run(new PrismaClient());
export const typed = () => withDb((db) => db.user.findMany());
//                                        ^^^^^^^^^^^^^^^^^^ database prisma user.findMany read timeout=absent retry=absent

type Deps = { ai: Pick<Anthropic, 'messages'>; db: Prisma.TransactionClient; nested: { http: AxiosInstance } };
export async function useDeps({ ai, db, nested: { http } }: Deps) {
  await ai.messages.create({} as never);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm anthropic messages.create read timeout=600000 retry=3
  await db.user.findMany();
//      ^^^^^^^^^^^^^^^^^^ database prisma user.findMany read timeout=absent retry=absent
  await http.get('https://api.example.com/a');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com get read
}

const cond = process.env.ALT ? new OpenAI({ timeout: 1500 }) : new OpenAI({ timeout: 1500 });
export const either = () => cond.models.list();
//                          ^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=1500 retry=3

export function closure() {
  const client = new OpenAI({ timeout: 1600 });
  return { list: () => client.models.list(), ask: async function () { return client.models.list(); } };
//                     ^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=1600 retry=3
//                                                                           ^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=1600 retry=3
}

export const looped = async (ids: string[]) => {
  for (const client of [new OpenAI({ timeout: 1700 }), new OpenAI({ timeout: 1700 })]) {
    await client.models.list();
//        ^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=1700 retry=3
  }
  return Promise.all(ids.map((id) => fetch(`https://api.example.com/${id}`)));
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent
};

export const fetcher = { fetch: globalThis.fetch, bound: fetch.bind(globalThis) };
export const viaObject = () => [fetcher.fetch('https://api.example.com/1'), fetcher.bound('https://api.example.com/2'), window.fetch('https://api.example.com/3')];
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent
//                                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent
//                                                                                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent

const pool = new Map<string, OpenAI>();
export const pooled = (key: string) => pool.get(key)!.models.list();
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=600000 retry=3
export const several = (clients: OpenAI[]) => Promise.all(clients.map((client) => client.models.list()));
//                                                                                ^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=600000 retry=3
export const firstOf = (clients: readonly OpenAI[]) => clients[0]!.models.list();
//                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=600000 retry=3
export const lengths = (clients: OpenAI[], names: Record<string, string>) => [clients.slice(1), names.get, clients.find((c) => c.baseURL)];
// @file src/nest.ts
import { NestFactory } from '@nestjs/core';
import { AppModule, PrismaService } from './service';

export async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  const prisma = app.get(PrismaService);
  await prisma.user.count();
//      ^^^^^^^^^^^^^^^^^^^ database prisma user.count read timeout=absent retry=absent
  const again = app.get<PrismaService>('PRISMA');
  await again.user.count();
//      ^^^^^^^^^^^^^^^^^^ database prisma user.count read timeout=absent retry=absent
}
// @file src/service.ts
import { PrismaClient } from '@prisma/client';
export class PrismaService extends PrismaClient {}
export class AppModule {}
// @file src/container.ts
const parts = new Map<string, unknown>();
export const container = { get<T = any>(name: string): T { return parts.get(name) as T; } };
