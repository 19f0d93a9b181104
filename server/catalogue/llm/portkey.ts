import { defineSdk } from '../../model/catalogue';
import type { CallSpec } from '../../model/catalogue';
import { calls } from '../_members';
import { deep } from './_shared';
import { answerTypes, streamHelper } from './_stainless';

const call = { returns: 'promise' } as const;
const generate: CallSpec = { effect: 'read', options: [{ path: '$0.stream', sets: 'stream' }], ...call };
// These go through an OpenAI client that is made per call with its defaults and maxRetries: 0.
const openai = {
  timeout: { ms: 600_000, scope: 'attempt', covers: 'headers' },
  retry: null,
  optionSet: 'openai',
  ...call,
} as const;
// Portkey's own resources go through its own fetch.
const OWN =
  'prompts prompts.versions prompts.partials prompts.partials.versions labels collections feedback configs virtualKeys apiKeys guardrails integrations providers';
const on = (methods: string): string =>
  OWN.split(' ')
    .flatMap((resource) => methods.split(' ').map((method) => `${resource}.${method}`))
    .join(' ');
const VIA_OPENAI =
  'images.generate images.edit images.createVariation audio.transcriptions.create audio.translations.create audio.speech.create moderations.create chat.completions.parse responses.parse responses.create';

/** Portkey: a gateway in front of other providers. */
export default defineSdk({
  id: 'portkey',
  packages: ['portkey-ai'],
  kind: 'llm',
  dependency: 'portkey',
  exports: { default: { new: 'client' }, '*': { new: 'client' }, Portkey: { new: 'client' } },
  types: {
    client: {
      optionSet: 'client',
      owns: 'http-agent',
      members: {
        ...calls('**', { effect: 'write', ...openai }),
        ...calls(`${deep('retrieve* list* get*')} **.content`, { effect: 'read', ...openai }),
        ...calls(deep('delete update'), { effect: 'write', idempotent: true, ...openai }),
        ...calls(on('create publish send export'), { effect: 'write', ...call }),
        ...calls(on('list retrieve'), { effect: 'read', ...call }),
        ...calls(on('update delete'), { effect: 'write', idempotent: true, ...call }),
        ...calls('chat.completions.create completions.create prompts.completions.create', generate),
        ...calls('embeddings.create generations.create prompts.render', { effect: 'read', ...call }),
        ...calls(VIA_OPENAI, { effect: 'read', options: [{ path: '$0.stream', sets: 'stream' }], ...openai }),
        ...calls('chat.completions.stream responses.stream chat.completions.runTools', {
          ...streamHelper,
          timeout: openai.timeout,
          retry: null,
          optionSet: 'openai',
        }),
      },
    },
    ...answerTypes,
  },
  optionSets: {
    client: [
      { path: '$0.apiKey', sets: 'secret' },
      { path: '$0.baseURL', sets: 'baseUrl' },
      { path: '$0.requestTimeout', sets: 'timeout', inert: 'sent as a header: it bounds the gateway, not the caller' },
    ],
    openai: [
      { path: '$2.timeout', sets: 'timeout', scope: 'attempt', covers: 'headers' },
      { path: '$2.maxRetries', sets: 'retries' },
      { path: '$2.signal', sets: 'signal', scope: 'total', covers: 'total' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: {
        attempts: 2,
        backoff: 'none',
        jitter: false,
        repeats: 'all',
        on: ['network', '5xx not from the gateway'],
      },
      note: 'the second try follows at once; the five minutes of its keep-alive agent do not reach the built-in fetch',
    },
  ],
  party: 'third',
  hints: ['The gateway can retry and time out by its config; nothing of that bounds the caller.'],
  sources: [
    {
      fact: 'timeout.default',
      from: 'portkey-ai@3.1.0/dist/src/baseClient.js: request() has no timer, buildRequest passes no signal; read in source, not measured',
    },
    { fact: 'retry.default', from: 'portkey-ai@3.1.0/dist/src/baseClient.js: maxRetries = 1, _shouldRetry' },
    {
      fact: 'openai',
      from: 'portkey-ai@3.1.0/dist/src/utils.js: initOpenAIClient (maxRetries: 0); apis/images.js, audio.js, responses.js, files.js, threads.js',
    },
    { fact: 'calls', from: 'portkey-ai@3.1.0/dist/src/index.d.ts: Portkey' },
  ],
});
