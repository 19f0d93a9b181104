import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';

const call = { optionSet: 'call' } as const;

/** Amazon Bedrock, client and command style of the AWS SDK v3: invoking models, and agents. */
export default defineSdk({
  id: 'bedrock',
  packages: ['@aws-sdk/client-bedrock-runtime', '@aws-sdk/client-bedrock-agent-runtime', '@aws-sdk/client-bedrock'],
  npm: '@aws-sdk/client-bedrock-runtime',
  kind: 'llm',
  dependency: 'bedrock',
  exports: {
    BedrockRuntimeClient: { new: 'client' },
    BedrockRuntime: { new: 'client' },
    BedrockAgentRuntimeClient: { new: 'client' },
    BedrockAgentRuntime: { new: 'client' },
    BedrockClient: { new: 'client' },
    Bedrock: { new: 'client' },
    'paginate*': { call: { effect: 'read', iterates: true, notPromise: true } },
  },
  types: {
    client: {
      optionSet: 'client',
      owns: 'pool',
      members: {
        send: { call: { effect: { command: true }, command: true, ...call } },
        ...calls('invokeModel converse applyGuardrail countTokens invokeGuardrailChecks', { effect: 'read', ...call }),
        ...calls('converseStream invokeModelWithResponseStream invokeModelWithBidirectionalStream', {
          effect: 'read',
          streaming: true,
          ...call,
        }),
        ...calls('retrieve retrieveAndGenerate rerank optimizePrompt generateQuery get* list* describe*', {
          effect: 'read',
          ...call,
        }),
        ...calls('retrieveAndGenerateStream', { effect: 'read', streaming: true, ...call }),
        ...calls('invokeAgent invokeFlow invokeInlineAgent startAsyncInvoke create* start* stop*', {
          effect: 'write',
          ...call,
        }),
        ...calls('delete* put* update* tagResource untagResource', { effect: 'write', idempotent: true, ...call }),
        ...none('destroy middlewareStack.**'),
      },
    },
  },
  optionSets: {
    client: [
      // The handler of this client speaks HTTP/2: its requestTimeout ends a silent stream without throwOnRequestTimeout.
      { path: '$0.requestHandler.requestTimeout', sets: 'timeout', scope: 'attempt', covers: 'response' },
      {
        path: '$0.requestHandler.socketTimeout',
        sets: 'timeout',
        scope: 'attempt',
        covers: 'response',
        versions: '<3.798.0',
      },
      { path: '$0.requestHandler.connectionTimeout', sets: 'connectTimeout' },
      { path: '$0.requestHandler.sessionTimeout', sets: 'connectTimeout' },
      { path: '$0.requestHandler', sets: 'dispatcher' },
      { path: '$0.maxAttempts', sets: 'attempts' },
      { path: '$0.credentials.secretAccessKey', sets: 'secret' },
      { path: '$0.token.token', sets: 'secret' },
    ],
    call: [
      { path: '$1.abortSignal', sets: 'signal', scope: 'total', covers: 'total' },
      { path: '$1.requestTimeout', sets: 'timeout', scope: 'attempt', covers: 'response' },
    ],
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
        on: [429, 500, 502, 503, 504, 'network', 'timeout', 'throttling'],
        honoursRetryAfter: true,
      },
    },
  ],
  party: 'third',
  hints: [
    'requestHandler: { requestTimeout } bounds the gap between two pieces of an answer; with a NodeHttpHandler of your own it also needs throwOnRequestTimeout: true.',
    'maxAttempts: 1 switches the retries off; it counts the first try.',
  ],
  sources: [
    {
      fact: 'timeout.default',
      from: '@aws-sdk/client-bedrock-runtime@3.1162.0; measured: InvokeModel and Converse pending on a silent server',
    },
    {
      fact: 'requestTimeout',
      from: '@smithy/node-http-handler/dist-es/node-http2-handler.js; measured on 3.1162.0: { requestTimeout: 1000 } alone → TimeoutError after 3 x 1 s; with an explicit HTTP/1 handler only a warning',
    },
    {
      fact: 'requestHandler',
      from: '@aws-sdk/client-bedrock-runtime dist-es/runtimeConfig.js: NodeHttp2Handler from 3.798.0 on, NodeHttpHandler in 3.796.0',
    },
    { fact: 'retry.default', from: '@smithy/core retry/util-retry; measured: 500, 503, 429, reset → 3 requests' },
    { fact: 'calls', from: '@aws-sdk/client-bedrock-runtime@3.1162.0/dist-types/BedrockRuntime.d.ts' },
  ],
});
