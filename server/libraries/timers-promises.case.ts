import { setTimeout as sleep } from 'node:timers/promises';

export async function load(id: string) {
  for (let i = 0; i < 3; i++) {
    try {
      return await fetch(`https://api.example.com/${id}`, { signal: AbortSignal.timeout(1000) });
//                 ^ http api.example.com fetch read timeout=1000 retry=3 breaker=absent worst=3300
    } catch (error) {
      if (i === 2) throw error;
      await sleep(100 * 2 ** i);
    }
  }
  throw new Error('unreachable');
}

// Waiting before a call repeats nothing.
export async function later() {
  await sleep(500);
  return fetch('https://api.example.com/later');
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent
}
