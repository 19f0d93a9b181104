// @package ai 6.0.326
// @package @ai-sdk/google 3.0.141
import { generateText, streamText } from 'ai';
import { google } from '@ai-sdk/google';
import { createAzure } from '@ai-sdk/azure';
import { bedrock } from '@ai-sdk/amazon-bedrock';
import { gateway } from '@ai-sdk/gateway';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';

const azure = createAzure({ resourceName: 'acme', apiKey: process.env.AZURE_KEY });
const lm = createOpenAICompatible({ name: 'lm', baseURL: process.env.LM_URL! });

export async function run(prompt: string) {
  const a = await generateText({ model: google('gemini-2.5-pro'), prompt });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm google generateText read timeout=absent retry=3
  const b = await generateText({ model: azure.chat('gpt-4o'), prompt });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm azure-openai generateText read timeout=absent retry=3
  const c = streamText({ model: bedrock('anthropic.claude'), prompt });
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm bedrock streamText read timeout=absent retry=3 streaming
  const d = await generateText({ model: lm('llama'), prompt });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm unknown generateText read timeout=absent retry=3
  const e = await gateway.getCredits();
//                ^^^^^^^^^^^^^^^^^^^^ llm gateway getCredits read timeout=absent retry=absent
  return [a, b, c, d, e];
}

// look-alikes: models only
export const models = [google.embedding('text-embedding-004'), azure('gpt-4o'), lm.embeddingModel('m')];
const vertex = (x: string) => x;
vertex('gemini');
