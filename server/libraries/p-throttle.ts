import { defineLibrary } from '../model/library';

/** `pThrottle({ limit, interval })(fn)` gives a function that starts at most `limit` calls per interval. */
export default defineLibrary({
  id: 'p-throttle',
  packages: ['p-throttle'],
  policies: { 'default.()': { bulkhead: true } },
  runs: {
    'default.()': { fn: '$0', layer: { bulkhead: true }, deferred: '', stateful: true },
    // Up to 3: `pThrottle(fn, limit, interval)`.
    default: { fn: '$0', layer: { bulkhead: true }, deferred: '', stateful: true },
  },
  sources: [
    {
      fact: '*',
      from: 'p-throttle@8.1.1/index.js: pThrottle({ limit, interval, strict, signal, onDelay, weight }) => function_ => throttled; p-throttle@3.1.0/index.js: pThrottle(fn, limit, interval)',
    },
  ],
});
