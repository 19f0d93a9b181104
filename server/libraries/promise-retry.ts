import { defineLibrary } from '../model/library';
import { nodeRetry } from './_node-retry';

/** `promiseRetry(fn, options)`: a failure is repeated only when the function calls its first argument with it. */
export default defineLibrary({
  id: 'promise-retry',
  packages: ['promise-retry'],
  runs: {
    default: { fn: ['$0', '$1'], layer: { repeat: nodeRetry(['$1', '$0']) }, repeatsBy: { parameter: 0 } },
  },
  sources: [
    {
      fact: 'repeat',
      from: 'promise-retry@2.0.1/index.js: promiseRetry, retry.operation(options); also called as promiseRetry(options, fn)',
    },
    {
      fact: 'retries',
      from: 'measured: `.catch(retry)` with retries 2 made 3 calls; a function that ignores its first argument made 1',
    },
  ],
});
