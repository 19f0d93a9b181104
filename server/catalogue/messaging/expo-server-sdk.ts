import { defineSdk } from '../../model/catalogue';
import { none } from '../_members';

/** Expo push notifications. */
export default defineSdk({
  id: 'expo-server-sdk',
  packages: ['expo-server-sdk'],
  kind: 'messaging',
  dependency: 'expo',
  party: 'third',
  exports: { Expo: { new: 'expo', type: 'expo' }, default: { new: 'expo', type: 'expo' } },
  types: {
    expo: {
      optionSet: 'client',
      owns: 'http-agent',
      members: {
        sendPushNotificationsAsync: { call: { effect: 'write' } },
        getPushNotificationReceiptsAsync: { call: { effect: 'read', retry: null } },
        ...none('chunkPushNotifications chunkPushNotificationReceiptIds'),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0.accessToken', sets: 'secret' },
      { path: '$0.httpAgent', sets: 'dispatcher' },
      { path: '$0.maxConcurrentRequests', sets: 'poolSize' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: { attempts: 3, backoff: 'exponential', jitter: false, baseMs: 1000, repeats: 'all', on: [429] },
      note: 'only 429 is repeated, and only when sending',
    },
  ],
  hints: ['the tickets carry failures: look at each `status`, then ask for the receipts'],
  sources: [
    {
      fact: 'retry',
      from: 'expo-server-sdk@6.1.0/build/ExpoClient.js: promiseRetry retries 2, only statusCode 429 (read, not run)',
    },
    { fact: 'timeout', from: 'expo-server-sdk@6.1.0/build/ExpoClient.js: fetch without a signal' },
  ],
});
