// @package ofetch 1.5.1
import { ofetch, $fetch } from 'ofetch';

const api = ofetch.create({ baseURL: 'https://api.example.com', timeout: 4000 });

export async function run(id: string) {
  const user = await $fetch(`https://users.example.com/${id}`);
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http users.example.com $fetch read timeout=absent retry=2
  await ofetch('https://users.example.com/', { method: 'POST', body: user });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http users.example.com ofetch write timeout=absent retry=absent
  const raw = await api.raw('/items', { retry: 3 });
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com raw read timeout=4000 retry=4 covers=headers
  return ofetch('https://users.example.com/', { retry: 0, signal: AbortSignal.timeout(900) }).catch(() => raw);
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http users.example.com ofetch read timeout=900 retry=absent
}

// not calls: making a client, local functions
export const other = ofetch.create({ headers: { accept: '*/*' } });
const local = { raw: (path: string) => path };
local.raw('/a');
function stub($fetch: (path: string) => string) { return $fetch('/a'); }
stub((p) => p);
