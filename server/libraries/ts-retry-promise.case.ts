// @package ts-retry-promise 0.8.1
import { customizeRetry, retry, retryDecorator, wait } from 'ts-retry-promise';

export const byDefault = () => retry(() => fetch('https://api.example.com/default'));
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=60000 retry=11

export const set = () => retry(() => fetch('https://api.example.com/set'), { retries: 2, timeout: 5000 });
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=5000 retry=3 breaker=absent worst=5000

const load = retryDecorator(async (id: string) => fetch(`https://api.example.com/${id}`), { retries: 1, timeout: 3000 });
//                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=3000 retry=2
export const item = (id: string) => load(id);

const twice = customizeRetry({ retries: 1, timeout: 4000 });
export const custom = () => twice(() => fetch('https://api.example.com/custom'));
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=4000 retry=2

export async function loop() {
  for (let i = 0; i < 3; i++) {
    try {
      return await fetch('https://api.example.com/loop', { signal: AbortSignal.timeout(1000) });
//                 ^ http api.example.com fetch read timeout=1000 retry=3
    } catch {
      await wait(500);
    }
  }
  throw new Error('gave up');
}

export const growing = () => retry(() => fetch('https://api.example.com/growing'), { retries: 2, backoff: 'EXPONENTIAL' });
//                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=3 backoff=exponential
