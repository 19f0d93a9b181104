// @package memjs 1.3.2
import memjs, { Client } from 'memjs';

const cache = Client.create(process.env.MEMCACHED, { timeout: 1, retries: 1 });
const plain = memjs.Client.create();

export async function read(key: string) {
  const { value } = await cache.get(key);
  //                      ^^^^^^^^^^^^^^ cache memcached get read timeout=1000 retry=absent
  return value ?? plain.increment(key, 1, {});
  //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^ cache memcached increment write timeout=500 retry=2
}

// look-alikes
const map = new Map<string, string>();
map.get('a');
class Client2 { get() { return 1; } }
new Client2().get();
cache.close();
