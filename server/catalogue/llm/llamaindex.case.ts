// @package llamaindex 0.12.1
import { VectorStoreIndex, Document, Settings } from 'llamaindex';
import { OpenAI, openai } from '@llamaindex/openai';
import { agent } from '@llamaindex/workflow';

const llm = new OpenAI({ model: 'gpt-4o', timeout: 10_000, maxRetries: 2 });
Settings.llm = llm;

export async function ask(query: string) {
  const a = await llm.chat({ messages: [{ role: 'user', content: query }] });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai chat read timeout=10000 retry=3
  const index = await VectorStoreIndex.fromDocuments([new Document({ text: query })]);
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm unknown VectorStoreIndex.fromDocuments read timeout=60000 retry=11
  const engine = index.asQueryEngine();
  const b = await engine.query({ query });
//                ^^^^^^^^^^^^^^^^^^^^^^^ llm unknown query read timeout=60000 retry=11
  const bot = agent({ llm: openai({ model: 'gpt-4o-mini' }), tools: [] });
  const c = await bot.run(query);
//                ^^^^^^^^^^^^^^ llm openai run read timeout=60000 retry=11
  return [a, b, c];
}

// look-alikes
const search = { query: (x: string) => x };
search.query('x');
export const doc = new Document({ text: 'x' });
