// @package nodemailer 10.6.0
import nodemailer, { type Transporter } from 'nodemailer';

const transporter = nodemailer.createTransport({ host: 'smtp.example.com', port: 465, socketTimeout: 20_000, connectionTimeout: 5000 });
const plain = nodemailer.createTransport({ service: 'gmail', auth: { user: 'a@example.com', pass: process.env.SMTP_PASS } });

export async function mail(to: string) {
  await transporter.sendMail({ to, from: 'a@example.com', subject: 's', text: 't' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ email smtp sendMail write timeout=20000 retry=absent
  await plain.sendMail({ to, from: 'a@example.com', subject: 's', text: 't' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ email smtp sendMail write timeout=600000 retry=absent
  return plain.verify();
//       ^^^^^^^^^^^^^^ email smtp verify read timeout=600000 retry=absent
}

export class Mailer {
  constructor(private readonly transport: Transporter) {}
  send(to: string) {
    return this.transport.sendMail({ to, from: 'a@example.com', subject: 's', text: 't' });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ email smtp sendMail write timeout=600000 retry=absent
  }
}

// not calls: closing, events, a local mailer
plain.close();
plain.on('idle', () => undefined);
class LocalMailer { sendMail(text: string) { return text; } verify() { return true; } }
new LocalMailer().sendMail('a');
new LocalMailer().verify();
