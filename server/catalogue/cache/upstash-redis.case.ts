// @package @upstash/redis 1.39.0
import { Redis } from '@upstash/redis';

const redis = Redis.fromEnv();
const quick = new Redis({ url: process.env.KV_URL!, token: process.env.KV_TOKEN!, signal: () => AbortSignal.timeout(1500), retry: { retries: 1 } });
const once = new Redis({ url: process.env.KV_URL!, token: process.env.KV_TOKEN!, retry: false });

export async function read(key: string) {
  const hit = await redis.get<string>(key);
  //                ^^^^^^^^^^^^^^^^^^^^^^ cache upstash get read timeout=absent retry=6
  return hit ?? quick.hgetall(key);
  //            ^^^^^^^^^^^^^^^^^^ cache upstash hgetall read timeout=1500 retry=2
}

export async function count(key: string) {
  await once.incr(key);
  //    ^^^^^^^^^^^^^^ cache upstash incr write timeout=absent retry=absent
  await redis.json.set(key, '$', { n: 1 });
  //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cache upstash json.set write timeout=absent retry=6
  const p = redis.pipeline();
  p.set(key, 1);
  p.expire(key, 60);
  return p.exec();
  //     ^^^^^^^^ cache upstash exec write timeout=absent retry=6
}

// look-alikes
const map = new Map<string, number>();
map.set('a', 1);
const cache = { get: (key: string) => key, incr: () => 1 };
cache.get('a');
cache.incr();
export const queued = redis.multi().set('a', 1);
