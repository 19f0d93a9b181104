import { defineSdk } from '../../model/catalogue';
import type { ExportSpec } from '../../model/catalogue';
import { calls } from '../_members';

const PLAIN =
  'request audioClassification audioToAudio automaticSpeechRecognition textToAudio textToSpeech imageClassification imageSegmentation imageToImage imageToText imageToVideo imageTextToImage imageTextToVideo objectDetection textToImage textToVideo zeroShotImageClassification chatCompletion featureExtraction fillMask questionAnswering sentenceSimilarity summarization tableQuestionAnswering textClassification textGeneration tokenClassification translation zeroShotClassification documentQuestionAnswering visualQuestionAnswering tabularClassification tabularRegression conversational';
const STREAMS = 'streamingRequest chatCompletionStream textGenerationStream';

const plain = { effect: 'read', optionSet: 'request' } as const;
const stream = { ...plain, streaming: true, iterates: true, notPromise: true } as const;
const each = (names: string, spec: ExportSpec) => Object.fromEntries(names.split(' ').map((name) => [name, spec]));

/** Hugging Face inference: a client, and the same tasks as free functions. */
export default defineSdk({
  id: 'huggingface',
  packages: ['@huggingface/inference'],
  kind: 'llm',
  dependency: 'huggingface',
  exports: {
    InferenceClient: { new: 'client' },
    HfInference: { new: 'client' },
    InferenceClientEndpoint: { new: 'client' },
    HfInferenceEndpoint: { new: 'client', optionSet: 'endpoint' },
    ...each(PLAIN, { call: plain }),
    ...each(STREAMS, { call: stream }),
  },
  types: {
    client: {
      optionSet: 'client',
      members: {
        ...calls(PLAIN, plain),
        ...calls(STREAMS, stream),
        endpoint: { makes: 'client' },
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0', sets: 'secret' },
      { path: '$1.retry_on_error', sets: 'retrySwitch' },
      { path: '$1.fetch', sets: 'fetch' },
      { path: '$1.signal', sets: 'signal', scope: 'total', covers: 'total' },
    ],
    endpoint: [
      { path: '$1', sets: 'secret' },
      { path: '$2.retry_on_error', sets: 'retrySwitch' },
      { path: '$2.fetch', sets: 'fetch' },
    ],
    request: [
      { path: '$1.retry_on_error', sets: 'retrySwitch' },
      { path: '$1.fetch', sets: 'fetch' },
      { path: '$1.signal', sets: 'signal', scope: 'total', covers: 'total' },
      { path: '$0.accessToken', sets: 'secret' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: { attempts: null, backoff: 'none', jitter: false, repeats: 'all', on: [503], honoursRetryAfter: false },
      note: 'a 503 is requested again at once and without end',
    },
  ],
  party: 'third',
  hints: [
    'Pass retry_on_error: false: a 503 is otherwise repeated in a busy loop for as long as it lasts.',
    'Pass a signal: there is no time limit.',
  ],
  sources: [
    {
      fact: 'timeout.default',
      from: '@huggingface/inference@4.13.30/dist/esm/utils/request.js; measured: pending on a silent server',
    },
    {
      fact: 'retry.default',
      from: '@huggingface/inference@4.13.30/dist/esm/utils/request.js: innerRequest; measured: 503 → 3113 requests in 3 s',
    },
    { fact: 'calls', from: '@huggingface/inference@4.13.30, 3.15.0 and 2.8.1: dist/esm/index.d.ts, tasks/' },
  ],
});
