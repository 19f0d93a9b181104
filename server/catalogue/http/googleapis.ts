import { defineSdk } from '../../model/catalogue';
import type { ExportSpec, OptionSpec, RetryDefault } from '../../model/catalogue';
import { calls, none } from '../_members';
import { all, anywhere } from '../_paths';

const gaxios = (arg: string): OptionSpec[] => [
  { path: `${arg}.timeout`, sets: 'timeout' },
  { path: `${arg}.signal`, sets: 'signal', scope: 'total', covers: 'total' },
  { path: `${arg}.retryConfig`, sets: 'retryObject', retryKeys: { retries: 'retry', baseMs: 'retryDelay' } },
  { path: `${arg}.retry`, sets: 'retrySwitch' },
  { path: `${arg}.rootUrl`, sets: 'baseUrl' },
];
/** The auth library repeats its own requests whatever their method (from 9.8 on). */
const token: RetryDefault = {
  attempts: 4,
  backoff: 'exponential',
  jitter: false,
  baseMs: 100,
  capMs: 1500,
  repeats: 'all',
  on: [408, 429, '5xx', 'network'],
};
const api: ExportSpec = { makes: 'api', optionSet: 'api' };
const names =
  `admin analyticsdata androidpublisher bigquery books calendar chat classroom cloudbilling compute customsearch docs drive
  driveactivity fitness forms gmail groupssettings indexing iam licensing mybusinessbusinessinformation oauth2 pagespeedonline people
  photoslibrary playintegrity reseller run script searchconsole secretmanager sheets siteVerification slides storage tasks translate
  vault webmasters youtube youtubeAnalytics youtubereporting`.split(/\s+/);

/** Google's generated API clients and their OAuth client. */
export default defineSdk({
  id: 'googleapis',
  packages: ['googleapis', '@googleapis/*', 'google-auth-library'],
  kind: 'http',
  dependency: 'googleapis',
  party: 'third',
  exports: {
    google: { is: 'google' },
    ...Object.fromEntries(names.map((name) => [name, api])),
    auth: { is: 'auth' },
    OAuth2Client: { new: 'oauth', type: 'oauth' },
    GoogleAuth: { new: 'oauth', type: 'oauth' },
    JWT: { new: 'oauth', type: 'oauth' },
    Auth: { members: { OAuth2Client: { type: 'oauth' }, GoogleAuth: { type: 'oauth' }, JWT: { type: 'oauth' } } },
  },
  types: {
    google: {
      members: {
        '*': { makes: 'api', optionSet: 'api' },
        auth: { is: 'auth' },
        ...calls('discover discoverAPI', { effect: 'read' }),
        ...none('options getSupportedAPIs addAPIs'),
      },
    },
    auth: {
      members: { ...all('OAuth2 GoogleAuth JWT Compute', { makes: 'oauth' }), ...none('fromJSON fromAPIKey getEnv') },
    },
    oauth: {
      optionSet: 'oauth',
      owns: 'none',
      members: {
        ...calls('getToken refreshAccessToken', { effect: 'write', retry: token }),
        ...calls('revokeToken revokeCredentials', { effect: 'write', idempotent: true, retry: token }),
        ...calls('getAccessToken getTokenInfo getRequestHeaders authorize getProjectId fetchIdToken', {
          effect: 'read',
        }),
        ...calls('request fetch', { effect: { http: '$0.method', default: 'GET' }, optionSet: 'request' }),
        ...all('getClient fromJSON fromAPIKey getIdTokenClient', { makes: 'oauth' }),
        ...none('generateAuthUrl setCredentials verifyIdToken generateCodeVerifierAsync isTokenExpiring on once'),
      },
    },
    api: {
      names: [
        'drive_v3.Drive',
        'sheets_v4.Sheets',
        'calendar_v3.Calendar',
        'gmail_v1.Gmail',
        'docs_v1.Docs',
        'slides_v1.Slides',
        'people_v1.People',
        'youtube_v3.Youtube',
        'admin_directory_v1.Admin',
        'customsearch_v1.Customsearch',
        'tasks_v1.Tasks',
      ],
      owns: 'none',
      members: {
        '**': { call: { effect: 'write', optionSet: 'call' } },
        ...calls(anywhere('update delete'), { effect: 'write', idempotent: true, optionSet: 'call' }),
        ...calls('files.update permissions.update revisions.update comments.update replies.update drives.update', {
          effect: 'write',
          idempotent: true,
          retry: null,
          optionSet: 'call',
        }),
        ...calls(anywhere('patch'), { effect: 'write', idempotent: true, retry: null, optionSet: 'call' }),
        ...calls(anywhere('list list* get get* aggregatedList batchGet search lookup download export'), {
          effect: 'read',
          optionSet: 'call',
        }),
        ...calls(
          'freebusy.query searchanalytics.query spreadsheets.getByDataFilter properties.runReport properties.batchRunReports',
          {
            effect: 'read',
            retry: null,
            optionSet: 'call',
          },
        ),
        ...none('context.** _options.**'),
      },
    },
  },
  optionSets: {
    api: [...gaxios('$0'), { path: '$0.auth', sets: 'secret' }],
    call: gaxios('$1'),
    request: gaxios('$0'),
    oauth: [
      { path: '$1', sets: 'secret' },
      { path: '$0.clientSecret', sets: 'secret' },
      { path: '$0.credentials.private_key', sets: 'secret' },
      { path: '$0.key', sets: 'secret' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: {
        attempts: 4,
        backoff: 'exponential',
        jitter: false,
        baseMs: 100,
        capMs: 1500,
        repeats: 'idempotent',
        on: [408, 429, '5xx', 'network'],
        honoursRetryAfter: false,
      },
      note: 'GET, HEAD, PUT, OPTIONS and DELETE only; a network error is repeated twice',
    },
  ],
  hints: [
    'google.options({ timeout: 10000 }) for all, or { timeout, signal } as second argument of a call',
    '{ retry: false } switches the repeats off',
  ],
  sources: [
    {
      fact: 'retry',
      from: 'measured: drive.files.list on 500, 503, 429 → 4 requests, reset → 3; files.create → 1; gaxios@7.3.1/build/cjs/src/retry.js: getRetryConfig',
    },
    {
      fact: 'retry of tokens',
      from: 'google-auth-library@10.5.0/build/src/auth/authclient.js: RETRY_CONFIG with POST among httpMethodsToRetry (read, not run)',
    },
    { fact: 'timeout', from: 'measured: a silent server left files.list pending' },
    { fact: 'calls', from: 'googleapis@178.0.0: member names of all 602 API versions, counted at run time' },
  ],
});
