import { defineLibrary } from '../model/library';

/** Bounds the wait for a promise (not a function); the work goes on unless the promise has `cancel()`. */
export default defineLibrary({
  id: 'p-timeout',
  packages: ['p-timeout'],
  operators: {
    // Up to 5 a number of ms, since 6 `{ milliseconds }`, which reads as a duration.
    default: { first: true, timeout: { ms: '$0', unit: 'duration', scope: 'total', cancels: false } },
  },
  sources: [
    {
      fact: 'timeout',
      from: 'p-timeout@8.0.0/index.js and 6.1.4/index.js: pTimeout(promise, { milliseconds, fallback, message, signal }), milliseconds required; measured: 200 ms rejected at 201 ms',
    },
    {
      fact: 'timeout (up to 5)',
      from: 'p-timeout@5.1.0/index.js and 4.1.0/index.js: pTimeout(promise, milliseconds, fallback, options)',
    },
    { fact: 'cancels', from: 'p-timeout@8.0.0/index.js: cancelInput, promise.cancel?.()' },
  ],
});
