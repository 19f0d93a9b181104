import { defineLibrary } from '../model/library';

/** Works through `Octokit.plugin(retry)`: the class that gives is the protected one, the import alone protects nothing. */
export default defineLibrary({
  id: 'octokit-plugin-retry',
  packages: ['@octokit/plugin-retry'],
  plugins: {
    retry: {
      switch: '$0.retry.enabled',
      repeats: 'all',
      layer: {
        repeat: {
          retries: '$0.retry.retries',
          default: 4,
          // 1, 4 and 9 s: 14 s in all, as this shape gives.
          backoff: 'exponential',
          base: '$0.retry.retryAfterBaseValue',
          baseDefault: 1000,
          factor: 3.2,
          jitter: false,
          filtersByDefault: true,
        },
      },
    },
  },
  sources: [
    {
      fact: '*',
      from: '@octokit/plugin-retry@8.1.1/dist-bundle/index.js: retry, retries 3, doNotRetry 400 401 403 404 410 422 451, delay (n+1)² s, every method',
    },
  ],
});
