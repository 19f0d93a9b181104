import { Redis } from 'ioredis';
import { config } from '../config.js';

/** The cache must never make a request slower than the database would be. */
export const redis = new Redis(config.redisUrl, {
  commandTimeout: 200,
  maxRetriesPerRequest: 1,
  enableOfflineQueue: false,
});

export async function remember<T>(key: string, seconds: number, load: () => Promise<T>): Promise<T> {
  const hit = await redis.get(key);
  if (hit !== null) return JSON.parse(hit) as T;
  const value = await load();
  await redis.set(key, JSON.stringify(value), 'EX', seconds);
  return value;
}
