import { defineSdk } from '../../model/catalogue';
import { both, callerHints, callerRetry, callerSource, configSets, model } from './_langchain';

/** LangChain's Anthropic models. */
export default defineSdk({
  id: 'langchain-anthropic',
  packages: ['@langchain/anthropic', '@langchain/anthropic/*'],
  npm: '@langchain/anthropic',
  kind: 'llm',
  dependency: 'anthropic',
  exports: { ChatAnthropic: { new: 'model' }, ChatAnthropicMessages: { new: 'model' } },
  types: { model },
  optionSets: {
    ...configSets,
    model: both((arg) => [
      { path: `${arg}.clientOptions.timeout`, sets: 'timeout', scope: 'attempt', covers: 'headers' },
      { path: `${arg}.timeout`, sets: 'timeout', inert: 'ChatAnthropic has no `timeout`: use clientOptions.timeout' },
      { path: `${arg}.maxRetries`, sets: 'retries' },
      {
        path: `${arg}.clientOptions.maxRetries`,
        sets: 'retries',
        inert: 'the inner client is made with maxRetries: 0',
      },
      { path: `${arg}.anthropicApiUrl`, sets: 'baseUrl' },
      { path: `${arg}.clientOptions.baseURL`, sets: 'baseUrl' },
      { path: `${arg}.clientOptions.fetch`, sets: 'fetch' },
      { path: `${arg}.apiKey`, sets: 'secret' },
      { path: `${arg}.anthropicApiKey`, sets: 'secret' },
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
      from: '@langchain/anthropic@1.5.11/dist/chat_models.js: createClient(clientOptions) of @anthropic-ai/sdk, whose default is 600000; read in source, not measured',
    },
    {
      fact: 'maxRetries',
      from: '@langchain/anthropic@1.5.11/dist/chat_models.js: createClient({ …, maxRetries: 0 }), caller.callWithOptions',
    },
    callerSource,
    { fact: 'calls', from: '@langchain/anthropic@1.5.11/dist/index.d.ts' },
  ],
});
