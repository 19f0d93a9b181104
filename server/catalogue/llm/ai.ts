import { defineSdk } from '../../model/catalogue';
import type { CallSpec, ExportSpec, OptionSpec } from '../../model/catalogue';
import { calls, makes, none } from '../_members';

const each = (names: string, spec: ExportSpec) => Object.fromEntries(names.split(' ').map((name) => [name, spec]));

/** From version 6 on `timeout` is a number (all of it) or an object. */
const timeouts = (arg: string): OptionSpec[] => [
  { path: `${arg}.timeout.totalMs`, sets: 'timeout', scope: 'total', covers: 'total', versions: '>=6' },
  { path: `${arg}.timeout.stepMs`, sets: 'timeout', scope: 'attempt', covers: 'response', versions: '>=6' },
  { path: `${arg}.timeout.toolMs`, sets: 'timeout', inert: 'bounds tools, not the model', versions: '>=6' },
  { path: `${arg}.timeout`, sets: 'timeout', scope: 'total', covers: 'total', versions: '>=6' },
  {
    path: `${arg}.timeout`,
    sets: 'timeout',
    inert: 'there is no `timeout` before version 6: use abortSignal',
    versions: '<6',
  },
];
const gaps = (arg: string): OptionSpec[] => [
  { path: `${arg}.timeout.chunkMs`, sets: 'timeout', scope: 'attempt', covers: 'response', versions: '>=6' },
  { path: `${arg}.timeout.firstChunkMs`, sets: 'timeout', scope: 'attempt', covers: 'headers', versions: '>=7' },
];
const basics: readonly OptionSpec[] = [
  { path: '$0.model', sets: 'model' },
  { path: '$0.abortSignal', sets: 'signal', scope: 'total', covers: 'total' },
  { path: '$0.maxRetries', sets: 'retries' },
];
const read: CallSpec = { effect: 'read', optionSet: 'plain' };
// Started at once and given back without a promise; a failure only reaches onError and the parts of the stream.
const stream = { effect: 'read', streaming: true, notPromise: true } as const;

/** Vercel AI SDK. Requests go to the provider of the `model` option; retries are made here, not in the provider. */
export default defineSdk({
  id: 'ai',
  packages: ['ai', 'ai/rsc', '@ai-sdk/rsc'],
  npm: 'ai',
  kind: 'llm',
  dependency: null,
  exports: {
    generateText: { call: { effect: 'read', optionSet: 'text' } },
    streamText: { call: { ...stream, optionSet: 'stream' } },
    experimental_streamTextLowMemory: { call: { ...stream, optionSet: 'stream' } },
    streamObject: { call: { ...stream, optionSet: 'plain' } },
    streamUI: { call: { effect: 'read', streaming: true, optionSet: 'plain' } },
    ...each(
      'generateObject embed embedMany rerank generateImage experimental_generateImage transcribe experimental_transcribe generateSpeech experimental_generateSpeech experimental_generateVideo experimental_decide experimental_extract experimental_evaluate',
      { call: read },
    ),
    ...each(
      'experimental_streamSpeech experimental_streamTranscribe experimental_streamTranslate experimental_streamLanguageModelCall',
      {
        call: { ...stream, optionSet: 'plain' },
      },
    ),
    ...each('experimental_startVideo uploadFile uploadSkill experimental_startBatch', {
      call: { effect: 'write', optionSet: 'plain' },
    }),
    ...each('experimental_getVideoStatus experimental_getBatchStatus experimental_listBatches', { call: read }),
    experimental_getBatchResults: { call: { ...read, notPromise: true, iterates: true } },
    experimental_cancelBatch: { call: { effect: 'write', idempotent: true, optionSet: 'plain' } },
    ...each('ToolLoopAgent Experimental_Agent Agent', { new: 'agent' }),
    ...each('createAgentUIStream createAgentUIStreamResponse pipeAgentUIStreamToResponse', {
      call: { effect: 'read', streaming: true, optionSet: 'served' },
    }),
    ...each('wrapLanguageModel experimental_wrapLanguageModel wrapEmbeddingModel wrapImageModel', {
      makes: 'model',
      optionSet: 'wrapped',
    }),
    ...each(
      'customProvider experimental_customProvider createProviderRegistry experimental_createProviderRegistry wrapProvider',
      {
        makes: 'registry',
      },
    ),
    gateway: { provider: 'gateway' },
    createGateway: { provider: 'gateway' },
    experimental_createMCPClient: { call: { effect: 'read', kind: 'rpc', returns: 'mcp' } },
  },
  types: {
    agent: {
      optionSet: 'agent',
      members: {
        ...calls('generate', { effect: 'read', optionSet: 'run' }),
        ...calls('stream', { effect: 'read', streaming: true, notPromise: true, optionSet: 'run' }),
        ...calls('respond', { effect: 'read', streaming: true, notPromise: true, optionSet: 'run' }),
      },
    },
    model: { names: ['LanguageModel', 'EmbeddingModel', 'ImageModel'], members: {} },
    registry: {
      members: makes(
        'languageModel textEmbeddingModel embeddingModel imageModel transcriptionModel speechModel rerankingModel',
        'model',
      ),
    },
    mcp: { kind: 'rpc', members: { ...calls('tools', { effect: 'read', kind: 'rpc' }), ...none('close') } },
  },
  optionSets: {
    text: [...basics, ...timeouts('$0')],
    stream: [...basics, ...gaps('$0'), ...timeouts('$0')],
    plain: [
      ...basics,
      {
        path: '$0.timeout',
        sets: 'timeout',
        inert: 'only generateText, streamText and agents have a `timeout`: use abortSignal',
      },
    ],
    agent: [
      { path: '$0.model', sets: 'model' },
      { path: '$0.maxRetries', sets: 'retries' },
      ...gaps('$0'),
      ...timeouts('$0'),
    ],
    run: [
      { path: '$0.abortSignal', sets: 'signal', scope: 'total', covers: 'total' },
      ...gaps('$0'),
      ...timeouts('$0'),
    ],
    served: [
      { path: '$0.agent', sets: 'model' },
      { path: '$0.abortSignal', sets: 'signal', scope: 'total', covers: 'total' },
      ...timeouts('$0'),
    ],
    wrapped: [{ path: '$0.model', sets: 'model' }],
  },
  defaults: [
    {
      versions: '>=5',
      timeout: null,
      retry: {
        attempts: 3,
        backoff: 'exponential',
        jitter: false,
        baseMs: 2000,
        repeats: 'all',
        on: [408, 409, 429, '5xx', 'network'],
        honoursRetryAfter: true,
      },
    },
    {
      versions: '*',
      timeout: null,
      retry: {
        attempts: 3,
        backoff: 'exponential',
        jitter: false,
        baseMs: 2000,
        repeats: 'all',
        on: [408, 409, 429, '5xx', 'network'],
        honoursRetryAfter: false,
      },
    },
  ],
  party: 'third',
  hints: [
    'No time limit by default: pass `timeout` (version 6 and later, text and agents only) or abortSignal: AbortSignal.timeout(ms).',
    'streamText does not throw: watch onError or the error parts; a retry or try/catch around it sees nothing.',
    'Set maxRetries: 0 when a retry of your own goes around the call.',
  ],
  sources: [
    { fact: 'timeout.default', from: 'measured: generateText pending on a silent server' },
    {
      fact: 'timeout',
      from: 'ai@7.0.173 and 6.0.326/dist/index.js: getTotalTimeoutMs, used by generateText, streamText and agents; generateObject and streamObject leave it out (Omit<RequestOptions, "timeout">)',
    },
    {
      fact: 'retry.default',
      from: 'ai@7.0.173/dist/index.js: retryWithExponentialBackoffRespectingRetryHeaders, prepareRetries; ai@4.3.19: _retryWithExponentialBackoff; measured: 500 → 3 requests',
    },
    { fact: 'streamText', from: 'measured: a failing server ends textStream empty, the error reaches onError only' },
    { fact: 'calls', from: 'ai@7.0.173, 6.0.326, 5.0.277 and 4.3.19: dist/index.d.ts' },
  ],
});
