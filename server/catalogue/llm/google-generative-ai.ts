import { defineSdk } from '../../model/catalogue';
import type { OptionSpec } from '../../model/catalogue';
import { calls, makes, none } from '../_members';

// The timer is never cleared: it reaches through the body.
const request = (arg: string): OptionSpec[] => [
  { path: `${arg}.timeout`, sets: 'timeout', scope: 'total', covers: 'total' },
  { path: `${arg}.baseUrl`, sets: 'baseUrl' },
];
const call = { optionSet: 'request' } as const;
const read = { effect: 'read', ...call } as const;

/** The older Gemini SDK, superseded by @google/genai. */
export default defineSdk({
  id: 'google-generative-ai',
  packages: ['@google/generative-ai', '@google/generative-ai/server'],
  npm: '@google/generative-ai',
  kind: 'llm',
  dependency: 'google',
  exports: {
    GoogleGenerativeAI: { new: 'client' },
    GenerativeModel: { new: 'model', optionSet: 'made' },
    ChatSession: { type: 'chat' },
    GoogleAIFileManager: { new: 'files' },
    GoogleAICacheManager: { new: 'caches' },
  },
  types: {
    client: {
      optionSet: 'client',
      members: {
        ...makes('getGenerativeModel', 'model', 'model'),
        ...makes('getGenerativeModelFromCachedContent', 'model', 'cached'),
      },
    },
    model: {
      members: {
        ...calls('generateContent countTokens embedContent batchEmbedContents', read),
        ...calls('generateContentStream', { ...read, streaming: true }),
        ...makes('startChat', 'chat'),
      },
    },
    chat: {
      members: {
        ...calls('sendMessage', read),
        ...calls('sendMessageStream', { ...read, streaming: true }),
        ...none('getHistory'),
      },
    },
    files: {
      optionSet: 'manager',
      members: {
        ...calls('uploadFile', { effect: 'write' }),
        ...calls('listFiles getFile', read),
        ...calls('deleteFile', { effect: 'write', idempotent: true }),
      },
    },
    caches: {
      optionSet: 'manager',
      members: {
        ...calls('create', { effect: 'write' }),
        ...calls('list get', { effect: 'read' }),
        ...calls('update delete', { effect: 'write', idempotent: true }),
      },
    },
  },
  optionSets: {
    client: [{ path: '$0', sets: 'secret' }],
    model: request('$1'),
    cached: request('$2'),
    made: [...request('$2'), { path: '$0', sets: 'secret' }],
    manager: [...request('$1'), { path: '$0', sets: 'secret' }],
    request: [...request('$1'), { path: '$1.signal', sets: 'signal', scope: 'total', covers: 'total' }],
  },
  defaults: [{ versions: '*', timeout: null, retry: null }],
  party: 'third',
  hints: [
    'Pass { timeout } as the second argument of getGenerativeModel or of the call.',
    'Superseded by @google/genai.',
  ],
  sources: [
    {
      fact: 'timeout.default',
      from: '@google/generative-ai@0.24.1/dist/index.js: buildFetchOptions; measured: pending on a silent server',
    },
    { fact: 'retry.default', from: 'measured: 500 → 1 request' },
    { fact: 'calls', from: '@google/generative-ai@0.24.1: dist/generative-ai.d.ts, dist/server/server.d.ts' },
  ],
});
