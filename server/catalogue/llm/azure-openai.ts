import { defineSdk } from '../../model/catalogue';
import type { OptionSpec } from '../../model/catalogue';
import { calls } from '../_members';

const options = (arg: string): OptionSpec[] => [
  { path: `${arg}.requestOptions.timeout`, sets: 'timeout', scope: 'attempt', covers: 'response' },
  { path: `${arg}.abortSignal`, sets: 'signal', scope: 'total', covers: 'total' },
];
const call = { optionSet: 'request' } as const;

/** The 1.x beta client on Azure's own pipeline. From 2.0 on the package only adds types to `AzureOpenAI` of openai. */
export default defineSdk({
  id: 'azure-openai',
  packages: ['@azure/openai'],
  kind: 'llm',
  dependency: 'azure-openai',
  exports: {
    OpenAIClient: { new: 'client' },
    AzureKeyCredential: { new: 'key' },
    OpenAIKeyCredential: { new: 'key' },
  },
  types: {
    client: {
      optionSet: 'client',
      owns: 'http-agent',
      members: {
        ...calls(
          'getChatCompletions getCompletions getEmbeddings getImages generateImages beginAzureBatchImageGeneration',
          { effect: 'read', ...call },
        ),
        ...calls('getAudioTranscription getAudioTranslation', { effect: 'read', optionSet: 'audio' }),
        ...calls('streamChatCompletions streamCompletions listChatCompletions listCompletions', {
          effect: 'read',
          streaming: true,
          ...call,
        }),
      },
    },
    key: { optionSet: 'key', members: {} },
  },
  optionSets: {
    client: [
      { path: '$2.retryOptions.maxRetries', sets: 'retries' },
      { path: '$2.requestOptions.timeout', sets: 'timeout', scope: 'attempt', covers: 'response' },
    ],
    request: options('$2'),
    // (deployment, file, format, options)
    audio: [...options('$2'), ...options('$3')],
    key: [{ path: '$0', sets: 'secret' }],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: {
        attempts: 4,
        backoff: 'exponential',
        jitter: true,
        baseMs: 1000,
        capMs: 64_000,
        repeats: 'all',
        on: [408, '5xx except 501 and 505', '429 and 503 with Retry-After', 'network'],
        honoursRetryAfter: true,
      },
      note: 'a 429 without Retry-After is not repeated',
    },
  ],
  party: 'third',
  hints: ['Legacy: use AzureOpenAI of the openai package.', 'Pass an abortSignal: there is no time limit.'],
  sources: [
    {
      fact: 'timeout.default',
      from: '@azure/openai@1.0.0-beta.12: @azure/core-rest-pipeline sets none; measured: pending on a silent server',
    },
    {
      fact: 'retry.default',
      from: '@azure/core-rest-pipeline/dist/commonjs/constants.js: DEFAULT_RETRY_POLICY_COUNT = 3; measured: 500 → 4 requests, 429 → 1',
    },
    { fact: 'calls', from: '@azure/openai@1.0.0-beta.12/types/openai.d.ts: OpenAIClient' },
  ],
});
