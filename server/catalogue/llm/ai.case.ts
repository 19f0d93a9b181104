// @package ai 6.0.326
// @package @ai-sdk/openai 3.0.141
// @package @ai-sdk/anthropic 3.0.138
import { generateText, streamText, generateObject, embedMany, tool, cosineSimilarity, ToolLoopAgent } from 'ai';
import { openai, createOpenAI } from '@ai-sdk/openai';
import { anthropic } from '@ai-sdk/anthropic';

const own = createOpenAI({ apiKey: process.env.KEY });
const agent = new ToolLoopAgent({ model: anthropic('claude-sonnet-4-5'), timeout: 60_000 });

export async function ask(prompt: string, signal: AbortSignal) {
  const a = await generateText({ model: openai('gpt-4o'), prompt });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai generateText read timeout=absent retry=3
  const b = await generateText({ model: anthropic('claude-sonnet-4-5'), prompt, timeout: 8000, maxRetries: 0 });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm anthropic generateText read timeout=8000 retry=absent scope=total
  const c = await generateObject({ model: own('gpt-4o'), prompt, schema: {}, timeout: 8000 });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai generateObject read timeout=absent retry=3
  const d = await embedMany({ model: openai.embedding('text-embedding-3-small'), values: [prompt], abortSignal: AbortSignal.timeout(4000) });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai embedMany read timeout=4000 retry=3
  const e = await agent.generate({ prompt });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^ llm anthropic generate read timeout=60000 retry=3
  return [a.text, b.text, c.object, cosineSimilarity(d.embeddings[0], d.embeddings[0]), e.text];
}

export function stream(prompt: string) {
  const result = streamText({ model: openai.chat('gpt-4o'), prompt, timeout: { totalMs: 20_000 } });
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai streamText read timeout=20000 retry=3 streaming
  return result.toUIMessageStreamResponse();
}

// look-alikes: a tool, a local generateText
export const weather = tool({ description: 'x', inputSchema: {}, execute: async () => 1 });
const local = { generateText: (x: { prompt: string }) => x.prompt };
local.generateText({ prompt: 'x' });
