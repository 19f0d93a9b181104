import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';
import {
  answerTypes,
  clientOptions,
  generate,
  generateOrStream,
  requestSets,
  resourceMembers,
  stainlessRetry,
  streamHelper,
} from './_stainless';

const BODY = '7.5.0';
const retry = stainlessRetry;
const legacy = { optionSet: 'axios', timeout: null, retry: null } as const;
const anywhere = { optionSet: 'anywhere', returns: 'promise' } as const;
const after = { optionSet: 'after', returns: 'promise' } as const;
const classes = {
  OpenAI: { new: 'client' },
  AzureOpenAI: { new: 'client', optionSet: 'azure', dependency: 'azure-openai' },
  BedrockOpenAI: { new: 'client', optionSet: 'azure', dependency: 'bedrock' },
} as const;

/** OpenAI, Azure OpenAI and every service that speaks the same protocol behind a `baseURL`. */
export default defineSdk({
  id: 'openai',
  packages: ['openai', 'openai/*'],
  npm: 'openai',
  kind: 'llm',
  dependency: 'openai',
  exports: {
    ...classes,
    default: { new: 'client', members: classes },
    '*': { new: 'client', members: classes },
    OpenAIRealtimeWS: {
      new: 'socket',
      kind: 'websocket',
      members: { create: { makes: 'socket' }, azure: { makes: 'socket' } },
    },
    OpenAIRealtimeWebSocket: {
      new: 'socket',
      kind: 'websocket',
      members: { create: { makes: 'socket' }, azure: { makes: 'socket' } },
    },
    OpenAIApi: { new: 'legacy' },
    APIPromise: { type: 'promise' },
    PagePromise: { type: 'page' },
  },
  types: {
    client: {
      optionSet: 'client',
      owns: 'http-agent',
      members: {
        ...resourceMembers,
        ...calls(
          'chat.completions.create beta.chat.completions.create completions.create responses.create beta.responses.create images.generate images.edit audio.transcriptions.create',
          generateOrStream,
        ),
        ...calls(
          'chat.completions.parse beta.chat.completions.parse responses.parse embeddings.create moderations.create images.createVariation audio.translations.create audio.speech.create decisions.create contentProvenanceChecks.create',
          generate,
        ),
        ...calls('responses.compact beta.responses.compact **.inputTokens.count fineTuning.alpha.graders.*', generate),
        ...calls(
          'chat.completions.stream beta.chat.completions.stream responses.stream beta.chat.completions.runFunctions',
          streamHelper,
        ),
        ...calls('chat.completions.runTools beta.chat.completions.runTools', {
          ...streamHelper,
          streaming: false,
          options: [{ path: '$0.stream', sets: 'stream' }],
        }),
        ...calls('**.threads.runs.create **.threads.createAndRun **.submitToolOutputs', {
          effect: 'write',
          ...anywhere,
          options: [
            { path: '$0.stream', sets: 'stream' },
            { path: '$1.stream', sets: 'stream' },
            { path: '$2.stream', sets: 'stream' },
          ],
        }),
        ...calls('**.stream **.createAndStream **.createAndRunStream **.submitToolOutputsStream', {
          effect: 'write',
          streaming: true,
          notPromise: true,
          optionSet: 'anywhere',
          returns: 'stream',
        }),
        ...calls(
          'vectorStores.files.* vectorStores.fileBatches.* **.threads.messages.create conversations.items.create evals.runs.create uploads.parts.create uploads.complete containers.files.create skills.versions.create **.createAndPoll **.submitToolOutputsAndPoll',
          { effect: 'write', ...after },
        ),
        ...calls(
          'vectorStores.search vectorStores.files.retrieve vectorStores.files.content vectorStores.fileBatches.retrieve',
          {
            effect: 'read',
            ...after,
          },
        ),
        ...calls('vectorStores.files.list vectorStores.fileBatches.listFiles', {
          effect: 'read',
          iterates: true,
          ...after,
          returns: 'page',
        }),
        ...calls('vectorStores.files.delete', { effect: 'write', idempotent: true, ...after }),
        ...calls('**.poll files.waitForProcessing', { effect: 'read', ...anywhere }),
        ...none('webhooks.unwrap webhooks.verifySignature'),
      },
    },
    // openai 3: axios underneath, `(body, axiosConfig)`
    legacy: {
      members: {
        ...calls('create*', { effect: 'read', ...legacy, options: [{ path: '$0.stream', sets: 'stream' }] }),
        ...calls('createFile createFineTune', { effect: 'write', ...legacy }),
        ...calls('list* retrieve* download*', { effect: 'read', ...legacy }),
        ...calls('delete* cancel*', { effect: 'write', idempotent: true, ...legacy }),
      },
    },
    socket: {
      kind: 'websocket',
      members: {
        ...calls('new', {
          effect: 'unknown',
          kind: 'websocket',
          notPromise: true,
          longLived: true,
          timeout: null,
          retry: null,
        }),
        ...none('send close on once off'),
      },
    },
    ...answerTypes,
  },
  optionSets: {
    client: [...clientOptions(BODY), { path: '$0.adminAPIKey', sets: 'secret' }],
    // The endpoint is the customer's own resource: it decides no other dependency.
    azure: clientOptions(BODY).filter((o) => o.sets !== 'baseUrl'),
    ...requestSets(BODY),
    axios: [
      { path: '$last.timeout', sets: 'timeout' },
      { path: '$last.signal', sets: 'signal', scope: 'total', covers: 'total' },
    ],
  },
  defaults: [
    { versions: '>=7.5.0', timeout: { ms: 600_000, scope: 'attempt', covers: 'response' }, retry },
    {
      versions: '>=4.0.0',
      timeout: { ms: 600_000, scope: 'attempt', covers: 'headers' },
      retry,
      note: 'a stalled body is not bounded',
    },
    { versions: '<4.0.0', timeout: null, retry: null },
  ],
  party: 'third',
  hints: [
    'Three attempts of ten minutes each by default: set `timeout` and `maxRetries` on the client.',
    'Set `maxRetries: 0` when a retry of your own goes around the call.',
    'Retries end when the response starts: an error in the middle of a stream surfaces while iterating.',
  ],
  sources: [
    { fact: 'timeout.default', from: 'openai@7.55.0/client.js: DEFAULT_TIMEOUT; openai@4.104.0/core.js: APIClient' },
    {
      fact: 'timeout.covers',
      from: 'openai@7.5.0/client.js: parseResponseWithTimeout, absent in 7.4.0; measured: body stall outlives timeout 1000 in 4.104 and 6.49, bounded in 7.55',
    },
    {
      fact: 'retry.default',
      from: 'openai@7.55.0/client.js: maxRetries ?? 2, shouldRetry; measured: 503 → 3 requests, POST included',
    },
    { fact: 'idempotencyKey', from: 'openai@7.55.0/client.js: buildHeaders, idempotencyHeader is never set' },
    { fact: 'legacy', from: 'openai@3.3.0/dist/api.js: OpenAIApi on axios, no timeout, no retry' },
    { fact: 'calls', from: 'openai@7.55.0, 6.49.0, 4.104.0: resources/**/*.d.ts' },
  ],
});
