import { defineLibrary } from '../model/library';
import { nodeRetry } from './_node-retry';

const repeat = { ...nodeRetry('$1'), filters: ['$1.shouldRetry'] };
const endsBy = { errors: ['AbortError'] };

/** `pRetry(fn, options)`; `AbortError` thrown in the function ends it. */
export default defineLibrary({
  id: 'p-retry',
  packages: ['p-retry'],
  runs: {
    default: { fn: '$0', layer: { repeat }, endsBy },
    makeRetriable: { fn: '$0', layer: { repeat }, deferred: '', endsBy },
  },
  sources: [
    {
      fact: 'repeat',
      from: 'p-retry@9.0.0/index.js: pRetry, retries ??= 10, factor 2, minTimeout 1000, maxTimeout Infinity, randomize false; calculateDelay',
    },
    {
      fact: 'repeat (4 to 6)',
      from: 'p-retry@4.6.2/index.js and 6.2.1/index.js: retries 10, the rest by retry.operation(options)',
    },
    { fact: 'retries', from: 'measured: { retries: 2 } made 3 calls, 1 s + 2 s apart' },
    {
      fact: 'filters',
      from: 'p-retry@9.0.0/index.js: onAttemptFailure, shouldRetry; TypeErrors other than of the network are not repeated either',
    },
    { fact: 'makeRetriable', from: 'p-retry@9.0.0/index.js: makeRetriable (since 7)' },
  ],
});
