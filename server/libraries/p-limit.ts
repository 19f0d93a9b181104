import { defineLibrary } from '../model/library';

/** `const limit = pLimit(n); limit(fn)`. */
export default defineLibrary({
  id: 'p-limit',
  packages: ['p-limit'],
  policies: { 'default.()': { bulkhead: { needs: ['$0', '$0.concurrency'] } } },
  runs: {
    'default.()': { fn: '$0', policy: 'self' },
    'default.().map': { fn: '$1', policy: 'self' },
    limitFunction: { fn: '$0', layer: { bulkhead: true }, deferred: '', stateful: true },
  },
  sources: [
    { fact: 'runs', from: 'p-limit@7.3.3/index.d.ts: LimitFunction, map, limitFunction' },
    { fact: 'policies', from: 'p-limit@7.3.3/index.js: pLimit(concurrency), the number is required' },
  ],
});
