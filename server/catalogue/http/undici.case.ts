// @package undici 7.30.2
import { request, fetch, stream, Agent, Pool, RetryAgent } from 'undici';

const pool = new Pool('https://api.example.com', { connections: 10, headersTimeout: 2000, bodyTimeout: 3000 });
const steady = new RetryAgent(new Agent());

export async function run(sink: NodeJS.WritableStream) {
  const a = await request('https://www.example.com/a');
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http www.example.com request read timeout=absent retry=absent
  const b = await request('https://www.example.com/a', { method: 'POST', headersTimeout: 1000 });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http www.example.com request write timeout=1000 retry=absent covers=headers
  const c = await pool.request({ path: '/c', method: 'GET' });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com request read timeout=2000 retry=absent
  const d = await fetch('https://www.example.com/d', { signal: AbortSignal.timeout(500) });
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http www.example.com fetch read timeout=500 retry=absent
  await stream('https://www.example.com/e', { method: 'GET' }, () => sink);
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http www.example.com stream read timeout=absent retry=absent streaming
  await steady.request({ origin: 'https://www.example.com', path: '/f', method: 'GET' });
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http www.example.com request read timeout=absent retry=6
  return [a.statusCode, b.statusCode, c.statusCode, d.ok];
}

// not calls: closing, listeners, a local class and a router
pool.on('drain', () => undefined);
void pool.close();
class Client { request(path: string) { return path; } }
new Client().request('/a');
const routes = { stream: (path: string) => path };
routes.stream('/a');
