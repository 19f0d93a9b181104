import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';
import { emitter } from '../_paths';
import { fernAnswers, fernClient, fernRetry, fernSets } from './_fern';
import { deep } from './_shared';

// 3 and 4 resolve with { result, error }
const valued = { errorsAsValues: true, timeout: null, retry: null } as const;
const socket = {
  effect: 'read',
  kind: 'websocket',
  longLived: true,
  timeout: null,
  retry: null,
  returns: 'socket',
} as const;
const request = { optionSet: 'request', returns: 'promise' } as const;

/** Deepgram: speech to text and back. 3 and 4 are made with createClient, 5 with new DeepgramClient. */
export default defineSdk({
  id: 'deepgram',
  packages: ['@deepgram/sdk'],
  kind: 'llm',
  dependency: 'deepgram',
  exports: {
    DeepgramClient: { new: 'client' },
    DefaultDeepgramClient: { new: 'client' },
    createClient: { makes: 'client', optionSet: 'key' },
    default: { new: 'client' },
  },
  types: {
    client: {
      optionSet: 'client',
      owns: 'http-agent',
      members: {
        ...calls('**', { effect: 'write', ...request }),
        ...calls(deep('get* list*'), { effect: 'read', ...request }),
        ...calls('**.list', { effect: 'read', ...request, optionSet: 'list' }),
        ...calls(deep('delete* update*'), { effect: 'write', idempotent: true, ...request }),
        ...calls('listen.v1.media.* listen.v2.media.* read.v1.text.analyze', { effect: 'read', ...request }),
        ...calls('speak.v1.audio.generate', { effect: 'read', streaming: true, ...request }),
        ...calls('**.connect **.createConnection', socket),
        ...calls('listen.prerecorded.* read.*', { effect: 'read', ...valued }),
        ...calls('speak.request', { effect: 'read', timeout: null, retry: null, returns: 'speech' }),
        ...calls('manage.get* models.get* onprem.get* onprem.list* selfhosted.get* selfhosted.list*', {
          effect: 'read',
          ...valued,
        }),
        ...calls('manage.update* manage.delete* manage.remove* onprem.delete* selfhosted.delete*', {
          effect: 'write',
          idempotent: true,
          ...valued,
        }),
        ...calls('manage.create* manage.send* manage.leave* onprem.create* selfhosted.create* auth.grantToken', {
          effect: 'write',
          ...valued,
        }),
        ...calls('listen.live speak.live agent', { ...socket, notPromise: true }),
        ...none('v listen.v speak.v manage.v read.v'),
      },
    },
    speech: { members: { getStream: { makes: 'sent' }, getHeaders: { makes: 'sent' } } },
    socket: {
      members: {
        ...emitter,
        ...none(
          'send sendText keepAlive flush clear finish finalize requestClose disconnect close configure waitForOpen connect',
        ),
      },
    },
    ...fernAnswers,
  },
  optionSets: {
    client: fernClient('apiKey'),
    ...fernSets,
    // createClient(key, options)
    key: [
      { path: '$0', sets: 'secret' },
      { path: '$1.global.fetch.client', sets: 'fetch' },
    ],
  },
  defaults: [
    {
      versions: '>=5.0.0',
      timeout: { ms: 60_000, scope: 'attempt', covers: 'headers' },
      retry: fernRetry,
      note: 'network errors and timeouts are not repeated',
    },
    { versions: '<5.0.0', timeout: null, retry: null, note: 'calls resolve with { result, error }' },
  ],
  party: 'third',
  hints: [
    'timeoutInSeconds counts seconds, not milliseconds.',
    'Before version 5 a custom fetch is the only way to bound a call.',
  ],
  sources: [
    {
      fact: 'timeout.default',
      from: '@deepgram/sdk@5.13.0/dist/cjs/api/resources/listen/resources/v1/resources/media/client/Client.js: timeoutInSeconds ?? 60; 3.13.0/dist/main/packages/AbstractRestClient.js: none; read in source, not measured',
    },
    {
      fact: 'retry.default',
      from: '@deepgram/sdk@5.13.0/dist/cjs/core/fetcher/requestWithRetries.js: DEFAULT_MAX_RETRIES 2; 3.13.0: none',
    },
    { fact: 'errorsAsValues', from: '@deepgram/sdk@3.13.0/dist/module/lib/types: DeepgramResponse' },
    {
      fact: 'calls',
      from: '@deepgram/sdk@5.13.0/dist/cjs/Client.d.ts, CustomClient.d.ts; 3.13.0/dist/module/packages/*.d.ts',
    },
  ],
});
