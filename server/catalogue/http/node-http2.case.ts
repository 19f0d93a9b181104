import http2 from 'node:http2';

export function call(path: string) {
  const session = http2.connect('https://api.example.com');
  const req = session.request({ ':path': path });
//            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ http api.example.com request read timeout=absent retry=absent
  req.on('response', () => session.close());
  req.end();
}

// not calls: a server, a local session
const server = http2.createServer();
server.listen(8080);
const session = { request: (headers: object) => headers };
session.request({ ':path': '/' });
