// @package @novu/node 2.6.6
import { Novu } from '@novu/node';

const novu = new Novu(process.env.NOVU_KEY!);
const stubborn = new Novu(process.env.NOVU_KEY!, { retryConfig: { retryMax: 2 } });
const flags = new Map<string, string>();

class Trigger {
  trigger(name: string) {
    return flags.get(name);
  }
}

export async function welcome(id: string) {
  await novu.subscribers.identify(id, { email: 'a@example.com' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging novu subscribers.identify write timeout=absent retry=absent
  await novu.trigger('welcome', { to: { subscriberId: id }, payload: {} });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging novu trigger write timeout=absent retry=absent
  const one = await stubborn.subscribers.get(id);
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging novu subscribers.get read timeout=absent retry=3
  new Trigger().trigger('local');
  return one;
}
