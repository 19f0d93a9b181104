import { defineSdk } from '../../model/catalogue';
import type { OptionSpec } from '../../model/catalogue';
import { calls, makes, none } from '../_members';
import { deep } from './_shared';

const call = { optionSet: 'request' } as const;
const limits = (arg: string, retries: string): OptionSpec[] => [
  { path: `${arg}.timeoutMs`, sets: 'timeout', scope: 'total', covers: 'total', off: [0, -1] },
  {
    path: `${arg}.${retries}`,
    sets: 'retryObject',
    off: ['none'],
    retryKeys: { baseMs: 'backoff.initialInterval', capMs: 'backoff.maxInterval' },
  },
  { path: `${arg}.serverURL`, sets: 'baseUrl' },
];

/** OpenRouter's own client. */
export default defineSdk({
  id: 'openrouter-sdk',
  packages: ['@openrouter/sdk', '@openrouter/sdk/*'],
  npm: '@openrouter/sdk',
  kind: 'llm',
  dependency: 'openrouter',
  exports: { OpenRouter: { new: 'client' } },
  types: {
    client: {
      optionSet: 'client',
      owns: 'http-agent',
      members: {
        ...calls('**', { effect: 'write', ...call }),
        ...calls(deep('get* list* count* download* query* retrieve*'), { effect: 'read', ...call }),
        ...calls('**.get **.list **.count', { effect: 'read', ...call }),
        ...calls(deep('delete* update*'), { effect: 'write', idempotent: true, ...call }),
        ...calls('chat.send beta.responses.send responses.send interns.chat', {
          effect: 'read',
          options: [
            { path: '$0.stream', sets: 'stream' },
            { path: '$0.chatRequest.stream', sets: 'stream' },
          ],
          ...call,
        }),
        ...calls('callModel', { effect: 'read', lazy: 'memo', notPromise: true, returns: 'result', ...call }),
        ...calls('embeddings.generate images.generate tts.createSpeech stt.createTranscription rerank.rerank', {
          effect: 'read',
          ...call,
        }),
        ...none('oAuth.createAuthorizationUrl oAuth.createSHA256CodeChallenge'),
      },
    },
    result: {
      members: {
        ...makes(
          'getText getResponse getToolCalls getTextStream getReasoningStream getItemsStream getToolStream',
          'sent',
        ),
        ...makes('getFullResponsesStream getFullChatStream getNewMessagesStream', 'sent'),
        ...none('cancel'),
      },
    },
    sent: { members: {} },
  },
  optionSets: {
    client: [
      ...limits('$0', 'retryConfig'),
      { path: '$0.httpClient', sets: 'fetch' },
      { path: '$0.apiKey', sets: 'secret' },
    ],
    request: [
      { path: '$1.signal', sets: 'signal', scope: 'total', covers: 'total' },
      { path: '$1.fetchOptions.signal', sets: 'signal', scope: 'total', covers: 'total' },
      ...limits('$1', 'retries'),
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: {
        attempts: null,
        backoff: 'exponential',
        jitter: true,
        baseMs: 500,
        capMs: 60_000,
        repeats: 'all',
        on: ['5xx', 'network'],
        honoursRetryAfter: true,
      },
      note: 'no cap on tries: goes on for one hour of elapsed time',
    },
  ],
  party: 'third',
  hints: [
    'Retries go on for up to an hour: pass retryConfig: { strategy: "none" } when a retry of your own goes around the call.',
  ],
  sources: [
    {
      fact: 'timeout.default',
      from: '@openrouter/sdk@1.3.19/esm/funcs/chatSend.js: timeoutMs || -1; read in source, not measured',
    },
    {
      fact: 'retry.default',
      from: '@openrouter/sdk@1.3.19/esm/funcs/chatSend.js: strategy "backoff", maxElapsedTime 3600000, retryConnectionErrors',
    },
    { fact: 'calls', from: '@openrouter/sdk@1.3.19/esm/sdk/*.d.ts' },
  ],
});
