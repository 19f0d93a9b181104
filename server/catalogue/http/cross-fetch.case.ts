// @package cross-fetch 4.1.0
// @package isomorphic-fetch 3.0.0
import crossFetch, { fetch as ponyfill } from 'cross-fetch';
import isoFetch from 'isomorphic-fetch';

export async function run() {
  const a = await crossFetch('https://api.example.com/a', { timeout: 2000 } as RequestInit);
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=2000 retry=absent
  const b = await ponyfill('https://api.example.com/b', { method: 'PUT' });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch write timeout=absent retry=absent
  const c = await isoFetch('https://api.example.com/c');
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent
  return a.ok && b.ok && c.ok;
}

// not calls: local look-alikes
const local = { fetch: (path: string) => path };
local.fetch('/a');
const cache = new Map<string, string>();
cache.get('https://api.example.com/a');
