// @package resend 6.38.0
import { Resend } from 'resend';

const resend = new Resend(process.env.RESEND_KEY);

export async function mail(to: string, id: string) {
  const { error } = await resend.emails.send({ from: 'a@example.com', to, subject: 's', html: '<p>t</p>' });
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ email resend emails.send write timeout=absent retry=absent
  if (error) throw new Error(error.message);
  await resend.batch.send([{ from: 'a@example.com', to, subject: 's', text: 't' }], { idempotencyKey: id, signal: AbortSignal.timeout(5000) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ email resend batch.send write timeout=5000 retry=absent
  const mail = await resend.emails.get(id);
//                   ^^^^^^^^^^^^^^^^^^^^^ email resend emails.get read timeout=absent retry=absent
  return resend.contacts.remove({ email: to, audienceId: 'x' }).then(() => mail);
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ email resend contacts.remove write timeout=absent retry=absent
}

export const verified = (payload: string, headers: never, webhookSecret: string) => resend.webhooks.verify({ payload, headers, webhookSecret });

// not calls: a local emitter, a Map
const emails = { send: (text: string) => text };
emails.send('a');
const contacts = new Map<string, string>();
contacts.get('a');
