import { defineLibrary } from '../model/library';

/** `fetchRetry(fetch, defaults)` gives a fetch that repeats; by default rejections only, never a status. */
export default defineLibrary({
  id: 'fetch-retry',
  packages: ['fetch-retry'],
  runs: {
    default: {
      fn: '$0',
      layer: {
        repeat: {
          retries: '$1.retries',
          default: 4,
          backoff: 'fixed',
          base: '$1.retryDelay',
          baseDefault: 1000,
          schedule: '$1.retryDelay',
          jitter: false,
          filters: ['$1.retryOn'],
          filtersByDefault: true,
        },
      },
      deferred: '',
    },
  },
  sources: [
    { fact: 'repeat', from: 'fetch-retry@6.0.0/index.js: baseDefaults, retries 3, retryDelay 1000, retryOn []' },
    { fact: 'retries', from: 'measured: POST reset 4 requests in 3.0 s, GET 500 1' },
  ],
});
