// @package @vercel/kv 3.0.0
import { createClient, kv } from '@vercel/kv';

const other = createClient({ url: process.env.KV_URL, token: process.env.KV_TOKEN, signal: () => AbortSignal.timeout(800) });

export async function load(id: string) {
  const chat = await kv.hgetall(`chat:${id}`);
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^ cache vercel-kv hgetall read timeout=absent retry=6
  await other.set(id, 1);
  //    ^^^^^^^^^^^^^^^^ cache vercel-kv set write timeout=800 retry=6
  return chat;
}

export async function save(id: string) {
  const pipeline = kv.pipeline();
  pipeline.hmset(`chat:${id}`, { id });
  pipeline.zadd('chats', { score: Date.now(), member: id });
  await pipeline.exec();
  //    ^^^^^^^^^^^^^^^ cache vercel-kv exec write timeout=absent retry=6
}

// look-alikes
const local = new Map<string, string>();
local.get('x');
const kvLocal = { hgetall: (key: string) => ({ key }) };
kvLocal.hgetall('x');
