// @package @better-fetch/fetch 1.3.2
import { betterFetch, createFetch } from '@better-fetch/fetch';

const $api = createFetch({ baseURL: 'https://api.example.com', timeout: 3000, retry: 2 });

export async function run() {
  const { data, error } = await betterFetch('https://www.example.com/a');
//                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http www.example.com betterFetch read timeout=absent retry=absent
  if (error) throw error;
  const users = await betterFetch('https://www.example.com/users', { method: 'POST', body: { data }, timeout: 1000 });
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http www.example.com betterFetch write timeout=1000 retry=absent
  return $api('/users').then((r) => [r, users]);
//       ^^^^^^^^^^^^^^ http api.example.com better-fetch read timeout=3000 retry=3
}

// not calls
const cache = new Map<string, string>();
cache.get('/users');
function stub(betterFetch: (path: string) => string) { return betterFetch('/a'); }
stub((p) => p);

// The method before the path; an empty base URL is none.
const own = createFetch({ baseURL: '' });
export const rename = (name: string) => own('@patch/api/names/:id', { body: { name } });
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http unknown better-fetch write
export const names = () => own('/api/names');
//                         ^^^^^^^^^^^^^^^^^ http same-origin better-fetch read
