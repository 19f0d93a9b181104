import { defineLibrary } from '../model/library';

/** A circuit runs a function through a list of modules, the first one outermost. */
export default defineLibrary({
  id: 'mollitia',
  packages: ['mollitia'],
  policies: {
    'Retry.new': {
      repeat: {
        retries: '$0.attempts',
        default: 3,
        backoff: 'fixed',
        base: '$0.interval',
        baseDefault: 0,
        cap: '$0.maxInterval',
        jitter: false,
        schedule: '$0.mode',
        filters: ['$0.onRejection'],
      },
    },
    'Timeout.new': { timeout: { ms: '$0.delay', default: 60_000, scope: 'total', cancels: false } },
    'SlidingCountBreaker.new': { breaker: true },
    'SlidingTimeBreaker.new': { breaker: true },
    'Bulkhead.new': { bulkhead: true },
    'Ratelimit.new': { bulkhead: true },
    // It only changes the error: the circuit rejects with what the callback gives.
    'Fallback.new': {},
    'Cache.new': {},
    'Circuit.new': { compose: '$0.options.modules' },
  },
  runs: {
    'Circuit.new': {
      fn: '$0.func',
      layer: { compose: '$0.options.modules' },
      deferred: 'execute',
      stateful: true,
    },
    'Circuit.new.fn': { fn: '$0', policy: 'self', deferred: 'execute' },
  },
  schedules: {
    'RetryMode.CONSTANT': { backoff: 'fixed', jitter: false },
    'RetryMode.LINEAR': { backoff: 'linear', jitter: false },
    'RetryMode.EXPONENTIAL': { backoff: 'exponential', jitter: false },
    'RetryMode.JITTER': { backoff: 'exponential', jitter: true },
  },
  sources: [
    {
      fact: 'retry',
      from: 'mollitia@0.1.1/dist/index.cjs: Retry, attempts 2, interval 0, mode constant; measured: new Retry() made 3 calls without a delay, attempts 3 made 4',
    },
    {
      fact: 'order',
      from: 'measured: [Retry(2), Timeout(100)] around a hanging call made 3 calls in 326 ms, [Timeout(100), Retry(2)] 1 call in 102 ms',
    },
    {
      fact: 'timeout',
      from: 'mollitia@0.1.1/dist/index.js: Timeout, delay 60000, Promise.race; 0 and Infinity switch it off',
    },
    {
      fact: 'policies',
      from: 'mollitia@0.1.1/dist/index.d.ts: Bulkhead, Ratelimit, Fallback, Cache, SlidingCountBreaker, SlidingTimeBreaker, RetryMode',
    },
    { fact: 'fallback', from: "measured: Fallback({ callback: () => 'fb' }) around a failing call rejected with 'fb'" },
    { fact: 'schedules', from: 'mollitia@0.1.1/dist/index.js: Retry, waitBeforeNextTry' },
    { fact: 'runs', from: 'mollitia@0.1.1/dist/circuit.d.ts: Circuit, fn(func), execute(...params)' },
  ],
});
