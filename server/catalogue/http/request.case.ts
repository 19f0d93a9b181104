// @package request 2.88.2
// @package request-promise-native 1.0.9
import request from 'request';
import rp from 'request-promise-native';

const api = rp.defaults({ baseUrl: 'https://api.example.com', timeout: 4000, json: true });

export async function run() {
  request('https://www.example.com/a', (err, res) => console.log(err, res?.statusCode));
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http www.example.com request read timeout=absent retry=absent
  request.post('https://www.example.com/b', { json: { a: 1 }, timeout: 800 }, () => undefined);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http www.example.com post write timeout=800 retry=absent
  const user = await api.get('/users/1');
//                   ^^^^^^^^^^^^^^^^^^^ http api.example.com get read timeout=4000 retry=absent
  return rp({ uri: 'https://www.example.com/c', method: 'DELETE' }).then(() => user);
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http www.example.com request write timeout=absent retry=absent
}

// not calls: cookie jars, a parameter of the same name, a local router
request.jar();
function handler(request: { get(name: string): string }) { return request.get('accept'); }
handler({ get: (name) => name });
const router = { post: (path: string) => path };
router.post('/b');
