import { defineLibrary } from '../model/library';

/** `@Retryable({ maxAttempts })` on methods: `maxAttempts` counts repeats. */
export default defineLibrary({
  id: 'typescript-retry-decorator',
  packages: ['typescript-retry-decorator'],
  decorators: {
    Retryable: {
      repeat: {
        retries: '$0.maxAttempts',
        default: 1,
        backoff: 'fixed',
        base: '$0.backOff',
        baseDefault: 0,
        schedule: '$0.backOffPolicy',
        jitter: '$0.exponentialOption.backoffStrategy',
        jitterDefault: false,
        filters: ['$0.doRetry', '$0.value'],
      },
    },
  },
  schedules: {
    'BackOffPolicy.FixedBackOffPolicy': { backoff: 'fixed', jitter: false },
    'BackOffPolicy.ExponentialBackOffPolicy': { backoff: 'exponential', base: 1000, cap: 2000, jitter: false },
  },
  sources: [
    {
      fact: 'repeat',
      from: 'measured: maxAttempts 2 made 3 calls; typescript-retry-decorator@2.6.0/dist/cjs/retry.decorator.js: retryAsync, canRetry',
    },
    {
      fact: 'schedules',
      from: 'typescript-retry-decorator@2.6.0/dist/cjs/retry.decorator.js: setExponentialBackOffPolicyDefault, backOff 1000, maxInterval 2000, multiplier 2',
    },
  ],
});
