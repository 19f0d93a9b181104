// @package wretch 2.11.1
import wretch from 'wretch';

const api = wretch('https://api.example.com').headers({ accept: 'application/json' });

export async function run() {
  const user = await api.url('/users/1').get().json();
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com url.get.json read timeout=absent retry=absent
  await api.post({ name: 'a' }, '/users').res();
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com post.res write timeout=absent retry=absent
  return api.options({ signal: AbortSignal.timeout(900) }).get('/me').text().then((me) => [user, me]);
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com options.get.text read timeout=900 retry=absent
}

// not calls: building a request, a local object
export const next = api.url('/next').query({ page: 2 });
const local = { get: () => ({ json: () => 1 }) };
local.get().json();
class Url { post(body: object) { return body; } }
new Url().post({});
