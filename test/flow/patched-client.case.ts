// @package @anthropic-ai/sdk 0.70.0
// @file src/patched.ts
import Anthropic from '@anthropic-ai/sdk';
import { makeResilient } from './make';

const client = new Anthropic({ maxRetries: 0, timeout: 5000 });
client.messages.create = makeResilient(client.messages.create.bind(client.messages)) as typeof client.messages.create;

export async function ask(text: string) {
  return client.messages.create({ model: 'm', max_tokens: 10, messages: [{ role: 'user', content: text }] });
//       ^ retry=2 timeout=5000
}
// @file src/make.ts
export function makeResilient<A extends unknown[], R>(fn: (...args: A) => Promise<R>) {
  return async (...args: A): Promise<R> => {
    try {
      return await fn(...args);
    } catch {
      await new Promise((r) => setTimeout(r, 500));
      return fn(...args);
    }
  };
}
