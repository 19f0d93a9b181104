// @package fetch-retry 6.0.0
import fetchRetry from 'fetch-retry';

const fetchAgain = fetchRetry(fetch, { retries: 2, retryDelay: 500 });
const standard = fetchRetry(global.fetch);

export const item = (id: string) => fetchAgain(`https://api.example.com/${id}`);
//                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=3 breaker=absent
export const bounded = () => standard('https://api.example.com/bounded', { signal: AbortSignal.timeout(1000) });
//                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=1000 retry=4

const wrapped = fetchRetry(async (path: string) => fetch(`https://api.example.com/${path}`), { retries: 1 });
//                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=2
export const passed = () => wrapped('passed');

export const bare = () => fetch('https://api.example.com/bare');
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent

export const grown = fetchRetry(fetch, { retryDelay: (attempt) => 2 ** attempt * 100 });
export const late = () => grown('https://api.example.com/late');
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read retry=4 backoff=unknown
