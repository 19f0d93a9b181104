import { describe, expect, it } from 'vitest';
import { readOnce } from '../../shared/live/poller';
import { probe } from '../../shared/live/probe';
import { endpoint } from './support/captures';
import { real, serve } from './support/server';

const gate = (id: string): unknown => ({
  id,
  isEnabled: true,
  rules: [{ passPercentage: 50, conditions: [] }],
  type: 'PERMANENT',
  lastModifiedTime: 1705439406750,
});

describe('pages', () => {
  it('are all read, with the credentials, and joined', async () => {
    const { url, requests } = await serve((req, res) => {
      const page = Number(new URL(req.url ?? '', 'http://x').searchParams.get('page') ?? 1);
      res.setHeader('content-type', 'application/json');
      res.end(
        JSON.stringify({
          data: [gate(`g${page}`)],
          pagination: { totalItems: 3, nextPage: page < 3 ? `/console/v1/gates?page=${page + 1}` : null },
        }),
      );
    });
    const result = await probe(
      endpoint({ url: `${url}/console/v1/gates`, headers: [['STATSIG-API-KEY', 'console-key']] }),
      real,
    );
    expect(result.reading?.flags.map((f) => f.key)).toEqual(['g1', 'g2', 'g3']);
    expect(result.reading?.flagCoverage).toBe('all');
    expect(requests.map((r) => [r.url, r.headers['statsig-api-key']])).toEqual(
      [1, 2, 3].map((p) => [p === 1 ? '/console/v1/gates' : `/console/v1/gates?page=${p}`, 'console-key']),
    );
  });

  it('of LaunchDarkly make a complete list', async () => {
    const { url } = await serve((req, res) => {
      const second = req.url?.includes('offset') ?? false;
      const items = [
        {
          key: second ? 'b' : 'a',
          temporary: true,
          environments: { production: { on: true } },
          variations: [{ value: true }, { value: false }],
        },
      ];
      res.setHeader('content-type', 'application/json');
      res.end(
        JSON.stringify({
          items,
          totalCount: 2,
          ...(second ? {} : { _links: { next: { href: '/api/v2/flags/p?offset=1' } } }),
        }),
      );
    });
    const result = await probe(endpoint({ url: `${url}/api/v2/flags/p` }), real);
    expect(result.reading?.flags.map((f) => f.key)).toEqual(['a', 'b']);
    expect(result.reading?.flagCoverage).toBe('all');
  });

  it.each([
    [
      'on another host',
      () => 'http://127.0.0.1:1/next',
      'not all pages could be read: the next page is on another host',
    ],
    ['that fail', () => '/broken', 'not all pages could be read: HTTP 500'],
    ['without end', (n: number) => `/?n=${n}`, 'not all pages could be read: more than 20 pages'],
  ])('%s leave the list incomplete, and it says so', async (_, next, note) => {
    let n = 0;
    const { url, requests } = await serve((req, res) => {
      res.setHeader('content-type', 'application/json');
      if (req.url === '/broken') res.writeHead(500).end('{}');
      else res.end(JSON.stringify({ data: [gate(`g${++n}`)], pagination: { totalItems: 99, nextPage: next(n) } }));
    });
    const result = await probe(endpoint({ url }), real);
    expect(result.reading).toMatchObject({ flagCoverage: 'some', notes: [note] });
    expect(requests.length).toBeLessThanOrEqual(20);
  });
});

describe('how a source is asked', () => {
  const asked = async (path: string, said: object = {}) => {
    const bodies: string[] = [];
    const { url, requests } = await serve((req, res) => {
      let body = '';
      req
        .on('data', (chunk) => (body += chunk))
        .on('end', () => {
          bodies.push(body);
          res.end('{}');
        });
    });
    await probe(endpoint({ url: url + path, ...said }), real);
    const [{ method, url: target, headers } = { method: '', url: '', headers: {} }] = requests;
    return { asked: `${method} ${target}`, accept: headers.accept, body: bodies[0] };
  };

  it('OFREP by POST, at its path, for a context', async () => {
    const context = { targetingKey: 'u1', email: 'a@b' };
    expect(await asked('', { type: 'ofrep', context })).toMatchObject({
      asked: 'POST /ofrep/v1/evaluate/flags',
      body: JSON.stringify({ context }),
    });
    expect(await asked('/flags-api/', { type: 'ofrep' })).toMatchObject({
      asked: 'POST /flags-api/ofrep/v1/evaluate/flags',
      body: '{"context":{"targetingKey":"faultline"}}',
    });
    expect((await asked('/ofrep/v1/evaluate/flags/my-flag')).asked).toBe('POST /ofrep/v1/evaluate/flags/my-flag');
  });
  it('PostHog by POST, the key in the body', async () => {
    const { asked: line, body } = await asked('/flags/?v=2', {
      type: 'posthog-flags',
      context: { token: 'phc_x', targetingKey: 'u1', plan: 'pro' },
    });
    expect(line).toBe('POST /flags/?v=2');
    expect(JSON.parse(body ?? '')).toEqual({
      token: 'phc_x',
      distinct_id: 'u1',
      person_properties: { plan: 'pro' },
      geoip_disable: true,
    });
  });
  it('Unleash frontend always for the same session', async () => {
    expect((await asked('/api/frontend')).asked).toBe('GET /api/frontend?sessionId=faultline');
    expect((await asked('/api/frontend', { context: { targetingKey: 'u1', plan: 'pro' } })).asked).toBe(
      'GET /api/frontend?userId=u1&plan=pro',
    );
  });
  it('metrics as metrics, everything else as health', async () => {
    expect((await asked('/metrics')).accept).toMatch(/^application\/openmetrics-text/);
    expect((await asked('/health')).accept).toMatch(/^application\/health\+json/);
  });
});

describe('sizes', () => {
  const big = JSON.stringify({
    flags: Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`flag-number-${i}`, true])),
  });
  it.each([
    ['auto', 'too-large'],
    ['adhoc-flags', undefined],
  ])('2 MiB of flags as %s', async (type, problem) => {
    const { url } = await serve((_, res) => res.setHeader('content-type', 'application/json').end(big));
    expect((await probe(endpoint({ url, type }), real)).problem?.kind).toBe(problem);
  });
});

describe('a file of the workspace', () => {
  const readFile = async (path: string): Promise<string> => {
    if (path !== 'flags/flagd.json') throw new Error('ENOENT /home/me/secret');
    return '{"flags":{"a":{"state":"ENABLED","variants":{"on":true},"defaultVariant":"on"}}}';
  };
  const file = (name: string) => ({ ...endpoint({ file: name }), url: undefined });

  it('is read without any request', async () => {
    const result = await probe(file('flags/flagd.json'), { ...real, readFile });
    expect(result).toMatchObject({
      status: 'up',
      httpStatus: null,
      reading: { format: 'flagd', flags: [{ key: 'a', constant: 'on' }] },
    });
  });
  it('that is missing says so and nothing more', async () => {
    expect((await probe(file('nope.json'), { ...real, readFile })).problem).toEqual({
      kind: 'not-found',
      message: 'nope.json cannot be read',
    });
    expect((await probe(file('nope.json'), real)).problem).toEqual({
      kind: 'config',
      message: 'files cannot be read here',
    });
  });
});

it('reading all once keeps the order and asks a few at a time', async () => {
  let flying = 0;
  let most = 0;
  const { url } = await serve((_, res) => {
    most = Math.max(most, ++flying);
    setImmediate(() => {
      flying--;
      res.end('{"status":"ok"}');
    });
  });
  const endpoints = Array.from({ length: 12 }, (_, i) =>
    endpoint({ name: `e${i}`, url: `${url}/${i}`, enabled: i !== 3 }),
  );
  const store = await readOnce(endpoints, real, 3);
  expect(store.endpoints.map((s) => s.status)).toEqual(
    Array.from({ length: 12 }, (_, i) => (i === 3 ? 'unknown' : 'up')),
  );
  expect(most).toBeLessThanOrEqual(3);
});
