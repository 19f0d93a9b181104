// @package openai 6.1.0
// @package cockatiel 3.2.1
// @package p-retry 6.2.1
import { ConstantBackoff, handleType, retry, timeout, TimeoutStrategy, wrap } from 'cockatiel';
import OpenAI from 'openai';
import pRetry from 'p-retry';

const openai = new OpenAI();
const quick = new OpenAI({ timeout: 5_000, maxRetries: 1 });
const input = { model: 'gpt-4o-mini', input: 'Hello' } as const;

async function within<T>(ms: number, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too late')), ms);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}

export const deadline = () => within(30_000, () => openai.responses.create(input));
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ timeout-inversion: gives up on `responses.create` to openai after 30 s, but the 3 tries inside (openai 3) may take 30 min

export const fits = () => within(30_000, () => quick.responses.create(input));

// no second try that could be cut off
export const once = () => within(30_000, () => openai.responses.create(input, { maxRetries: 0 }));

// what a try may take is not known: nothing is said
export const unknown = () => within(30_000, () => pRetry(() => fetch('https://api.example.com/a'), { retries: 3 }));

const patient = timeout(60_000, TimeoutStrategy.Aggressive);
const again = retry(handleType(TypeError), { maxAttempts: 2, backoff: new ConstantBackoff(100) });
export const composed = () =>
  wrap(patient, again).execute(() => fetch('https://api.example.com/b', { signal: AbortSignal.timeout(5_000) }));

const hasty = timeout(4_000, TimeoutStrategy.Aggressive);
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ timeout-inversion: after 4 s
export const cut = () =>
  wrap(hasty, again).execute(() => fetch('https://api.example.com/c', { signal: AbortSignal.timeout(5_000) }));
