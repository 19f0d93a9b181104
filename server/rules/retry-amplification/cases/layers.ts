// @package openai 6.1.0
// @package stripe 19.1.0
// @package p-retry 6.2.1
// @file src/retry.ts
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function withRetry<T>(work: () => Promise<T>, attempts = 3): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts) throw error;
      await pause(200 * 2 ** attempt + Math.random() * 100);
    }
  }
}

export async function often<T>(work: () => Promise<T>): Promise<T> {
  let last: unknown;
  for (let attempt = 0; attempt < 4; attempt++) {
  // <- retry-amplification: up to 12 requests
    try {
      return await work();
    } catch (error) {
      last = error;
      await pause(100 * 2 ** attempt + Math.random() * 100);
    }
  }
  throw last;
}
// @file src/calls.ts
import OpenAI from 'openai';
import pRetry from 'p-retry';
import Stripe from 'stripe';
import { often, withRetry } from './retry';

const openai = new OpenAI();
const quiet = new OpenAI({ maxRetries: 0 });
const stripe = new Stripe('', { timeout: 10_000 });
const input = { model: 'gpt-4o-mini', input: 'Hello' } as const;

// a library around the SDK's own three tries
export const library = () => pRetry(() => openai.responses.create(input), { retries: 4 });
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ retry-amplification: up to 15 requests and 2 h 30 min: p-retry 5 × openai 3. Keep one layer: set `maxRetries: 0` on openai

// a helper of the project: the one call that uses it around an SDK with retries
export const refund = (id: string) => withRetry(() => stripe.refunds.list({ charge: id }));
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ retry-amplification: withRetry 3 × stripe 3

// the same helper around a call that nothing else repeats
export const plain = () => withRetry(() => fetch('https://api.example.com/a'));

// several uses: said once, at the helper
export const first = () => often(() => openai.responses.create(input));
export const second = () => often(() => openai.embeddings.create({ model: 'text-embedding-3-small', input: 'a' }));

// one layer each
export const switchedOff = () => pRetry(() => quiet.responses.create(input), { retries: 4 });
export const atTheCall = () => pRetry(() => openai.responses.create(input, { maxRetries: 0 }), { retries: 4 });
export const alone = () => openai.responses.create(input);
