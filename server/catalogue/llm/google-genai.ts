import { defineSdk } from '../../model/catalogue';
import type { OptionSpec, RetryDefault } from '../../model/catalogue';
import { calls, makes, none } from '../_members';
import { deep } from './_shared';

const retryKeys = { attempts: 'attempts' } as const;
/** Until 2.8 one signal lasts through all tries; later every try has its own. */
const http = (arg: string): OptionSpec[] => [
  { path: `${arg}.httpOptions.timeout`, sets: 'timeout', scope: 'attempt', covers: 'response', versions: '>=2.16.0' },
  { path: `${arg}.httpOptions.timeout`, sets: 'timeout', scope: 'total', covers: 'total', versions: '<2.16.0' },
  { path: `${arg}.httpOptions.baseUrl`, sets: 'baseUrl' },
  { path: `${arg}.httpOptions.fetch`, sets: 'fetch', versions: '>=2.0.0' },
];
const call = { optionSet: 'request' } as const;
const own: RetryDefault = {
  attempts: 5,
  backoff: 'exponential',
  jitter: true,
  baseMs: 500,
  capMs: 8000,
  repeats: 'all',
  on: [408, 409, 429, '5xx', 'network', 'timeout'],
  honoursRetryAfter: true,
};
const interaction = { retry: own, optionSet: 'interaction' } as const;

/** Google's Gen AI SDK: the Gemini API, and Vertex AI with `vertexai: true`. */
export default defineSdk({
  id: 'google-genai',
  packages: ['@google/genai', '@google/genai/*'],
  npm: '@google/genai',
  kind: 'llm',
  dependency: 'google',
  exports: {
    GoogleGenAI: { new: 'client' },
    Chat: { type: 'chat' },
    Session: { type: 'session' },
    Pager: { type: 'pager' },
  },
  types: {
    client: {
      optionSet: 'client',
      owns: 'http-agent',
      members: {
        ...calls('**', { effect: 'write', ...call }),
        ...calls(deep('get* list* download*'), { effect: 'read', ...call }),
        ...calls('**.list', { effect: 'read', iterates: true, returns: 'pager', ...call }),
        ...calls(deep('update* delete* cancel*'), { effect: 'write', idempotent: true, ...call }),
        ...calls('models.generateContent models.embedContent models.countTokens models.computeTokens', {
          effect: 'read',
          ...call,
        }),
        ...calls(
          'models.generateImages models.editImage models.upscaleImage models.recontextImage models.segmentImage',
          {
            effect: 'read',
            ...call,
          },
        ),
        ...calls('models.generateContentStream', { effect: 'read', streaming: true, ...call }),
        ...calls('live.connect live.music.connect', {
          effect: 'read',
          kind: 'websocket',
          longLived: true,
          returns: 'session',
        }),
        ...calls('interactions.create', {
          effect: 'read',
          options: [{ path: '$0.stream', sets: 'stream' }],
          ...interaction,
        }),
        ...calls('interactions.get', { effect: 'read', ...interaction }),
        ...calls('interactions.delete interactions.cancel', { effect: 'write', idempotent: true, ...interaction }),
        ...makes('chats.create', 'chat', 'chat'),
      },
    },
    chat: {
      members: {
        ...calls('sendMessage', { effect: 'read', ...call }),
        ...calls('sendMessageStream', { effect: 'read', streaming: true, ...call }),
        ...none('getHistory'),
      },
    },
    session: {
      members: none(
        'sendClientContent sendRealtimeInput sendToolResponse close setWeightedPrompts setMusicGenerationConfig play pause stop resetContext',
      ),
    },
    pager: { members: { ...calls('nextPage', { effect: 'read' }), ...none('getItem hasNextPage') } },
  },
  optionSets: {
    client: [
      ...http('$0'),
      { path: '$0.httpOptions.retryOptions', sets: 'retryObject', retryKeys },
      { path: '$0.apiKey', sets: 'secret' },
    ],
    chat: [...http('$0.config'), { path: '$0.config.abortSignal', sets: 'signal', scope: 'total', covers: 'total' }],
    request: [
      ...http('$0.config'),
      { path: '$0.config.abortSignal', sets: 'signal', scope: 'total', covers: 'total' },
      { path: '$0.config.httpOptions.retryOptions', sets: 'retryObject', retryKeys, versions: '>=2.0.0' },
      {
        path: '$0.config.httpOptions.retryOptions',
        sets: 'retryObject',
        versions: '<2.0.0',
        inert: 'only the client reads retryOptions in version 1',
      },
    ],
    interaction: [
      { path: '$1.timeout', sets: 'timeout', scope: 'attempt', covers: 'response' },
      { path: '$2.timeout', sets: 'timeout', scope: 'attempt', covers: 'response' },
      { path: '$1.signal', sets: 'signal', scope: 'total', covers: 'total' },
      { path: '$2.signal', sets: 'signal', scope: 'total', covers: 'total' },
      { path: '$1.maxRetries', sets: 'retries', versions: '<2.0.0' },
    ],
  },
  defaults: [
    {
      versions: '>=2.0.0',
      timeout: null,
      retry: null,
      note: 'the limits of the built-in fetch are switched off too; an empty retryOptions object means five attempts',
    },
    { versions: '*', timeout: null, retry: null, note: 'an empty retryOptions object means five attempts' },
  ],
  party: 'third',
  hints: [
    'Set httpOptions: { timeout, retryOptions: { attempts } } on the client: nothing bounds or repeats a call by default.',
    'interactions.* repeats four times on its own: put no retry around it.',
  ],
  sources: [
    {
      fact: 'timeout.default',
      from: '@google/genai@3.1.0/dist/node/index.cjs: apiCall, createUndiciNoTimeoutDispatcher; measured: pending on a silent server',
    },
    {
      fact: 'timeout.scope',
      from: '@google/genai dist/node/index.cjs: createAttemptSignal in 2.16.0 to 3.1.0, absent in 2.8.0 and 1.52.0',
    },
    {
      fact: 'retry.default',
      from: '@google/genai@3.1.0/dist/node/index.cjs: DEFAULT_RETRY_ATTEMPTS 5, only with retryOptions; measured: 500 → 1 request',
    },
    {
      fact: 'retryOptions',
      from: '@google/genai@1.52.0/dist/node/index.cjs: apiCall reads clientOptions.httpOptions only',
    },
    {
      fact: 'interactions',
      from: '@google/genai@3.1.0/dist/node/index.cjs: attempt-count-backoff; measured: 500 → 5 requests',
    },
    { fact: 'calls', from: '@google/genai@3.1.0, 2.32.0 and 1.52.0: dist/node/node.d.ts' },
  ],
});
