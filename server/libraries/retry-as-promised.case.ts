// @package retry-as-promised 7.1.1
import retry, { retryAsPromised } from 'retry-as-promised';

export const load = (id: string) =>
  retry(() => fetch(`https://api.example.com/${id}`), { max: 3, timeout: 1000, backoffBase: 100 });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=1000 retry=3 breaker=absent

export const named = () => retryAsPromised(() => fetch('https://api.example.com/named'), { max: 5, match: [/ECONN/] });
//                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=5

export const once = () => retry(() => fetch('https://api.example.com/once'), { max: 1 });
//                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent
