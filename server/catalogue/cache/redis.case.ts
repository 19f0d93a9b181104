// @package redis 5.12.1
import { createClient, type RedisClientType } from 'redis';

const client = createClient({ url: process.env.REDIS_URL, socket: { connectTimeout: 2000 } });
const bounded = createClient({ socket: { socketTimeout: 3000 } });
client.on('error', (error) => console.error(error));

export async function start() {
  await client.connect();
  //    ^^^^^^^^^^^^^^^^ cache redis connect unknown timeout=absent retry=absent
  return client.ping();
  //     ^^^^^^^^^^^^^ cache redis ping read timeout=absent retry=absent
}

export class Cache {
  constructor(private readonly redis: RedisClientType) {}
  async read(key: string) {
    return (await this.redis.hGetAll(key)) ?? null;
    //            ^^^^^^^^^^^^^^^^^^^^^^^ cache redis hGetAll read timeout=absent retry=absent
  }
}

export async function remember(key: string, value: string) {
  await bounded.set(key, value, { EX: 60 });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cache redis set write timeout=3000 retry=absent
  await bounded.incrBy('writes', 1);
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ cache redis incrBy write timeout=3000 retry=absent
  await client.json.set(key, '$', { value });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cache redis json.set write timeout=absent retry=absent
}

export async function batch(key: string) {
  return client.multi().incr(key).expire(key, 60).exec();
  //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cache redis multi.incr.expire.exec write timeout=absent retry=absent
}

export async function listen() {
  const subscriber = client.duplicate();
  await subscriber.subscribe('news', (message) => console.log(message));
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cache redis subscribe unknown timeout=absent retry=absent
}

// look-alikes: a queue that is not sent, maps, a local class
const queued = client.multi().set('a', '1');
const local = new Map<string, string>();
local.set('a', local.get('a') ?? '1');
class RedisClient { get(key: string) { return key; } }
new RedisClient().get('x');
export const stop = () => client.quit();
export { queued };
