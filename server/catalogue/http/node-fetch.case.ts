// @package node-fetch 3.3.2
import fetch, { Headers } from 'node-fetch';

export async function run(url: string) {
  const a = await fetch('https://api.example.com/a', { timeout: 2000 });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent
  const b = await fetch(url, { method: 'POST', signal: AbortSignal.timeout(2000) });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http unknown fetch write timeout=2000 retry=absent
  return a.ok && b.ok ? a.json() : null;
}

// not calls: headers, a method called fetch, an own function
const headers = new Headers();
headers.get('x-a');
const store = { fetch: (key: string) => key };
store.fetch('a');
