import { defineSdk } from '../../model/catalogue';
import { both, callerHints, callerRetry, callerSource, configSets, embeddings, model } from './_langchain';

const azure = { dependency: 'azure-openai' } as const;

/** LangChain's OpenAI models. */
export default defineSdk({
  id: 'langchain-openai',
  packages: [
    '@langchain/openai',
    '@langchain/openai/*',
    'langchain/chat_models/openai',
    'langchain/llms/openai',
    'langchain/embeddings/openai',
  ],
  npm: '@langchain/openai',
  kind: 'llm',
  dependency: 'openai',
  exports: {
    ChatOpenAI: { new: 'model' },
    ChatOpenAICompletions: { new: 'model' },
    ChatOpenAIResponses: { new: 'model' },
    BaseChatOpenAI: { new: 'model' },
    OpenAI: { new: 'model' },
    OpenAIChat: { new: 'model' },
    OpenAIEmbeddings: { new: 'embeddings' },
    AzureChatOpenAI: { new: 'model', ...azure },
    AzureOpenAI: { new: 'model', ...azure },
    AzureOpenAIEmbeddings: { new: 'embeddings', ...azure },
    DallEAPIWrapper: { new: 'model' },
  },
  types: { model, embeddings },
  optionSets: {
    ...configSets,
    model: both((arg) => [
      { path: `${arg}.timeout`, sets: 'timeout', scope: 'attempt', covers: 'headers' },
      { path: `${arg}.maxRetries`, sets: 'retries' },
      { path: `${arg}.configuration.baseURL`, sets: 'baseUrl' },
      { path: `${arg}.configuration.fetch`, sets: 'fetch' },
      {
        path: `${arg}.configuration.maxRetries`,
        sets: 'retries',
        inert: 'the inner client is made with maxRetries: 0',
      },
      { path: `${arg}.apiKey`, sets: 'secret' },
      { path: `${arg}.openAIApiKey`, sets: 'secret' },
      { path: `${arg}.azureOpenAIApiKey`, sets: 'secret' },
    ]),
  },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 600_000, scope: 'attempt', covers: 'headers' },
      retry: callerRetry,
      note: 'seven attempts of ten minutes each',
    },
  ],
  party: 'third',
  hints: callerHints,
  sources: [
    {
      fact: 'timeout.default',
      from: '@langchain/openai@1.6.0/dist/chat_models/base.js: timeout is handed to the openai client, whose default is 600000',
    },
    {
      fact: 'maxRetries',
      from: '@langchain/openai@1.6.0/dist/chat_models/base.js, embeddings.js: clientConfig maxRetries: 0',
    },
    callerSource,
    {
      fact: 'calls',
      from: '@langchain/openai@1.6.0/dist/index.d.ts; @langchain/core@1.2.13/dist/language_models/chat_models.d.ts',
    },
  ],
});
