import { defineSdk } from '../../model/catalogue';
import { calls } from '../_members';

/** Svix: sends and administers outbound webhooks. `new Webhook(secret).verify` is inbound and local. */
export default defineSdk({
  id: 'svix',
  packages: ['svix'],
  kind: 'webhook',
  dependency: 'svix',
  party: 'third',
  exports: { Svix: { new: 'svix', type: 'svix' } },
  types: {
    svix: {
      optionSet: 'client',
      owns: 'none',
      members: {
        '**': { call: { effect: 'write', optionSet: 'call' } },
        'message.create': { call: { effect: 'write', webhook: true, optionSet: 'call' } },
        'message.bulkCreate': { call: { effect: 'write', webhook: true, optionSet: 'call' } },
        'messageAttempt.resend': { call: { effect: 'write', webhook: true, optionSet: 'call' } },
        ...calls(
          `**.list **.get **.getSecret **.getHeaders **.getStats **.sinkHeadersGet health.get environment.export
          message.precheck message.poller.poll message.poller.consumerPoll statistics.aggregateAppStats
          messageAttempt.listByEndpoint messageAttempt.listByMsg messageAttempt.listAttemptedMessages
          messageAttempt.listAttemptedDestinations messageAttempt.list authentication.getStreamPollerToken`,
          { effect: 'read' },
        ),
        ...calls(
          `**.delete **.upsert **.update **.patch **.setHeaders **.patchHeaders **.sinkHeadersPatch
          application.getOrCreate message.expungeContent messageAttempt.expungeContent`,
          { effect: 'write', idempotent: true },
        ),
        createRequest: { none: true },
        getRequestCtx: { none: true },
      },
    },
  },
  optionSets: {
    client: [
      { path: '$1.requestTimeout', sets: 'timeout', scope: 'total', covers: 'response' },
      // Three requests are still sent with 0.
      { path: '$1.numRetries', sets: 'retries', ignores: [0] },
      { path: '$1.serverUrl', sets: 'baseUrl' },
      { path: '$1.fetch', sets: 'fetch' },
      { path: '$0', sets: 'secret' },
    ],
    call: [
      { path: '$2.idempotencyKey', sets: 'idempotencyKey' },
      { path: '$1.idempotencyKey', sets: 'idempotencyKey' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: {
        attempts: 3,
        backoff: 'exponential',
        jitter: false,
        baseMs: 50,
        repeats: 'all',
        on: ['5xx', 'network'],
        honoursRetryAfter: false,
        autoIdempotencyKey: true,
      },
      note: '429 is not repeated; `numRetries: 0` does not switch the retries off, `retryScheduleInMs: []` does',
    },
  ],
  hints: ['set `requestTimeout`: one limit over all attempts', 'do not wrap: POST already carries a key made per call'],
  sources: [
    { fact: 'retry', from: 'measured: 500 and reset → 3 requests, 429 → 1; numRetries: 0 → 3 requests (2.5.0)' },
    {
      fact: 'timeout',
      from: 'measured: a silent server left the call pending; svix@2.5.0/dist/index.mjs: createSvixRequestContext',
    },
    { fact: 'retry.idempotencyKey', from: 'svix@2.5.0/dist/index.mjs: idempotency-key auto_<uuid> on POST' },
    { fact: 'calls', from: 'svix@2.5.0/dist/index.d.mts' },
  ],
});
