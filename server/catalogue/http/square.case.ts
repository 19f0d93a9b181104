// @package square 46.0.0
import { SquareClient } from 'square';

const square = new SquareClient({ token: process.env.SQUARE_TOKEN });
const once = new SquareClient({ token: process.env.SQUARE_TOKEN, maxRetries: 0, timeoutInSeconds: 5 });

class Box {
  payments = { create: (p: unknown) => p };
}

export async function pay(id: string) {
  const paid = await square.payments.create({ sourceId: 's', idempotencyKey: id });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http square payments.create write timeout=60000 retry=3
  const found = await once.payments.get({ paymentId: id });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http square payments.get read timeout=5000 retry=absent
  await square.customers.update({ customerId: id }, { timeoutInSeconds: 2 });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http square customers.update write timeout=2000 retry=3
  new Box().payments.create({});
  new Map([['a', 1]]).get('a');
  return { paid, found };
}
