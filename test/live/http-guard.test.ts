import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import net from 'node:net';
import zlib from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type GuardRequest, healthAccept, request } from '../../shared/live/http-guard';
import { real, serve } from './support/server';

const mib = 1024 * 1024;

function ask(url: string, said: Partial<GuardRequest> = {}, deps: Partial<typeof real> = {}) {
  const wanted = {
    url,
    method: 'GET' as const,
    headers: [],
    accept: healthAccept,
    timeoutMs: 5000,
    maxBytes: () => mib,
    ...said,
  };
  return request(wanted, { ...real, ...deps });
}

describe('a good answer', () => {
  it('comes with code, type, JSON and latency', async () => {
    const { url, requests } = await serve((_, res) =>
      res.writeHead(200, { 'content-type': 'Application/JSON', etag: '"a"' }).end('{"status":"ok"}'),
    );
    const result = await ask(url);
    expect(result).toMatchObject({
      ok: true,
      httpStatus: 200,
      etag: '"a"',
      response: { contentType: 'application/json', json: { status: 'ok' } },
    });
    expect(result.latencyMs).toBeGreaterThanOrEqual(0);
    expect(requests[0]?.headers.accept).toBe(healthAccept);
    expect(requests[0]?.headers['user-agent']).toBe('faultline');
  });

  it('is asked for with If-None-Match, and 304 has no body', async () => {
    const { url } = await serve((req, res) => res.writeHead(req.headers['if-none-match'] === '"a"' ? 304 : 200).end());
    expect(await ask(url, { etag: '"a"' })).toMatchObject({ ok: true, httpStatus: 304, response: null });
  });

  it('carries Retry-After as ms', async () => {
    const { url } = await serve((_, res) => res.writeHead(503, { 'retry-after': '50' }).end('x'));
    expect(await ask(url)).toMatchObject({ ok: true, httpStatus: 503, retryAfterMs: 50_000 });
  });

  it('sends a body by POST', async () => {
    const { url, requests } = await serve((req, res) => void req.pipe(res));
    expect(await ask(url, { method: 'POST', body: '{"a":1}' })).toMatchObject({
      ok: true,
      response: { json: { a: 1 } },
    });
    expect(requests[0]).toMatchObject({ method: 'POST', headers: { 'content-type': 'application/json' } });
  });
});

describe('redirects', () => {
  const secret = [['x-api-key', 'k3y-of-mine']] as const;

  it('to another host are not followed, so its headers never get there', async () => {
    const thief = await serve((_, res) => res.end('{"status":"ok"}'));
    const { url } = await serve((_, res) => res.writeHead(302, { location: `${thief.url}/steal?x=1` }).end());
    const result = await ask(url, { headers: secret });
    expect(result).toMatchObject({ ok: false, httpStatus: 302, problem: { kind: 'redirect' } });
    expect(!result.ok && result.problem.message).toBe(
      `redirects to ${thief.url}, which is not followed; configure that URL if it is right`,
    );
    expect(thief.requests).toEqual([]);
  });

  it('within the origin are followed three times, with the headers', async () => {
    const { url, requests } = await serve((req, res) => {
      const hop = Number(req.url?.slice(2) || 0);
      if (hop < 3) res.writeHead(307, { location: `/h${hop + 1}` }).end();
      else res.end('{"status":"ok"}');
    });
    expect(await ask(`${url}/h0`, { headers: secret })).toMatchObject({ ok: true, httpStatus: 200 });
    expect(requests.map((r) => r.headers['x-api-key'])).toEqual(Array.from({ length: 4 }, () => 'k3y-of-mine'));
  });

  it.each([
    ['a loop', (res: ServerResponse) => res.writeHead(302, { location: '/' }).end(), 'more than 3 times'],
    ['no location', (res: ServerResponse) => res.writeHead(302).end(), 'to nowhere'],
    [
      'another scheme',
      (res: ServerResponse) => res.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      'to nowhere',
    ],
    [
      'credentials',
      (res: ServerResponse) => res.writeHead(302, { location: 'http://a:b@127.0.0.1/' }).end(),
      'to nowhere',
    ],
  ])('end at %s', async (_, handler, message) => {
    const { url } = await serve((_req, res) => handler(res));
    expect(await ask(url)).toMatchObject({
      ok: false,
      problem: { kind: 'redirect', message: expect.stringContaining(message) },
    });
  });

  it('of a POST are followed only where the method stays', async () => {
    const { url, requests } = await serve((req, res) => {
      if (req.url === '/see') res.writeHead(303, { location: '/there' }).end();
      else if (req.url === '/keep') res.writeHead(308, { location: '/there' }).end();
      else res.end('{}');
    });
    expect(await ask(`${url}/see`, { method: 'POST', body: '{}' })).toMatchObject({
      ok: false,
      problem: { kind: 'redirect' },
    });
    expect(await ask(`${url}/keep`, { method: 'POST', body: '{}' })).toMatchObject({ ok: true });
    expect(requests.map((r) => `${r.method} ${r.url}`)).toEqual(['POST /see', 'POST /keep', 'POST /there']);
  });
});

describe('a server at its worst', () => {
  /** The connection must be given up, not left running: the server sees its end. */
  async function closed(res: ServerResponse): Promise<void> {
    if (!res.destroyed && !res.writableEnded) await once(res, 'close');
  }

  it('an endless body stops at the limit', async () => {
    let done: Promise<void> | undefined;
    const { url } = await serve((_, res) => {
      done = closed(res);
      const chunk = Buffer.alloc(64 * 1024, 'x');
      const more = (): void => {
        while (!res.destroyed && res.write(chunk));
      };
      res.on('drain', more);
      more();
    });
    expect(await ask(url)).toMatchObject({
      ok: false,
      problem: { kind: 'too-large', message: 'the answer is larger than 1 MiB' },
    });
    await done;
  });

  it('a gzip bomb stops at the decoded limit', async () => {
    const bomb = zlib.gzipSync(Buffer.alloc(200 * mib), { level: 9 });
    expect(bomb.length).toBeLessThan(mib);
    const { url } = await serve((_, res) => res.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    const before = process.memoryUsage().rss;
    expect(await ask(url)).toMatchObject({ ok: false, problem: { kind: 'too-large' } });
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * mib);
  });

  it.each([
    ['silence after the request', () => undefined],
    ['silence after the headers', (res: ServerResponse) => void res.writeHead(200).write('{')],
    [
      'a slow drip',
      (res: ServerResponse) => {
        const drip = setInterval(() => res.write(' '), 20);
        res.on('close', () => clearInterval(drip));
      },
    ],
  ])('%s ends at the time limit', async (_, handler) => {
    let done: Promise<void> | undefined;
    const { url } = await serve((_req, res) => {
      done = closed(res);
      handler(res);
    });
    const result = await ask(url, { timeoutMs: 200 });
    expect(result).toMatchObject({
      ok: false,
      problem: { kind: 'timeout', message: 'no complete answer within 0.2 s' },
    });
    await done;
  });

  it('one limit covers redirects and body together', async () => {
    const { url } = await serve((req, res) => {
      if (req.url === '/') setTimeout(() => res.writeHead(302, { location: '/slow' }).end(), 400);
      else res.writeHead(200).write('{');
    });
    const started = Date.now();
    expect(await ask(url, { timeoutMs: 800 })).toMatchObject({ ok: false, problem: { kind: 'timeout' } });
    expect(Date.now() - started).toBeLessThan(1150);
  });

  it.each([
    ['a reset before the answer', (res: ServerResponse) => void (res.socket as net.Socket).resetAndDestroy()],
    [
      'a reset inside the body',
      (res: ServerResponse) =>
        void res
          .writeHead(200, { 'content-length': 100 })
          .write('{"status":"ok"}', () => (res.socket as net.Socket).resetAndDestroy()),
    ],
    [
      'a body shorter than announced',
      (res: ServerResponse) =>
        void res
          .writeHead(200, { 'content-length': 100 })
          .write('{"status":"ok"}', () => (res.socket as net.Socket).end()),
    ],
    [
      'a broken gzip body',
      (res: ServerResponse) => void res.writeHead(200, { 'content-encoding': 'gzip' }).end('{"status":"ok"}'),
    ],
  ])('%s is unreachable, not healthy', async (_, handler) => {
    const { url } = await serve((_req, res) => handler(res));
    expect(await ask(url)).toMatchObject({ ok: false, problem: { kind: 'unreachable' } });
  });

  it('something that is not HTTP', async () => {
    const server = net.createServer((socket) => void socket.end('SSH-2.0-OpenSSH_9\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as net.AddressInfo;
    expect(await ask(`http://127.0.0.1:${port}/`)).toMatchObject({
      ok: false,
      problem: { message: 'the answer is not HTTP' },
    });
    expect(await ask(`https://127.0.0.1:${port}/`)).toMatchObject({ ok: false, problem: { kind: 'unreachable' } });
  });

  it('nobody listening', async () => {
    const { url } = await serve(() => undefined);
    const { port } = new URL(url);
    const free = net.createServer();
    await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve));
    const gone = (free.address() as net.AddressInfo).port;
    await new Promise((resolve) => free.close(resolve));
    expect(gone).not.toBe(Number(port));
    expect(await ask(`http://127.0.0.1:${gone}/`)).toMatchObject({
      ok: false,
      problem: { kind: 'unreachable', message: 'connection refused' },
    });
  });

  it.each([
    ['http://127.0.0.1:6000/', 'config'],
    ['ftp://x/', 'config'],
    ['file:///etc/passwd', 'config'],
    ['nonsense', 'config'],
    ['http://a:b@x/', 'config'],
  ])('%s is not asked', async (url, kind) => {
    expect(await ask(url)).toMatchObject({ ok: false, problem: { kind } });
  });
});

describe('secrets', () => {
  const key = 'sk-very-s3cret/with"quotes';
  const headers = [['Authorization', 'Bearer ${secret:KEY}']] as const;
  const resolvers = { secret: () => key, env: () => undefined };

  it('reach the origin they are for, and no state even if the server echoes them', async () => {
    const { url, requests } = await serve((req, res) => {
      const got = req.headers.authorization ?? '';
      res.setHeader('content-type', 'application/json');
      const encoded = [got, encodeURIComponent(key), Buffer.from(key).toString('base64')];
      res.end(
        JSON.stringify({ status: got, checks: Object.fromEntries(encoded.map((text) => [text, { status: text }])) }),
      );
    });
    const result = await ask(url, { headers }, { resolvers });
    expect(requests[0]?.headers.authorization).toBe(`Bearer ${key}`);
    const state = JSON.stringify(result);
    for (const form of [
      key,
      JSON.stringify(key).slice(1, -1),
      encodeURIComponent(key),
      Buffer.from(key).toString('base64'),
    ])
      expect(state).not.toContain(form);
    expect(state).toContain('•••');
  });

  it('are in no error', async () => {
    const failing = (async () => {
      throw new TypeError(
        `Headers.append: "Bearer ${key}" is wrong for http://u:p@h/x?token=${encodeURIComponent(key)}`,
      );
    }) as typeof fetch;
    const result = await ask('http://127.0.0.1:1/', { headers }, { resolvers, fetch: failing });
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result)).not.toMatch(/s3cret|quotes|u:p@|token=/);
  });

  it.each([
    ['missing', undefined, 'header "Authorization" needs secret KEY, which is not set'],
    ['empty', '', 'header "Authorization" needs secret KEY, which is not set'],
    [
      'refused',
      { refused: 'it is bound to http://other, not to http://127.0.0.1' },
      /^header "Authorization" needs secret KEY: it is bound to http:\/\/other/,
    ],
    ['with a line break', 'abc\r\nx-admin: 1', 'secret KEY holds characters that no header may hold'],
  ])('%s: nothing is sent', async (_, value, message) => {
    const { url, requests } = await serve((_req, res) => res.end('{}'));
    const result = await ask(url, { headers }, { resolvers: { secret: () => value } });
    expect(result).toMatchObject({ ok: false, problem: { kind: 'config' } });
    expect(!result.ok && result.problem.message).toMatch(message);
    expect(requests).toEqual([]);
  });

  it('are told the origin they are asked for', async () => {
    const { url } = await serve((_req, res) => res.end('{}'));
    const asked: string[] = [];
    await ask(
      `${url}/path?x=1`,
      { headers },
      { resolvers: { secret: (name, origin) => void asked.push(`${name} ${origin}`) } },
    );
    expect(asked).toEqual([`KEY ${url}`]);
  });
});

describe('a stream', () => {
  const hystrix = (name: string): string =>
    `data: {"type":"HystrixCommand","name":"${name}","isCircuitBreakerOpen":false}\n\n`;

  it('ends when its reader has enough', async () => {
    let res: ServerResponse | undefined;
    const { url } = await serve((_, response) => {
      res = response;
      response
        .writeHead(200, { 'content-type': 'text/event-stream' })
        .write(hystrix('a') + hystrix('b') + hystrix('a'));
    });
    const names: unknown[] = [];
    const result = await ask(url, {
      onEvent: (event) => names.push((JSON.parse(event.data) as { name: string }).name) < 2,
    });
    expect(names).toEqual(['a', 'b']);
    expect(result).toMatchObject({ ok: true, response: { events: [{ event: 'message' }, {}] } });
    if (!res?.destroyed) await once(res as ServerResponse, 'close');
  });

  it('that never says anything ends at the limit', async () => {
    const { url } = await serve(
      (_, res) => void res.writeHead(200, { 'content-type': 'text/event-stream' }).write(': hello\n\n'),
    );
    expect(await ask(url, { timeoutMs: 150, onEvent: () => true })).toMatchObject({
      ok: false,
      problem: { kind: 'timeout' },
    });
  });

  it('can be aborted', async () => {
    const { url } = await serve(
      (_, res) => void res.writeHead(200, { 'content-type': 'text/event-stream' }).write(hystrix('a')),
    );
    const abort = new AbortController();
    const result = await ask(url, { signal: abort.signal, onEvent: () => abort.abort() === undefined });
    expect(result).toMatchObject({ ok: false, aborted: true });
  });
});
