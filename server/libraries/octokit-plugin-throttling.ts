import { defineLibrary } from '../model/library';

/** Works through `Octokit.plugin(throttling)`; repeats only what `onRateLimit` and `onSecondaryRateLimit` say true to. */
export default defineLibrary({
  id: 'octokit-plugin-throttling',
  packages: ['@octokit/plugin-throttling'],
  plugins: {
    throttling: { switch: '$0.throttle.enabled', layer: { bulkhead: true } },
  },
  sources: [
    {
      fact: '*',
      from: '@octokit/plugin-throttling@11.0.5/dist-bundle/index.js: throttling, createGroups (10 at once, writes 1 a second), both handlers required',
    },
  ],
});
