/** Constants that several HTTP entries share. Helpers run at load time: what they return is plain data. */
import type { CallSpec, OptionSpec, RetryDefault } from '../../model/catalogue';

/** Headers under which services take an idempotency key, spelt as people write them. */
export const idempotencyHeaders = (arg: string): OptionSpec[] =>
  ['Idempotency-Key', 'idempotency-key', 'X-Idempotency-Key', 'Idempotency-key'].map((name) => ({
    path: `${arg}.headers.${name}`,
    sets: 'idempotencyKey',
  }));

/** Headers in which a client's construction carries a key. */
export const secretHeaders = (arg: string): OptionSpec[] =>
  ['Authorization', 'authorization', 'x-api-key', 'X-API-Key', 'X-Api-Key'].map((name) => ({
    path: `${arg}.headers.${name}`,
    sets: 'secret',
  }));

/** `RequestInit` as the platform's fetch and its look-alikes read it. A signal stays armed while the body is read. */
export const fetchInit = (arg: string): OptionSpec[] => [
  { path: `${arg}.signal`, sets: 'signal', scope: 'total', covers: 'total' },
  { path: `${arg}.method`, sets: 'method' },
  ...idempotencyHeaders(arg),
];

/** A call whose answer must be looked at: HTTP errors resolve. */
export const fetchCall = (options: readonly OptionSpec[]): CallSpec => ({
  effect: { http: '$1.method', default: 'GET' },
  url: '$0',
  uncheckedStatus: true,
  options,
});

/** Exponential retry of idempotent methods as got, ky and wretch-like clients do it. */
export const idempotentRetry = (attempts: number, baseMs: number, jitter: boolean): RetryDefault => ({
  attempts,
  backoff: 'exponential',
  jitter,
  baseMs,
  repeats: 'idempotent',
});
