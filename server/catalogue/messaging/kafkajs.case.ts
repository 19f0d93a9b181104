// @package kafkajs 2.2.4
import { Kafka, type Producer } from 'kafkajs';

const kafka = new Kafka({ clientId: 'app', brokers: ['kafka:9092'] });
const eager = new Kafka({ brokers: ['kafka:9092'], requestTimeout: 5000, retry: { retries: 2 } });
const producer = kafka.producer();
const consumer = kafka.consumer({ groupId: 'g' });
const admin = eager.admin();

class Producers {
  send(record: unknown) {
    return record;
  }
}

export async function start() {
  await producer.connect();
//      ^^^^^^^^^^^^^^^^^^ messaging kafka connect unknown timeout=30000 retry=6
  await consumer.connect();
//      ^^^^^^^^^^^^^^^^^^ messaging kafka connect unknown timeout=30000 retry=6
  await consumer.subscribe({ topics: ['orders'], fromBeginning: true });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging kafka subscribe unknown timeout=30000 retry=6
  await consumer.run({
//      ^ messaging kafka run unknown timeout=30000 retry=6
    eachMessage: async ({ message }) => console.log(message.value?.toString()),
  });
  await admin.createTopics({ topics: [{ topic: 'orders' }] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging kafka createTopics write timeout=5000 retry=3
}

export async function publish(other: Producer, value: string) {
  await producer.send({ topic: 'orders', messages: [{ value }], timeout: 100 });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging kafka send write timeout=30000 retry=6
  await other.sendBatch({ topicMessages: [] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging kafka sendBatch write timeout=30000 retry=6
  const tx = await producer.transaction();
  await tx.send({ topic: 'orders', messages: [{ value }] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging kafka send write timeout=30000 retry=6
  await tx.commit();
//      ^^^^^^^^^^^ messaging kafka commit write timeout=30000 retry=6
  producer.on('producer.connect', () => {});
  new Producers().send(value);
  await producer.disconnect();
}
