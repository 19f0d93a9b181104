// @package needle 3.5.0
import needle from 'needle';

export async function run() {
  const page = await needle('get', 'https://www.example.com/a');
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http www.example.com needle read timeout=absent retry=absent
  await needle('post', 'https://www.example.com/b', { a: 1 }, { response_timeout: 1500 });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http www.example.com needle write timeout=1500 retry=absent covers=headers
  needle.get('https://www.example.com/c', { timeout: 2000 }, () => undefined);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http www.example.com get read timeout=absent retry=absent
  return page.statusCode;
}

// not calls: defaults, a haystack
needle.defaults({ follow_max: 2 });
const haystack = { get: (name: string) => name, post: (name: string) => name };
haystack.get('needle');
haystack.post('needle');
