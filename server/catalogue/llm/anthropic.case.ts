// @package @anthropic-ai/sdk 0.137.0
import Anthropic from '@anthropic-ai/sdk';

const anthropic = new Anthropic({ maxRetries: 1 });

export class Assistant {
  constructor(private readonly client: Anthropic) {}

  async ask(prompt: string) {
    const message = await this.client.messages.create({
//                        ^ llm anthropic messages.create read timeout=30000 retry=3
      model: 'claude-sonnet-4-5',
      max_tokens: 1024,
      messages: [{ role: 'user', content: prompt }],
    }, { timeout: 30_000 });
    return message.content;
  }
}

export async function count(text: string, signal: AbortSignal) {
  const n = await anthropic.messages.countTokens({ model: 'm', messages: [{ role: 'user', content: text }] });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm anthropic messages.countTokens read timeout=600000 retry=2 covers=headers
  const stream = anthropic.messages.stream({ model: 'm', max_tokens: 10, messages: [] }, { signal });
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm anthropic messages.stream read timeout=600000 retry=2 streaming
  for await (const event of stream) console.log(event.type);
  const raw = await anthropic.beta.messages.create({ model: 'm', max_tokens: 1, messages: [], stream: true }, { maxRetries: 0 });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm anthropic beta.messages.create read timeout=600000 retry=absent streaming
  const batch = await anthropic.messages.batches.create({ requests: [] });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm anthropic messages.batches.create write timeout=600000 retry=2
  await anthropic.messages.batches.retrieve(batch.id);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm anthropic messages.batches.retrieve read timeout=600000 retry=2
  return [n, raw];
}

// look-alikes: a local store with `messages.create`, a builder of params, a webhook check
const store = { messages: { create: (text: string) => ({ text }) } };
export const local = store.messages.create('hi');
export const bigger = anthropic.withOptions({ timeout: 1000 });
export const event = (body: string) => anthropic.beta.webhooks.unwrap(body, { headers: {} });
