const base = 'https://api.example.com';

export async function load(id: string) {
  const res = await fetch(`${base}/items/${id}`);
//                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com fetch read timeout=absent retry=absent
  if (!res.ok) throw new Error(String(res.status));
  return res.json();
}

export async function save(item: unknown) {
  const res = await globalThis.fetch('https://api.example.com:8443/items', {
//                  ^ http api.example.com:8443 fetch write timeout=5000 retry=absent
    method: 'POST',
    body: JSON.stringify(item),
    signal: AbortSignal.timeout(5_000),
  });
  return res.status === 201;
}

export const remove = (id: string) =>
  fetch('/api/items/' + id, { method: 'DELETE', timeout: 3000 } as RequestInit).then((r) => r.ok);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http same-origin fetch write timeout=absent retry=absent

// not calls: a method of a local class, a cache of promises, headers, a request that is only built
class Repository {
  private rows = new Map<string, string>();
  fetch(id: string) { return this.rows.get(id); }
}
const repository = new Repository();
repository.fetch('a');
const pending = new Map<string, Promise<Response>>();
pending.get('https://api.example.com');
const request = new Request('https://api.example.com', { headers: new Headers({ accept: '*/*' }) });
request.clone();

function withLocal(fetch: (id: string) => string) {
  return fetch('a');
}
withLocal((id) => id);
