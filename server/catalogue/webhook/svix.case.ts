// @package svix 2.5.0
import { Svix, Webhook } from 'svix';

const svix = new Svix(process.env.SVIX_TOKEN!);
const bounded = new Svix('t', { requestTimeout: 4000, numRetries: 1 });
const stubborn = new Svix('t', { numRetries: 0 });

class Publisher {
  message = { create: (app: string) => app };
}

export async function publish(appId: string, payload: object) {
  const sent = await svix.message.create(appId, { eventType: 'invoice.paid', payload });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ webhook svix message.create write timeout=absent retry=3
  await bounded.application.create({ name: 'acme' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ webhook svix application.create write timeout=4000 retry=2
  await stubborn.endpoint.list(appId);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ webhook svix endpoint.list read timeout=absent retry=3
  const secret = await svix.endpoint.getSecret(appId, 'ep');
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ webhook svix endpoint.getSecret read timeout=absent retry=3
  new Publisher().message.create('local');
  return { sent, secret };
}

export function receive(body: string, headers: Record<string, string>) {
  return new Webhook(process.env.SECRET!).verify(body, headers);
}
