import { defineSdk } from '../../model/catalogue';
import { none, calls } from '../_members';
import { resources } from '../_paths';

/** Paddle Billing. Lists are collections that fetch a page at a time. */
export default defineSdk({
  id: 'paddle',
  packages: ['@paddle/paddle-node-sdk'],
  kind: 'http',
  dependency: 'paddle',
  party: 'third',
  exports: { Paddle: { new: 'paddle', type: 'paddle' } },
  types: {
    paddle: {
      optionSet: 'client',
      owns: 'none',
      members: {
        ...resources('get* preview*', 'update archive delete revoke'),
        ...calls('*.list', { effect: 'read', notPromise: true, returns: 'collection' }),
        ...none('webhooks.unmarshal webhooks.isSignatureValid'),
      },
    },
    collection: { members: { next: { call: { effect: 'read', iterates: true } }, ...none('hasMore estimatedTotal') } },
  },
  optionSets: { client: [{ path: '$0', sets: 'secret' }] },
  defaults: [{ versions: '*', timeout: null, retry: null }],
  hints: ['no option for a time limit: race the call'],
  sources: [
    {
      fact: 'timeout',
      from: '@paddle/paddle-node-sdk@3.10.0/dist/cjs/internal/api/client.js: fetch without a signal (read, not run)',
    },
    { fact: 'calls', from: '@paddle/paddle-node-sdk@3.10.0 type declarations' },
  ],
});
