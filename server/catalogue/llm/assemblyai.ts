import { defineSdk } from '../../model/catalogue';
import { calls, makes, none } from '../_members';

const deadline = (ms: number) => ({
  effect: 'read' as const,
  timeout: { ms, scope: 'total' as const, covers: 'total' as const },
  options: [
    { path: '$2.timeout', sets: 'timeout' as const, scope: 'total' as const, covers: 'total' as const },
    { path: '$2.signal', sets: 'signal' as const, scope: 'total' as const, covers: 'total' as const },
  ],
});
const polling = 'only looked at between polls: a silent request is not ended';

/** AssemblyAI: transcription. Plain fetch without a time limit, apart from the sync and dictation APIs. */
export default defineSdk({
  id: 'assemblyai',
  packages: ['assemblyai', 'assemblyai/*'],
  npm: 'assemblyai',
  kind: 'llm',
  dependency: 'assemblyai',
  exports: {
    AssemblyAI: { new: 'client' },
    RealtimeTranscriber: { new: 'realtime' },
    RealtimeService: { new: 'realtime' },
    StreamingTranscriber: { new: 'realtime' },
  },
  types: {
    client: {
      optionSet: 'client',
      members: {
        ...calls('transcripts.transcribe transcripts.waitUntilReady', { effect: 'read', optionSet: 'poll' }),
        ...calls('transcripts.create', { effect: 'write', optionSet: 'poll' }),
        ...calls('transcripts.submit files.upload', { effect: 'write' }),
        ...calls(
          'transcripts.get transcripts.list transcripts.wordSearch transcripts.sentences transcripts.paragraphs',
          {
            effect: 'read',
          },
        ),
        ...calls(
          'transcripts.subtitles transcripts.redactions transcripts.redactedAudio transcripts.redactedAudioFile',
          {
            effect: 'read',
          },
        ),
        ...calls('transcripts.delete lemur.purgeRequestData', { effect: 'write', idempotent: true }),
        ...calls('lemur.* llmGateway.*', { effect: 'read' }),
        ...calls('realtime.createTemporaryToken streaming.createTemporaryToken', { effect: 'write' }),
        ...calls('sync.transcribe sync.transcribeLive', deadline(180_000)),
        ...calls('dictation.transcribeLive', deadline(300_000)),
        ...calls('sync.warm dictation.warm', { effect: 'read' }),
        ...makes('realtime.createService realtime.transcriber streaming.transcriber', 'realtime'),
        ...none('sync.openLive dictation.openLive'),
      },
    },
    realtime: {
      names: ['RealtimeTranscriber', 'StreamingTranscriber'],
      kind: 'websocket',
      members: {
        ...calls('connect', { effect: 'read', kind: 'websocket', longLived: true }),
        ...none(
          'on sendAudio stream close forceEndUtterance configureEndUtteranceSilenceThreshold updateConfiguration',
        ),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0.apiKey', sets: 'secret' },
      { path: '$0.baseUrl', sets: 'baseUrl' },
    ],
    poll: [{ path: '$1.pollingTimeout', sets: 'timeout', inert: polling }],
  },
  defaults: [{ versions: '*', timeout: null, retry: null }],
  party: 'third',
  hints: ['No option bounds a request of the transcript API: put a time limit around the call.'],
  sources: [
    {
      fact: 'timeout.default',
      from: 'assemblyai@4.41.5/dist/node.cjs: BaseService.fetchResponse has no signal; read in source, not measured',
    },
    {
      fact: 'sync',
      from: 'assemblyai@4.41.5/dist/node.cjs: defaultLiveTimeoutMs 180000 (sync) and 300000 (dictation), deadlineSignal',
    },
    { fact: 'pollingTimeout', from: 'assemblyai@4.41.5/dist/node.cjs: waitUntilReady' },
    { fact: 'calls', from: 'assemblyai@4.41.5/dist/index.d.ts: AssemblyAI; lemur: 4.9.0' },
  ],
});
