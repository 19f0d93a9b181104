import { defineSdk } from '../../model/catalogue';
import type { CallSpec, ExportSpec, RetryDefault, TypeSpec } from '../../model/catalogue';
import { calls, makes, none } from '../_members';
import { stainlessRetry } from './_stainless';

const each = (names: string, spec: ExportSpec) => Object.fromEntries(names.split(' ').map((name) => [name, spec]));
const retry: RetryDefault = { ...stainlessRetry, attempts: 11 };
const stream = [{ path: '$0.stream', sets: 'stream' }] as const;
/** A model; `own` overrides the ten retries and 60 s of the OpenAI and Anthropic ones. */
const llm = (own: Partial<CallSpec> = {}): TypeSpec => ({
  optionSet: 'llm',
  members: {
    ...calls('chat complete exec', { effect: 'read', options: stream, ...own }),
    ...calls('streamExec', { effect: 'read', streaming: true, ...own }),
    ...calls(
      'getTextEmbedding getQueryEmbedding getTextEmbeddings getTextEmbeddingsBatch getImageEmbedding getImageEmbeddings',
      {
        effect: 'read',
        ...own,
      },
    ),
    ...none('withSession tokens'),
  },
});
const model = (dependency: string, type = 'llm'): ExportSpec => ({ new: type, dependency });
const factory = (dependency: string, type = 'llm'): ExportSpec => ({ makes: type, dependency });
const bare = { timeout: null, retry: null } as const;

/** LlamaIndex: models, query engines and agents. */
export default defineSdk({
  id: 'llamaindex',
  packages: ['llamaindex', 'llamaindex/*', '@llamaindex/*'],
  npm: 'llamaindex',
  kind: 'llm',
  dependency: null,
  exports: {
    ...each('OpenAI OpenAIResponses OpenAIEmbedding OpenAIAgent', model('openai')),
    ...each('openai openaiResponses', factory('openai')),
    ...each('Anthropic AnthropicAgent', model('anthropic')),
    anthropic: factory('anthropic'),
    ...each('AzureOpenAI AzureOpenAIEmbedding', model('azure-openai')),
    DeepSeekLLM: model('deepseek'),
    Groq: model('groq', 'groq'),
    ...each('Gemini GeminiEmbedding', model('google', 'bare')),
    gemini: factory('google', 'bare'),
    ...each('MistralAI MistralAIEmbedding', model('mistral', 'bare')),
    mistral: factory('mistral', 'bare'),
    ...each('Ollama OllamaEmbedding', model('ollama', 'bare')),
    ollama: factory('ollama', 'bare'),
    ...each('agent multiAgent', { makes: 'agent', optionSet: 'agent' }),
    ...each('ReActAgent LLMAgent FunctionAgent AgentWorkflow', { new: 'agent', optionSet: 'agent' }),
    ...each('VectorStoreIndex SummaryIndex KeywordTableIndex', {
      new: 'index',
      members: each('fromDocuments init fromVectorStore fromVectorStores', {
        call: { effect: 'read', returns: 'index' },
      }),
    }),
    ...each(
      'RetrieverQueryEngine RouterQueryEngine SubQuestionQueryEngine ContextChatEngine SimpleChatEngine CondenseQuestionChatEngine',
      {
        new: 'engine',
        members: each('fromDefaults', { makes: 'engine' }),
      },
    ),
    ...each('BaseQueryEngine QueryEngine BaseChatEngine BaseRetriever', { type: 'engine' }),
    ...each('LLM ToolCallLLM BaseEmbedding', { type: 'llm' }),
    IngestionPipeline: { new: 'pipeline' },
  },
  types: {
    llm: llm(),
    groq: llm({ timeout: { ms: 60_000, scope: 'attempt', covers: 'headers' }, retry: stainlessRetry }),
    bare: llm(bare),
    index: {
      members: {
        ...makes('asQueryEngine asChatEngine asRetriever queryTool', 'engine'),
        ...calls('insert insertNodes', { effect: 'write' }),
        ...calls('deleteRefDoc', { effect: 'write', idempotent: true }),
      },
    },
    engine: { members: { ...calls('query chat retrieve', { effect: 'read', options: stream }), ...none('reset') } },
    agent: {
      members: {
        ...calls('run chat', { effect: 'read', options: [{ path: '$0.stream', sets: 'stream' }] }),
        ...calls('runStream', { effect: 'read', streaming: true, notPromise: true, iterates: true }),
      },
    },
    pipeline: { members: calls('run', { effect: 'write' }) },
  },
  optionSets: {
    llm: [
      { path: '$0.timeout', sets: 'timeout', scope: 'attempt', covers: 'headers' },
      { path: '$0.maxRetries', sets: 'retries' },
      { path: '$0.baseURL', sets: 'baseUrl' },
      { path: '$0.additionalSessionOptions.baseURL', sets: 'baseUrl' },
      { path: '$0.httpOptions.timeout', sets: 'timeout', scope: 'attempt', covers: 'response' },
      { path: '$0.apiKey', sets: 'secret' },
    ],
    agent: [{ path: '$0.llm', sets: 'model' }],
  },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 60_000, scope: 'attempt', covers: 'headers' },
      retry,
      note: 'eleven tries of one minute each; query engines use the model of Settings.llm',
    },
  ],
  party: 'third',
  hints: ['maxRetries is 10 by default: set it to 0 when a retry of your own goes around the call.'],
  sources: [
    {
      fact: 'timeout.default',
      from: '@llamaindex/openai@0.4.22/dist/index.js and @llamaindex/anthropic@0.3.26: timeout ?? 60 * 1000',
    },
    {
      fact: 'retry.default',
      from: '@llamaindex/openai@0.4.22/dist/index.js: maxRetries ?? 10; measured: 7 requests within 25 s on 500 and still going',
    },
    {
      fact: 'others',
      from: '@llamaindex/groq@0.0.50 (GroqSDK defaults), google@0.4.0, mistral@0.1.22, ollama@0.1.23: dist/index.js; read in source, not measured',
    },
    {
      fact: 'calls',
      from: 'llamaindex@0.12.1, @llamaindex/core@0.6.22, @llamaindex/workflow@1.1.24: dist/**/index.d.ts',
    },
  ],
});
