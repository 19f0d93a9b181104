import { defineSdk } from '../../model/catalogue';
import type { ExportSpec } from '../../model/catalogue';
import { calls, makes, none } from '../_members';
import {
  adding,
  callerHints,
  callerRetry,
  callerSource,
  configSets,
  embeddings,
  model,
  running,
  wrapping,
} from './_langchain';

const each = (names: string, spec: ExportSpec) => Object.fromEntries(names.split(' ').map((name) => [name, spec]));
const local = {
  new: 'local',
  members: each('fromMessages fromTemplate fromExamples fromZodSchema fromNamesAndDescriptions', { makes: 'local' }),
} as const;
const search = { effect: 'read', kind: 'database' } as const;

/** LangChain's core: prompts, parsers and lambdas run in the process; a chain reaches the network through the model in it. */
export default defineSdk({
  id: 'langchain-core',
  packages: [
    '@langchain/core',
    '@langchain/core/*',
    'langchain/prompts',
    'langchain/output_parsers',
    'langchain/schema/*',
    'langchain/runnables',
  ],
  npm: '@langchain/core',
  kind: 'llm',
  dependency: null,
  exports: {
    ...each(
      'ChatPromptTemplate PromptTemplate FewShotPromptTemplate FewShotChatMessagePromptTemplate PipelinePromptTemplate SystemMessagePromptTemplate HumanMessagePromptTemplate AIMessagePromptTemplate MessagesPlaceholder ImagePromptTemplate',
      local,
    ),
    ...each(
      'StringOutputParser JsonOutputParser StructuredOutputParser CommaSeparatedListOutputParser NumberedListOutputParser MarkdownListOutputParser BytesOutputParser XMLOutputParser JsonOutputToolsParser JsonOutputKeyToolsParser JsonOutputFunctionsParser',
      local,
    ),
    RunnableLambda: { new: 'local', members: { from: { makes: 'local' } } },
    RunnablePassthrough: { new: 'local', members: { assign: { makes: 'local' } } },
    RunnablePick: { new: 'local' },
    RunnableSequence: {
      new: 'chain',
      optionSet: 'parts',
      members: { from: { makes: 'chain', optionSet: 'sequence' } },
    },
    ...each('RunnableParallel RunnableMap RunnableBranch RouterRunnable', {
      new: 'chain',
      members: { from: { makes: 'chain', optionSet: 'sequence' } },
    }),
    RunnableWithMessageHistory: { new: 'chain', optionSet: 'history' },
    ...each(
      'Runnable RunnableBinding RunnableInterface BaseChatModel SimpleChatModel BaseLanguageModel BaseLLM LLM BaseChain',
      { type: 'chain' },
    ),
    ...each('Embeddings EmbeddingsInterface', { type: 'embeddings' }),
    ...each('VectorStore VectorStoreInterface', { type: 'store' }),
    ...each('BaseRetriever BaseRetrieverInterface VectorStoreRetriever', { type: 'retriever' }),
  },
  types: {
    local: {
      members: {
        ...makes('pipe', 'chain', 'piped'),
        ...makes('partial bind withConfig withListeners', 'local'),
        ...none(
          'invoke batch stream transform format formatMessages formatPromptValue formatDocuments parse parseResult getFormatInstructions',
        ),
        ...makes('assign pick', 'chain'),
        ...adding('chain'),
      },
    },
    // The type of models and chains that are only known by annotation, too.
    chain: { members: { ...model.members, ...wrapping('chain'), ...makes('pipe', 'chain', 'piped'), ...running } },
    embeddings: { members: embeddings.members },
    store: {
      kind: 'database',
      members: {
        ...calls(
          'similaritySearch similaritySearchWithScore similaritySearchVectorWithScore maxMarginalRelevanceSearch',
          search,
        ),
        ...calls('addDocuments addVectors', { effect: 'write', kind: 'database' }),
        ...calls('delete', { effect: 'write', idempotent: true, kind: 'database' }),
        ...makes('asRetriever', 'retriever'),
      },
    },
    retriever: {
      kind: 'database',
      members: {
        ...calls('invoke batch getRelevantDocuments', { ...search, optionSet: 'config' }),
        ...calls('addDocuments', { effect: 'write', kind: 'database' }),
        ...makes('pipe', 'chain', 'piped'),
        ...makes('withConfig withListeners', 'retriever'),
        ...adding('retriever'),
      },
    },
  },
  optionSets: {
    ...configSets,
    piped: [{ path: '$0', sets: 'model', inherits: true }],
    sequence: [{ path: '$0.*', sets: 'model', inherits: true }],
    parts: [
      { path: '$0.last', sets: 'model', inherits: true },
      { path: '$0.middle.*', sets: 'model', inherits: true },
      { path: '$0.first', sets: 'model', inherits: true },
    ],
    history: [{ path: '$0.runnable', sets: 'model', inherits: true }],
  },
  defaults: [
    {
      versions: '>=1.2.13',
      timeout: null,
      unknown: ['timeout'],
      retry: {
        ...callerRetry,
        on: ['every failure but 400-407, 409, 413, aborts and a 429 without a hint up to 60 s', 'network'],
        honoursRetryAfter: true,
      },
      note: 'time limits are those of the model in the chain',
    },
    {
      versions: '*',
      timeout: null,
      unknown: ['timeout'],
      retry: callerRetry,
      note: 'time limits are those of the model in the chain',
    },
  ],
  party: 'third',
  hints: [...callerHints, 'Pass { timeout } or { signal } as the second argument of invoke to bound the whole chain.'],
  sources: [
    {
      fact: 'timeout.default',
      from: '@langchain/core@1.2.13/dist/runnables/config.js: ensureConfig, AbortSignal.timeout only with config.timeout',
    },
    callerSource,
    {
      fact: 'withRetry',
      from: '@langchain/core@1.2.13/dist/runnables/base.js: RunnableRetry maxAttemptNumber 3, pRetry with randomize (read, not run)',
    },
    {
      fact: 'retry.on',
      from: '@langchain/core@1.2.13/dist/utils/async_caller.js: STATUS_NO_RETRY, classifyRateLimitError; 0.3.80: STATUS_NO_RETRY',
    },
    {
      fact: 'calls',
      from: '@langchain/core@1.2.13: dist/runnables/base.d.ts, prompts, output_parsers, vectorstores, retrievers',
    },
  ],
});
