// @package mqtt 5.16.0
import mqtt from 'mqtt';

const client = mqtt.connect('mqtt://broker:1883');
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging mqtt connect unknown timeout=30000 retry=absent
const topics = new Map<string, number>();

class Emitter {
  publish(topic: string) {
    topics.set(topic, 1);
  }
}

client.on('connect', () => console.log('up'));

export async function send(value: string) {
  await client.publishAsync('sensors/1', value, { qos: 1 });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging mqtt publishAsync write timeout=absent retry=absent
  client.publish('sensors/2', value);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging mqtt publish write timeout=absent retry=absent
  await client.subscribeAsync('commands/#');
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging mqtt subscribeAsync unknown timeout=absent retry=absent
  new Emitter().publish('local');
  await client.endAsync();
}
