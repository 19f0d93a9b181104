// @package p-throttle 8.1.1
import pThrottle from 'p-throttle';

const throttle = pThrottle({ limit: 2, interval: 1000 });
const load = throttle(async (id: string) => fetch(`https://api.example.com/${id}`));
//                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent bulkhead=present breaker=absent

export const items = (ids: string[]) => Promise.all(ids.map((id) => load(id)));

export const bare = () => fetch('https://api.example.com/bare');
//                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent bulkhead=absent
