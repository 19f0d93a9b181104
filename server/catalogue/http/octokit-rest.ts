import { defineSdk } from '../../model/catalogue';
import { githubClass, githubClientOptions, githubFunction, githubMembers, githubOptionSets } from './_github';

const request = { call: { effect: { http: '$0', default: 'GET' }, optionSet: 'routed' } } as const;

/** GitHub clients without the retry plugin: @octokit/rest, /core, /request, /graphql and what `@actions/github` gives. */
export default defineSdk({
  id: 'octokit-rest',
  packages: ['@octokit/rest', '@octokit/core', '@octokit/request', '@octokit/graphql', '@actions/github'],
  kind: 'http',
  dependency: 'github',
  party: 'third',
  exports: {
    Octokit: {
      new: 'octokit',
      type: 'octokit',
      members: { plugin: { makes: 'octokitClass' }, defaults: { makes: 'octokitClass' } },
    },
    request: { call: request.call, is: 'request' },
    graphql: { call: { effect: 'unknown', optionSet: 'routed' }, is: 'graphql' },
    /** `@octokit/rest` up to 16 exported the class as the module. */
    default: { new: 'octokit', type: 'octokit' },
    '*': { new: 'octokit' },
    /** `@actions/github`. */
    getOctokit: { makes: 'octokit', optionSet: 'actions' },
    GitHub: { new: 'octokit', optionSet: 'actions' },
  },
  types: {
    octokit: { optionSet: 'client', owns: 'none', members: githubMembers(true) },
    octokitClass: githubClass,
    request: githubFunction('request', { http: '$0', default: 'GET' }),
    graphql: githubFunction('graphql', 'unknown'),
  },
  optionSets: {
    client: githubClientOptions('<20.0.0', '>=20.0.0'),
    actions: [
      { path: '$0', sets: 'secret' },
      { path: '$1.request.signal', sets: 'signal' },
      { path: '$1.request.fetch', sets: 'fetch' },
      { path: '$1.baseUrl', sets: 'baseUrl' },
    ],
    ...githubOptionSets,
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'no retry unless the class is extended with @octokit/plugin-retry (4 attempts, POST included)',
    },
  ],
  hints: ['bound a call with `request: { signal: AbortSignal.timeout(ms) }`'],
  sources: [
    { fact: 'retry', from: 'measured: one request on 500, 429 and reset (@octokit/rest 22.0.1)' },
    {
      fact: 'timeout',
      from: 'measured: a silent server left the call pending; @octokit/request@10.0.16/dist-bundle/index.js: fetchWrapper passes only request.signal',
    },
    {
      fact: 'timeout.option',
      from: 'npm: @octokit/rest 19 → core 4 → request 6 (node-fetch 2); 20 → core 5 → request 8 (global fetch)',
    },
    {
      fact: 'calls',
      from: '@octokit/plugin-rest-endpoint-methods@17.0.0/dist-src/generated/endpoints.js; @octokit/graphql@9.0.5, @actions/github@6 (dependencies on npm)',
    },
  ],
});
