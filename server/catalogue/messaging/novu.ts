import { defineSdk } from '../../model/catalogue';
import { calls } from '../_members';
import { resources } from '../_paths';

/** Novu's older client (@novu/node, on axios). */
export default defineSdk({
  id: 'novu',
  packages: ['@novu/node'],
  kind: 'messaging',
  dependency: 'novu',
  party: 'third',
  exports: { Novu: { new: 'novu', type: 'novu' } },
  types: {
    novu: {
      optionSet: 'client',
      owns: 'none',
      members: {
        ...resources(
          'list get* retrieve search check*',
          'update* delete* identify setCredentials unset* remove* mark* rename cancel',
        ),
        ...calls('trigger bulkTrigger broadcast events.trigger events.bulkTrigger events.broadcast', {
          effect: 'write',
          options: [{ path: '$1.transactionId', sets: 'idempotencyKey' }],
        }),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0', sets: 'secret' },
      { path: '$1.backendUrl', sets: 'baseUrl' },
      {
        path: '$1.retryConfig',
        sets: 'retryObject',
        retryKeys: { retries: 'retryMax' },
      },
    ],
  },
  defaults: [{ versions: '*', timeout: null, retry: null, note: 'retryConfig switches axios-retry on' }],
  hints: ['new Novu(key, { retryConfig: { retryMax: 3 } })'],
  sources: [
    {
      fact: 'retry',
      from: '@novu/node@2.6.6/build/main/lib/novu.js: makeRetryable only with config.retryConfig; lib/retry.js (read, not run)',
    },
    { fact: 'timeout', from: '@novu/node@2.6.6/build/main/lib/novu.js: axios.create without timeout' },
    { fact: 'calls', from: '@novu/node@2.6.6/build/main/lib/**/*.d.ts' },
  ],
});
