// @package stripe 23.1.0
import Stripe from 'stripe';

const stripe = new Stripe(process.env.STRIPE_KEY ?? '', { timeout: 20_000, maxNetworkRetries: 1 });
const plain = new Stripe(process.env.STRIPE_KEY ?? '');

export async function pay(amount: number, key: string) {
  const customer = await stripe.customers.create({ email: 'a@example.com' });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http stripe customers.create write timeout=20000 retry=2
  const intent = await stripe.paymentIntents.create({ amount, currency: 'eur', customer: customer.id }, {
//                     ^ http stripe paymentIntents.create write timeout=5000 retry=2
    idempotencyKey: key,
    timeout: 5_000,
  });
  await plain.checkout.sessions.retrieve('cs_1');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http stripe checkout.sessions.retrieve read timeout=80000 retry=3
  await plain.subscriptions.cancel('sub_1', { maxNetworkRetries: 0 });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http stripe subscriptions.cancel write timeout=80000 retry=absent
  const all = await plain.invoices.list({ limit: 100 }).autoPagingToArray({ limit: 1000 });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http stripe invoices.list.autoPagingToArray read timeout=80000 retry=3
  return [intent, all];
}

export function webhook(body: string, signature: string, secret: string) {
  return stripe.webhooks.constructEvent(body, signature, secret);
}

// not calls: events of the client, a Map, a local class
stripe.on('request', () => undefined);
const customers = new Map<string, string>();
customers.set('a', 'b');
class Local { customers = { create: (email: string) => email }; }
new Local().customers.create('a@example.com');
