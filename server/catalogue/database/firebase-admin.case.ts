// @package firebase-admin 13.10.0
import admin from 'firebase-admin';
import { FieldValue, getFirestore, type Firestore } from 'firebase-admin/firestore';

const db = getFirestore();

export async function user(id: string) {
  const doc = await db.collection('users').doc(id).get();
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database firestore collection.doc.get read timeout=300000 retry=unbounded
  const open = await db.collection('orders').where('user', '==', id).limit(5).get();
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database firestore collection.where.limit.get read timeout=300000 retry=unbounded
  return { doc: doc.data(), open: open.docs.map((d) => d.get('total')) };
}

export async function save(store: Firestore, id: string) {
  await store.doc(`users/${id}`).set({ seen: FieldValue.serverTimestamp() }, { merge: true });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database firestore doc.set write timeout=60000 retry=unbounded
  await admin.firestore().collection('log').add({ id });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database firestore collection.add write timeout=60000 retry=unbounded
  const batch = store.batch();
  batch.delete(store.doc('a/b'));
  await batch.commit();
  //    ^^^^^^^^^^^^^^ database firestore commit write timeout=60000 retry=unbounded
}

export async function move(id: string) {
  await db.runTransaction(async (tx) => {
    const ref = db.doc(`users/${id}`);
    const snapshot = await tx.get(ref);
    //                     ^^^^^^^^^^^ database firestore get read timeout=300000 retry=unbounded
    tx.update(ref, { n: snapshot.get('n') + 1 });
  });
}

// look-alikes: references, listeners, a map
const ref = db.collection('users');
ref.onSnapshot(() => undefined);
const map = new Map<string, number>();
map.get('x');
map.set('x', 1);
map.delete('x');
