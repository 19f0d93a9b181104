import { defineSdk } from '../../model/catalogue';
import { both, callerHints, callerRetry, callerSource, configSets, embeddings, model } from './_langchain';

const vertex = { dependency: 'google-vertex' } as const;

/** LangChain's Google models: Gemini API and Vertex AI. */
export default defineSdk({
  id: 'langchain-google',
  packages: [
    '@langchain/google-genai',
    '@langchain/google-vertexai',
    '@langchain/google-vertexai-web',
    '@langchain/google-gauth',
    '@langchain/google-webauth',
  ],
  npm: '@langchain/google-genai',
  kind: 'llm',
  dependency: 'google',
  exports: {
    ChatGoogleGenerativeAI: { new: 'model' },
    GoogleGenerativeAIEmbeddings: { new: 'embeddings' },
    ChatVertexAI: { new: 'model', ...vertex },
    VertexAI: { new: 'model', ...vertex },
    VertexAIEmbeddings: { new: 'embeddings', ...vertex },
    ChatGoogle: { new: 'model', ...vertex },
    GoogleLLM: { new: 'model', ...vertex },
    GoogleEmbeddings: { new: 'embeddings', ...vertex },
  },
  types: { model, embeddings },
  optionSets: {
    ...configSets,
    model: both((arg) => [
      { path: `${arg}.maxRetries`, sets: 'retries' },
      { path: `${arg}.baseUrl`, sets: 'baseUrl' },
      { path: `${arg}.apiKey`, sets: 'secret' },
    ]),
  },
  defaults: [{ versions: '*', timeout: null, retry: callerRetry }],
  party: 'third',
  hints: [...callerHints, 'Nothing bounds a call: pass { timeout } or { signal } as the second argument of invoke.'],
  sources: [
    {
      fact: 'timeout.default',
      from: '@langchain/google-genai@2.3.2/dist/chat_models.js: no request options for @google/generative-ai; @langchain/google-common@2.3.2/dist/connection.js: no timeout; read in source, not measured',
    },
    callerSource,
    { fact: 'calls', from: '@langchain/google-genai@2.3.2 and @langchain/google-vertexai@2.3.2: dist/index.d.ts' },
  ],
});
