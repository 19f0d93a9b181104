// @package ts-retry 7.0.3
import { createExponetialDelay, retryAsync, retryAsyncDecorator, wait, waitUntilAsync } from 'ts-retry';

export const load = () =>
  retryAsync(() => fetch('https://api.example.com/items', { signal: AbortSignal.timeout(1000) }), { maxTry: 3, delay: 100 });
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=1000 retry=3 breaker=absent worst=3200

export const byDefault = () => retryAsync(async () => fetch('https://api.example.com/default'));
//                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=240

export const growing = () => retryAsync(() => fetch('https://api.example.com/growing'), { maxTry: 4, delay: createExponetialDelay(20) });
//                                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=4

const decorated = retryAsyncDecorator(async (id: string) => fetch(`https://api.example.com/${id}`), { maxTry: 2 });
//                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=2
export const item = (id: string) => decorated(id);

export const bounded = () => waitUntilAsync(async () => fetch('https://api.example.com/bounded'), 2000);
//                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=2000 retry=absent worst=2000

export const pause = () => wait(100);
