// @package @ai-sdk/openai 3.0.141
import { createOpenAI, openai } from '@ai-sdk/openai';

const provider = createOpenAI({ apiKey: process.env.OPENAI_API_KEY });
const model = provider.chat('gpt-4o');

export async function raw(prompt: unknown) {
  return model.doGenerate({ prompt, abortSignal: AbortSignal.timeout(5000) });
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai doGenerate read timeout=5000 retry=absent
}

// look-alikes: models, tools and a Map
export const models = [openai('gpt-4o'), openai.responses('gpt-5'), provider('gpt-4o-mini'), openai.embedding('text-embedding-3-small')];
export const search = openai.tools.webSearch({});
const chat = new Map<string, string>();
chat.get('x');
