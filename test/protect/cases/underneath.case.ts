// @package @prisma/client 7.10.0
// @package @prisma/adapter-pg 7.10.0
// @package @langchain/core 1.2.13
// @package @langchain/openai 1.5.8
// @package @langchain/anthropic 1.5.11
// @package ai 6.0.326
// @package @ai-sdk/openai 3.0.141
// @file src/pool.ts
import { Pool } from 'pg';

export const pool = new Pool({ connectionString: process.env.DATABASE_URL, statement_timeout: 3000 });
// @file src/db.ts
import { drizzle } from 'drizzle-orm/node-postgres';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@prisma/client';
import { pool } from './pool';

export const db = drizzle(pool);
const adapter = new PrismaPg({ connectionString: process.env.DATABASE_URL, query_timeout: 1500 });
export const prisma = new PrismaClient({ adapter });
// @file src/use.ts
import { ChatPromptTemplate } from '@langchain/core/prompts';
import { RunnableSequence } from '@langchain/core/runnables';
import { StringOutputParser } from '@langchain/core/output_parsers';
import { ChatOpenAI } from '@langchain/openai';
import { ChatAnthropic } from '@langchain/anthropic';
import { generateText, wrapLanguageModel } from 'ai';
import { createOpenAI, openai } from '@ai-sdk/openai';
import { db, prisma } from './db';

const model = new ChatOpenAI({ model: 'gpt-4o', timeout: 8000, maxRetries: 1 });
const prompt = ChatPromptTemplate.fromTemplate('{q}');
const piped = prompt.pipe(model).pipe(new StringOutputParser());
const sequence = RunnableSequence.from([prompt, model, new StringOutputParser()]);
const router = createOpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.KEY });
const wrapped = wrapLanguageModel({ model: openai('gpt-4o'), middleware: {} });

export async function rows(q: string) {
  const a = await db.select().from({}).limit(1);
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database postgres select.from.limit read timeout=3000 retry=absent
  const b = await prisma.user.findMany();
//                ^^^^^^^^^^^^^^^^^^^^^^ database postgres user.findMany read timeout=1500 retry=absent
  const c = await piped.invoke({ q });
//                ^^^^^^^^^^^^^^^^^^^ llm openai invoke read timeout=8000 retry=2
  const d = await sequence.invoke({ q });
//                ^^^^^^^^^^^^^^^^^^^^^^ llm openai invoke read timeout=8000 retry=2
  const e = await generateText({ model: router('x'), prompt: q });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openrouter generateText read timeout=absent retry=3
  const f = await generateText({ model: wrapped, prompt: q });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai generateText read timeout=absent retry=3
  const g = await generateText({ model: 'anthropic/claude-sonnet-4.5', prompt: q });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm anthropic generateText read timeout=absent retry=3
  const h = await prompt.pipe(new ChatAnthropic({ model: 'claude-sonnet-4-5' })).invoke({ q });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm anthropic pipe.invoke read timeout=600000 retry=7
  return [a, b, c, d, e, f, g, h];
}
