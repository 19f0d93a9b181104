import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';

/** Plaid: every endpoint is a method that posts; what it does to data is in its name. */
export default defineSdk({
  id: 'plaid',
  packages: ['plaid'],
  kind: 'http',
  dependency: 'plaid',
  party: 'third',
  exports: {
    PlaidApi: { new: 'client', type: 'client' },
    Configuration: { new: 'configuration', type: 'configuration' },
    /** Before 9.0. */
    Client: { new: 'client', type: 'client', optionSet: 'legacy' },
  },
  types: {
    client: {
      optionSet: 'client',
      owns: 'none',
      members: {
        '*': { call: { effect: 'write', optionSet: 'call' } },
        ...calls(
          '*Get *List *Search *Match *Query get* transactionsSync sandboxItemSetVerificationStatus signalEvaluate',
          {
            effect: 'read',
            optionSet: 'call',
          },
        ),
        ...calls('*Remove *Update *Delete remove* update*', { effect: 'write', idempotent: true, optionSet: 'call' }),
      },
    },
    configuration: { optionSet: 'configuration', members: none('**') },
  },
  optionSets: {
    client: [
      // The limits of the Configuration that it is given.
      { path: '$0', sets: 'dispatcher' },
    ],
    configuration: [
      { path: '$0.baseOptions.timeout', sets: 'timeout' },
      { path: '$0.baseOptions.headers.PLAID-SECRET', sets: 'secret' },
    ],
    legacy: [
      { path: '$0.secret', sets: 'secret' },
      { path: '$0.options.timeout', sets: 'timeout' },
    ],
    call: [
      { path: '$1.timeout', sets: 'timeout' },
      { path: '$1.signal', sets: 'signal', scope: 'total' },
    ],
  },
  defaults: [{ versions: '*', timeout: null, retry: null }],
  hints: [
    'new Configuration({ baseOptions: { timeout: 10000, headers } }), or `{ timeout }` as second argument of a call',
  ],
  sources: [
    { fact: 'retry', from: 'measured: accountsGet on 500, 429 and reset → 1 request' },
    {
      fact: 'timeout',
      from: 'measured: a silent server left the call pending; plaid@47.0.0/dist/base.js sets no timeout',
    },
    { fact: 'calls', from: 'plaid@47.0.0/dist/api.d.ts: PlaidApi (350 methods)' },
  ],
});
