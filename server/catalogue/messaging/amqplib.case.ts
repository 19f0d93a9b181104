// @package amqplib 2.3.1
import amqp, { type Channel } from 'amqplib';

const handlers = new Map<string, () => void>();

export async function open() {
  const connection = await amqp.connect(process.env.AMQP_URL!, { timeout: 5000 });
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging rabbitmq connect unknown timeout=5000 retry=absent
  const channel = await connection.createChannel();
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging rabbitmq createChannel unknown timeout=absent retry=absent
  await channel.assertQueue('jobs', { durable: true });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging rabbitmq assertQueue write timeout=absent retry=absent
  await channel.prefetch(10);
//      ^^^^^^^^^^^^^^^^^^^^ messaging rabbitmq prefetch write timeout=absent retry=absent
  connection.on('error', (error) => console.error(error));
  const { consumerTag } = await channel.consume('jobs', (message) => {
//                              ^ messaging rabbitmq consume unknown timeout=absent retry=absent
    if (message) handlers.get(message.fields.routingKey)?.();
  });
  return { connection, consumerTag };
}

export async function publish(channel: Channel, body: object) {
  const room = channel.sendToQueue('jobs', Buffer.from(JSON.stringify(body)));
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging rabbitmq sendToQueue write timeout=absent retry=absent
  const depth = await channel.checkQueue('jobs');
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging rabbitmq checkQueue read timeout=absent retry=absent
  handlers.delete('jobs');
  await channel.close();
  return { room, depth };
}

class FakeChannel {
  sendToQueue(queue: string) {
    return queue;
  }
}
export const fake = new FakeChannel().sendToQueue('jobs');
