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
  streamHelper,
} from './_stainless';

const classes = { Together: { new: 'client' } } as const;

/** Together AI's own client. */
export default defineSdk({
  id: 'together',
  packages: ['together-ai', 'together-ai/*'],
  npm: 'together-ai',
  kind: 'llm',
  dependency: 'together',
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
        ...calls('chat.completions.create completions.create', generateOrStream),
        ...calls('chat.completions.stream', streamHelper),
        ...calls(
          'embeddings.create images.generate images.create audio.create audio.speech.create audio.transcriptions.create audio.translations.create rerank rerank.create',
          generate,
        ),
        ...calls('whoami', { effect: 'read', optionSet: 'list', returns: 'promise' }),
        // (file, purpose, check)
        ...calls('files.upload', { effect: 'write' }),
      },
    },
    ...answerTypes,
  },
  optionSets: { client: clientOptions(), ...requestSets() },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 60_000, scope: 'attempt', covers: 'headers' },
      retry: { ...stainlessRetry, baseMs: 1000, capMs: 10_000, on: [408, 409, 429, '501-599', 'network', 'timeout'] },
      note: '500 is not repeated, 503 is',
    },
  ],
  party: 'third',
  hints: [
    'Three attempts of one minute each by default: set `maxRetries: 0` when a retry of your own goes around the call.',
  ],
  sources: [
    { fact: 'timeout.default', from: 'together-ai@0.52.0 and 0.30.0/client.js: DEFAULT_TIMEOUT 60000' },
    {
      fact: 'retry.default',
      from: 'together-ai@0.52.0/client.js: shouldRetry (>= 501), calculateDefaultRetryTimeoutMillis; measured: 500 → 1 request, 503 → 3',
    },
    { fact: 'calls', from: 'together-ai@0.52.0 and 0.30.0: resources/**/*.d.ts' },
  ],
});
