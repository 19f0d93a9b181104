// @package intercom-client 7.0.3
import { IntercomClient } from 'intercom-client';

const intercom = new IntercomClient({ token: process.env.INTERCOM_TOKEN! });
const once = new IntercomClient({ token: process.env.INTERCOM_TOKEN!, maxRetries: 0 });

class Phone {
  contacts = { create: (c: unknown) => c };
}

export async function note(contactId: string) {
  const contact = await intercom.contacts.find({ contact_id: contactId });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http intercom contacts.find read timeout=20000 retry=3
  await once.contacts.create({ email: 'a@example.com' } as never);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http intercom contacts.create write timeout=20000 retry=absent
  await intercom.conversations.reply({ conversation_id: 'c' } as never, { timeoutInSeconds: 5 });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http intercom conversations.reply write timeout=5000 retry=3
  new Phone().contacts.create({});
  new Map([['a', 1]]).get('a');
  return contact;
}
