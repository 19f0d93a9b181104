import { defineLibrary } from '../model/library';

/** A breaker around one function. Its timeout ends the wait, not the work. */
export default defineLibrary({
  id: 'opossum',
  packages: ['opossum'],
  runs: {
    'default.new': {
      fn: '$0',
      layer: {
        breaker: true,
        timeout: { ms: '$1.timeout', default: 10_000, scope: 'total', cancels: false },
      },
      deferred: ['fire', 'call'],
      stateful: true,
      members: { fallback: { fallback: { fn: '$0' } } },
    },
  },
  sources: [
    {
      fact: 'timeout.default',
      from: 'opossum@10.0.0/lib/circuit.js: constructor, options.timeout ?? 10000; false switches it off',
    },
    {
      fact: 'timeout.cancels',
      from: 'measured: timeout 200 gave ETIMEDOUT, the action still ran to its end; only `abortController` ends it',
    },
    {
      fact: 'breaker',
      from: 'measured: default options opened after 1 failure (8.5.0 and 10.0.0); volumeThreshold 5 after 5',
    },
    {
      fact: 'runs',
      from: 'opossum@10.0.0/lib/circuit.js: fire(...args) is call(this.action, ...args); fallback(func) gives the breaker',
    },
    {
      fact: 'exports',
      from: 'opossum@10.0.0/index.js: module.exports = CircuitBreaker; no `default`, no named export',
    },
  ],
});
