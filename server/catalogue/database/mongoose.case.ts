// @package mongoose 8.24.10
// @file src/models.ts
import mongoose, { model, Schema, type Model } from 'mongoose';

const userSchema = new Schema({ name: String, orders: [{ type: Schema.Types.ObjectId, ref: 'Order' }] });
userSchema.pre('save', function (next) { next(); });
export const User = model('User', userSchema);
export const Order = mongoose.models.Order ?? mongoose.model('Order', new Schema({ total: Number }));

export async function connect() {
  const opened = await mongoose.connect(process.env.MONGO_URL!, { serverSelectionTimeoutMS: 3000, maxPoolSize: 20 });
  //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mongodb connect unknown timeout=absent retry=absent
  return opened.connection.readyState;
}

export class Users {
  constructor(private readonly users: Model<unknown>) {}
  byName(name: string) {
    return this.users.find({ name }).sort('name').limit(5).lean().exec();
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mongodb find.sort.limit.lean.exec read timeout=absent retry=2
  }
}
// @file src/users.ts
import { startSession } from 'mongoose';
import { Order, User } from './models';

export async function rename(id: string, name: string) {
  const user = await User.findById(id).maxTimeMS(800);
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mongodb findById.maxTimeMS read timeout=800 retry=2
  user!.name = name;
  await user!.save();
  //    ^^^^^^^^^^^^ database mongodb save write timeout=absent retry=2
  await User.updateMany({ name }, { $set: { seen: true } });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mongodb updateMany write timeout=absent retry=absent
  const total = await Order.countDocuments({ user: id });
  //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mongodb countDocuments read timeout=absent retry=2
  return { user, total };
}

export async function order(total: number) {
  const session = await startSession();
  await session.withTransaction(async () => {
    await Order.create([{ total }], { session });
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mongodb create write timeout=absent retry=2
  });
  const draft = new Order({ total });
  await draft.save();
  //    ^^^^^^^^^^^^ database mongodb save write timeout=absent retry=2
  return Order.aggregate([{ $match: { total } }]);
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ database mongodb aggregate read timeout=absent retry=2
}

// look-alikes: a document that is only built, arrays, a local class
const draft = new User({ name: 'x' });
export const plain = draft.toObject();
export const found = [{ name: 'x' }].find((user) => user.name === 'x');
class User2 { static find() { return []; } }
User2.find();
