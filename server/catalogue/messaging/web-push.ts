import { defineSdk } from '../../model/catalogue';

const sendNotification = {
  call: {
    effect: 'write',
    options: [
      { path: '$2.timeout', sets: 'timeout' },
      { path: '$2.agent', sets: 'dispatcher' },
    ],
  },
} as const;

/** Web Push: a POST to the endpoint stored in the subscription (a browser vendor's push service). */
export default defineSdk({
  id: 'web-push',
  packages: ['web-push'],
  kind: 'messaging',
  dependency: 'web-push',
  party: 'third',
  exports: { sendNotification, default: { members: { sendNotification } } },
  types: {},
  defaults: [{ versions: '*', timeout: null, retry: null }],
  hints: ['sendNotification(subscription, payload, { timeout: 5000 }); remove the subscription on 404 and 410'],
  sources: [
    {
      fact: 'timeout',
      from: 'web-push@3.6.7/src/web-push-lib.js: options.timeout, with a handler that destroys the request (read, not run)',
    },
    { fact: 'retry', from: 'web-push@3.6.7/src/web-push-lib.js: one https.request' },
    { fact: 'calls', from: '@types/web-push@3.6.4/index.d.ts' },
  ],
});
