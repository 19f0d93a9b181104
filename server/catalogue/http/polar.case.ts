// @package @polar-sh/sdk 0.49.0
import { Polar } from '@polar-sh/sdk';
import { validateEvent } from '@polar-sh/sdk/webhooks';

const polar = new Polar({ accessToken: process.env.POLAR_TOKEN });
const quick = new Polar({ accessToken: process.env.POLAR_TOKEN, timeoutMs: 4000 });

class Bear {
  checkouts = { create: (c: unknown) => c };
}

export async function buy(id: string, body: string, headers: Record<string, string>) {
  const event = validateEvent(body, headers, process.env.POLAR_SECRET!);
  const checkout = await polar.checkouts.create({ products: [id] });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http polar checkouts.create write timeout=absent retry=absent
  const product = await quick.products.get({ id });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^ http polar products.get read timeout=4000 retry=absent
  const state = await polar.customers.getStateExternal({ externalId: id }, { timeoutMs: 1000 });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http polar customers.getStateExternal read timeout=1000 retry=absent
  new Bear().checkouts.create({});
  return { event, checkout, product, state };
}
