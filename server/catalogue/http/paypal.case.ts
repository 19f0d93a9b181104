// @package @paypal/paypal-server-sdk 2.5.0
import { OrdersController, type PaymentsController } from '@paypal/paypal-server-sdk';

declare const shared: never;
const orders = new OrdersController(shared);

class Desk {
  createOrder(n: number) {
    return n;
  }
}

export async function buy(id: string, payments: PaymentsController) {
  const order = await orders.createOrder({ body: {}, paypalRequestId: id } as never);
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http paypal createOrder write timeout=absent retry=absent
  await orders.captureOrder({ id });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ http paypal captureOrder write timeout=absent retry=absent
  const refund = await payments.getRefund({ refundId: id });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http paypal getRefund read timeout=absent retry=absent
  new Desk().createOrder(1);
  new Map([['a', 1]]).get('a');
  return { order, refund };
}
