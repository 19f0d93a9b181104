import { defineSdk } from '../../model/catalogue';
import { calls } from '../_members';
import { resources } from '../_paths';
import { speakeasyClient, speakeasyRequest } from '../http/_speakeasy';

/** Novu's generated client. */
export default defineSdk({
  id: 'novu-api',
  packages: ['@novu/api'],
  kind: 'messaging',
  dependency: 'novu',
  party: 'third',
  exports: { Novu: { new: 'novu', type: 'novu' } },
  types: {
    novu: {
      optionSet: 'client',
      owns: 'none',
      members: {
        ...resources('list* get* retrieve search usage diff diagnose', 'update* delete* patch setAsPrimary', {
          optionSet: 'call',
        }),
        ...calls('trigger triggerBulk triggerBroadcast', {
          effect: 'write',
          optionSet: 'call',
          options: [
            { path: '$0.transactionId', sets: 'idempotencyKey' },
            { path: '$1', sets: 'idempotencyKey' },
          ],
        }),
        cancel: { call: { effect: 'write', idempotent: true, optionSet: 'call' } },
      },
    },
  },
  optionSets: { client: speakeasyClient('$0.security.secretKey'), call: speakeasyRequest },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: {
        attempts: null,
        backoff: 'exponential',
        jitter: true,
        baseMs: 1000,
        capMs: 30_000,
        repeats: 'all',
        on: [408, 409, 429, '5xx', 'network'],
        honoursRetryAfter: true,
      },
      note: 'repeats for up to an hour, without counting the tries',
    },
  ],
  hints: [
    'new Novu({ timeoutMs, retryConfig: { strategy: "backoff", backoff: { maxElapsedTime: 10000, … } } }): by default a failing call repeats for an hour',
  ],
  sources: [
    {
      fact: 'retry',
      from: '@novu/api@3.19.1/dist/commonjs/funcs/trigger.js: strategy backoff, maxElapsedTime 3600000, retryConnectionErrors (read, not run)',
    },
    { fact: 'timeout', from: '@novu/api@3.19.1/dist/commonjs/funcs/trigger.js: timeoutMs || -1' },
    { fact: 'calls', from: '@novu/api@3.19.1 type declarations' },
  ],
});
