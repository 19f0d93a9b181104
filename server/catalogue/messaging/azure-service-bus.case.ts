// @package @azure/service-bus 7.9.5
import { ServiceBusClient } from '@azure/service-bus';

const bus = new ServiceBusClient(process.env.SB_CONNECTION!);
const quick = new ServiceBusClient(process.env.SB_CONNECTION!, { retryOptions: { maxRetries: 1, timeoutInMs: 5000 } });
const sender = bus.createSender('orders');

class Outbox {
  sendMessages(m: unknown[]) {
    return m.length;
  }
}

export async function publish(body: object) {
  await sender.sendMessages({ body });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging azure-service-bus sendMessages write timeout=60000 retry=4
  await quick.createSender('audit').sendMessages({ body });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging azure-service-bus createSender.sendMessages write timeout=5000 retry=2
  const receiver = bus.createReceiver('orders');
  const messages = await receiver.receiveMessages(10, { maxWaitTimeInMs: 2000 });
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging azure-service-bus receiveMessages write timeout=2000 retry=4
  for (const message of messages) await receiver.completeMessage(message);
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging azure-service-bus completeMessage write timeout=60000 retry=4
  new Outbox().sendMessages([body]);
  await sender.close();
}
