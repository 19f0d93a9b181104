// @package @upstash/qstash 2.12.0
import { Client, Receiver } from '@upstash/qstash';

const qstash = new Client({ token: process.env.QSTASH_TOKEN! });
const once = new Client({ token: process.env.QSTASH_TOKEN!, retry: false });
const receiver = new Receiver({ currentSigningKey: 'a', nextSigningKey: 'b' });

class Press {
  publishJSON(body: unknown) {
    return JSON.stringify(body);
  }
}

export async function later(url: string) {
  await qstash.publishJSON({ url, body: { a: 1 }, retries: 5 });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue qstash publishJSON write timeout=absent retry=6
  await once.publish({ url, body: 'x' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue qstash publish write timeout=absent retry=absent
  await qstash.queue({ queueName: 'q' }).enqueueJSON({ url, body: {} });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue qstash queue.enqueueJSON write timeout=absent retry=6
  await qstash.schedules.create({ destination: url, cron: '* * * * *' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue qstash schedules.create write timeout=absent retry=6
  const message = await qstash.messages.get('id');
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^ queue qstash messages.get read timeout=absent retry=6
  await receiver.verify({ signature: 's', body: 'b' });
  new Press().publishJSON({});
  return message;
}
