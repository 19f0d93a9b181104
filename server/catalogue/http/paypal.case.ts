// @package @paypal/paypal-server-sdk 2.5.0
import { Client, Environment, OrdersController, PaymentsController } from '@paypal/paypal-server-sdk';

const client = new Client({ environment: Environment.Production });
const orders = new OrdersController(client);
const payments = new PaymentsController(new Client({ timeout: 9000 }));

class Desk {
  createOrder(n: number) {
    return n;
  }
}

export async function buy(id: string) {
  const order = await orders.createOrder({ body: {}, paypalRequestId: id } as never);
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http paypal createOrder write timeout=absent retry=absent
  await orders.captureOrder({ id });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ http paypal captureOrder write timeout=absent retry=absent
  const refund = await payments.getRefund({ refundId: id });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http paypal getRefund read timeout=9000 retry=absent
  new Desk().createOrder(1);
  new Map([['a', 1]]).get('a');
  return { order, refund };
}
