// @package @slack/webhook 8.0.2
import { IncomingWebhook } from '@slack/webhook';

const hook = new IncomingWebhook(process.env.SLACK_WEBHOOK_URL!);
const careful = new IncomingWebhook(process.env.SLACK_WEBHOOK_URL!, { timeout: 3000, retryConfig: { retries: 2 } });

class Outbox {
  queue: string[] = [];
  send(text: string) {
    this.queue.push(text);
  }
}

export async function alert(text: string) {
  await hook.send({ text });
//      ^^^^^^^^^^^^^^^^^^^ webhook slack send write timeout=absent retry=absent
  await careful.send(text);
//      ^^^^^^^^^^^^^^^^^^ webhook slack send write timeout=3000 retry=3
  new Outbox().send(text);
}
