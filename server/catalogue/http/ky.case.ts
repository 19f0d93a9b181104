// @package ky 1.14.3
import ky from 'ky';

const api = ky.create({ prefixUrl: 'https://api.example.com', retry: 4 });
const quick = api.extend({ timeout: 1500 });

export async function run() {
  const html = await ky('https://www.example.com').then((r) => r.text());
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http www.example.com ky read timeout=10000 retry=3 covers=headers
  const user = await api.get('users/1').json();
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com get.json read timeout=10000 retry=5
  await quick.post('users', { json: { html, user } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com post write timeout=1500 retry=absent
  await quick.delete('users/1', { retry: 0 });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com delete write timeout=1500 retry=absent
  return api.get('feed', { timeout: false, retry: { limit: 1 } }).text();
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com get.text read timeout=absent retry=2
}

// not calls: making clients, a local function and a Map of the same names
export const clone = ky.create({ headers: { accept: '*/*' } });
const table = new Map([['users', 1]]);
table.get('users');
function local(ky: (path: string) => string) { return ky('/x'); }
local((p) => p);
