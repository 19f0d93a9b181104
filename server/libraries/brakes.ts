import { defineLibrary } from '../model/library';

/** A breaker around one function, with a time limit that ends the wait, not the work. */
export default defineLibrary({
  id: 'brakes',
  packages: ['brakes'],
  policies: {
    'default.new': {
      breaker: true,
      timeout: { ms: '$0.timeout', default: 15_000, scope: 'total', cancels: false },
    },
  },
  runs: {
    'default.new': {
      fn: '$0',
      layer: {
        breaker: true,
        timeout: { ms: '$1.timeout', default: 15_000, scope: 'total', cancels: false },
      },
      deferred: 'exec',
      stateful: true,
      members: { fallback: { fallback: { fn: '$0' } } },
    },
    'default.new.subCircuit': { fn: '$0', policy: 'self', deferred: 'exec' },
  },
  sources: [
    {
      fact: 'timeout',
      from: 'brakes@3.1.0/lib/Brakes.js: defaultOptions, timeout 15000; lib/Circuit.js: _execPromise; measured: timeout 100 rejected at 106 ms',
    },
    { fact: 'breaker', from: 'measured: waitThreshold 0 opened after 1 failing call' },
    {
      fact: 'runs',
      from: 'brakes@3.1.0/lib/Brakes.js: constructor(func, opts) or (opts), exec, subCircuit(service, fallback, options)',
    },
  ],
});
