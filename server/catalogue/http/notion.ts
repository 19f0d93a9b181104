import { defineSdk } from '../../model/catalogue';
import type { RetryDefault } from '../../model/catalogue';
import { calls, none } from '../_members';
import { resources } from '../_paths';

const timeout = { ms: 60_000, scope: 'attempt', covers: 'headers' } as const;
const limited: RetryDefault = {
  attempts: 3,
  backoff: 'exponential',
  jitter: true,
  baseMs: 1000,
  capMs: 60_000,
  repeats: 'idempotent',
  on: [429, 529, 500, 503],
  honoursRetryAfter: true,
};

/** Notion. */
export default defineSdk({
  id: 'notion',
  packages: ['@notionhq/client'],
  kind: 'http',
  dependency: 'notion',
  party: 'third',
  exports: {
    Client: { new: 'client', type: 'client' },
    iteratePaginatedAPI: { call: { effect: 'read', iterates: true } },
    collectPaginatedAPI: { call: { effect: 'read' } },
    iterateDataSourceTemplates: { call: { effect: 'read', iterates: true } },
    collectDataSourceTemplates: { call: { effect: 'read' } },
    iterateAllDataSourceRows: { call: { effect: 'read', iterates: true } },
    collectAllDataSourceRows: { call: { effect: 'read' } },
  },
  types: {
    client: {
      optionSet: 'client',
      owns: 'none',
      members: {
        ...resources('retrieve* list* query* search me results introspect', 'update* delete* revoke cancel move'),
        'sessions.stream': { call: { effect: 'read', streaming: true } },
        request: { call: { effect: { http: '$0.method', default: 'GET' } } },
        ...calls('fileUploads.send fileUploads.complete', { effect: 'write' }),
        ...none('log logRequestSuccess logRequestError'),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0.timeoutMs', sets: 'timeout', covers: 'headers' },
      {
        path: '$0.retry',
        sets: 'retryObject',
        versions: '>=5.10.0',
        retryKeys: { retries: 'maxRetries', baseMs: 'initialRetryDelayMs', capMs: 'maxRetryDelayMs' },
      },
      { path: '$0.fetch', sets: 'fetch' },
      { path: '$0.agent', sets: 'dispatcher' },
      { path: '$0.baseUrl', sets: 'baseUrl' },
      { path: '$0.auth', sets: 'secret' },
    ],
  },
  defaults: [
    {
      versions: '>=5.10.0',
      timeout,
      retry: limited,
      note: '429 and 529 are repeated for every method, 500 and 503 for GET and DELETE only, network errors never',
    },
    { versions: '<5.10.0', timeout, retry: null },
  ],
  hints: ['new Client({ timeoutMs: 10000, retry: { maxRetries: 2 } })'],
  sources: [
    {
      fact: 'retry',
      from: 'measured (5.26.0): users.list on 500 → 3 requests, pages.create on 500 → 1, on 429 → 3; reset → 1; build/src/Client.js: canRetry',
    },
    {
      fact: 'timeout',
      from: '@notionhq/client@5.26.0/build/src/constants.js: DEFAULT_TIMEOUT_MS 60000; Client.js: rejectAfterTimeout ends with the headers',
    },
    { fact: 'versions', from: 'no retry code in @notionhq/client 2.2.15 to 5.8.0' },
    { fact: 'calls', from: '@notionhq/client@5.26.0/build/src/Client.d.ts' },
  ],
});
