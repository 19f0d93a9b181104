import type { RunSpec } from '../model/library';
import { defineLibrary } from '../model/library';

const run: RunSpec = {
  fn: '$0',
  layer: {
    repeat: {
      attempts: '$1.max',
      default: 1,
      backoff: 'exponential',
      base: '$1.backoffBase',
      baseDefault: 100,
      factor: '$1.backoffExponent',
      factorDefault: 1.1,
      jitter: '$1.backoffJitter',
      jitterDefault: false,
      filters: ['$1.match'],
    },
    timeout: { ms: '$1.timeout', default: null, scope: 'attempt', cancels: false },
  },
};

/** `retry(fn, { max })`: tries in all; a try that runs into the timeout ends the whole. */
export default defineLibrary({
  id: 'retry-as-promised',
  packages: ['retry-as-promised'],
  runs: { default: run, retryAsPromised: run },
  sources: [
    {
      fact: 'repeat',
      from: 'retry-as-promised@7.1.1/dist/index.js: retryAsPromised, backoffBase 100, backoffExponent 1.1, backoffJitter 0, match; without `max` nothing is repeated',
    },
    { fact: 'attempts', from: 'measured: { max: 3 } made 3 calls in 211 ms' },
    {
      fact: 'timeout',
      from: 'measured: timeout 100 and max 3 around a hanging call rejected at 100 ms after 1 call; calls that fail after 60 ms each were all made',
    },
  ],
});
