// @package @aws-sdk/client-sns 3.1169.0
// @package @aws-sdk/client-eventbridge 3.1162.0
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';

const sns = new SNSClient({ region: 'eu-west-1' });
const events = new EventBridgeClient({ maxAttempts: 1 });

export async function publish(message: string) {
  await sns.send(new PublishCommand({ TopicArn: 't', Message: message }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging sns send(PublishCommand) write timeout=absent retry=3
  return events.send(new PutEventsCommand({ Entries: [{ Source: 'shop', DetailType: 'order', Detail: message }] }));
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging eventbridge send(PutEventsCommand) write timeout=absent retry=absent
}

// not calls: commands, closing, a local bus
export const command = new PublishCommand({ Message: 'a' });
sns.destroy();
class Bus { publish(text: string) { return text; } send(text: string) { return text; } }
new Bus().publish('a');
new Bus().send('a');
