// @package openai 6.49.0
import OpenAI from 'openai';
const client = new OpenAI({ maxRetries: 0, timeout: 1000 });
const HOSTS = ['https://a.example.com', 'https://b.example.com'];
export async function anyHost(path: string) {
  let last: unknown;
  for (let i = 0; i < HOSTS.length; i++) {
    const host = HOSTS[i];
    try {
      return await fetch(`${host}${path}`);
//                 ^ retry=absent fallback=present
    } catch (error) {
      last = error;
    }
  }
  throw last;
}
export async function anyModel(models: string[]) {
  for (const model of models) {
    try {
      return await client.chat.completions.create({ model, messages: [] });
//                 ^ retry=absent fallback=present
    } catch (error) {
      console.warn(error);
    }
  }
  throw new Error('no model answered');
}
export async function delays() {
  for (const delay of [100, 200, 400]) {
    try {
      return await fetch('https://a.example.com/x');
//                 ^ retry=3 backoff=exponential
    } catch {
      await new Promise((r) => setTimeout(r, delay));
    }
  }
  throw new Error('gave up');
}
