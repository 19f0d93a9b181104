import { defineLibrary } from '../model/library';

const expiration = { ms: '$0.expiration', default: null, scope: 'total', cancels: false } as const;

/** Options that limit anything; without them a limiter lets everything through. */
const limits = (at: string) => ({ needs: [`${at}.maxConcurrent`, `${at}.minTime`, `${at}.reservoir`] });

/** Limits how many jobs run at once and how fast they start. Repeats only through its `failed` event. */
export default defineLibrary({
  id: 'bottleneck',
  packages: ['bottleneck', 'bottleneck/es5', 'bottleneck/es5.js', 'bottleneck/light', 'bottleneck/light.js'],
  policies: {
    'default.new': { bulkhead: limits('$0') },
    'default.new.chain.()': { bulkhead: true },
    '**.Group.new.key.()': { bulkhead: true },
  },
  runs: {
    // The first function argument: `schedule(fn, …)` or `schedule(options, fn, …)`.
    '**.schedule': { fn: ['$0', '$1'], policy: 'self', layer: { timeout: expiration } },
    '**.submit': { fn: ['$0', '$1'], policy: 'self', layer: { timeout: expiration } },
    '**.wrap': { fn: '$0', policy: 'self', deferred: ['', 'withOptions'] },
  },
  sources: [
    { fact: 'runs', from: 'bottleneck@2.19.5/lib/Bottleneck.js: schedule, submit, wrap' },
    {
      fact: 'policies',
      from: 'bottleneck@2.19.5/lib/Bottleneck.js: storeDefaults, maxConcurrent null; lib/Group.js: key',
    },
    {
      fact: 'expiration',
      from: 'bottleneck@2.19.5/lib/Bottleneck.js: jobDefaults, expiration null; measured: expiration 100 rejected at 107 ms, the job ran on',
    },
    { fact: 'failed', from: 'measured: a `failed` handler that returns 10 twice made 3 calls' },
  ],
});
