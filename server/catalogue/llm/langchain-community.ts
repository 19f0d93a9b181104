import { defineSdk } from '../../model/catalogue';
import { calls, none, makes } from '../_members';
import { both, callerHints, callerRetry, callerSource, configSets, embeddings, model } from './_langchain';

const limited = {
  timeout: { ms: 600_000, scope: 'attempt', covers: 'headers' },
  optionSet: 'config',
  effect: 'read',
} as const;

/** LangChain's community models, and the small packages that wrap its OpenAI model. */
export default defineSdk({
  id: 'langchain-community',
  packages: [
    '@langchain/community/chat_models/fireworks',
    '@langchain/community/chat_models/togetherai',
    '@langchain/community/chat_models/deepinfra',
    '@langchain/community/chat_models/zhipuai',
    '@langchain/community/chat_models/moonshot',
    '@langchain/community/llms/hf',
    '@langchain/community/llms/replicate',
    '@langchain/community/embeddings/hf',
    '@langchain/community/embeddings/voyage',
    '@langchain/xai',
    '@langchain/deepseek',
    '@langchain/cerebras',
  ],
  npm: '@langchain/community',
  kind: 'llm',
  dependency: null,
  exports: {
    ChatXAI: { new: 'viaOpenai', dependency: 'xai' },
    ChatDeepSeek: { new: 'viaOpenai', dependency: 'deepseek' },
    ChatFireworks: { new: 'viaOpenai', dependency: 'fireworks' },
    ChatTogetherAI: { new: 'viaOpenai', dependency: 'together' },
    ChatCerebras: { new: 'model', dependency: 'cerebras' },
    ChatDeepInfra: { new: 'model', dependency: 'deepinfra' },
    ChatZhipuAI: { new: 'model', dependency: 'zhipuai' },
    ChatMoonshot: { new: 'model', dependency: 'moonshot' },
    HuggingFaceInference: { new: 'model', dependency: 'huggingface' },
    HuggingFaceInferenceEmbeddings: { new: 'embeddings', dependency: 'huggingface' },
    Replicate: { new: 'model', dependency: 'replicate' },
    VoyageEmbeddings: { new: 'embeddings', dependency: 'voyage' },
  },
  types: {
    viaOpenai: {
      optionSet: 'model',
      members: {
        ...makes('pipe bind bindTools withStructuredOutput withRetry withFallbacks withListeners', 'viaOpenai'),
        ...makes('withConfig', 'viaOpenai', 'withConfig'),
        ...calls('invoke batch generate call predict', limited),
        ...calls('stream', { ...limited, streaming: true }),
        ...calls('streamEvents streamLog', { ...limited, streaming: true, iterates: true, notPromise: true }),
        ...none('getName getGraph getNumTokens toJSON'),
      },
    },
    model,
    embeddings,
  },
  optionSets: {
    ...configSets,
    model: both((arg) => [
      { path: `${arg}.timeout`, sets: 'timeout', scope: 'attempt', covers: 'headers' },
      { path: `${arg}.maxRetries`, sets: 'retries' },
      { path: `${arg}.apiKey`, sets: 'secret' },
    ]),
  },
  defaults: [{ versions: '*', timeout: null, retry: callerRetry }],
  party: 'third',
  hints: callerHints,
  sources: [
    {
      fact: 'viaOpenai',
      from: '@langchain/xai@1.4.15, @langchain/deepseek@1.1.13, @langchain/community@1.1.29 chat_models/fireworks.js, togetherai.js: extend ChatOpenAICompletions (600000 of openai); read in source, not measured',
    },
    {
      fact: 'timeout.default',
      from: '@langchain/community@1.1.29 chat_models/deepinfra.js, zhipuai.js, moonshot.js, llms/hf.js, replicate.js: none',
    },
    callerSource,
  ],
});
