import { defineLibrary } from '../model/library';

/** Works through `Octokit.plugin(retry)`: the class that gives is the protected one, the import alone protects nothing. */
export default defineLibrary({
  id: 'octokit-plugin-retry',
  packages: ['@octokit/plugin-retry'],
  sources: [
    {
      fact: '*',
      from: '@octokit/plugin-retry@8.1.1/dist-bundle/index.js: retry, retries 3, doNotRetry 400 401 403 404 410 422 451, delay (n+1)² s, every method',
    },
  ],
});
