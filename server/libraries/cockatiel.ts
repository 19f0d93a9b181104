import { defineLibrary } from '../model/library';

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
        // `handleAll` filters nothing; the other factories do. Which one it is cannot be said here.
        filters: ['$0'],
      },
    },
    'timeout.()': {
      timeout: {
        ms: '$0',
        scope: 'total',
        cancels: true,
        // Cooperative only aborts the signal that the function is given.
        requires: { path: '$1', value: 'Aggressive' },
      },
    },
    'circuitBreaker.()': { breaker: true },
    'bulkhead.()': { bulkhead: true },
    'fallback.()': { fallback: true },
    'wrap.()': { compose: 'args' },
    noop: {},
  },
  runs: { '**.execute': { fn: '$0', policy: 'self' } },
  decorators: { usePolicy: { compose: 'args' } },
  schedules: {
    'ConstantBackoff.new': { backoff: 'fixed', base: '$0', jitter: false },
    'ExponentialBackoff.new': {
      backoff: 'exponential',
      base: '$0.initialDelay',
      cap: '$0.maxDelay',
      jitter: true,
    },
  },
  sources: [
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
