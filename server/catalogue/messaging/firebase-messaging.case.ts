// @package firebase-admin 13.10.0
import { getMessaging } from 'firebase-admin/messaging';
import { getAuth, type Auth } from 'firebase-admin/auth';

const messaging = getMessaging();

class Postman {
  send(message: unknown) {
    return message;
  }
}

export async function push(token: string) {
  const id = await messaging.send({ token, notification: { title: 'hi' } });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging fcm send write timeout=15000 retry=5
  const batch = await getMessaging().sendEachForMulticast({ tokens: [token] });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging fcm sendEachForMulticast write timeout=15000 retry=5
  await messaging.subscribeToTopic([token], 'news');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging fcm subscribeToTopic write timeout=15000 retry=5
  new Postman().send('local');
  return { id, batch };
}

export async function user(auth: Auth, uid: string, idToken: string) {
  const claims = await getAuth().verifyIdToken(idToken);
  const record = await auth.getUser(uid);
//                     ^^^^^^^^^^^^^^^^^ http firebase-auth getUser read timeout=25000 retry=5
  await auth.setCustomUserClaims(uid, { admin: true });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http firebase-auth setCustomUserClaims write timeout=25000 retry=5
  return { claims, record };
}
