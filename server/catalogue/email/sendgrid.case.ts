// @package @sendgrid/mail 8.1.6
// @package @sendgrid/client 8.1.6
import sgMail, { MailService } from '@sendgrid/mail';
import client from '@sendgrid/client';

sgMail.setApiKey(process.env.SENDGRID_KEY ?? '');
const service = new MailService();

export async function mail(to: string) {
  await sgMail.send({ to, from: 'a@example.com', subject: 's', text: 't' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ email sendgrid send write timeout=absent retry=absent
  await service.sendMultiple({ to: [to], from: 'a@example.com', subject: 's', text: 't' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ email sendgrid sendMultiple write timeout=absent retry=absent
  return client.request({ url: '/v3/suppression/bounces', method: 'DELETE' });
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ email sendgrid request write timeout=absent retry=absent
}

// not calls: settings, a local queue and a response
service.setSubstitutionWrappers('{{', '}}');
const outbox = { send: (message: string) => message, sendMultiple: (messages: string[]) => messages };
outbox.send('a');
outbox.sendMultiple(['a']);
function reply(res: { send(text: string): void }) { res.send('ok'); }
reply({ send: () => undefined });
