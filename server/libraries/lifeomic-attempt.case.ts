// @package @lifeomic/attempt 3.1.0
import { retry, sleep } from '@lifeomic/attempt';

export const byDefault = () => retry(async () => fetch('https://api.example.com/default'));
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=3 breaker=absent

export const set = () =>
  retry(async () => fetch('https://api.example.com/set'), { maxAttempts: 4, delay: 100, factor: 2, timeout: 1000 });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=1000 retry=4 worst=4700

export async function loop() {
  for (let i = 0; ; i++) {
    try {
      return await fetch('https://api.example.com/loop', { signal: AbortSignal.timeout(500) });
//                 ^ http api.example.com fetch read timeout=500 retry=3
    } catch (error) {
      if (i >= 2) throw error;
      await sleep(100);
    }
  }
}

export const even = () => retry(async () => fetch('https://api.example.com/even', { signal: AbortSignal.timeout(1000) }), { delay: 100 });
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=3 backoff=fixed worst=3200
export const endless = () => retry(async () => fetch('https://api.example.com/endless'), { maxAttempts: 0 });
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=unbounded
