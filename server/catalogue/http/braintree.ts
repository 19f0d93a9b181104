import { defineSdk } from '../../model/catalogue';
import { calls, none } from '../_members';
import { resources } from '../_paths';

/** Braintree. */
export default defineSdk({
  id: 'braintree',
  packages: ['braintree'],
  kind: 'http',
  dependency: 'braintree',
  party: 'third',
  exports: {
    BraintreeGateway: { new: 'gateway', type: 'gateway' },
    connect: { makes: 'gateway' },
    default: { members: { BraintreeGateway: { new: 'gateway', type: 'gateway' }, connect: { makes: 'gateway' } } },
  },
  types: {
    gateway: {
      optionSet: 'gateway',
      owns: 'none',
      members: {
        ...resources('find* all expiringBetween', 'update delete cancel void revoke removeEvidence'),
        ...calls('*.search', { effect: 'read', streaming: true, notPromise: true }),
        ...calls('graphQLClient.query', { effect: 'unknown' }),
        ...none('webhookNotification.* webhookTesting.* config.** oauth.connectUrl oauth.computeSignature'),
      },
    },
  },
  optionSets: { gateway: [{ path: '$0.privateKey', sets: 'secret' }] },
  defaults: [
    {
      versions: '*',
      timeout: { ms: 60_000, scope: 'attempt', covers: 'response' },
      retry: null,
      note: 'set on `gateway.config.timeout`, not in the constructor',
    },
  ],
  hints: ['gateway.config.timeout = 10000'],
  sources: [
    {
      fact: 'timeout',
      from: 'braintree@3.40.0/lib/braintree/config.js: timeout 60000; http.js: theRequest.setTimeout (read, not run)',
    },
    { fact: 'retry', from: 'braintree@3.40.0/lib/braintree/http.js: one request' },
    { fact: 'calls', from: '@types/braintree@3.4.4/index.d.ts' },
  ],
});
