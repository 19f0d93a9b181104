import type { RepeatSpec, TimeoutSpec } from '../model/library';
import { defineLibrary } from '../model/library';

const timeout: TimeoutSpec = {
  ms: '$0',
  scope: 'total',
  cancels: true,
  // Cooperative only aborts the signal that the function is given.
  requires: { path: '$1', value: 'Aggressive' },
};

const fluentRetry: RepeatSpec = {
  retries: ['@attempts.$0', '@exponential.$0.maxAttempts'],
  // A backoff given without `attempts` may go on without end.
  default: 'unknown',
  backoff: 'none',
  shapes: [
    { path: '@exponential', equals: true, backoff: 'exponential', jitter: true },
    { path: '@delay', equals: true, backoff: 'fixed' },
  ],
  base: ['@exponential.$0.initialDelay', '@delay.$0'],
  cap: '@exponential.$0.maxDelay',
  schedule: '@backoff.$0',
  jitter: false,
};

/** Policies as values; `wrap` composes them, the first one outermost. */
export default defineLibrary({
  id: 'cockatiel',
  packages: ['cockatiel'],
  policies: {
    'retry.()': {
      repeat: {
        retries: '$1.maxAttempts',
        default: null,
        backoff: 'none',
        jitter: false,
        schedule: '$1.backoff',
        filters: ['$0'],
        filtersNothing: ['handleAll'],
      },
    },
    'timeout.()': { timeout },
    'circuitBreaker.()': { breaker: true },
    'bulkhead.()': { bulkhead: true },
    'fallback.()': { fallback: { fn: '$1' } },
    'wrap.()': { compose: 'args' },
    noop: {},
    // Versions 1 and 2: `Policy.handleAll().retry().attempts(3).exponential()`.
    'Policy.handleAll.().**.retry.()': { repeat: fluentRetry },
    'Policy.handleAll.().**.retry.().**': { repeat: fluentRetry },
    'Policy.**.retry.()': { repeat: { ...fluentRetry, filtersByDefault: true } },
    'Policy.**.retry.().**': { repeat: { ...fluentRetry, filtersByDefault: true } },
    'Policy.timeout.()': { timeout },
    'Policy.**.circuitBreaker.()': { breaker: true },
    'Policy.bulkhead.()': { bulkhead: true },
    'Policy.**.fallback.()': { fallback: { fn: '$0' } },
    'Policy.wrap.()': { compose: 'args' },
    'Policy.noop': {},
  },
  runs: { '**.execute': { fn: '$0', policy: 'self' } },
  decorators: { usePolicy: { compose: 'args' }, 'Policy.use': { compose: 'args' } },
  schedules: {
    'ConstantBackoff.new': { backoff: 'fixed', base: '$0', jitter: false },
    'ExponentialBackoff.new': {
      backoff: 'exponential',
      base: '$0.initialDelay',
      baseDefault: 128,
      cap: '$0.maxDelay',
      capDefault: 30_000,
      jitter: true,
    },
  },
  sources: [
    {
      fact: 'Policy',
      from: 'cockatiel@2.0.2/dist/Policy.d.ts: handleAll, retry, timeout, bulkhead, fallback, wrap, noop, use; dist/RetryPolicy.js: attempts(n) allows n repeats, delay, exponential, backoff',
    },
    {
      fact: 'retry',
      from: 'measured: retry(handleAll, { maxAttempts: 3 }) made 4 calls (4.0.0 and 3.2.1)',
    },
    {
      fact: 'retry.default',
      from: 'cockatiel@4.0.0/dist/Policy.js: retry, maxAttempts Infinity; dist/RetryPolicy.js: execute, ConstantBackoff(0)',
    },
    {
      fact: 'schedules',
      from: 'cockatiel@4.0.0/dist/backoff/ExponentialBackoff.js: defaultOptions, initialDelay 128, maxDelay 30000, decorrelatedJitterGenerator; measured: 4 calls in 458 ms',
    },
    {
      fact: 'timeout',
      from: 'measured: 200 ms Aggressive rejected at 201 ms, Cooperative around a promise that ignores the signal still pending at 1500 ms; cockatiel@4.0.0/dist/TimeoutPolicy.js: Aggressive = "aggressive", { strategy, abortOnReturn }',
    },
    { fact: 'breaker', from: 'measured: ConsecutiveBreaker(2) let 2 calls through, then BrokenCircuitError' },
    { fact: 'wrap', from: 'measured: wrap(retry(5), breaker(2)) made 2 calls; first argument outermost' },
    { fact: 'decorators', from: 'cockatiel@4.0.0/dist/Policy.d.ts: usePolicy(policy), legacy method decorator' },
    { fact: 'bulkhead', from: 'cockatiel@4.0.0/dist/BulkheadPolicy.js: execute, capacity and queueCapacity' },
    { fact: 'noop', from: 'cockatiel@4.0.0/dist/NoopPolicy.js: execute' },
  ],
});
