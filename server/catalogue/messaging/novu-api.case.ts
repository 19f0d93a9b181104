// @package @novu/api 3.19.1
import { Novu } from '@novu/api';

const novu = new Novu({ secretKey: process.env.NOVU_KEY });
const quick = new Novu({ secretKey: process.env.NOVU_KEY, timeoutMs: 4000 });

class Gun {
  trigger(n: number) {
    return n;
  }
}

export async function welcome(id: string) {
  await novu.trigger({ workflowId: 'welcome', to: id });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging novu trigger write timeout=absent retry=unbounded
  const one = await quick.subscribers.retrieve(id);
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging novu subscribers.retrieve read timeout=4000 retry=unbounded
  await novu.topics.delete('t');
//      ^^^^^^^^^^^^^^^^^^^^^^^ messaging novu topics.delete write timeout=absent retry=unbounded
  new Gun().trigger(1);
  new Map([['a', 1]]).get('a');
  return one;
}
