import { defineSdk } from '../../model/catalogue';
import type { MemberSpec } from '../../model/catalogue';
import { calls, none } from '../_members';

const query = {
  effect: 'unknown',
  options: [
    { path: '$1.signal', sets: 'signal', scope: 'total', covers: 'total' },
    { path: '$1.retries', sets: 'retries' },
    { path: '$1.tries', sets: 'attempts' },
  ],
} as const;
const graphql: Record<string, MemberSpec> = {
  ...calls('request query', query),
  ...none('config.** session.**'),
};
const tries = [{ path: '$0.tries', sets: 'attempts' }] as const;

/** Shopify's API library and the admin client of its app packages. */
export default defineSdk({
  id: 'shopify-api',
  packages: [
    '@shopify/shopify-api',
    '@shopify/shopify-app-remix/server',
    '@shopify/shopify-app-react-router/server',
    '@shopify/admin-api-client',
  ],
  kind: 'http',
  dependency: 'shopify',
  party: 'third',
  exports: {
    shopifyApi: { makes: 'api', optionSet: 'api' },
    shopifyApp: { makes: 'app', optionSet: 'api' },
    createAdminApiClient: { makes: 'graphql', optionSet: 'admin' },
    createAdminRestApiClient: { makes: 'rest', optionSet: 'admin' },
    GraphqlClient: { type: 'graphql' },
    AdminApiClient: { type: 'graphql' },
    StorefrontClient: { type: 'graphql' },
    RestClient: { type: 'rest' },
    Shopify: { type: 'api' },
  },
  types: {
    api: {
      owns: 'none',
      members: {
        'clients.Graphql': { makes: 'graphql' },
        'clients.Storefront': { makes: 'graphql' },
        'clients.Rest': { makes: 'rest' },
        'clients.graphqlProxy': { call: { effect: 'unknown' } },
        ...calls('rest.*.all rest.*.find rest.*.count rest.*.search', { effect: 'read', returns: 'resource' }),
        'rest.*.delete': { call: { effect: 'write', idempotent: true } },
        'rest.*': { makes: 'resource' },
        ...calls(
          'auth.callback auth.tokenExchange auth.refreshToken auth.clientCredentials auth.migrateToExpiringToken',
          { effect: 'write' },
        ),
        ...calls('webhooks.register billing.request billing.createUsageRecord', { effect: 'write' }),
        ...calls('billing.cancel billing.updateUsageCappedAmount', { effect: 'write', idempotent: true }),
        ...calls('billing.check billing.subscriptions', { effect: 'read' }),
        ...none('webhooks.* session.** utils.* auth.* logger.* flow.* fulfillmentService.* config.**'),
      },
    },
    app: {
      owns: 'none',
      members: {
        'authenticate.admin': { makes: 'context' },
        'authenticate.webhook': { makes: 'context' },
        'authenticate.public.appProxy': { makes: 'context' },
        'unauthenticated.admin': { makes: 'context' },
        'unauthenticated.storefront': { makes: 'context' },
        registerWebhooks: { call: { effect: 'write' } },
        ...none('addDocumentResponseHeaders login sessionStorage.**'),
      },
    },
    context: {
      names: ['AdminContext', 'WebhookContext'],
      members: {
        admin: { is: 'admin' },
        storefront: { is: 'admin' },
        ...calls('billing.request billing.cancel', { effect: 'write' }),
        ...calls('billing.check billing.require', { effect: 'read' }),
        ...none('redirect cors'),
      },
    },
    admin: {
      names: ['AdminApiContext'],
      members: {
        graphql: { call: { ...query, uncheckedStatus: true } },
        'rest.get': { call: { effect: 'read' } },
        ...calls('rest.post', { effect: 'write' }),
        ...calls('rest.put rest.delete', { effect: 'write', idempotent: true }),
      },
    },
    graphql: {
      owns: 'none',
      members: {
        ...graphql,
        fetch: { call: { effect: 'unknown', uncheckedStatus: true } },
        ...none('getHeaders getApiUrl'),
      },
    },
    rest: {
      owns: 'none',
      members: {
        get: { call: { effect: 'read', options: tries } },
        post: { call: { effect: 'write', options: tries } },
        ...calls('put delete', { effect: 'write', idempotent: true, options: tries }),
      },
    },
    resource: {
      members: {
        ...calls('save saveAndUpdate', { effect: 'write' }),
        delete: { call: { effect: 'write', idempotent: true } },
        ...none('serialize toJSON'),
      },
    },
  },
  optionSets: {
    api: [{ path: '$0.apiSecretKey', sets: 'secret' }],
    admin: [
      { path: '$0.accessToken', sets: 'secret' },
      { path: '$0.retries', sets: 'retries' },
      { path: '$0.customFetchApi', sets: 'fetch' },
    ],
  },
  defaults: [
    {
      versions: '*',
      timeout: null,
      retry: null,
      note: 'retries are asked for per request (0 to 3): 429, 503 and thrown errors, one second apart',
    },
  ],
  hints: ['client.request(query, { retries: 2, signal: AbortSignal.timeout(10000) })'],
  sources: [
    {
      fact: 'retry',
      from: '@shopify/graphql-client/dist/graphql-client/http-fetch.js, constants.js: RETRIABLE_STATUS_CODES, MAX_RETRIES 3 (read, not run)',
    },
    { fact: 'timeout', from: '@shopify/graphql-client: only `signal`' },
    { fact: 'calls', from: '@shopify/shopify-api@13.1.0 type declarations; app packages: documentation' },
  ],
});
