import { defineSdk } from '../../model/catalogue';
import { both, callerHints, callerRetry, callerSource, configSets, embeddings, model } from './_langchain';

/** LangChain's Mistral models. */
export default defineSdk({
  id: 'langchain-mistralai',
  packages: ['@langchain/mistralai'],
  kind: 'llm',
  dependency: 'mistral',
  exports: { ChatMistralAI: { new: 'model' }, MistralAI: { new: 'model' }, MistralAIEmbeddings: { new: 'embeddings' } },
  types: { model, embeddings },
  optionSets: {
    ...configSets,
    model: both((arg) => [
      { path: `${arg}.maxRetries`, sets: 'retries' },
      { path: `${arg}.serverURL`, sets: 'baseUrl' },
      { path: `${arg}.endpoint`, sets: 'baseUrl' },
      { path: `${arg}.httpClient`, sets: 'fetch' },
      { path: `${arg}.apiKey`, sets: 'secret' },
    ]),
  },
  defaults: [
    {
      versions: '>=1.2.0',
      timeout: { ms: 30_000, scope: 'attempt', covers: 'response' },
      retry: callerRetry,
      note: 'the 30 s of @mistralai/mistralai 2.2.1, which it pins',
    },
    { versions: '*', timeout: null, retry: callerRetry },
  ],
  party: 'third',
  hints: callerHints,
  sources: [
    {
      fact: 'timeout.default',
      from: '@langchain/mistralai@1.2.0/package.json: @mistralai/mistralai 2.2.1 (timeoutMs || 30000); earlier ones build on 1.x without a time limit; read in source, not measured',
    },
    {
      fact: 'retry',
      from: '@langchain/mistralai@1.2.0/dist/chat_models.js: completionWithRetry, new AsyncCaller({ maxRetries })',
    },
    callerSource,
    { fact: 'calls', from: '@langchain/mistralai@1.2.0/dist/index.d.ts' },
  ],
});
