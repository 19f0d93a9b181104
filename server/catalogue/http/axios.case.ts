// @package axios 1.21.1
import axios, { type AxiosInstance } from 'axios';
import { Agent } from 'node:https';

const api = axios.create({ baseURL: 'https://api.example.com/v1', timeout: 8_000, httpsAgent: new Agent({ keepAlive: true }) });
const bare = axios.create({ baseURL: 'https://slow.example.com' });

export async function user(id: string) {
  const { data } = await api.get(`/users/${id}`);
//                       ^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com get read timeout=8000 retry=absent covers=response scope=attempt
  await api.post('/audit', { id }, { timeout: 500 });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com post write timeout=500 retry=absent
  await bare.put('/users/1', data);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^ http slow.example.com put write timeout=absent retry=absent
  return bare.request({ url: '/users', method: 'DELETE', signal: AbortSignal.timeout(1000) });
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http slow.example.com request write timeout=1000 retry=absent
}

export const search = (q: string) => axios({ url: 'https://search.example.com/q', method: 'get', params: { q } });
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http search.example.com axios read timeout=absent retry=absent

class Repository {
  constructor(private readonly http: AxiosInstance) {}
  list() {
    return this.http.get('https://items.example.com/', { timeout: 2000 }).then((r) => r.data);
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http items.example.com get read timeout=2000 retry=absent
  }
  download(path: string) {
    return this.http.get(path, { responseType: 'stream', timeout: 2000 });
//         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http unknown get read timeout=2000 retry=absent streaming
  }
}
new Repository(api);

// not calls: helpers, interceptors, a Map and a local class
api.interceptors.response.use((r) => r);
axios.isAxiosError(new Error('x'));
bare.getUri({ url: '/users' });
const cache = new Map<string, string>();
cache.get('/users');
class Api { post(path: string) { return path; } }
new Api().post('/users');
