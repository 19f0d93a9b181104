import { defineLibrary } from '../model/library';

/** `retry(fn, options)`: tries in all; a try that runs into the timeout ends the whole. */
export default defineLibrary({
  id: 'lifeomic-attempt',
  packages: ['@lifeomic/attempt'],
  runs: {
    retry: {
      fn: '$0',
      layer: {
        repeat: {
          attempts: '$1.maxAttempts',
          default: 3,
          endlessAt: 0,
          backoff: 'exponential',
          // Fixed without `factor`, exponential with it.
          shapes: [
            { path: '$1.factor', equals: null, backoff: 'fixed' },
            { path: '$1.factor', equals: 0, backoff: 'fixed' },
            { path: '$1.factor', equals: 1, backoff: 'fixed' },
          ],
          factor: '$1.factor',
          base: '$1.delay',
          baseDefault: 200,
          cap: '$1.maxDelay',
          jitter: '$1.jitter',
          jitterDefault: false,
          filters: ['$1.handleError'],
        },
        timeout: { ms: '$1.timeout', default: null, scope: 'attempt', cancels: false },
      },
    },
  },
  sleeps: { sleep: '$0' },
  sources: [
    {
      fact: 'repeat',
      from: '@lifeomic/attempt@3.1.0/dist/src/index.js: applyDefaults, delay 200, factor 0, maxAttempts 3 (0: without end), jitter false; defaultCalculateDelay',
    },
    { fact: 'attempts', from: 'measured: the defaults made 3 calls in 402 ms; maxAttempts 0 went on without end' },
    {
      fact: 'timeout',
      from: 'measured: timeout 100 and maxAttempts 3 around a hanging call rejected at 101 ms after 1 call',
    },
    {
      fact: 'filters',
      from: '@lifeomic/attempt@3.1.0/dist/src/index.js: onError, handleError may call context.abort()',
    },
  ],
});
