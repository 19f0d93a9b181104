// @package twilio 6.2.0
import twilio from 'twilio';
import type { Twilio } from 'twilio';

const client = twilio(process.env.TWILIO_SID, process.env.TWILIO_TOKEN, { timeout: 10_000 });
const plain = twilio(process.env.TWILIO_SID, process.env.TWILIO_TOKEN);

export async function notify(to: string, body: string) {
  const sent = await client.messages.create({ to, from: '+1', body });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging twilio messages.create write timeout=10000 retry=absent
  const message = await client.messages(sent.sid).fetch();
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging twilio messages.fetch read timeout=10000 retry=absent
  await plain.verify.v2.services('VA1').verifications.create({ to, channel: 'sms' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging twilio verify.v2.services.verifications.create write timeout=30000 retry=absent
  return plain.messages(message.sid).remove();
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging twilio messages.remove write timeout=30000 retry=absent
}

export const calls = (injected: Twilio) => injected.calls.list({ limit: 5 });
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging twilio calls.list read timeout=30000 retry=absent

export function handler(signature: string, url: string, params: Record<string, string>) {
  return twilio.validateRequest('token', signature, url, params);
}

// not calls: TwiML, a local outbox
const voice = new twilio.twiml.VoiceResponse();
voice.say('hello');
const outbox = { messages: { create: (text: string) => text } };
outbox.messages.create('a');
class List { fetch() { return 1; } remove() { return 2; } }
new List().fetch();
new List().remove();
