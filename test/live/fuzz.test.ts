import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from '../../shared/live/formats';
import { interpret } from '../../shared/live/interpret';
import type { Reading } from '../../shared/live/model';
import { healthOf } from '../../shared/live/words';
import { answer, captures, endpoint } from './support/captures';

const all = captures();
const types = [
  'application/json',
  'text/plain',
  'application/health+json',
  'application/vnd.spring-boot.actuator.v3+json',
  'text/plain; version=0.0.4',
  'application/openmetrics-text',
  'text/event-stream',
  'application/octet-stream',
  '',
];
const contentType = fc.constantFrom(...types);
const status = fc.constantFrom(200, 200, 200, 204, 400, 404, 412, 418, 429, 500, 503, 599, 100, 0);

/** Everything the core promises about any answer: it comes back, soon, as plain data, and is never wrongly healthy. */
function check(text: string, type: string, code: number, named = 'auto'): ReturnType<typeof interpret> {
  const response = answer(code, type, text);
  const started = performance.now();
  const meant = interpret(response, endpoint({ type: named }), null, 0);
  expect(performance.now() - started).toBeLessThan(4000);
  if (meant.status === 'up') expect([200, 204, 400, 404]).toContain(code);
  if (meant.reading) expect(faults(meant.reading)).toEqual([]);
  else {
    expect(meant.problem).not.toBeNull();
    expect(meant.status).not.toBe('up');
  }
  return meant;
}

/** Control characters, terminal escapes, endless texts and deep values that would get through to a screen. */
function faults(reading: Reading): string[] {
  const found: string[] = [];
  const look = (value: unknown, depth: number): void => {
    if (depth > 14) found.push('deep');
    if (typeof value === 'string') {
      if (value.length > 400) found.push(`long ${value.length}`);
      if (/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(value)) found.push(JSON.stringify(value));
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        if (key === '__proto__') found.push(key);
        look(item, depth + 1);
      }
    }
  };
  look(reading, 0);
  if (JSON.stringify(JSON.parse(JSON.stringify(reading))) !== JSON.stringify(reading)) found.push('no plain JSON');
  return found.slice(0, 5);
}

describe('whatever comes back', () => {
  it('any text as any type with any code', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        contentType,
        status,
        (text, type, code) => void check(text, type, code),
      ),
      { numRuns: 2000 },
    );
  });

  it('any JSON, also when a type is named', () => {
    const named = fc.constantFrom('auto', ...formats.map((format) => format.id));
    fc.assert(
      fc.property(
        fc.json({ maxDepth: 4 }),
        contentType,
        status,
        named,
        (text, type, code, id) => void check(text, type, code, id),
      ),
      { numRuns: 3000 },
    );
  });

  it('any JSON without a status word is not healthy', () => {
    const noWord = fc.jsonValue({ maxDepth: 3 }).filter((value) => !/"(status|health)"/.test(JSON.stringify(value)));
    fc.assert(
      fc.property(noWord, (value) => {
        const meant = check(JSON.stringify(value), 'application/json', 200);
        expect(meant.reading?.health?.status).not.toBe('up');
      }),
      { numRuns: 1000 },
    );
  });

  it('captures cut anywhere never look healthier than they are', () => {
    for (const capture of all) {
      if (capture.response.events.length > 0) continue;
      const { text, contentType: type, status: code } = capture.response;
      const whole = interpret(capture.response, endpoint(), null, 0);
      const step = Math.max(1, Math.floor(text.length / 150));
      for (let at = 1; at < text.trimEnd().length; at += step) {
        const meant = check(text.slice(0, at), type, code);
        const json = capture.response.json !== undefined;
        // a JSON answer without its end is none; a list of metrics or words may end anywhere
        if (json) expect(meant.reading, `${capture.name} cut at ${at}`).toBeNull();
        else if (whole.status === 'down')
          expect(meant.status, `${capture.name} cut at ${at}: ${text.slice(0, at)}`).not.toBe('up');
      }
    }
  });

  it('captures with damaged bytes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.array(fc.tuple(fc.nat(), fc.string({ unit: 'binary', maxLength: 3 }), fc.nat(4)), {
          minLength: 1,
          maxLength: 4,
        }),
        (capture, edits) => {
          let { text } = capture.response;
          for (const [where, put, drop] of edits) {
            const at = where % (text.length + 1);
            text = text.slice(0, at) + put + text.slice(at + drop);
          }
          const meant = check(text, capture.response.contentType, capture.response.status);
          // where the word survives it still counts, so a service that was down cannot come up by damage
          if (capture.response.status >= 500) expect(meant.status).not.toBe('up');
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('captures with one value of another type', () => {
    const strange = fc.oneof(
      fc.constantFrom<unknown>(null, true, false, 0, -1, 1e308, '', 'x', [], {}, [[]], [null], { '': null }),
      fc.jsonValue({ maxDepth: 2 }),
    );
    const withJson = all.filter(
      (capture) => typeof capture.response.json === 'object' && capture.response.json !== null,
    );
    fc.assert(
      fc.property(fc.constantFrom(...withJson), fc.nat(), strange, (capture, where, value) => {
        const changed: unknown = JSON.parse(capture.response.text);
        const spots: { owner: Record<string, unknown>; key: string }[] = [];
        const walk = (node: unknown): void => {
          if (typeof node !== 'object' || node === null) return;
          const owner = node as Record<string, unknown>;
          for (const key of Object.keys(owner)) {
            spots.push({ owner, key });
            walk(owner[key]);
          }
        };
        walk(changed);
        const spot = spots[where % spots.length];
        if (!spot) return;
        const top = spot.owner === changed && (spot.key === 'status' || spot.key === 'health');
        spot.owner[spot.key] = value;
        const text = JSON.stringify(changed);
        for (const named of ['auto', capture.format ?? 'auto']) {
          const meant = check(text, capture.response.contentType, capture.response.status, named);
          // without its status word a health answer promises nothing
          const wasHealth = interpret(capture.response, endpoint(), null, 0).reading?.health;
          if (top && wasHealth && healthOf(value) === 'unknown')
            expect(meant.reading?.health?.status ?? 'unknown', text).not.toBe('up');
        }
      }),
      { numRuns: 4000 },
    );
  });
});

describe('hostile bodies', () => {
  const deep = (open: string, close: string, n: number): string => open.repeat(n) + close.repeat(n);
  const n = 100_000;
  const bodies: [string, string][] = [
    ['deep arrays', deep('[', ']', n)],
    ['deep objects', `${'{"a":'.repeat(n)}1${'}'.repeat(n)}`],
    ['a deep status', `{"status":${deep('[', ']', n)}}`],
    [
      'deep components',
      `{"status":"UP","components":${'{"a":{"status":"UP","components":'.repeat(n)}{}${'}}'.repeat(n)}}`,
    ],
    ['a deep flag value', `{"flags":[{"key":"a","reason":"STATIC","value":${deep('[', ']', n)}}]}`],
    ['a wide flag value', `{"flags":[{"key":"a","reason":"STATIC","value":[${'[1,2,3],'.repeat(n)}1]}]}`],
    [
      'a deep message',
      `{"status":"ok","checks":{"a":{"status":"ok","message":${'{"a":'.repeat(n)}1${'}'.repeat(n)}}}}`,
    ],
    [
      '__proto__ everywhere',
      '{"__proto__":{"status":"ok","polluted":1},"status":"down","checks":{"__proto__":{"status":"ok"},"constructor":{"status":"ok"}}}',
    ],
    ['__proto__ as status', '{"__proto__":{"status":"ok"}}'],
    [
      'flags named after members',
      '{"flags":{"__proto__":true,"constructor":true,"toString":false,"hasOwnProperty":{"enabled":true}}}',
    ],
    [
      'breakers named after members',
      '{"breakers":{"__proto__":{"state":"open"},"constructor":{"state":"open"},"x":{"state":"__proto__"}}}',
    ],
    [
      'many checks',
      `{"status":"ok","checks":{${Array.from({ length: 50_000 }, (_, i) => `"c${i}":{"status":"ok"}`).join(',')}}}`,
    ],
    ['many flags', `{"flags":{${Array.from({ length: 50_000 }, (_, i) => `"f${i}":true`).join(',')}}}`],
    ['a huge word', `{"status":"${'ok'.repeat(500_000)}"}`],
    ['a huge key', `{"status":"ok","checks":{"${'k'.repeat(1_000_000)}":{"status":"ok"}}}`],
    [
      'escapes for terminals',
      '{"status":"ok","checks":{"\\u001b[2J\\u202eevil":{"status":"ok","message":"\\u001b]0;x\\u0007"}}}',
    ],
    ['metrics with one endless line', `m{a="${'x'.repeat(2_000_000)}`],
    ['metrics with many braces', `m${'{}'.repeat(500_000)} 1`],
    ['metrics with many names', Array.from({ length: 50_000 }, (_, i) => `circuit_breaker_state_${i} 1`).join('\n')],
    [
      'one name, many labels',
      `circuit_breaker_state{${Array.from({ length: 50_000 }, (_, i) => `l${i}="x"`).join(',')}} 1`,
    ],
    ['blanks', ' '.repeat(2_000_000)],
    ['a NUL', '\0'],
    ['a lone surrogate', '{"status":"\ud800","health":"\udc00"}'],
    ['HTML as JSON type', '<!DOCTYPE html><html><body>healthy ok up</body></html>'],
    ['HTML after blanks', '\n\n  <html>ok</html>'],
    ['XML', '<?xml version="1.0"?><health>ok</health>'],
    ['not ready', 'service is not ready'],
    ['a stack trace', 'Error: connect ECONNREFUSED\n    at foo (ok.js:1:1)'],
    ['mixed words', 'ok but database failed'],
  ];
  const healthy = new Set(['__proto__ everywhere']);
  it.each(bodies)('%s', (name, body) => {
    for (const type of ['application/json', 'text/plain', '']) {
      const meant = check(body, type, 200);
      if (healthy.has(name)) expect(meant.status).not.toBe('up');
      if (
        !/^\{"status":"ok"|^\{"(flags|breakers)/.test(body) &&
        !body.startsWith('circuit_') &&
        name !== 'blanks' &&
        !name.startsWith('metrics') &&
        name !== 'deep components'
      ) {
        expect(meant.status, name).not.toBe('up');
      }
    }
    const response = answer(200, 'application/json', body);
    for (const format of formats) {
      format.detect(response);
      const parsed = format.parse(response, { now: 0, endpoint: endpoint(), memory: null });
      JSON.stringify(parsed);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('memory of another shape than the format left', () => {
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.jsonValue({ maxDepth: 3 }), (capture, memory) => {
        for (const format of ['hystrix', 'prometheus-text', capture.format ?? 'ofrep'])
          interpret(capture.response, endpoint(), { format, memory }, 0);
      }),
      { numRuns: 500 },
    );
  });
});
