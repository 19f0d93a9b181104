import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';
import { githubClass, githubClientOptions, githubFunction, githubMembers, githubOptionSets } from './_github';

/** GitHub's bundle with the retry and throttling plugins. `@octokit/rest` without them is its own entry. */
export default defineSdk({
  id: 'octokit',
  packages: ['octokit'],
  kind: 'http',
  dependency: 'github',
  party: 'third',
  exports: {
    Octokit: {
      new: 'octokit',
      type: 'octokit',
      members: { plugin: { makes: 'octokitClass' }, defaults: { makes: 'octokitClass' } },
    },
    App: { new: 'app', type: 'app' },
    OAuthApp: { new: 'oauthApp', type: 'oauthApp' },
  },
  types: {
    octokit: { optionSet: 'client', owns: 'none', members: githubMembers(false) },
    octokitClass: githubClass,
    request: githubFunction('request', { http: '$0', default: 'GET' }),
    graphql: githubFunction('graphql', 'unknown'),
    app: {
      owns: 'none',
      members: {
        octokit: { is: 'octokit' },
        oauth: { is: 'oauthApp' },
        getInstallationOctokit: { makes: 'octokit' },
        getInstallationUrl: { call: { effect: 'read' } },
        eachInstallation: { call: { effect: 'read', callback: { arg: 0, param: 0, type: 'scoped' } } },
        eachRepository: { call: { effect: 'read', callback: { arg: 0, param: 0, type: 'scoped' } } },
        'eachInstallation.iterator': { call: { effect: 'read', iterates: true } },
        'eachRepository.iterator': { call: { effect: 'read', iterates: true } },
        ...none('webhooks.* log.*'),
      },
    },
    oauthApp: {
      owns: 'none',
      members: {
        octokit: { is: 'octokit' },
        getUserOctokit: { makes: 'octokit' },
        checkToken: { call: { effect: 'read' } },
        ...calls('createToken resetToken refreshToken scopeToken deleteToken deleteAuthorization', { effect: 'write' }),
        ...none('on getWebFlowAuthorizationUrl'),
      },
    },
    /** What `eachInstallation` and `eachRepository` hand to their callback. */
    scoped: { members: { octokit: { is: 'octokit' } } },
  },
  optionSets: {
    client: [
      ...githubClientOptions('<3.0.0', '>=3.0.0'),
      { path: '$0.retry.enabled', sets: 'retrySwitch' },
      { path: '$0.retry', sets: 'retryObject', retryKeys: { retries: 'retries' } },
      { path: '$0.request.retries', sets: 'retries' },
    ],
    ...githubOptionSets,
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: {
        attempts: 4,
        backoff: 'exponential',
        jitter: false,
        baseMs: 1000,
        capMs: 9000,
        repeats: 'all',
        on: [409, 429, '5xx', 'network'],
      },
      note: 'waits (n+1)² seconds: 1, 4, 9; the throttling plugin additionally waits for rate limits',
    },
  ],
  hints: [
    'a wrapper multiplies by 4; POST is repeated too, so creating calls can duplicate',
    'bound a call with `request: { signal: AbortSignal.timeout(ms) }`; `request: { retries: 0 }` or `retry: { enabled: false }` switches the retries off',
  ],
  sources: [
    { fact: 'retry', from: 'measured: GET and POST on 500, 409, 429 and reset → 4 requests, 14.5 s' },
    {
      fact: 'timeout',
      from: 'measured: a silent server left the call pending; octokit@5.0.5 → @octokit/request@10.0.16/dist-bundle/index.js: fetch without a timer',
    },
    {
      fact: 'timeout.option',
      from: 'npm: octokit 2 → @octokit/request 6 (node-fetch 2), octokit 3 → @octokit/request 8 (global fetch)',
    },
    {
      fact: 'retry.options',
      from: '@octokit/plugin-retry@8.1.1/dist-bundle/index.js: enabled, retries, request.retries, doNotRetry',
    },
    {
      fact: 'calls',
      from: 'octokit@5.0.5/dist-types, @octokit/plugin-rest-endpoint-methods@17.0.0/dist-src/generated/endpoints.js',
    },
  ],
});
