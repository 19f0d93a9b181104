import http from 'node:http';
import * as https from 'https';
import { request } from 'node:https';

const agent = new https.Agent({ keepAlive: true, timeout: 2000 });

export function ping(done: (status: number) => void) {
  const req = http.get('http://health.internal:8080/ping', { timeout: 1000 }, (res) => done(res.statusCode ?? 0));
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http health.internal:8080 get read timeout=absent retry=absent
  req.on('error', () => done(0));
}

export function push(body: string) {
  const req = https.request('https://api.example.com/push', { method: 'POST', agent }, () => undefined);
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com request write timeout=absent retry=absent
  req.write(body);
  req.end();
}

export function bounded() {
  request('https://api.example.com/a', { signal: AbortSignal.timeout(2000) }).end();
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com request read timeout=2000 retry=absent
}

// not calls: servers, helpers, a router and an object of the same name
const server = http.createServer((req, res) => res.end('ok'));
server.listen(3000);
http.validateHeaderName('x-a');
const local = { request: (path: string) => path };
local.request('/a');
class Router { get(path: string) { return path; } }
new Router().get('/x');
