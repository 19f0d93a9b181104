import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';
import { resources } from '../_paths';

/** Razorpay. */
export default defineSdk({
  id: 'razorpay',
  packages: ['razorpay'],
  kind: 'http',
  dependency: 'razorpay',
  party: 'third',
  exports: { default: { new: 'client', type: 'client' }, '*': { new: 'client' } },
  types: {
    client: {
      names: ['Razorpay'],
      optionSet: 'client',
      owns: 'none',
      members: {
        ...resources(
          'all fetch* reports pendingUpdate viewRtoReview validateVpa',
          'edit* update* cancel* delete* pause resume close',
        ),
        ...calls('api.get', { effect: 'read' }),
        ...calls('api.post api.patch', { effect: 'write' }),
        ...calls('api.put api.delete', { effect: 'write', idempotent: true }),
        ...none('addPaginatedMethod'),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0.key_secret', sets: 'secret' },
      { path: '$0.oauthToken', sets: 'secret' },
    ],
  },
  defaults: [{ versions: '*', timeout: null, retry: null }],
  hints: ['no option for a time limit: race the call'],
  sources: [
    { fact: 'timeout', from: 'razorpay@2.9.8/dist/api.js: axios.create without timeout (read, not run)' },
    { fact: 'calls', from: 'razorpay@2.9.8/dist/resources/*.js' },
  ],
});
