// @package @paddle/paddle-node-sdk 3.10.0
import { Paddle } from '@paddle/paddle-node-sdk';

const paddle = new Paddle(process.env.PADDLE_KEY!);

class Shop {
  products = { create: (p: unknown) => p };
}

export async function upgrade(id: string, body: string, signature: string) {
  const event = await paddle.webhooks.unmarshal(body, process.env.PADDLE_SECRET!, signature);
  const subscription = await paddle.subscriptions.get(id);
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http paddle subscriptions.get read timeout=absent retry=absent
  await paddle.subscriptions.update(id, { items: [] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http paddle subscriptions.update write timeout=absent retry=absent
  await paddle.transactions.create({ items: [] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http paddle transactions.create write timeout=absent retry=absent
  new Shop().products.create({});
  return { event, subscription };
}
