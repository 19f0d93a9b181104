// @package @confluentinc/kafka-javascript 1.10.1
import { KafkaJS } from '@confluentinc/kafka-javascript';

const kafka = new KafkaJS.Kafka({ kafkaJS: { brokers: ['kafka:9092'] } });
const producer = kafka.producer();
const topics = new Map<string, string>();

class Bus {
  send(v: string) {
    return v;
  }
}

export async function publish(value: string) {
  await producer.connect();
//      ^^^^^^^^^^^^^^^^^^ messaging kafka connect unknown timeout=30000 retry=6
  await producer.send({ topic: 'orders', messages: [{ value }] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging kafka send write timeout=30000 retry=6
  const consumer = kafka.consumer({ kafkaJS: { groupId: 'g' } });
  await consumer.subscribe({ topics: ['orders'] });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging kafka subscribe unknown timeout=30000 retry=6
  topics.set('orders', value);
  new Bus().send(value);
  await producer.disconnect();
}
