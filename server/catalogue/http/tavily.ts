import { defineSdk } from '../../model/catalogue';
import { calls } from '../_members';

const options = [{ path: '$1.timeout', sets: 'timeout', unit: 's' }] as const;

/** Tavily's search API. */
export default defineSdk({
  id: 'tavily',
  packages: ['@tavily/core'],
  kind: 'http',
  dependency: 'tavily',
  party: 'third',
  exports: { tavily: { makes: 'client' }, TavilyClient: { type: 'client' } },
  types: {
    client: {
      names: ['TavilyClient'],
      optionSet: 'client',
      owns: 'none',
      members: {
        ...calls('search searchQNA searchContext extract crawl map', { effect: 'read', options }),
        ...calls('research', { effect: 'write', timeout: null, options }),
        ...calls('getResearch', { effect: 'read', timeout: null }),
        feedback: { call: { effect: 'write' } },
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0.apiKey', sets: 'secret' },
      { path: '$0.apiBaseURL', sets: 'baseUrl' },
    ],
  },
  defaults: [{ versions: '*', timeout: { ms: 60_000, scope: 'attempt', covers: 'response' }, retry: null }],
  hints: ['client.search(query, { timeout: 10 }): seconds'],
  sources: [
    {
      fact: 'timeout',
      from: '@tavily/core@0.7.13/dist/index.js: post, timeout ?? 60 seconds, none for research (read, not run)',
    },
    { fact: 'retry', from: '@tavily/core@0.7.13/dist/index.js: one axios request' },
    { fact: 'calls', from: '@tavily/core@0.7.13/dist/index.d.ts' },
  ],
});
