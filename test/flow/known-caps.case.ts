// @package openai 6.1.0
// Whether the error is worth another try is open; how often it is tried is not.
import OpenAI from 'openai';

const client = new OpenAI({ maxRetries: 0, timeout: 5000 });

interface Limits {
  tries?: number;
  first?: number;
  perTry?: number;
}

const USUAL = { tries: 3, first: 100, perTry: 2000 };
const TOO_SLOW = new Error('too slow');

function isTransient(error: unknown): boolean {
  if (error instanceof OpenAI.APIError && error.status >= 500) return true;
  return error instanceof Error && error.message.includes('reset');
}

async function patiently<T>(work: () => Promise<T>, limits?: Limits): Promise<T> {
  const use = { ...USUAL, ...limits };
  let last: unknown;
  for (let round = 0; round <= use.tries; round++) {
    try {
      const late = new Promise<never>((_, fail) => {
        setTimeout(() => fail(new Error('late')), use.perTry);
      });
      return await Promise.race([work(), late]);
    } catch (error) {
      last = error;
      if (round < use.tries && isTransient(error)) {
        await new Promise((go) => setTimeout(go, use.first * 2 ** round));
        continue;
      }
      throw error;
    }
  }
  throw last;
}

export const models = () => patiently(() => client.models.list());
//                                          ^ timeout=2000 retry=4 backoff=exponential

async function againWhenSlow<T>(work: () => Promise<T>, perTry: number, more: number): Promise<T | undefined> {
  let round = 0;
  while (round <= more) {
    try {
      return await Promise.race([work(), new Promise<never>((_, fail) => setTimeout(() => fail(TOO_SLOW), perTry))]);
    } catch (error) {
      if (error === TOO_SLOW && round < more) {
        round += 1;
        continue;
      }
      throw error;
    }
  }
  return undefined;
}

export const prices = () => againWhenSlow(() => fetch('https://api.example.com/prices'), 8000, 1);
//                                              ^ timeout=8000 retry=2 backoff=none

// The cap itself is not known: how often is not known either, but how long each try may take is.
export const open = (tries: number) => patiently(() => fetch('https://api.example.com/open'), { tries });
//                                                     ^ timeout=2000 retry=unbounded
