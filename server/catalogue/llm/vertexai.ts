import { defineSdk } from '../../model/catalogue';
import { calls, makes, none } from '../_members';

/** Vertex AI's older generative SDK, superseded by @google/genai. */
export default defineSdk({
  id: 'vertexai',
  packages: ['@google-cloud/vertexai'],
  kind: 'llm',
  dependency: 'google-vertex',
  exports: {
    VertexAI: { new: 'client' },
    GenerativeModel: { new: 'model', optionSet: 'made' },
    GenerativeModelPreview: { new: 'model', optionSet: 'made' },
    ChatSession: { type: 'chat' },
    ChatSessionPreview: { type: 'chat' },
  },
  types: {
    client: {
      members: {
        ...makes('getGenerativeModel preview.getGenerativeModel', 'model', 'model'),
        ...makes('preview.getGenerativeModelFromCachedContent', 'model', 'cached'),
        ...calls('preview.cachedContents.create', { effect: 'write' }),
        ...calls('preview.cachedContents.list preview.cachedContents.get', { effect: 'read' }),
        ...calls('preview.cachedContents.update preview.cachedContents.delete', { effect: 'write', idempotent: true }),
      },
    },
    model: {
      members: {
        ...calls('generateContent countTokens', { effect: 'read' }),
        ...calls('generateContentStream', { effect: 'read', streaming: true }),
        ...makes('startChat', 'chat'),
      },
    },
    chat: {
      members: {
        ...calls('sendMessage', { effect: 'read' }),
        ...calls('sendMessageStream', { effect: 'read', streaming: true }),
        ...none('getHistory'),
      },
    },
  },
  optionSets: {
    model: [{ path: '$1.timeout', sets: 'timeout', scope: 'total', covers: 'total' }],
    cached: [{ path: '$2.timeout', sets: 'timeout', scope: 'total', covers: 'total' }],
    made: [{ path: '$0.requestOptions.timeout', sets: 'timeout', scope: 'total', covers: 'total' }],
  },
  defaults: [{ versions: '*', timeout: null, retry: null }],
  party: 'third',
  hints: [
    'Pass { timeout } as the second argument of getGenerativeModel: calls take no options.',
    'Superseded by @google/genai.',
  ],
  sources: [
    {
      fact: 'timeout.default',
      from: '@google-cloud/vertexai@1.12.0/build/src/functions/post_request.js: getFetchOptions, the timer is never cleared; read in source, not measured',
    },
    { fact: 'retry.default', from: '@google-cloud/vertexai@1.12.0/build/src/functions/post_request.js: one fetch' },
    { fact: 'calls', from: '@google-cloud/vertexai@1.12.0/build/src/index.d.ts' },
  ],
});
