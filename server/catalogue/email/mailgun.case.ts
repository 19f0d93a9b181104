// @package mailgun.js 14.0.1
import FormData from 'form-data';
import Mailgun from 'mailgun.js';

const mg = new Mailgun(FormData).client({ username: 'api', key: process.env.MAILGUN_KEY ?? '', timeout: 6000 });
const bare = new Mailgun(FormData).client({ username: 'api', key: process.env.MAILGUN_KEY ?? '' });

export async function mail(to: string) {
  await mg.messages.create('example.com', { from: 'a@example.com', to: [to], subject: 's', text: 't' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ email mailgun messages.create write timeout=6000 retry=absent
  const domains = await bare.domains.list();
//                      ^^^^^^^^^^^^^^^^^^^ email mailgun domains.list read timeout=absent retry=absent
  return bare.suppressions.destroy('example.com', 'bounces', to).then(() => domains);
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ email mailgun suppressions.destroy write timeout=absent retry=absent
}

// not calls: subaccounts, a local object
mg.setSubaccount('sub');
const local = { messages: { create: (text: string) => text }, domains: { list: () => [] as string[] } };
local.messages.create('a');
local.domains.list();
