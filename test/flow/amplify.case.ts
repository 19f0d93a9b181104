// @package openai 6.49.0
// @file src/ai.ts
import OpenAI from 'openai';
import { again } from './again';
const client = new OpenAI({ timeout: 10_000 });
export const ask = (q: string) =>
  again(() => client.chat.completions.create({ model: 'm', messages: [{ role: 'user', content: q }] }));
//            ^ retry=9 attempts=9 timeout=10000
export const once = (q: string) =>
  again(() => client.chat.completions.create({ model: 'm', messages: [{ role: 'user', content: q }] }, { maxRetries: 0 }));
//            ^ retry=3 attempts=3 timeout=10000
// @file src/again.ts
export async function again<T>(fn: () => Promise<T>): Promise<T> {
  let error: unknown;
  for (let i = 0; i < 3; i++) {
    try {
      return await fn();
    } catch (e) {
      error = e;
      await new Promise((r) => setTimeout(r, 1000));
    }
  }
  throw error;
}
