import { defineSdk } from '../../model/catalogue';
import { both, configSets, embeddings, model } from './_langchain';

/** LangChain's Bedrock models: the AWS client repeats, LangChain's caller does not come in. */
export default defineSdk({
  id: 'langchain-aws',
  packages: ['@langchain/aws', '@langchain/community/chat_models/bedrock', '@langchain/community/embeddings/bedrock'],
  npm: '@langchain/aws',
  kind: 'llm',
  dependency: 'bedrock',
  exports: {
    ChatBedrockConverse: { new: 'model' },
    ChatBedrock: { new: 'model' },
    BedrockChat: { new: 'model' },
    BedrockEmbeddings: { new: 'embeddings' },
  },
  types: { model, embeddings },
  optionSets: {
    ...configSets,
    model: both((arg) => [
      { path: `${arg}.clientOptions.maxAttempts`, sets: 'attempts' },
      {
        path: `${arg}.clientOptions.requestHandler.requestTimeout`,
        sets: 'timeout',
        scope: 'attempt',
        covers: 'response',
      },
      { path: `${arg}.clientOptions.requestHandler`, sets: 'dispatcher' },
      {
        path: `${arg}.maxRetries`,
        sets: 'retries',
        inert: 'calls do not go through the caller that repeats: use clientOptions.maxAttempts',
      },
      { path: `${arg}.credentials.secretAccessKey`, sets: 'secret' },
    ]),
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: {
        attempts: 3,
        backoff: 'exponential',
        jitter: true,
        baseMs: 50,
        capMs: 20_000,
        repeats: 'all',
        on: [429, 500, 502, 503, 504, 'network', 'throttling'],
        honoursRetryAfter: true,
      },
      note: 'streams also have an idle limit of 60 s in 1.4 (streamIdleTimeout)',
    },
  ],
  party: 'third',
  hints: ['Set clientOptions: { requestHandler: { requestTimeout }, maxAttempts }.'],
  sources: [
    {
      fact: 'timeout.default',
      from: '@langchain/aws@1.4.5/dist/chat_models.js: new BedrockRuntimeClient(clientOptions); utils/stream_timeout.js: 60000 for streams; read in source, not measured',
    },
    {
      fact: 'retry.default',
      from: '@langchain/aws@1.4.5/dist/chat_models.js: client.send without caller; @aws-sdk/client-bedrock-runtime: 3 attempts',
    },
    { fact: 'calls', from: '@langchain/aws@1.4.5/dist/index.d.ts' },
  ],
});
