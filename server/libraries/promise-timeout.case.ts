// @package promise-timeout 1.3.0
import { timeout, TimeoutError } from 'promise-timeout';

export async function load() {
  try {
    return await timeout(fetch('https://api.example.com/items'), 2500);
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=2500 retry=absent breaker=absent worst=2500
  } catch (error) {
    if (error instanceof TimeoutError) console.warn('slow');
    throw error;
  }
}

export const bare = () => fetch('https://api.example.com/bare');
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent

function timeoutLocal<T>(promise: Promise<T>, _ms: number) {
  return promise;
}
export const local = () => timeoutLocal(fetch('https://api.example.com/local'), 1000);
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent
