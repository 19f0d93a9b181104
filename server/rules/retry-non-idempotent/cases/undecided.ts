// @package got 14.4.5
import got from 'got';

declare function isRateLimit(error: unknown): boolean;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

// repeats only what the server has refused, as far as can be seen: nothing is said
export async function refused(body: string) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await got.post('https://api.example.com/orders', { body, timeout: { request: 5_000 } });
    } catch (error) {
      if (!isRateLimit(error) || attempt === 3) throw error;
      await pause(Math.random() * 200 * 2 ** attempt);
    }
  }
}

// got does not repeat POST unless it is told to
export const plain = (body: string) => got.post('https://api.example.com/orders', { body });
export const told = (body: string) =>
  got.post('https://api.example.com/orders', { body, retry: { limit: 3, methods: ['POST'] } });
  // <- retry-non-idempotent: The retries set here for `got` also repeat `post`
export const put = (body: string) =>
  got.put('https://api.example.com/orders/1', { body, retry: { limit: 3, methods: ['PUT'] } });
