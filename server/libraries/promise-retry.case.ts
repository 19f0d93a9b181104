// @package promise-retry 2.0.1
import promiseRetry from 'promise-retry';

export const load = (id: string) =>
  promiseRetry((retry) => fetch(`https://api.example.com/items/${id}`).catch(retry), { retries: 3 });
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=4 breaker=absent

export const byDefault = () =>
  promiseRetry(async (retry, number) => {
    try {
      return await fetch('https://api.example.com/default', { signal: AbortSignal.timeout(500) });
//                 ^ http api.example.com fetch read timeout=500 retry=11
    } catch (error) {
      console.warn(number);
      return retry(error as Error);
    }
  });

export const bare = () => fetch('https://api.example.com/bare');
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent

export const optionsFirst = () => promiseRetry({ retries: 2 }, (retry) => fetch('https://api.example.com/first').catch(retry));
//                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=3
// Nobody asks for the repeat.
export const silent = () => promiseRetry(() => fetch('https://api.example.com/silent'), { retries: 5 });
//                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=absent
