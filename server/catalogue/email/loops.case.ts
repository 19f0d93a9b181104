// @package loops 7.3.0
import { LoopsClient } from 'loops';

const loops = new LoopsClient(process.env.LOOPS_KEY!);

class Knot {
  sendEvent(name: string) {
    return name;
  }
}

export async function welcome(email: string) {
  await loops.createContact({ email } as never);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ email loops createContact write timeout=absent retry=absent
  await loops.sendTransactionalEmail({ transactionalId: 't', email });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ email loops sendTransactionalEmail write timeout=absent retry=absent
  const lists = await loops.listMailingLists();
//                    ^^^^^^^^^^^^^^^^^^^^^^^^ email loops listMailingLists read timeout=absent retry=absent
  new Knot().sendEvent('local');
  new Map([['a', 1]]).get('a');
  return lists;
}
