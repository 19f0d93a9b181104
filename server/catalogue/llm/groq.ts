import { defineSdk } from '../../model/catalogue';
import { calls } from '../_members';
import {
  answerTypes,
  clientOptions,
  generate,
  generateOrStream,
  requestSets,
  resourceMembers,
  stainlessRetry,
} from './_stainless';

const classes = { Groq: { new: 'client' } } as const;

/** Groq's own client. */
export default defineSdk({
  id: 'groq',
  packages: ['groq-sdk', 'groq-sdk/*'],
  npm: 'groq-sdk',
  kind: 'llm',
  dependency: 'groq',
  exports: {
    ...classes,
    default: { new: 'client', members: classes },
    '*': { new: 'client', members: classes },
    APIPromise: { type: 'promise' },
    PagePromise: { type: 'page' },
  },
  types: {
    client: {
      optionSet: 'client',
      owns: 'http-agent',
      members: {
        ...resourceMembers,
        ...calls('chat.completions.create', generateOrStream),
        ...calls(
          'completions.create embeddings.create audio.speech.create audio.transcriptions.create audio.translations.create',
          generate,
        ),
      },
    },
    ...answerTypes,
  },
  optionSets: { client: clientOptions(), ...requestSets() },
  defaults: [{ versions: '*', timeout: { ms: 60_000, scope: 'attempt', covers: 'headers' }, retry: stainlessRetry }],
  party: 'third',
  hints: [
    'Three attempts of one minute each by default: set `maxRetries: 0` when a retry of your own goes around the call.',
  ],
  sources: [
    {
      fact: 'timeout.default',
      from: 'groq-sdk@1.6.0/client.js: DEFAULT_TIMEOUT 60000; groq-sdk@0.37.0/index.js: 60000',
    },
    {
      fact: 'retry.default',
      from: 'groq-sdk@1.6.0/client.js: maxRetries ?? 2, shouldRetry; measured: 503 → 3 requests, POST included',
    },
    { fact: 'calls', from: 'groq-sdk@1.6.0: resources/**/*.d.ts' },
  ],
});
