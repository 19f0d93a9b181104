// @package openai 6.1.0
// @package better-sqlite3 12.0.0
// @package express 5.0.0
// @package knex 3.1.0
// @package vitest 4.0.0
// @file src/look-alikes.ts
import Database from 'better-sqlite3';
import express from 'express';
import knex from 'knex';
import { OpenAI as Real } from 'openai';
import { OpenAI } from './local';
import axios from './axios';
import { fetch } from './local';

const app = express();
const router = express.Router();
const cache = new Map<string, string>();
const sqlite = new Database('file.db');
const memory = knex({ client: 'better-sqlite3', connection: ':memory:' });
const openai = new OpenAI();
const prisma = { user: { findMany: async () => [] }, $transaction: async (run: (tx: unknown) => unknown) => run({}) };
const redis = { get: (key: string) => cache.get(key), set: () => undefined };
const http = { get: (url: string) => url, post: (url: string) => url };

app.get('/x', handler);
app.post('/x', handler);
router.delete('/y', handler);
function handler() { cache.get('x'); }

class PrismaClient { user = { count: () => 0 }; }
class Axios { static get(url: string) { return url; } }

export async function none() {
  cache.get('a');
  cache.set('a', 'b');
  cache.delete('a');
  sqlite.prepare('SELECT 1').all();
  await memory('users').where({ id: 1 });
  await openai.models.list();
  await openai.chat.completions.create();
  await prisma.user.findMany();
  await prisma.$transaction(async (tx) => tx);
  await redis.get('k');
  http.get('https://api.example.com');
  Axios.get('https://api.example.com');
  new PrismaClient().user.count();
  axios.get('https://api.example.com');
  fetch('https://api.example.com');
  [1, 2].find((x) => x > 1);
  new URLSearchParams('a=b').get('a');
  new Headers().get('a');
  new FormData().get('a');
  const real = new Real();
  return real.baseURL;
}

export function shadowed(fetch: (url: string) => string) {
  return fetch('https://api.example.com');
}
// @file src/local.ts
export class OpenAI {
  models = { list: async () => [] };
  chat = { completions: { create: async () => ({}) } };
}
export const fetch = (url: string) => url;
// @file src/axios.ts
export default { get: (url: string) => url };
// @file src/prisma/client.ts
export class PrismaClient { user = { count: () => 0 }; }
export const prisma = new PrismaClient();
// @file src/uses-own-prisma.ts
import { PrismaClient, prisma } from './prisma/client';
export const own = () => prisma.user.count() + new PrismaClient().user.count();
// @file src/__mocks__/openai.ts
import { vi } from 'vitest';
export default class OpenAI { models = { list: vi.fn() }; }
// @file src/ai.test.ts
import OpenAI from 'openai';
import { it, vi } from 'vitest';
vi.mock('openai');
it('lists', async () => { await new OpenAI().models.list(); });
