// @package @slack/web-api 8.2.0
// @package @slack/bolt 5.1.0
import { WebClient, retryPolicies } from '@slack/web-api';
import { App } from '@slack/bolt';

const slack = new WebClient(process.env.SLACK_TOKEN);
const bounded = new WebClient(process.env.SLACK_TOKEN, { timeout: 5000, retryConfig: { retries: 1 } });
const app = new App({ token: process.env.SLACK_TOKEN, signingSecret: process.env.SECRET });

class WebClientStub {
  chat = { postMessage: async (m: unknown) => m };
}

export async function notify(channel: string, text: string) {
  const posted = await slack.chat.postMessage({ channel, text });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging slack chat.postMessage write timeout=absent retry=11
  await bounded.chat.update({ channel, ts: posted.ts!, text: text + '!' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging slack chat.update write timeout=5000 retry=2
  const who = await slack.users.info({ user: 'U1' });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging slack users.info read timeout=absent retry=11
  const file = await slack.files.uploadV2({ channel_id: channel, file: 'a.txt', filename: 'a' });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging slack files.uploadV2 write timeout=absent retry=11
  for await (const page of slack.paginate('conversations.list', { limit: 100 })) console.log(page);
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging slack paginate read timeout=absent retry=11
  slack.on('rate_limited', (seconds) => console.log(seconds));
  await new WebClientStub().chat.postMessage({ channel });
  return { who, file };
}

app.command('/deploy', async ({ ack, client, say }) => {
  await ack();
  await client.views.open({ trigger_id: 't', view: { type: 'modal', title: { type: 'plain_text', text: 'Deploy' }, blocks: [] } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging slack views.open write timeout=absent retry=11
  await say('done');
});

export async function boot() {
  await app.start(3000);
  await app.client.auth.test();
//      ^^^^^^^^^^^^^^^^^^^^^^ messaging slack client.auth.test read timeout=absent retry=11
}
