import { defineSdk } from '../../model/catalogue';
import type { ExportSpec } from '../../model/catalogue';

const core: ExportSpec = { members: { PayPalHttpClient: { new: 'client', type: 'client' } } };

/** The older checkout SDK: requests are objects, `execute` sends them. */
export default defineSdk({
  id: 'paypal-checkout',
  packages: ['@paypal/checkout-server-sdk', '@paypal/payouts-sdk'],
  kind: 'http',
  dependency: 'paypal',
  party: 'third',
  exports: { core, default: { members: { core } } },
  types: { client: { owns: 'none', members: { execute: { call: { effect: { command: true }, command: true } } } } },
  defaults: [{ versions: '*', timeout: null, retry: null }],
  hints: ['no option for a time limit: race the call, or move to @paypal/paypal-server-sdk'],
  sources: [
    {
      fact: 'timeout',
      from: '@paypal/checkout-server-sdk@1.0.3/lib/core/paypal_http_client.js on @paypal/paypalhttp: https.request without a limit (read, not run)',
    },
    { fact: 'calls', from: '@paypal/checkout-server-sdk@1.0.3/lib/lib.js' },
  ],
});
