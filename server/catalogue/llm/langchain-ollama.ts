import { defineSdk } from '../../model/catalogue';
import { calls } from '../_members';
import { both, callerRetry, callerSource, configSets, model } from './_langchain';

/** LangChain's Ollama models: chat is not repeated, embeddings are. */
export default defineSdk({
  id: 'langchain-ollama',
  packages: ['@langchain/ollama', '@langchain/community/chat_models/ollama', '@langchain/community/embeddings/ollama'],
  npm: '@langchain/ollama',
  kind: 'llm',
  dependency: 'ollama',
  exports: { ChatOllama: { new: 'model' }, Ollama: { new: 'model' }, OllamaEmbeddings: { new: 'embeddings' } },
  types: {
    model,
    embeddings: {
      optionSet: 'embeddings',
      members: calls('embedQuery embedDocuments', { effect: 'read', retry: callerRetry }),
    },
  },
  optionSets: {
    ...configSets,
    model: both((arg) => [
      { path: `${arg}.maxRetries`, sets: 'retries', inert: 'chat does not go through the caller that repeats' },
      { path: `${arg}.fetch`, sets: 'fetch' },
    ]),
    embeddings: [
      { path: '$0.maxRetries', sets: 'retries' },
      { path: '$0.fetch', sets: 'fetch' },
    ],
  },
  defaults: [{ versions: '*', timeout: null, retry: null }],
  party: 'own',
  hints: ['Nothing bounds or repeats a chat: pass { timeout } as the second argument of invoke, and use .withRetry().'],
  sources: [
    {
      fact: 'timeout.default',
      from: '@langchain/ollama@1.3.0/dist/chat_models.js: new Ollama({ fetch, host }); read in source, not measured',
    },
    {
      fact: 'retry.default',
      from: '@langchain/ollama@1.3.0/dist/chat_models.js: client.chat without caller; dist/embeddings.js: caller.call',
    },
    callerSource,
    { fact: 'calls', from: '@langchain/ollama@1.3.0/dist/index.d.ts' },
  ],
});
