// @package @aws-sdk/client-sqs 3.1169.0
import { SQSClient, SQS, SendMessageCommand, ReceiveMessageCommand, DeleteMessageCommand } from '@aws-sdk/client-sqs';

const sqs = new SQSClient({ region: 'eu-west-1' });
const bounded = new SQSClient({ maxAttempts: 2, requestHandler: { requestTimeout: 3000, throwOnRequestTimeout: true } });
const warned = new SQSClient({ requestHandler: { requestTimeout: 3000 } });
const full = new SQS({});

class LocalQueue {
  send(job: unknown) {
    return job;
  }
}

export async function enqueue(QueueUrl: string, body: object) {
  const command = new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(body) });
  await sqs.send(command);
//      ^^^^^^^^^^^^^^^^^ queue sqs send(SendMessageCommand) write timeout=absent retry=3
  await bounded.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: 'h' }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue sqs send(DeleteMessageCommand) write timeout=3000 retry=2
  await warned.send(new ReceiveMessageCommand({ QueueUrl }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue sqs send(ReceiveMessageCommand) read timeout=absent retry=3
  await sqs.send(command, { abortSignal: AbortSignal.timeout(1500) });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue sqs send(SendMessageCommand) write timeout=1500 retry=3
  const { Attributes } = await full.getQueueAttributes({ QueueUrl });
//                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ queue sqs getQueueAttributes read timeout=absent retry=3
  new LocalQueue().send(body);
  sqs.destroy();
  return Attributes;
}
