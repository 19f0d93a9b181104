// @package @lemonsqueezy/lemonsqueezy.js 4.0.0
import { createCheckout, getSubscription, cancelSubscription, lemonSqueezySetup } from '@lemonsqueezy/lemonsqueezy.js';

lemonSqueezySetup({ apiKey: process.env.LEMON_KEY! });

const local = { createCheckout: (id: number) => id };

export async function checkout(store: number, variant: number, id: string) {
  const { data, error } = await createCheckout(store, variant, {});
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http lemonsqueezy createCheckout write timeout=absent retry=absent
  if (error) throw error;
  const current = await getSubscription(id);
//                      ^^^^^^^^^^^^^^^^^^^ http lemonsqueezy getSubscription read timeout=absent retry=absent
  await cancelSubscription(id);
//      ^^^^^^^^^^^^^^^^^^^^^^ http lemonsqueezy cancelSubscription write timeout=absent retry=absent
  local.createCheckout(1);
  new Map([['a', 1]]).get('a');
  return { data, current };
}
