/** When to ask again. Own lines because the libraries draw from `Math.random`, which tests could not steer. */
import type { Clock } from './clock';

/** Longest pause between two tries of a failing endpoint (ms), unless its interval is longer. */
export const longestBackoff = 300_000;

/** The interval, ±10 %, so that many windows do not ask in step. */
export function jittered(intervalMs: number, clock: Pick<Clock, 'random'>): number {
  return Math.round(intervalMs * (0.9 + clock.random() * 0.2));
}

/** Doubles with every failure in a row, the upper half of it by chance; never sooner than the interval. */
export function backoff(intervalMs: number, failures: number, clock: Pick<Clock, 'random'>): number {
  const top = Math.min(Math.max(longestBackoff, intervalMs), intervalMs * 2 ** Math.min(failures, 16));
  return Math.max(intervalMs, Math.round(top * (0.5 + clock.random() * 0.5)));
}
