// @package limiter 4.1.0
import { RateLimiter } from 'limiter';

const limiter = new RateLimiter({ tokensPerInterval: 10, interval: 'second' });

// Waiting for a token repeats nothing and bounds nothing.
export async function item(id: string) {
  await limiter.removeTokens(1);
  return fetch(`https://api.example.com/${id}`);
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent breaker=absent bulkhead=unknown
}

export const bare = () => fetch('https://api.example.com/bare', { signal: AbortSignal.timeout(900) });
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=900 retry=absent bulkhead=absent
