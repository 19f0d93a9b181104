// @package @line/bot-sdk 11.0.0
import { messagingApi, middleware, validateSignature } from '@line/bot-sdk';

const line = new messagingApi.MessagingApiClient({ channelAccessToken: process.env.LINE_TOKEN! });
const guard = middleware({ channelSecret: process.env.LINE_SECRET! });

class Megaphone {
  broadcast(text: string) {
    return text;
  }
}

export async function answer(replyToken: string, user: string, body: string, signature: string) {
  if (!validateSignature(body, process.env.LINE_SECRET!, signature)) return null;
  await line.replyMessage({ replyToken, messages: [{ type: 'text', text: 'ok' }] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging line replyMessage write timeout=absent retry=absent
  await line.pushMessage({ to: user, messages: [] }, 'retry-key');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging line pushMessage write timeout=absent retry=absent
  const profile = await line.getProfile(user);
//                      ^^^^^^^^^^^^^^^^^^^^^ messaging line getProfile read timeout=absent retry=absent
  new Megaphone().broadcast('local');
  return { profile, guard };
}
