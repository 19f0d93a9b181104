import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';
import { fernAnswers, fernClient, fernRequest, fernRetry, fernSets } from './_fern';
import { deep } from './_shared';

const call = { optionSet: 'request', returns: 'promise' } as const;

/** ElevenLabs: speech and audio. */
export default defineSdk({
  id: 'elevenlabs',
  packages: ['@elevenlabs/elevenlabs-js', 'elevenlabs'],
  npm: '@elevenlabs/elevenlabs-js',
  kind: 'llm',
  dependency: 'elevenlabs',
  exports: { ElevenLabsClient: { new: 'client' } },
  types: {
    client: {
      optionSet: 'client',
      owns: 'http-agent',
      members: {
        ...calls('**', { effect: 'write', ...call }),
        ...calls(`${deep('get* list* search find* download* preview*')} voices.search voices.getAll`, {
          effect: 'read',
          ...call,
        }),
        ...calls(`${deep('delete* update*')}`, { effect: 'write', idempotent: true, ...call }),
        ...calls('*.list *.get *.getAll *.search user.subscription.get', {
          effect: 'read',
          ...call,
          optionSet: 'list',
        }),
        ...calls('*.convert *.convertWithTimestamps textToVoice.createPreviews textToVoice.design music.compose', {
          effect: 'read',
          ...call,
          optionSet: 'one',
        }),
        ...calls('*.stream *.streamWithTimestamps **.preview.stream *.composeDetailedStream', {
          effect: 'read',
          streaming: true,
          ...call,
          optionSet: 'one',
        }),
        // a voice comes first
        ...calls('textToSpeech.convert textToSpeech.convertWithTimestamps speechToSpeech.convert', {
          effect: 'read',
          ...call,
          optionSet: 'two',
        }),
        ...calls('textToSpeech.stream textToSpeech.streamWithTimestamps speechToSpeech.stream', {
          effect: 'read',
          streaming: true,
          ...call,
          optionSet: 'two',
        }),
        // elevenlabs 0.x and 1.x
        ...calls('generate', { effect: 'read', options: [{ path: '$0.stream', sets: 'stream' }], ...call }),
        ...calls('speechToText.realtime.connect', {
          effect: 'read',
          kind: 'websocket',
          longLived: true,
          timeout: null,
          retry: null,
          returns: 'socket',
        }),
        ...none('webhooks.constructEvent speechEngine.attach'),
      },
    },
    socket: { members: none('on off send commit close') },
    ...fernAnswers,
  },
  optionSets: {
    client: fernClient('apiKey'),
    ...fernSets,
    one: fernRequest('$1'),
    two: fernRequest('$2'),
  },
  defaults: [
    {
      versions: '>=2.0.0',
      timeout: { ms: 240_000, scope: 'attempt', covers: 'headers' },
      retry: fernRetry,
      note: 'network errors and timeouts are not repeated',
    },
    { versions: '<2.0.0', timeout: { ms: 60_000, scope: 'attempt', covers: 'headers' }, retry: fernRetry },
  ],
  party: 'third',
  hints: ['timeoutInSeconds counts seconds, not milliseconds.'],
  sources: [
    {
      fact: 'timeout.default',
      from: '@elevenlabs/elevenlabs-js@2.73.0/api/resources/textToSpeech/client/Client.js: timeoutInSeconds ?? 240; elevenlabs@1.59.0: 60000; read in source, not measured',
    },
    {
      fact: 'retry.default',
      from: '@elevenlabs/elevenlabs-js@2.73.0/core/fetcher/requestWithRetries.js: DEFAULT_MAX_RETRIES 2; 408, 429, >= 500',
    },
    {
      fact: 'calls',
      from: '@elevenlabs/elevenlabs-js@2.73.0 and elevenlabs@1.59.0: wrapper/ElevenLabsClient.d.ts, Client.d.ts',
    },
  ],
});
