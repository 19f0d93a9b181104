// @package inngest 4.24.0
import { Inngest } from 'inngest';

export const inngest = new Inngest({ id: 'app' });

class Mailer {
  send(event: unknown) {
    return event;
  }
}

export const welcome = inngest.createFunction({ id: 'welcome', retries: 3, triggers: [{ event: 'user/created' }] }, async ({ event, step }) => {
  await step.run('greet', async () => new Mailer().send(event));
  await step.sleep('wait', '1d');
  await step.sendEvent('follow-up', { name: 'user/followed', data: {} });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue inngest sendEvent write timeout=absent retry=5
});

export async function signUp(id: string) {
  return inngest.send({ name: 'user/created', data: { id } });
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue inngest send write timeout=absent retry=5
}
