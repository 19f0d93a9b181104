// @package openai 6.1.0
// @package @prisma/client 6.19.3
// @package axios 1.12.0
// @file tsconfig.json
{ "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["src/*"], "~clients": ["src/clients/index.ts"] } } }
// @file src/clients/openai.ts
import OpenAI from 'openai';
export { OpenAI };
export const openai = new OpenAI({ timeout: 11_000 });
export default openai;
// @file src/clients/http.ts
import axios from 'axios';
export const http = axios.create({ baseURL: 'https://api.example.com', timeout: 2500 });
const internal = axios.create({ baseURL: 'http://billing:8080' });
export { internal as billing };
// @file src/clients/db.ts
import { PrismaClient } from '@prisma/client';
export default new PrismaClient();
export const { user: users } = new PrismaClient();
// @file src/clients/index.ts
export * from './openai';
export * as web from './http';
export { billing, http as api } from './http';
export { default as db } from './db';
export { default } from './openai';
// @file src/use.ts
import ai, { api, billing, db, openai, OpenAI, web } from './clients';
import { openai as viaAlias } from '@/clients';
import * as everything from '~clients';
import { users } from '@/clients/db';

export async function use() {
  await ai.models.list();
//      ^^^^^^^^^^^^^^^^ llm openai models.list read timeout=11000 retry=3
  await openai.models.list();
//      ^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=11000 retry=3
  await viaAlias.models.list();
//      ^^^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=11000 retry=3
  await everything.openai.models.list();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=11000 retry=3
  await new OpenAI({ timeout: 1000 }).models.list();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=1000 retry=3
  await api.get('/a');
//      ^^^^^^^^^^^^^ http api.example.com get read timeout=2500 retry=absent
  await web.http.post('/b');
//      ^^^^^^^^^^^^^^^^^^^ http api.example.com post write timeout=2500 retry=absent
  await billing.get('/c');
//      ^^^^^^^^^^^^^^^^^ http billing:8080 get read timeout=absent retry=absent
  await db.order.findMany();
//      ^^^^^^^^^^^^^^^^^^^ database prisma order.findMany read timeout=absent retry=absent
  await users.findMany();
//      ^^^^^^^^^^^^^^^^ database prisma user.findMany read timeout=absent retry=absent
}
// @file src/use.cjs
const { openai } = require('./clients/openai');
const { api } = require('./clients');
exports.run = async () => {
  await openai.models.list();
//      ^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=11000 retry=3
  return api.get('/d');
//       ^^^^^^^^^^^^^ http api.example.com get read timeout=2500 retry=absent
};
