// @package nats 2.29.3
import { connect, StringCodec, type NatsConnection } from 'nats';

const codec = StringCodec();
const seen = new Set<string>();

class Router {
  request(path: string) {
    return path;
  }
}

export async function main() {
  const nc = await connect({ servers: 'nats://nats:4222' });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging nats connect unknown timeout=20000 retry=absent
  const reply = await nc.request('time', codec.encode('now'));
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging nats request unknown timeout=1000 retry=absent
  const slow = await nc.request('report', codec.encode('all'), { timeout: 9000 });
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging nats request unknown timeout=9000 retry=absent
  const js = nc.jetstream();
  const ack = await js.publish('orders.new', codec.encode('{}'));
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging nats publish write timeout=5000 retry=absent
  const kv = await js.views.kv('settings');
//                 ^^^^^^^^^^^^^^^^^^^^^^^ messaging nats views.kv write timeout=5000 retry=absent
  const entry = await kv.get('theme');
//                    ^^^^^^^^^^^^^^^ messaging nats get read timeout=5000 retry=absent
  seen.add(codec.decode(reply.data));
  new Router().request('/');
  await nc.drain();
  return { slow, ack, entry };
}

export function listen(nc: NatsConnection) {
  const sub = nc.subscribe('orders.*');
//            ^^^^^^^^^^^^^^^^^^^^^^^^ messaging nats subscribe unknown timeout=absent retry=absent
  nc.publish('ready', codec.encode('1'));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ messaging nats publish write timeout=absent retry=absent
  return sub;
}
