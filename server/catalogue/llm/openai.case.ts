// @package openai 6.49.0
import OpenAI, { AzureOpenAI, toFile } from 'openai';
import type { ChatCompletionMessageParam } from 'openai/resources';

const client = new OpenAI({ timeout: 20_000 });
const azure = new AzureOpenAI({ endpoint: 'https://acme.openai.azure.com', apiVersion: '2024-10-21', maxRetries: 0 });
const patient = client.withOptions({ maxRetries: 5 });

export async function reply(messages: ChatCompletionMessageParam[]) {
  const r = await client.chat.completions.create({ model: 'gpt-4o', messages });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai chat.completions.create read timeout=20000 retry=3 covers=headers
  const e = await azure.embeddings.create({ model: 'text-embedding-3-small', input: 'x' }, { timeout: 5000 });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm azure-openai embeddings.create read timeout=5000 retry=absent
  return [r.choices[0], e.data[0]];
}

export async function* tell(prompt: string, signal: AbortSignal) {
  const stream = await patient.responses.create({ model: 'gpt-5', input: prompt, stream: true }, { maxRetries: 1, signal });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai responses.create read timeout=20000 retry=2 streaming
  for await (const event of stream) yield event;
  const live = client.chat.completions.stream({ model: 'gpt-4o', messages: [] });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai chat.completions.stream read timeout=20000 retry=3 streaming
  live.on('content', (delta) => console.log(delta));
  await live.finalContent();
}

export async function upload(data: Buffer, body: string, headers: Headers) {
  const file = await client.files.create({
//                   ^ llm openai files.create write timeout=20000 retry=3
    file: await toFile(data, 'x.jsonl'),
    purpose: 'batch',
  });
  await client.files.delete(file.id);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openai files.delete write timeout=20000 retry=3
  for await (const m of patient.models.list()) console.log(m.id);
//                      ^^^^^^^^^^^^^^^^^^^^^ llm openai models.list read timeout=20000 retry=6
  // not calls: a signature check, a clone
  const event = await client.webhooks.unwrap(body, headers, 'secret');
  return [event, client.withOptions({ timeout: 1 })];
}

// look-alikes: a local class of the same shape, a Map
class OpenAIFake { chat = { completions: { create: async (_: unknown) => 1 } }; }
export const fake = new OpenAIFake().chat.completions.create({});
const models = new Map<string, () => number>();
models.get('list')?.();
