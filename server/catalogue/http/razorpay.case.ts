// @package razorpay 2.9.8
import Razorpay from 'razorpay';

const razorpay = new Razorpay({ key_id: 'id', key_secret: process.env.RAZORPAY_SECRET! });

class Razor {
  orders = { create: (o: unknown) => o };
}

export async function order(amount: number, body: string, signature: string) {
  const valid = Razorpay.validateWebhookSignature(body, signature, process.env.SECRET!);
  const created = await razorpay.orders.create({ amount, currency: 'INR' });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http razorpay orders.create write timeout=absent retry=absent
  const payment = await razorpay.payments.fetch('pay_1');
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http razorpay payments.fetch read timeout=absent retry=absent
  await razorpay.subscriptions.cancel('sub_1');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http razorpay subscriptions.cancel write timeout=absent retry=absent
  new Razor().orders.create({});
  return { valid, created, payment };
}
