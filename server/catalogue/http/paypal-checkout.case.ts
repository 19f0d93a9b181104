// @package @paypal/checkout-server-sdk 1.0.3
import paypal from '@paypal/checkout-server-sdk';

const client = new paypal.core.PayPalHttpClient(new paypal.core.SandboxEnvironment('id', process.env.PAYPAL_SECRET!));

class Robot {
  execute(command: string) {
    return command;
  }
}

export async function capture(id: string) {
  const order = await client.execute(new paypal.orders.OrdersGetRequest(id));
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http paypal execute(OrdersGetRequest) write timeout=absent retry=absent
  new Robot().execute('local');
  new Map([['a', 1]]).get('a');
  return order;
}
