import { defineSdk } from '../../model/catalogue';

/** Slack's incoming webhooks: a POST to a configured URL. */
export default defineSdk({
  id: 'slack-webhook',
  packages: ['@slack/webhook'],
  kind: 'webhook',
  dependency: 'slack',
  party: 'third',
  exports: { IncomingWebhook: { new: 'webhook', type: 'webhook' } },
  types: {
    webhook: {
      optionSet: 'client',
      owns: 'none',
      members: { send: { call: { effect: 'write', webhook: true } } },
    },
  },
  optionSets: {
    client: [
      { path: '$1.timeout', sets: 'timeout' },
      {
        path: '$1.retryConfig',
        sets: 'retryObject',
        versions: '>=8.0.0',
        retryKeys: { retries: 'retries', baseMs: 'minTimeout', capMs: 'maxTimeout' },
      },
      { path: '$1.fetch', sets: 'fetch', versions: '>=8.0.0' },
      { path: '$1.agent', sets: 'dispatcher', versions: '<8.0.0' },
      { path: '$0', sets: 'secret' },
    ],
  },
  defaults: [{ versions: '*', timeout: null, retry: null }],
  hints: ['set `timeout` in the second argument; from 8.x `retryConfig: { retries }` repeats 5xx and network errors'],
  sources: [
    {
      fact: 'retry',
      from: 'measured: one request on 500, 429 and reset; @slack/webhook@8.0.2/dist/IncomingWebhook.js: retryConfig ?? { retries: 0 }',
    },
    {
      fact: 'timeout',
      from: 'measured: a silent server left send pending; @slack/webhook@8.0.2/dist/IncomingWebhook.js: timeout 0, AbortSignal.timeout when set',
    },
  ],
});
