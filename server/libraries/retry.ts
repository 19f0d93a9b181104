import { defineLibrary } from '../model/library';
import { nodeRetry } from './_node-retry';

/** `retry.operation(options).attempt(fn)`: the function is repeated when it calls `operation.retry(error)`. */
export default defineLibrary({
  id: 'retry',
  packages: ['retry'],
  policies: { 'operation.()': { repeat: nodeRetry('$0') } },
  runs: { '**.attempt': { fn: '$0', policy: 'self', repeatsBy: { member: 'retry' } } },
  sources: [
    {
      fact: 'repeat',
      from: 'retry@0.13.1/lib/retry.js: timeouts(), retries 10, factor 2, minTimeout 1000, maxTimeout Infinity, randomize false',
    },
    {
      fact: 'runs',
      from: 'retry@0.13.1/lib/retry_operation.js: attempt; measured: retries 2 with op.retry(err) made 3 calls',
    },
  ],
});
