import type { LayerSpec, RunSpec } from '../model/library';
import { defineLibrary } from '../model/library';

const layer: LayerSpec = {
  repeat: {
    attempts: '$1.maxTry',
    default: 240,
    backoff: 'fixed',
    base: '$1.delay',
    baseDefault: 250,
    schedule: '$1.delay',
    jitter: false,
  },
};
const run: RunSpec = { fn: '$0', layer };
const decorator: RunSpec = { fn: '$0', layer, deferred: '' };
const bounded: LayerSpec = { timeout: { ms: '$1', default: 60_000, scope: 'total', cancels: false } };

/** `retryAsync(fn, { maxTry, delay })`: tries in all, 240 by default. */
export default defineLibrary({
  id: 'ts-retry',
  packages: ['ts-retry'],
  runs: {
    retry: run,
    retryAsync: run,
    retryUntilDefined: run,
    retryAsyncUntilDefined: run,
    retryUntilTruthy: run,
    retryAsyncUntilTruthy: run,
    retryAsyncUntilResponse: run,
    retryDecorator: decorator,
    retryAsyncDecorator: decorator,
    retryUntilDefinedDecorator: decorator,
    retryAsyncUntilDefinedDecorator: decorator,
    retryUntilTruthyDecorator: decorator,
    retryAsyncUntilTruthyDecorator: decorator,
    retryAsyncUntilResponseDecorator: decorator,
    waitUntil: { fn: '$0', layer: bounded },
    waitUntilAsync: { fn: '$0', layer: bounded },
  },
  schedules: {
    'createExponetialDelay.()': { backoff: 'exponential', base: '$0', jitter: false },
    'createMutiplicableDelay.()': { backoff: 'linear', base: '$0', jitter: false },
    'createRandomDelay.()': { backoff: 'fixed', base: '$1', jitter: true },
  },
  sleeps: { wait: '$0' },
  sources: [
    { fact: 'repeat', from: 'ts-retry@7.0.3/lib/cjs/retry/options.js: defaultMaxTry 4 * 60, defaultDelay 250' },
    { fact: 'attempts', from: 'measured: retryAsync with maxTry 3, delay 10 made 3 calls in 21 ms' },
    { fact: 'runs', from: 'ts-retry@7.0.3/lib/cjs/index.js: exports; lib/cjs/retry/utils/*/retry.js' },
    {
      fact: 'schedules',
      from: 'ts-retry@7.0.3/lib/cjs/retry/utils/delay.js: createExponetialDelay(n) waits n, n², n³ ms',
    },
    { fact: 'timeout', from: 'ts-retry@7.0.3/lib/cjs/wait/options.js: defaultDuration 60000' },
  ],
});
