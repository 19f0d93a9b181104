import { defineLibrary } from '../model/library';

/** Repeats the calls of an axios instance through its interceptors. */
export default defineLibrary({
  id: 'axios-retry',
  packages: ['axios-retry'],
  patches: {
    default: {
      client: '$0',
      layer: {
        repeat: {
          retries: '$1.retries',
          default: 4,
          backoff: 'none',
          jitter: false,
          schedule: '$1.retryDelay',
          filters: ['$1.retryCondition'],
          filtersByDefault: true,
          sharesLimitUnless: '$1.shouldResetTimeout',
        },
      },
      // Errors of the network are repeated for every method, statuses for the idempotent ones only.
      repeats: 'all',
    },
  },
  schedules: {
    exponentialDelay: { backoff: 'exponential', base: 200, jitter: true },
    'linearDelay.()': { backoff: 'linear', base: '$0', jitter: false },
  },
  sources: [
    {
      fact: 'repeat',
      from: 'axios-retry@4.5.0/dist/cjs/index.js: DEFAULT_OPTIONS, retries 3, noDelay, isNetworkOrIdempotentRequestError',
    },
    {
      fact: 'sharesLimitUnless',
      from: 'axios-retry@4.5.0/dist/cjs/index.js: handleRetry, without shouldResetTimeout the time already spent is taken off config.timeout',
    },
    {
      fact: 'repeats',
      from: 'measured: GET 500 4 requests in 18 ms, POST 500 1, POST reset 4, GET timeout 1',
    },
    {
      fact: 'schedules',
      from: 'axios-retry@4.5.0/dist/cjs/index.js: exponentialDelay, 2^n·100 ms from n = 1 plus up to 20 %; linearDelay(100)',
    },
  ],
});
