import { defineSdk } from '../../model/catalogue';
import type { CallSpec, OptionSpec } from '../../model/catalogue';
import { calls } from '../_members';
import { deep } from './_shared';

// One AbortSignal.timeout is made per call: it lasts through all tries and the body.
const limits = (arg: string): OptionSpec[] => [
  { path: `${arg}.timeoutMs`, sets: 'timeout', scope: 'total', covers: 'total', off: [0, -1] },
];
const retry = (path: string): OptionSpec => ({
  path,
  sets: 'retryObject',
  requires: { path: `${path}.strategy`, equals: 'backoff' },
  retryKeys: { baseMs: 'backoff.initialInterval', capMs: 'backoff.maxInterval' },
});
const call = { optionSet: 'request' } as const;
const total = (ms: number) => ({ ms, scope: 'total' as const, covers: 'total' as const });

// 0.x
const first = {
  timeout: total(120_000),
  retry: {
    attempts: 5,
    backoff: 'exponential',
    jitter: false,
    baseMs: 1000,
    repeats: 'all',
    on: [429, 500, 502, 503, 504, 'network'],
  },
} satisfies Pick<CallSpec, 'timeout' | 'retry'>;

/** Mistral's own client. */
export default defineSdk({
  id: 'mistral',
  packages: ['@mistralai/mistralai', '@mistralai/mistralai/*'],
  npm: '@mistralai/mistralai',
  kind: 'llm',
  dependency: 'mistral',
  exports: { Mistral: { new: 'client' }, MistralClient: { new: 'legacy' }, default: { new: 'legacy' } },
  types: {
    client: {
      optionSet: 'client',
      owns: 'http-agent',
      members: {
        ...calls('**', { effect: 'write', ...call }),
        ...calls(deep('get* list* fetch* search* query* download* stream*'), { effect: 'read', ...call }),
        ...calls('**.retrieve **.get **.list **.download **.search **.status **.textContent **.aggregate', {
          effect: 'read',
          ...call,
        }),
        ...calls(`${deep('delete* update*')} **.delete **.update **.archive **.unarchive **.cancel`, {
          effect: 'write',
          idempotent: true,
          ...call,
        }),
        ...calls('chat.complete chat.parse fim.complete agents.complete embeddings.create ocr.process', {
          effect: 'read',
          ...call,
        }),
        ...calls('classifiers.* audio.transcriptions.complete audio.speech.complete', { effect: 'read', ...call }),
        ...calls('chat.stream chat.parseStream fim.stream agents.stream audio.transcriptions.stream', {
          effect: 'read',
          streaming: true,
          ...call,
        }),
        ...calls('beta.conversations.startStream beta.conversations.appendStream beta.conversations.restartStream', {
          effect: 'write',
          streaming: true,
          ...call,
        }),
      },
    },
    // 0.x
    legacy: {
      optionSet: 'legacy',
      members: {
        ...calls('chat completion embeddings listModels', { effect: 'read', ...first }),
        ...calls('chatStream completionStream', {
          effect: 'read',
          ...first,
          streaming: true,
          notPromise: true,
          iterates: true,
        }),
      },
    },
  },
  optionSets: {
    client: [
      ...limits('$0'),
      retry('$0.retryConfig'),
      { path: '$0.serverURL', sets: 'baseUrl' },
      { path: '$0.httpClient', sets: 'fetch' },
      { path: '$0.apiKey', sets: 'secret' },
    ],
    request: [
      // A signal of the caller's own switches timeoutMs off.
      { path: '$1.signal', sets: 'signal', scope: 'total', covers: 'total' },
      { path: '$1.fetchOptions.signal', sets: 'signal', scope: 'total', covers: 'total' },
      ...limits('$1'),
      retry('$1.retries'),
      { path: '$1.serverURL', sets: 'baseUrl' },
    ],
    legacy: [
      { path: '$0', sets: 'secret' },
      { path: '$1', sets: 'baseUrl' },
      { path: '$2', sets: 'attempts' },
      { path: '$3', sets: 'timeout', unit: 's', scope: 'total', covers: 'total' },
    ],
  },
  defaults: [
    {
      versions: '>=2.3.0',
      timeout: total(300_000),
      retry: null,
      note: 'a `signal` of the caller switches the time limit off',
    },
    { versions: '>=2.2.5 <2.3.0', timeout: total(60_000), retry: null },
    { versions: '>=2.2.0 <2.2.5', timeout: total(30_000), retry: null },
    { versions: '>=1.0.0 <2.2.0', timeout: null, retry: null },
    {
      versions: '<1.0.0',
      ...first,
    },
  ],
  party: 'third',
  hints: [
    'No retry by default. retryConfig with strategy "backoff" and no maxElapsedTime goes on for an hour.',
    'Passing a signal switches timeoutMs off: combine them with AbortSignal.any.',
  ],
  sources: [
    {
      fact: 'timeout.default',
      from: '@mistralai/mistralai esm/funcs/chatComplete.js: timeoutMs || 300000 (2.7.0, 2.3.0), 60000 (2.2.6, 2.2.5), 30000 (2.2.1, 2.2.0), -1 (2.1.2, 2.0.0, 1.15.1)',
    },
    {
      fact: 'timeout.scope',
      from: '@mistralai/mistralai@2.7.0/esm/lib/sdks.js: _createRequest makes one signal, _do clones the request per try',
    },
    {
      fact: 'retry.default',
      from: '@mistralai/mistralai@2.7.0/esm/funcs/chatComplete.js: strategy "none"; measured: 500 → 1 request',
    },
    { fact: 'signal', from: '@mistralai/mistralai@2.7.0 and 1.15.1 lib/sdks.js: fetchOptions.signal check' },
    {
      fact: 'legacy',
      from: '@mistralai/mistralai@0.5.0/src/client.js: constructor (apiKey, endpoint, maxRetries, timeout), _request',
    },
    { fact: 'calls', from: '@mistralai/mistralai@2.7.0 and 1.15.1: sdk/*.d.ts' },
  ],
});
