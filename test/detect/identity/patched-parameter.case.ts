// A client whose method is replaced inside of a helper: the call through the client stays the site, the helper has none.
// @file src/guarded.ts
type Work = (...args: any[]) => Promise<any>;
class Guarded {
  constructor(private work: Work) {}
  async run(...args: any[]) {
    return this.work(...args);
  }
}
const guard = (work: Work): Work => {
  const guarded = new Guarded(work);
  return (...args: any[]) => guarded.run(...args);
};
export function guardSender(client: any) {
  const create = client.messages.create;
  client.messages.create = guard(create.bind(client.messages));
  return client;
}
// @file src/patched-parameter.ts
import twilio from 'twilio';
import { guardSender } from './guarded';

const sender = guardSender(twilio('sid', 'token'));
export const send = (to: string, body: string) => sender.messages.create({ from: '+1', to, body });
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging twilio messages.create write
