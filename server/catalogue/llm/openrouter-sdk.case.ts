// @package @openrouter/sdk 1.3.19
import { OpenRouter } from '@openrouter/sdk';

const client = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

export async function ask(content: string) {
  const a = await client.chat.send({ model: 'openai/gpt-4o', messages: [{ role: 'user', content }] });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openrouter chat.send read timeout=absent retry=unbounded
  const b = await client.models.list({}, { timeoutMs: 4000, signal: undefined });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm openrouter models.list read timeout=4000 retry=unbounded
  return [a, b];
}

// look-alikes
const chat = { send: (x: string) => x };
chat.send('x');
export const url = client.oAuth.createAuthorizationUrl({ callbackUrl: 'https://x.example' });
