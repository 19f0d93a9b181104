import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';

/** Contentful's delivery API (`contentful`). */
export default defineSdk({
  id: 'contentful',
  packages: ['contentful'],
  kind: 'http',
  dependency: 'contentful',
  party: 'third',
  exports: {
    createClient: { makes: 'client' },
    default: { members: { createClient: { makes: 'client' } } },
    ContentfulClientApi: { type: 'client' },
  },
  types: {
    client: {
      names: ['ContentfulClientApi'],
      optionSet: 'client',
      owns: 'none',
      members: {
        ...calls('get* sync', { effect: 'read' }),
        createAssetKey: { call: { effect: 'write' } },
        withAllLocales: { is: 'client' },
        withoutLinkResolution: { is: 'client' },
        withoutUnresolvableLinks: { is: 'client' },
        withLocaleBasedPublishing: { is: 'client' },
        ...none('parseEntries version'),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0.timeout', sets: 'timeout' },
      { path: '$0.retryLimit', sets: 'retries' },
      { path: '$0.retryOnError', sets: 'retrySwitch' },
      { path: '$0.host', sets: 'baseUrl' },
      { path: '$0.httpsAgent', sets: 'dispatcher' },
      { path: '$0.accessToken', sets: 'secret' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 30_000, scope: 'attempt', covers: 'response' },
      retry: {
        attempts: 6,
        backoff: 'exponential',
        jitter: false,
        baseMs: 1414,
        repeats: 'all',
        on: [429, '5xx'],
        honoursRetryAfter: true,
      },
      note: 'waits √2ⁿ seconds on 5xx, the given time on 429',
    },
  ],
  hints: ['createClient({ timeout: 5000, retryLimit: 2 }); a wrapper multiplies by six'],
  sources: [
    {
      fact: 'timeout',
      from: 'contentful-sdk-core (contentful@11.12.10)/dist/create-default-options.js: timeout 30000 (read, not run)',
    },
    { fact: 'retry', from: 'contentful-sdk-core/dist/rate-limit.js: maxRetry = 5, Math.pow(Math.SQRT2, attempts)' },
    { fact: 'calls', from: 'contentful@11.12.10 type declarations' },
  ],
});
