// @package async-sema 3.1.1
import { RateLimit, Sema } from 'async-sema';

const sema = new Sema(5);
const rate = RateLimit(10);

export async function item(id: string) {
  await sema.acquire();
  try {
    return await fetch(`https://api.example.com/${id}`);
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent breaker=absent bulkhead=unknown
  } finally {
    sema.release();
  }
}

export async function paced() {
  await rate();
  return fetch('https://api.example.com/paced', { signal: AbortSignal.timeout(900) });
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=900 retry=absent bulkhead=unknown
}

export async function before() {
  const first = await fetch('https://api.example.com/before');
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read bulkhead=absent
  await sema.acquire();
  sema.release();
  return first;
}
