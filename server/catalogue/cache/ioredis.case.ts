// @package ioredis 5.11.1
import Redis, { Cluster, type Redis as RedisClient } from 'ioredis';

const redis = new Redis(process.env.REDIS_URL!, { commandTimeout: 1000, maxRetriesPerRequest: 2 });
const plain = new Redis({ host: 'cache', password: process.env.REDIS_PASSWORD });
const cluster = new Cluster([{ host: 'cache', port: 6379 }], { redisOptions: { commandTimeout: 2000 } });

export async function read(key: string) {
  const value = await redis.get(key);
  //                  ^^^^^^^^^^^^^^ cache redis get read timeout=1000 retry=3
  return value ?? plain.hgetall(key);
  //              ^^^^^^^^^^^^^^^^^^ cache redis hgetall read timeout=absent retry=21
}

export async function lock(key: string) {
  const ok = await cluster.set(key, '1', 'EX', 10, 'NX');
  //               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cache redis set write timeout=2000 retry=21
  if (!ok) await plain.incr(`${key}:waits`);
  //             ^^^^^^^^^^^^^^^^^^^^^^^^^^ cache redis incr write timeout=absent retry=21
}

export async function many(keys: string[]) {
  const pipeline = plain.pipeline();
  for (const key of keys) pipeline.get(key);
  const results = await pipeline.exec();
  //                    ^^^^^^^^^^^^^^^ cache redis exec write timeout=absent retry=21
  return results;
}

export class Limiter {
  constructor(private readonly client: RedisClient) {}
  hit(key: string) {
    return this.client.multi().incr(key).expire(key, 60).exec();
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ cache redis multi.incr.expire.exec write timeout=absent retry=21
  }
}

export const next = () => plain.blpop('jobs', 0);
//                        ^^^^^^^^^^^^^^^^^^^^^^ cache redis blpop unknown timeout=absent retry=21

// look-alikes: listeners, custom commands, maps
plain.on('error', (error) => console.error(error));
plain.defineCommand('take', { numberOfKeys: 1, lua: 'return 1' });
const local = new Map<string, string>();
local.get('a');
const store = { get: (key: string) => key, set() {} };
store.get('a');
export const stop = () => redis.disconnect();
