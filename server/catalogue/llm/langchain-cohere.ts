import { defineSdk } from '../../model/catalogue';
import { calls } from '../_members';
import { both, callerHints, callerRetry, callerSource, configSets, embeddings, model } from './_langchain';

/** LangChain's Cohere models: LangChain's seven tries around three of the cohere client. */
export default defineSdk({
  id: 'langchain-cohere',
  packages: ['@langchain/cohere'],
  kind: 'llm',
  dependency: 'cohere',
  exports: {
    ChatCohere: { new: 'model' },
    Cohere: { new: 'model' },
    CohereEmbeddings: { new: 'embeddings' },
    CohereRerank: { new: 'reranker' },
  },
  types: {
    model,
    embeddings,
    reranker: {
      members: calls('rerank compressDocuments', {
        effect: 'read',
        retry: { ...callerRetry, attempts: 3, capMs: 60_000 },
      }),
    },
  },
  optionSets: {
    ...configSets,
    model: both((arg) => [
      { path: `${arg}.maxRetries`, sets: 'retries' },
      { path: `${arg}.apiKey`, sets: 'secret' },
    ]),
  },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 300_000, scope: 'attempt', covers: 'headers' },
      retry: { ...callerRetry, attempts: 21 },
      note: 'seven tries of LangChain, each three of cohere-ai; maxRetries sets the outer ones only',
    },
  ],
  party: 'third',
  hints: callerHints,
  sources: [
    {
      fact: 'timeout.default',
      from: '@langchain/cohere@1.0.5/dist/client.js: new CohereClient({ token }), whose default is 300 s; read in source, not measured',
    },
    {
      fact: 'retry.default',
      from: '@langchain/cohere@1.0.5/dist/chat_models.js: caller.callWithOptions around client.chat; cohere-ai: 3 attempts',
    },
    callerSource,
    { fact: 'calls', from: '@langchain/cohere@1.0.5/dist/index.d.ts' },
  ],
});
