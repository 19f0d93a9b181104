// @package node-zendesk 6.0.1
import { createClient } from 'node-zendesk';

const zendesk = createClient({ username: 'a@example.com', token: process.env.ZENDESK_TOKEN!, subdomain: 'acme' } as never);

class Pile {
  tickets = { create: (t: unknown) => t };
}

export async function open(subject: string, id: number) {
  const created = await zendesk.tickets.create({ ticket: { subject } } as never);
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http zendesk tickets.create write timeout=absent retry=absent
  const ticket = await zendesk.tickets.show(id);
//                     ^^^^^^^^^^^^^^^^^^^^^^^^ http zendesk tickets.show read timeout=absent retry=absent
  await zendesk.tickets.update(id, { ticket: {} } as never);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http zendesk tickets.update write timeout=absent retry=absent
  new Pile().tickets.create({});
  new Map([['a', 1]]).get('a');
  return { created, ticket };
}
