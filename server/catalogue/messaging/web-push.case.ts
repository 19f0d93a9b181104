// @package web-push 3.6.7
import webpush, { type PushSubscription } from 'web-push';

webpush.setVapidDetails('mailto:a@example.com', process.env.VAPID_PUBLIC!, process.env.VAPID_PRIVATE!);

class Board {
  sendNotification(text: string) {
    return text;
  }
}

export async function push(subscription: PushSubscription, text: string) {
  const details = webpush.generateRequestDetails(subscription, text);
  await webpush.sendNotification(subscription, text);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging web-push sendNotification write timeout=absent retry=absent
  await webpush.sendNotification(subscription, text, { timeout: 5000 });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging web-push sendNotification write timeout=5000 retry=absent
  new Board().sendNotification('local');
  return details;
}
