import { defineSdk } from '../../model/catalogue';
import { both, callerHints, callerRetry, callerSource, configSets, model } from './_langchain';

/** LangChain's Groq models. */
export default defineSdk({
  id: 'langchain-groq',
  packages: ['@langchain/groq'],
  kind: 'llm',
  dependency: 'groq',
  exports: { ChatGroq: { new: 'model' } },
  types: { model },
  optionSets: {
    ...configSets,
    model: both((arg) => [
      { path: `${arg}.timeout`, sets: 'timeout', scope: 'attempt', covers: 'headers' },
      { path: `${arg}.maxRetries`, sets: 'retries' },
      { path: `${arg}.baseUrl`, sets: 'baseUrl' },
      { path: `${arg}.fetch`, sets: 'fetch' },
      { path: `${arg}.httpAgent`, sets: 'dispatcher' },
      { path: `${arg}.apiKey`, sets: 'secret' },
    ]),
  },
  defaults: [{ versions: '*', timeout: { ms: 60_000, scope: 'attempt', covers: 'headers' }, retry: callerRetry }],
  party: 'third',
  hints: callerHints,
  sources: [
    {
      fact: 'timeout.default',
      from: '@langchain/groq@1.3.1/dist/chat_models.js: new Groq({ timeout, maxRetries: 0 }) of groq-sdk, whose default is 60000; read in source, not measured',
    },
    callerSource,
    { fact: 'calls', from: '@langchain/groq@1.3.1/dist/index.d.ts' },
  ],
});
