// @package expo-server-sdk 6.1.0
import { Expo, type ExpoPushMessage } from 'expo-server-sdk';

const expo = new Expo({ accessToken: process.env.EXPO_TOKEN });

class Sender {
  sendPushNotificationsAsync(all: unknown[]) {
    return all.length;
  }
}

export async function push(messages: ExpoPushMessage[]) {
  for (const chunk of expo.chunkPushNotifications(messages)) {
    await expo.sendPushNotificationsAsync(chunk);
//        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging expo sendPushNotificationsAsync write timeout=absent retry=3
  }
  const valid = Expo.isExpoPushToken('t');
  const receipts = await expo.getPushNotificationReceiptsAsync(['id']);
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging expo getPushNotificationReceiptsAsync read timeout=absent retry=absent
  new Sender().sendPushNotificationsAsync(messages);
  return { valid, receipts };
}
