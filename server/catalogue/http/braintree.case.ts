// @package braintree 3.40.0
import braintree from 'braintree';

const gateway = new braintree.BraintreeGateway({
  environment: braintree.Environment.Sandbox,
  merchantId: 'm',
  publicKey: 'p',
  privateKey: process.env.BRAINTREE_KEY!,
});

class Shop {
  transaction = { sale: (amount: string) => amount };
}

export async function pay(amount: string, nonce: string, signature: string, payload: string) {
  const event = await gateway.webhookNotification.parse(signature, payload);
  const sale = await gateway.transaction.sale({ amount, paymentMethodNonce: nonce });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http braintree transaction.sale write timeout=60000 retry=absent
  const customer = await gateway.customer.find('1');
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ http braintree customer.find read timeout=60000 retry=absent
  await gateway.subscription.cancel('s');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http braintree subscription.cancel write timeout=60000 retry=absent
  new Shop().transaction.sale(amount);
  return { event, sale, customer };
}
