// @package openai 6.1.0
// @package @anthropic-ai/sdk 0.65.0
// @package @prisma/client 6.19.3
// @package axios 1.12.0
// @file src/bindings.ts
import Anthropic from '@anthropic-ai/sdk';
import OpenAI from 'openai';
import axios from 'axios';
import { PrismaClient } from '@prisma/client';

const client = new Anthropic();
const { messages } = client;
const { messages: { create: make } } = new Anthropic({ timeout: 1500 });
const bound = client.messages.create.bind(client.messages);
const { get, post: send = axios.post } = axios;
const prisma = new PrismaClient();
const { user } = prisma;
const posts = prisma.post;
const method = 'create';

export async function run(input: never) {
  await messages.create(input);
//      ^^^^^^^^^^^^^^^^^^^^^^ llm anthropic messages.create read timeout=600000 retry=3
  await make(input);
//      ^^^^^^^^^^^ llm anthropic messages.create read timeout=1500 retry=3
  await bound(input);
//      ^^^^^^^^^^^^ llm anthropic messages.create read timeout=600000 retry=3
  await get('https://api.example.com/a');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com get read timeout=absent retry=absent
  await send('https://api.example.com/b');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com post write timeout=absent retry=absent
  await user.findMany();
//      ^^^^^^^^^^^^^^^ database prisma user.findMany read timeout=absent retry=absent
  await posts.create(input);
//      ^^^^^^^^^^^^^^^^^^^ database prisma post.create write timeout=absent retry=absent
  await client['messages'][method](input);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm anthropic messages.create read timeout=600000 retry=3
  await client?.messages?.create(input);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm anthropic messages.create read timeout=600000 retry=3
  await client!.messages.create(input);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm anthropic messages.create read timeout=600000 retry=3
  await (client as Anthropic).messages.create(input);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm anthropic messages.create read timeout=600000 retry=3
}

export async function defaults({ ai = new OpenAI({ timeout: 1700 }), http = axios } = {}) {
  await ai.models.list();
//      ^^^^^^^^^^^^^^^^ llm openai models.list read timeout=1700 retry=3
  return http.get('https://api.example.com/c');
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com get read timeout=absent retry=absent
}

export function injected(fetcher = fetch) {
  return fetcher('https://api.example.com/d');
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent
}

interface Deps { ai: OpenAI; db: PrismaClient }
export const handler = ({ ai, db }: Deps) => async () => {
  await ai.models.list();
//      ^^^^^^^^^^^^^^^^ llm openai models.list read timeout=600000 retry=3
  return db.user.findFirst();
//       ^^^^^^^^^^^^^^^^^^^ database prisma user.findFirst read timeout=absent retry=absent
};

export function declared(): Anthropic { return JSON.parse('{}'); }
export const viaReturn = () => declared().messages.create({} as never);
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm anthropic messages.create read timeout=600000 retry=3

export function passed() {
  return ask(new OpenAI({ timeout: 1900 }));
}
function ask(ai) {
  return ai.models.list();
//       ^^^^^^^^^^^^^^^^ llm openai models.list read timeout=1900 retry=3
}

const services = { ai: new OpenAI({ timeout: 2100 }), nested: { http: axios.create({ timeout: 2200 }) } };
export const viaObject = () => Promise.all([
  services.ai.models.list(),
//^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=2100 retry=3
  services.nested.http.get('https://api.example.com/e'),
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com get read timeout=2200 retry=absent
]);

let assigned: OpenAI;
export function init() { assigned = new OpenAI({ timeout: 2300 }); }
export const viaLet = () => assigned.models.list();
//                          ^^^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=2300 retry=3
