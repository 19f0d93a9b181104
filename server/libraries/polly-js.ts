import { defineLibrary } from '../model/library';

const retry = { retries: '$0', default: 2, backoff: 'none', jitter: false } as const;
const waitAndRetry = { retries: '$0', default: 2, backoff: 'exponential', base: 100, jitter: false } as const;
/** `polly().handle(test).waitAndRetry(n).executeForPromise(fn)`. */
export default defineLibrary({
  id: 'polly-js',
  packages: ['polly-js'],
  policies: {
    '**.handle.().**.retry.()': { repeat: { ...retry, filtersByDefault: true } },
    '**.handle.().**.waitAndRetry.()': { repeat: { ...waitAndRetry, filtersByDefault: true } },
    '**.retry.()': { repeat: retry },
    '**.waitAndRetry.()': { repeat: waitAndRetry },
  },
  runs: {
    '**.execute': { fn: '$0', policy: 'self' },
    '**.executeForPromise': { fn: '$0', policy: 'self' },
    '**.executeForNode': { fn: '$0', policy: 'self' },
  },
  sources: [
    {
      fact: 'retry',
      from: 'measured: retry(2) made 3 calls without a delay; polly-js@1.8.3/src/polly.js: count 1 by default',
    },
    {
      fact: 'waitAndRetry',
      from: 'measured: waitAndRetry(2) made 3 calls in 300 ms, waitAndRetry([10, 20, 30]) 4 in 60 ms; polly-js@1.8.3/src/polly.js: defaults.delay 100, doubled',
    },
    { fact: 'handle', from: 'polly-js@1.8.3/src/polly.js: handleFn decides whether an error is repeated' },
  ],
});
