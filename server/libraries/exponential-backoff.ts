import { defineLibrary } from '../model/library';

/** `backOff(fn, options)`: tries in all, no jitter by default. */
export default defineLibrary({
  id: 'exponential-backoff',
  packages: ['exponential-backoff'],
  runs: {
    backOff: {
      fn: '$0',
      layer: {
        repeat: {
          attempts: '$1.numOfAttempts',
          default: 10,
          backoff: 'exponential',
          base: '$1.startingDelay',
          baseDefault: 100,
          cap: '$1.maxDelay',
          factor: '$1.timeMultiple',
          jitter: '$1.jitter',
          jitterDefault: false,
          filters: ['$1.retry'],
        },
      },
    },
  },
  sources: [
    {
      fact: 'repeat',
      from: 'exponential-backoff@3.1.3/dist/options.js: defaultOptions, numOfAttempts 10, startingDelay 100, timeMultiple 2, maxDelay Infinity, jitter "none"',
    },
    { fact: 'attempts', from: 'measured: the defaults made 10 calls in 51.1 s' },
    {
      fact: 'filters',
      from: 'exponential-backoff@3.1.3/dist/backoff.js: execute, options.retry(error) === false ends it',
    },
  ],
});
