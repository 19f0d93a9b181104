import { defineSdk } from '../../model/catalogue';
import type { ExportSpec } from '../../model/catalogue';
import { calls, makes, none } from '../_members';
import { callerHints, callerRetry, callerSource, configSets, running, wrapping } from './_langchain';

const each = (names: string, spec: ExportSpec) => Object.fromEntries(names.split(' ').map((name) => [name, spec]));
const chain = (optionSet: string): ExportSpec => ({
  new: 'chain',
  optionSet: 'llm',
  members: each('fromLLM fromLLMAndPrompts fromLLMAndAPIDocs fromLLMAndRetrievers', { makes: 'chain', optionSet }),
});

/** LangChain's agents and chains: each run is one or more requests of the model it was made with. */
export default defineSdk({
  id: 'langchain',
  packages: [
    'langchain',
    'langchain/agents',
    'langchain/chains',
    'langchain/chains/*',
    'langchain/chat_models/universal',
    'langchain/hub',
    'langchain/retrievers/*',
    'langchain/vectorstores/memory',
    '@langchain/classic/*',
  ],
  npm: 'langchain',
  kind: 'llm',
  dependency: null,
  exports: {
    createAgent: { makes: 'chain', optionSet: 'agent' },
    initChatModel: { makes: 'chain', optionSet: 'first' },
    AgentExecutor: {
      new: 'chain',
      optionSet: 'executor',
      members: { fromAgentAndTools: { makes: 'chain', optionSet: 'executor' } },
    },
    ...each(
      'createReactAgent createToolCallingAgent createOpenAIToolsAgent createOpenAIFunctionsAgent createStructuredChatAgent createXmlAgent createStuffDocumentsChain createHistoryAwareRetriever createSqlQueryChain',
      { makes: 'chain', optionSet: 'llm' },
    ),
    createRetrievalChain: { makes: 'chain', optionSet: 'retrieval' },
    ...each('initializeAgentExecutorWithOptions initializeAgentExecutor', { makes: 'chain', optionSet: 'second' }),
    ...each('loadQAChain loadQAStuffChain loadQAMapReduceChain loadQARefineChain loadSummarizationChain', {
      makes: 'chain',
      optionSet: 'first',
    }),
    ...each('createExtractionChain createExtractionChainFromZod createTaggingChain createTaggingChainFromZod', {
      makes: 'chain',
      optionSet: 'second',
    }),
    ...each(
      'LLMChain ConversationChain RetrievalQAChain ConversationalRetrievalQAChain VectorDBQAChain APIChain SqlDatabaseChain ConstitutionalChain MultiPromptChain LLMRouterChain GraphCypherQAChain MultiQueryRetriever SelfQueryRetriever ReactAgent',
      chain('first'),
    ),
    pull: { call: { effect: 'read', kind: 'http', dependency: 'langsmith', retry: callerRetry } },
    push: { call: { effect: 'write', kind: 'http', dependency: 'langsmith', retry: callerRetry } },
    MemoryVectorStore: {
      new: 'memory',
      members: {
        fromTexts: {
          call: { effect: 'read', options: [{ path: '$2', sets: 'model', inherits: true }], returns: 'memory' },
        },
        fromDocuments: {
          call: { effect: 'read', options: [{ path: '$1', sets: 'model', inherits: true }], returns: 'memory' },
        },
        fromExistingIndex: { makes: 'memory' },
      },
    },
  },
  types: {
    chain: { members: { ...wrapping('chain'), ...running, ...none('getState getStateHistory drawMermaid') } },
    // Vectors stay in the process, texts go to the embedding model.
    memory: {
      optionSet: 'first',
      members: {
        ...calls('addDocuments similaritySearch similaritySearchWithScore maxMarginalRelevanceSearch', {
          effect: 'read',
        }),
        ...makes('asRetriever', 'retriever'),
        ...none('addVectors similaritySearchVectorWithScore delete'),
      },
    },
    retriever: {
      members: {
        ...wrapping('chain'),
        ...calls('invoke batch getRelevantDocuments', { effect: 'read', optionSet: 'config' }),
      },
    },
  },
  optionSets: {
    ...configSets,
    agent: [{ path: '$0.model', sets: 'model', inherits: true }],
    llm: [{ path: '$0.llm', sets: 'model', inherits: true }],
    first: [{ path: '$0', sets: 'model', inherits: true }],
    second: [{ path: '$1', sets: 'model', inherits: true }],
    executor: [{ path: '$0.agent', sets: 'model', inherits: true }],
    retrieval: [{ path: '$0.combineDocsChain', sets: 'model', inherits: true }],
  },
  defaults: [
    { versions: '*', timeout: null, retry: callerRetry, note: 'time limits are those of the model in the chain' },
  ],
  party: 'third',
  hints: [...callerHints, 'A run of an agent is many requests with tools between them: put no blind retry around it.'],
  sources: [
    {
      fact: 'timeout.default',
      from: '@langchain/core@1.2.13/dist/runnables/config.js: AbortSignal.timeout only with config.timeout',
    },
    callerSource,
    {
      fact: 'calls',
      from: 'langchain@1.5.14/dist/index.d.ts, agents/ReactAgent.d.ts; langchain@0.3.37/dist/chains, agents; @langchain/classic@1.0.50',
    },
  ],
});
