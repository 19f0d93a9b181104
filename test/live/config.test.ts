import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateEndpoints } from '../../shared/live/config';

const good = { name: 'api', url: 'http://localhost:3000/health' };
const errors = (item: unknown): readonly string[] => validateEndpoints([item]).errors;

it('fills in the defaults', () => {
  expect(validateEndpoints([good])).toEqual({
    endpoints: [
      {
        ...good,
        type: 'auto',
        intervalMs: 30_000,
        timeoutMs: 10_000,
        headers: [],
        context: {},
        metrics: [],
        states: [],
        dependencies: [],
        enabled: true,
      },
    ],
    errors: [],
    warnings: [],
  });
});

it('takes everything an endpoint may say', () => {
  const full = {
    name: 'flags',
    url: 'https://flags.example.com/api/client/features',
    type: 'unleash-client',
    dependency: 'unleash',
    interval: '1m',
    timeout: 5000,
    headers: { Authorization: '${secret:UNLEASH}', 'X-Team': 'a-${env:TEAM}' },
    context: { targetingKey: 'u1' },
    environment: 'production',
    metrics: ['up'],
    states: { 0: 'CLOSED', 1: 'open', 2: 'halfOpen' },
    dependencies: { 'orders-db': 'postgres' },
    enabled: false,
  };
  const { endpoints, errors: none, warnings } = validateEndpoints([full]);
  expect([none, warnings]).toEqual([[], []]);
  expect(endpoints[0]).toMatchObject({
    states: [
      ['0', 'closed'],
      ['1', 'open'],
      ['2', 'half-open'],
    ],
    dependencies: [['orders-db', 'postgres']],
    enabled: false,
    intervalMs: 60_000,
    timeoutMs: 5000,
  });
  expect(validateEndpoints([{ name: 'f', file: 'flags/flagd.json', type: 'flagd' }]).errors).toEqual([]);
});

describe('errors are one line each and say where', () => {
  const cases: [unknown, string | RegExp][] = [
    ['x', 'endpoints[0]: must be an object'],
    [{ url: good.url }, 'endpoints[0]: name is missing'],
    [{ name: 'api' }, 'endpoints[0] "api": give either url or file'],
    [{ ...good, file: 'a.json' }, 'endpoints[0] "api": give either url or file'],
    [{ name: 'api', file: '../a.json' }, 'endpoints[0] "api": file must be a path inside the workspace'],
    [{ name: 'api', file: '/etc/passwd' }, 'endpoints[0] "api": file must be a path inside the workspace'],
    [{ name: 'api', file: 'C:\\a.json' }, 'endpoints[0] "api": file must be a path inside the workspace'],
    [{ ...good, url: 'localhost:3000' }, 'endpoints[0] "api": url must start with http:// or https://'],
    [{ ...good, url: 'ftp://x' }, 'endpoints[0] "api": url must start with http:// or https://'],
    [{ ...good, url: 'http://' }, 'endpoints[0] "api": url is not a URL'],
    [{ ...good, url: 'http://u:p@h/' }, 'endpoints[0] "api": url must not hold credentials; use headers'],
    [
      { ...good, url: 'http://h/?k=${env:KEY}' },
      'endpoints[0] "api": url must not hold ${…}; secrets belong into headers',
    ],
    [{ ...good, type: 'heath' }, /^endpoints\[0\] "api": type "heath" is unknown; known: auto, adhoc-breakers, /],
    [
      { ...good, interval: 30 },
      'endpoints[0] "api": interval must be a duration such as "30s", from 5 s to 3600 s; a bare number is ms',
    ],
    [{ ...good, interval: '30' }, /interval must be a duration/],
    [{ ...good, interval: '2h' }, /interval must be a duration/],
    [
      { ...good, timeout: 0 },
      'endpoints[0] "api": timeout must be a duration such as "30s", from 1 s to 60 s; a bare number is ms',
    ],
    [{ ...good, timeout: [] }, /timeout must be a duration/],
    [{ ...good, intervall: 3 }, /^endpoints\[0\] "api": unknown key "intervall"; known: name, url, /],
    [{ ...good, headers: { 'a b': 'x' } }, 'endpoints[0] "api": header name "a b" is not valid'],
    [{ ...good, headers: { Host: 'x' } }, 'endpoints[0] "api": header "Host" cannot be set'],
    [{ ...good, headers: { a: 'x\r\nb: c' } }, 'endpoints[0] "api": header "a" may only hold printable ASCII'],
    [
      { ...good, headers: { a: '${KEY}' } },
      'endpoints[0] "api": header "a" holds a placeholder that is neither ${env:NAME} nor ${secret:NAME}',
    ],
    [{ ...good, headers: { a: '${env:}' } }, /placeholder/],
    [{ ...good, headers: { a: '${env:A B}' } }, /placeholder/],
    [{ ...good, headers: { a: '${env:A' } }, /placeholder/],
    [{ ...good, headers: { a: 1 } }, 'endpoints[0] "api": headers must be an object of texts'],
    [
      { ...good, headers: JSON.parse('{"__proto__":"x"}') as unknown },
      'endpoints[0] "api": header name "__proto__" is not valid',
    ],
    [{ ...good, states: { one: 'open' } }, /^endpoints\[0\] "api": states must map numbers/],
    [{ ...good, states: { 1: 'ajar' } }, /^endpoints\[0\] "api": states must map numbers/],
    [{ ...good, metrics: 'up' }, /^endpoints\[0\] "api": metrics must be a list/],
    [{ ...good, context: [] }, 'endpoints[0] "api": context must be an object'],
    [{ ...good, enabled: 'yes' }, 'endpoints[0] "api": enabled must be true or false'],
  ];
  it.each(cases)('%j', (item, message) => {
    const found = errors(item);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(
      typeof message === 'string' ? new RegExp(`^${message.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`) : message,
    );
    expect(validateEndpoints([item]).endpoints).toEqual([]);
  });

  it('a name used twice', () => {
    expect(validateEndpoints([good, good]).errors).toEqual(['endpoints[1] "api": this name is used twice']);
  });

  it('no list', () => {
    expect(validateEndpoints({}).errors).toEqual(['endpoints must be a list']);
    expect(validateEndpoints(undefined).errors).toEqual([]);
  });
});

it('warns of literal credentials without repeating them', () => {
  const { warnings } = validateEndpoints([
    { ...good, headers: { Authorization: 'Bearer abc123', 'x-api-key': 'k', accept: 'x' } },
  ]);
  expect(warnings).toEqual([
    'endpoints[0] "api": header "Authorization" holds a literal; better ${env:NAME} or ${secret:NAME}',
    'endpoints[0] "api": header "x-api-key" holds a literal; better ${env:NAME} or ${secret:NAME}',
  ]);
});

it('never throws, and every error is one line', () => {
  const keys = fc.constantFrom(
    'name',
    'url',
    'file',
    'type',
    'interval',
    'timeout',
    'headers',
    'context',
    'metrics',
    'states',
    'dependencies',
    'enabled',
    'x',
  );
  const item = fc.dictionary(keys, fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.webUrl(), fc.string({ unit: 'binary' })));
  fc.assert(
    fc.property(fc.oneof(fc.array(item), fc.jsonValue()), (input) => {
      const { errors: found, endpoints } = validateEndpoints(input);
      for (const error of found) expect(error).toMatch(/^[\x20-\x7e…]{1,700}$/);
      for (const one of endpoints) expect(one.name).not.toBe('');
    }),
    { numRuns: 1000 },
  );
});
