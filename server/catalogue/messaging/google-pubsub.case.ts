// @package @google-cloud/pubsub 5.3.1
import { PubSub } from '@google-cloud/pubsub';

const pubsub = new PubSub({ projectId: 'p' });
const topic = pubsub.topic('orders');

class Topic {
  publishMessage(m: unknown) {
    return m;
  }
}

export async function publish(data: object) {
  const id = await topic.publishMessage({ json: data });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging pubsub publishMessage write timeout=60000 retry=unbounded
  await pubsub.topic('audit').publishMessage({ json: data });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging pubsub topic.publishMessage write timeout=60000 retry=unbounded
  const [exists] = await topic.exists();
//                       ^^^^^^^^^^^^^^ messaging pubsub exists read timeout=60000 retry=unbounded
  const [topics] = await pubsub.getTopics();
//                       ^^^^^^^^^^^^^^^^^^ messaging pubsub getTopics read timeout=60000 retry=unbounded
  new Topic().publishMessage(data);
  return { id, exists, topics };
}

export function listen() {
  const subscription = pubsub.subscription('orders-worker');
  subscription.on('message', (message) => message.ack());
  return subscription;
}
