import { defineLibrary } from '../model/library';
import type { LayerSpec } from '../model/library';

/** Both layers of one configuration; `at` is its argument path. */
const layer = (at: string): LayerSpec => ({
  repeat: {
    retries: `${at}.retries`,
    default: 11,
    backoff: 'fixed',
    shapes: [
      { path: `${at}.backoff`, equals: 'EXPONENTIAL', backoff: 'exponential' },
      { path: `${at}.backoff`, equals: 'LINEAR', backoff: 'linear' },
    ],
    base: `${at}.delay`,
    baseDefault: 100,
    cap: `${at}.maxBackOff`,
    capDefault: 300_000,
    jitter: false,
    filters: [`${at}.retryIf`],
  },
  timeout: { ms: `${at}.timeout`, default: 60_000, scope: 'total', cancels: false },
});

/** Repeats and bounds the whole in time. `backoff: 'EXPONENTIAL'` computes delay to the power of the attempt. */
export default defineLibrary({
  id: 'ts-retry-promise',
  packages: ['ts-retry-promise'],
  policies: { 'customizeRetry.()': layer('$0'), 'customizeDecorator.()': layer('$0') },
  runs: {
    retry: { fn: '$0', layer: layer('$1') },
    retryDecorator: { fn: '$0', layer: layer('$1'), deferred: '' },
    'customizeRetry.()': { fn: '$0', policy: 'self' },
    'customizeDecorator.()': { fn: '$0', policy: 'self', deferred: '' },
  },
  sleeps: { wait: '$0' },
  sources: [
    {
      fact: 'layer',
      from: 'ts-retry-promise@0.8.1/dist/retry-promise.js: defaultRetryConfig, delay 100, maxBackOff 300000, retries 10, timeout 60000, backoff "FIXED"',
    },
    { fact: 'retries', from: 'measured: the defaults made 11 calls in 1.1 s; { retries: 2 } made 3' },
    { fact: 'timeout', from: 'measured: timeout 100 around a hanging call rejected at 101 ms after 1 call' },
    {
      fact: 'runs',
      from: 'ts-retry-promise@0.8.1/dist/retry-promise.js: retryDecorator, customizeRetry, customizeDecorator',
    },
    { fact: 'sleeps', from: 'ts-retry-promise@0.8.1/dist/retry-promise.js: wait' },
  ],
});
