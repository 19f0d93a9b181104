// @package isomorphic-unfetch 4.0.2
// @package node-fetch-native 1.6.7
import unfetch from 'isomorphic-unfetch';
import { fetch } from 'node-fetch-native';

export async function run() {
  const a = await unfetch('https://api.example.com/a', { timeout: 2000 } as RequestInit);
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent
  const b = await fetch('https://api.example.com/b', { signal: AbortSignal.timeout(500) });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=500 retry=absent
  return a.ok && b.ok;
}

// not calls
const local = { unfetch: (path: string) => path };
local.unfetch('/a');
class Native { fetch() { return 1; } }
new Native().fetch();
