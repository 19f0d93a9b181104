import { setTimeout as sleep } from 'node:timers/promises';

/** Runs `work` until it succeeds, at most `attempts` times, with a short pause in between. */
export async function withRetry<T>(work: () => Promise<T>, attempts = 3): Promise<T> {
  let lastError: unknown;
  for (let attempt = 1; attempt <= attempts; attempt++) {
    try {
      return await work();
    } catch (error) {
      lastError = error;
      if (attempt < attempts) await sleep(250);
    }
  }
  throw lastError;
}
