// @package postmark 5.1.0
import * as postmark from 'postmark';

const client = new postmark.ServerClient(process.env.POSTMARK_TOKEN ?? '', { timeout: 5 });
const account = new postmark.AccountClient(process.env.POSTMARK_ACCOUNT ?? '');

export async function mail(to: string) {
  await client.sendEmail({ From: 'a@example.com', To: to, Subject: 's', TextBody: 't' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ email postmark sendEmail write timeout=5000 retry=absent
  const bounces = await client.getBounces({ count: 10 });
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ email postmark getBounces read timeout=5000 retry=absent
  return account.getServers().then((servers) => [servers, bounces]);
//       ^^^^^^^^^^^^^^^^^^^^ email postmark getServers read timeout=60000 retry=absent
}

// not calls: options, models, a local client
client.getClientOptions();
const message = new postmark.Message('a@example.com', 's', undefined, 't');
class LocalClient { sendEmail(text: object) { return text; } }
new LocalClient().sendEmail(message);
