import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundEnvironment, BoundSecrets, resolveHeaders } from '../../shared/live/http/headers';
import { displayUrl, Redactor } from '../../shared/live/http/redact';
import { longestRetryAfter, retryAfter } from '../../shared/live/http/retry-after';
import { type SseEvent, SseParser } from '../../shared/live/http/sse';

describe('displayed URLs carry no credentials', () => {
  it.each([
    ['http://localhost:3000/', 'http://localhost:3000'],
    ['https://u:p@h.example/health?token=abc#x', 'https://h.example/health'],
    ['https://cdn.growthbook.io/api/features/sdk-abc123', 'https://cdn.growthbook.io/api/features/•••'],
    [
      'https://cdn.configcat.com/configuration-files/PKDVCLf-Hq-h/kCxkHw/config_v6.json',
      'https://cdn.configcat.com/configuration-files/•••/config_v6.json',
    ],
    ['https://h/sdk/evalx/sdk-1234-abcd-ef/x', 'https://h/sdk/evalx/•••/x'],
    ['https://h/hooks/0123456789abcdef0123/status', 'https://h/hooks/•••/status'],
    ['https://h/actuator/circuitbreakers', 'https://h/actuator/circuitbreakers'],
    ['https://h/.well-known/vercel/flags', 'https://h/.well-known/vercel/flags'],
    ['https://h/api/admin/projects/default/features', 'https://h/api/admin/projects/default/features'],
    ['nonsense', '(not a URL)'],
  ])('%s', (url, shown) => expect(displayUrl(url)).toBe(shown));
});

describe('redaction', () => {
  it('leaves nothing of a secret in a message, however short', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[!-~]{1,30}$/), fc.string(), fc.string(), (secret, before, after) => {
        fc.pre(!'•••'.includes(secret));
        const message = new Redactor([secret]).message(`${before}${secret}${after} ${encodeURIComponent(secret)}`);
        expect(message.split('•••').join('\0')).not.toContain(secret);
      }),
    );
  });
  it('takes queries, fragments and user-info out of URLs in messages', () => {
    expect(new Redactor([]).message('GET https://u:p@h/x?token=1#f failed, see http://k/y?z')).toBe(
      'GET https://h/x failed, see http://k/y',
    );
  });
  it('leaves short values in bodies, since they are words too', () => {
    expect(new Redactor(['ok', 'long-enough']).body('{"status":"ok","echo":"long-enough"}')).toBe(
      '{"status":"ok","echo":"•••"}',
    );
  });
});

describe('headers', () => {
  const resolve = (templates: Record<string, string>, env: Record<string, string | undefined> = {}) =>
    resolveHeaders(Object.entries(templates), 'http://h', { env: (name) => env[name] });

  it('are filled in', async () => {
    expect(
      await resolve(
        { authorization: 'Bearer ${env:TOKEN}', x: '${env:A}-${env:B}', plain: 'p' },
        { TOKEN: 'tok', A: '1', B: '2\n' },
      ),
    ).toMatchObject({
      ok: true,
      headers: [
        ['authorization', 'Bearer tok'],
        ['x', '1-2'],
        ['plain', 'p'],
      ],
    });
  });
  it('do not fill in what a value holds', async () => {
    expect(await resolve({ x: '${env:A}' }, { A: '${env:B}', B: 'secret' })).toMatchObject({ ok: false });
  });
  it('name all secrets in them for redaction', async () => {
    const result = await resolve({ Authorization: 'Bearer literal-key', x: '${env:A}' }, { A: 'value' });
    expect(result.ok && result.secrets.sort()).toEqual(['Bearer literal-key', 'literal-key', 'value']);
  });
  it('a resolver that throws is no leak', async () => {
    const result = await resolveHeaders([['x', '${secret:A}']], 'http://h', {
      secret: () => {
        throw new Error('the value is 1234');
      },
    });
    expect(result).toEqual({ ok: false, message: 'header "x" needs secret A: it could not be read' });
  });
});

describe('secrets bound to an origin', () => {
  const kept = new Map<string, string>();
  const store = {
    get: async (key: string) => kept.get(key),
    store: async (key: string, value: string) => void kept.set(key, value),
    delete: async (key: string) => void kept.delete(key),
  };
  const secrets = new BoundSecrets(store);

  it('are only given to that origin', async () => {
    await secrets.set('KEY', 'https://flags.example.com/api?x', 'v1');
    expect(await secrets.origin('KEY')).toBe('https://flags.example.com');
    expect(await secrets.resolve('KEY', 'https://flags.example.com')).toBe('v1');
    for (const other of [
      'http://flags.example.com',
      'https://flags.example.com:8443',
      'https://evil.example.com',
      'https://flags.example.com.evil',
    ]) {
      expect(await secrets.resolve('KEY', other)).toEqual({
        refused: `it is bound to https://flags.example.com, not to ${other}`,
      });
    }
    await secrets.clear('KEY');
    expect(await secrets.resolve('KEY', 'https://flags.example.com')).toBeUndefined();
  });
  it('that were damaged are none', async () => {
    for (const broken of ['', '{', 'null', '{"origin":1,"value":"x"}']) {
      kept.set('faultline.live.KEY', broken);
      expect(await secrets.resolve('KEY', 'https://h')).toBeUndefined();
    }
  });
  it('and environment variables likewise', () => {
    const resolve = boundEnvironment({ TOKEN: 't' }, (name, origin) => `${name}@${origin}` === 'TOKEN@http://h');
    expect(resolve('TOKEN', 'http://h')).toBe('t');
    expect(resolve('TOKEN', 'http://other')).toEqual({ refused: 'its use for http://other is not approved' });
    expect(resolve('toString', 'http://h')).toBeUndefined();
  });
});

it('Retry-After', () => {
  const now = Date.parse('2026-11-20T08:00:00Z');
  const cases: [string | null, number | null][] = [
    ['0', 0],
    ['120', 120_000],
    ['1.5', 1500],
    [' 7 ', 7000],
    ['Fri, 20 Nov 2026 08:01:00 GMT', 60_000],
    ['Friday, 20-Nov-26 08:01:00 GMT', 60_000],
    ['Fri, 20 Nov 2026 07:00:00 GMT', 0],
    ['Fri, 20 Nov 2126 07:00:00 GMT', longestRetryAfter],
    ['99999999999', longestRetryAfter],
    ['-5', null],
    ['soon', null],
    ['', null],
    [null, null],
    ['1e9', null],
    ['2026', 2_026_000],
  ];
  for (const [header, wanted] of cases) expect(retryAfter(header, now), String(header)).toBe(wanted);
});

describe('server-sent events', () => {
  const all = (text: string): SseEvent[] => new SseParser().push(text);
  it.each([
    ['data: a\n\n', [{ event: 'message', data: 'a', id: '' }]],
    ['\ufeffdata:a\r\n\r\n', [{ event: 'message', data: 'a', id: '' }]],
    ['event: ping\nid: 7\ndata: x\ndata:  y\n\n', [{ event: 'ping', data: 'x\n y', id: '7' }]],
    [': comment\nretry: 10\ndata\n\n', [{ event: 'message', data: '', id: '' }]],
    ['event: x\n\ndata: a\n\n', [{ event: 'message', data: 'a', id: '' }]],
    ['data: cut off\n', []],
    [
      'data: a\r\rdata: b\r\r\n',
      [
        { event: 'message', data: 'a', id: '' },
        { event: 'message', data: 'b', id: '' },
      ],
    ],
  ])('%j', (text, wanted) => expect(all(text)).toEqual(wanted));

  it('are the same however the text is cut', () => {
    const line = fc.oneof(
      fc.constantFrom('', 'data: x', 'data:', ': c', 'event: e', 'id: 1', 'noise'),
      fc.string({ maxLength: 8 }).map((s) => `data:${s.replace(/[\r\n]/g, '')}`),
    );
    const text = fc
      .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 20 })
      .map((lines) => lines.map((pair) => pair.join('')).join('') + '\n');
    fc.assert(
      fc.property(text, fc.array(fc.nat(40)), (whole, cuts) => {
        const parser = new SseParser();
        const parts: SseEvent[] = [];
        let rest = whole;
        for (const cut of cuts) {
          parts.push(...parser.push(rest.slice(0, cut)));
          rest = rest.slice(cut);
        }
        parts.push(...parser.push(rest));
        expect(parts).toEqual(all(whole));
      }),
      { numRuns: 500 },
    );
  });

  it('an endless line or event costs no endless memory', () => {
    const parser = new SseParser(1000);
    for (let i = 0; i < 100; i++) expect(parser.push('x'.repeat(100))).toEqual([]);
    expect(parser.push('\n\ndata: a\n\n').at(-1)).toEqual({ event: 'message', data: 'a', id: '' });
    const [event] = parser.push(`${'data: 0123456789\n'.repeat(1000)}\n`);
    expect(event?.data.length).toBeLessThanOrEqual(1200);
  });
});
