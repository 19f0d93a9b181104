// @package got 14.6.6
import got from 'got';

const client = got.extend({ prefixUrl: 'https://api.example.com', timeout: { request: 3000 } });

export async function run(id: string) {
  const page = await got('https://www.example.com/index.html');
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http www.example.com got read timeout=absent retry=3
  const user = await client.get(`users/${id}`).json<{ name: string }>();
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com get.json read timeout=3000 retry=3 scope=attempt
  await client.post('users', { json: user });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com post write timeout=3000 retry=absent
  await client.put('users/1', { json: user, retry: { limit: 0 }, timeout: { request: 500 } });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com put write timeout=500 retry=absent
  for await (const item of got.paginate('https://api.example.com/items')) console.log(item, page.body);
//                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com paginate read timeout=absent retry=3
}

export const download = () => got.stream('https://files.example.com/a.zip');
//                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http files.example.com stream read timeout=absent retry=absent streaming

// not calls: merging options, defaults, a local object
const defaults = client.defaults.options;
const local = { get: (name: string) => name, stream: () => defaults };
local.get('a');
local.stream();
