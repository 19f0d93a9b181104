// @package mongodb 6.18.0
import { MongoClient, type Collection } from 'mongodb';

const client = new MongoClient(process.env.MONGO_URL!, { serverSelectionTimeoutMS: 3000, retryWrites: true });
const slow = new MongoClient(process.env.MONGO_URL!, { socketTimeoutMS: 20_000, retryReads: false, retryWrites: false });
const db = client.db('shop');
const orders = db.collection('orders');

export async function start() {
  await client.connect();
  //    ^^^^^^^^^^^^^^^^ database mongodb connect unknown timeout=absent retry=absent
}

export async function list(user: string) {
  const docs = await orders.find({ user }).sort({ at: -1 }).limit(20).toArray();
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mongodb find.sort.limit.toArray read timeout=absent retry=2
  const one = await orders.findOne({ user }, { maxTimeMS: 500 });
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mongodb findOne read timeout=500 retry=2
  return { docs, one };
}

export async function save(user: string) {
  await orders.insertOne({ user });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^ database mongodb insertOne write timeout=absent retry=2
  await orders.updateMany({ user }, { $set: { seen: true } });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mongodb updateMany write timeout=absent retry=absent
  await slow.db('logs').collection('events').deleteMany({ user });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mongodb db.collection.deleteMany write timeout=20000 retry=absent
}

export const total = () => slow.db('logs').command({ ping: 1 });
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mongodb db.command unknown timeout=20000 retry=absent

export async function transfer() {
  const session = client.startSession();
  await session.withTransaction(async () => {
    await orders.replaceOne({ _id: 1 as never }, { done: true }, { session });
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mongodb replaceOne write timeout=absent retry=2
  });
  await session.endSession();
}

export class Repo {
  constructor(private readonly users: Collection) {}
  async each() {
    for await (const user of this.users.find({}).project({ name: 1 })) console.log(user);
    //                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mongodb find.project read timeout=absent retry=2
  }
}

export async function walk() {
  const cursor = orders.find({ open: true });
  while (await cursor.hasNext()) {
  //           ^^^^^^^^^^^^^^^^ database mongodb hasNext read timeout=absent retry=2
    console.log(await cursor.next());
    //                ^^^^^^^^^^^^^ database mongodb next read timeout=absent retry=2
  }
}

// look-alikes: handles, arrays, a local class
export const names = [{ n: 1 }].find((x) => x.n === 1);
class Collection2 { findOne() { return null; } }
new Collection2().findOne();
client.on('commandFailed', () => undefined);
