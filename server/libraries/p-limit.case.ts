// @package p-limit 7.3.3
// @package p-retry 9.0.0
import pLimit, { limitFunction } from 'p-limit';
import pRetry from 'p-retry';

const limit = pLimit(5);

export const items = (ids: string[]) => Promise.all(ids.map((id) => limit(() => fetch(`https://api.example.com/${id}`))));
//                                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent bulkhead=present breaker=absent

export const again = () => limit(() => pRetry(() => fetch('https://api.example.com/again'), { retries: 2 }));
//                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=3 bulkhead=present

export const mapped = (ids: string[]) => limit.map(ids, (id) => fetch(`https://api.example.com/mapped/${id}`));
//                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent bulkhead=present

const limited = limitFunction(async () => fetch('https://api.example.com/limited'), { concurrency: 2 });
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent bulkhead=present
export const few = () => limited();

export const bare = (ids: string[]) => Promise.all(ids.map((id) => fetch(`https://api.example.com/bare/${id}`)));
//                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent bulkhead=absent
