import { defineSdk } from '../../model/catalogue';
import type { CallSpec, ExportSpec } from '../../model/catalogue';

const table = (names: string, call: CallSpec): Record<string, ExportSpec> =>
  Object.fromEntries(names.split(/\s+/).map((name) => [name, { call }]));

/** Lemon Squeezy: plain functions that resolve with `{ data, error, statusCode }` and never reject. */
export default defineSdk({
  id: 'lemonsqueezy',
  packages: ['@lemonsqueezy/lemonsqueezy.js'],
  kind: 'http',
  dependency: 'lemonsqueezy',
  party: 'third',
  exports: {
    ...table(
      `getAuthenticatedUser getCheckout getCustomer getDiscount getDiscountRedemption getFile getLicenseKey getLicenseKeyInstance
      getOrder getOrderItem getPrice getProduct getStore getSubscription getSubscriptionInvoice getSubscriptionItem
      getSubscriptionItemCurrentUsage getUsageRecord getVariant getWebhook listCheckouts listCustomers listDiscountRedemptions
      listDiscounts listFiles listLicenseKeyInstances listLicenseKeys listOrderItems listOrders listPrices listProducts listStores
      listSubscriptionInvoices listSubscriptionItems listSubscriptions listUsageRecords listVariants listWebhooks validateLicense`,
      { effect: 'read', errorsAsValues: true },
    ),
    ...table(
      `createCheckout createCustomer createDiscount createUsageRecord createWebhook activateLicense generateOrderInvoice
      generateSubscriptionInvoice issueOrderRefund issueSubscriptionInvoiceRefund`,
      { effect: 'write', errorsAsValues: true },
    ),
    ...table(
      `updateCustomer updateLicenseKey updateSubscription updateSubscriptionItem updateWebhook archiveCustomer cancelSubscription
      deactivateLicense deleteDiscount deleteWebhook`,
      { effect: 'write', idempotent: true, errorsAsValues: true },
    ),
    lemonSqueezySetup: { makes: 'setup' },
  },
  types: { setup: { optionSet: 'setup', members: {} } },
  optionSets: { setup: [{ path: '$0.apiKey', sets: 'secret' }] },
  defaults: [{ versions: '*', timeout: null, retry: null }],
  hints: ['look at `error` of every result: a failure does not reject'],
  sources: [
    {
      fact: 'errorsAsValues',
      from: '@lemonsqueezy/lemonsqueezy.js@4.0.0/dist/index.js: the request catches and returns error (read, not run)',
    },
    { fact: 'timeout', from: '@lemonsqueezy/lemonsqueezy.js@4.0.0/dist/index.js: fetch without a signal' },
    { fact: 'calls', from: '@lemonsqueezy/lemonsqueezy.js@4.0.0 exports' },
  ],
});
