import type { RepeatSpec } from '../model/library';

/** Options of the package `retry`, which several libraries hand on; `at` is the argument path of the options. */
export function nodeRetry(at: string, randomize = false): RepeatSpec {
  return {
    retries: `${at}.retries`,
    default: 11,
    backoff: 'exponential',
    base: `${at}.minTimeout`,
    baseDefault: 1000,
    cap: `${at}.maxTimeout`,
    jitter: `${at}.randomize`,
    jitterDefault: randomize,
  };
}
