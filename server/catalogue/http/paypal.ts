import { defineSdk } from '../../model/catalogue';
import type { CallSpec } from '../../model/catalogue';
import { calls } from '../_members';

const keyed: CallSpec = {
  effect: 'write',
  options: [
    { path: '$0.paypalRequestId', sets: 'idempotencyKey' },
    { path: '$1.abortSignal', sets: 'signal', scope: 'total' },
  ],
};

/** PayPal's server SDK (controllers on a shared client). */
export default defineSdk({
  id: 'paypal',
  packages: ['@paypal/paypal-server-sdk'],
  kind: 'http',
  dependency: 'paypal',
  party: 'third',
  exports: {
    Client: { new: 'client', type: 'client' },
    OrdersController: { new: 'controller', type: 'controller' },
    PaymentsController: { new: 'controller', type: 'controller' },
    SubscriptionsController: { new: 'controller', type: 'controller' },
    VaultController: { new: 'controller', type: 'controller' },
    TransactionSearchController: { new: 'controller', type: 'controller' },
    OAuthAuthorizationController: { new: 'controller', type: 'controller' },
  },
  types: {
    client: { optionSet: 'client', owns: 'none', members: {} },
    controller: {
      optionSet: 'controller',
      owns: 'none',
      members: {
        '*': { call: keyed },
        ...calls('get* list* search*', {
          effect: 'read',
          options: [{ path: '$1.abortSignal', sets: 'signal', scope: 'total' }],
        }),
        ...calls('patch* update* delete* activate* deactivate* cancel* suspend* void*', { ...keyed, idempotent: true }),
      },
    },
  },
  optionSets: {
    client: [
      { path: '$0.timeout', sets: 'timeout' },
      {
        path: '$0.httpClientOptions.retryConfig',
        sets: 'retryObject',
        retryKeys: { retries: 'maxNumberOfRetries', capMs: 'maximumRetryWaitTime', methods: 'httpMethodsToRetry' },
      },
      { path: '$0.clientCredentialsAuthCredentials.oAuthClientSecret', sets: 'secret' },
    ],
    // The limits of the Client that it is given.
    controller: [{ path: '$0', sets: 'dispatcher' }],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'maxNumberOfRetries 0; when switched on only GET and PUT are repeated',
    },
  ],
  hints: ['new Client({ timeout: 10000, … }); pass paypalRequestId to make creating and capturing repeatable'],
  sources: [
    {
      fact: 'timeout',
      from: '@paypal/paypal-server-sdk@2.5.0/dist/cjs/defaultConfiguration.js: timeout 0 (read, not run)',
    },
    {
      fact: 'retry',
      from: '@paypal/paypal-server-sdk@2.5.0/dist/cjs/defaultConfiguration.js: DEFAULT_RETRY_CONFIG maxNumberOfRetries 0',
    },
    { fact: 'calls', from: '@paypal/paypal-server-sdk@2.5.0 type declarations of the controllers' },
  ],
});
