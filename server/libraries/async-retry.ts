import { defineLibrary } from '../model/library';
import { nodeRetry } from './_node-retry';

/** `retry(fn, options)`; the function's first argument `bail` ends it. */
export default defineLibrary({
  id: 'async-retry',
  packages: ['async-retry'],
  runs: { default: { fn: '$0', layer: { repeat: nodeRetry('$1', true) }, endsBy: { parameter: 0 } } },
  sources: [
    {
      fact: 'repeat',
      from: 'async-retry@1.3.3/lib/index.js: retry, randomize defaults to true, the rest by retry.operation(options): retries 10, factor 2, minTimeout 1000, maxTimeout Infinity',
    },
    { fact: 'retries', from: 'measured: retries 2, minTimeout 100 made 3 calls in 304 ms' },
  ],
});
