import type { Paths, RepeatSpec } from '../model/library';

/** Options of the package `retry`, which several libraries hand on; `at` are the argument paths of the options. */
export function nodeRetry(at: string | readonly string[], randomize = false): RepeatSpec {
  const places = typeof at === 'string' ? [at] : at;
  const of = (name: string): Paths => places.map((place) => `${place}.${name}`);
  return {
    retries: of('retries'),
    default: 11,
    endless: of('forever'),
    time: of('maxRetryTime'),
    backoff: 'exponential',
    shapes: places.map((place) => ({ path: `${place}.factor`, equals: 1, backoff: 'fixed' })),
    base: of('minTimeout'),
    baseDefault: 1000,
    cap: of('maxTimeout'),
    factor: of('factor'),
    jitter: `${places[0] ?? ''}.randomize`,
    jitterDefault: randomize,
    // The waits are multiplied by a number from 1 to 2.
    jitterUp: 2,
  };
}
