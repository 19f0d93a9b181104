import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExposition } from '../../shared/live/metrics/parse';
import { helpStates } from '../../shared/live/metrics/readers/gauges';
import { infer } from '../../shared/live/metrics/readers/opossum';
import { interpret } from '../../shared/live/interpret';
import { answer, endpoint } from './support/captures';

/** The only sample of a text, as plain data. */
function one(text: string, options: Parameters<typeof parseExposition>[1] = {}) {
  const { families, badLines } = parseExposition(text, options);
  const samples = [...families.values()].flatMap((family) => family.samples);
  expect(samples, text).toHaveLength(1);
  const { name, labels, value, timestamp } = samples[0]!;
  return { name, labels: Object.fromEntries(labels), value, timestamp, badLines };
}

describe('a sample line', () => {
  const lines: [string, object][] = [
    ['m{name="a",state="open"} 1', { labels: { name: 'a', state: 'open' }, value: 1 }],
    ['m{name="a",state="open",} 1.0', { labels: { name: 'a', state: 'open' }, value: 1 }],
    ['m{name="a \\"q\\" \\\\ x",p="C:\\\\D\\nX"} 1', { labels: { name: 'a "q" \\ x', p: 'C:\\D\nX' } }],
    ['m { name = "a" , state = "open" } 1', { labels: { name: 'a', state: 'open' } }],
    ['m{name="x } and , = y"} 1', { labels: { name: 'x } and , = y' } }],
    ['m{name="a # b"} 1', { labels: { name: 'a # b' } }],
    ['m{name="a"} 1 1395066363000', { timestamp: 1395066363000 }],
    ['m{name="a"} +Inf', { value: Number.POSITIVE_INFINITY }],
    ['m -inf', { value: Number.NEGATIVE_INFINITY }],
    ['m{name="a"} NaN', { value: Number.NaN }],
    ['m{name="a"} 1.5E9', { value: 1.5e9 }],
    ['m 1\r', { value: 1 }],
    ['  m\t3  ', { name: 'm', value: 3 }],
    ['m{} 4', { value: 4, labels: {} }],
    ['a:b:c_1 .5', { name: 'a:b:c_1', value: 0.5 }],
    ['{"my.metric",name="a"} 1', { name: 'my.metric', labels: { name: 'a' } }],
    ['{"my.metric","the name"="a"} 1', { name: 'my.metric', labels: { 'the name': 'a' } }],
    ['m_total{name="a"} 2.0 # {trace_id="abc"} 1.0 1520879607.789', { name: 'm_total', value: 2 }],
    ['m{name="ünïcödé 🚀"} 1', { labels: { name: 'ünïcödé 🚀' } }],
  ];
  it.each(lines)('%j', (line, wanted) => {
    expect(one(line)).toMatchObject({ badLines: 0, ...wanted });
  });

  it.each([
    'm',
    'm{',
    'm{a="b"',
    'm{a="b} 1',
    'm{a=b} 1',
    'm{a="b" c="d"} 1',
    'm{a="b",,} 1',
    'm{a="\\x"} 1',
    'm x',
    'm 1 x',
    'm 1 2 3',
    'm 0x10',
    'm 1_000',
    '1m 1',
    'm-x 1',
    '{} 1',
    '{"m" "n"} 1',
    'm{"n"} 1',
    'm{a="1",a="2"} 1',
    'm 1 # {',
    'm 1 # {a="b"}',
    '<!DOCTYPE html>',
    '"m" 1',
  ])('%j is lost alone', (line) => {
    const { families, badLines } = parseExposition(`before 1\n${line}\nafter 2`);
    expect(badLines).toBe(1);
    expect([...families.keys()]).toEqual(['before', 'after']);
  });

  it('takes timestamps as seconds in OpenMetrics, also when only `# EOF` says so', () => {
    expect(one('m 1 1520879607.789\n# EOF\n').timestamp).toBe(1520879607789);
    expect(one('m 1 1520879607.789', { openMetrics: true }).timestamp).toBe(1520879607789);
  });
});

describe('families', () => {
  it('keep type and help, and own the samples with their suffixes', () => {
    const text =
      '# HELP h a \\\\ b\\nc\n# TYPE h histogram\nh_bucket{le="+Inf"} 2\nh_sum 3\nh_count 2\n# TYPE "u.v" gauge\n{"u.v"} 1\n#a comment\n# another\n';
    const { families, badLines } = parseExposition(text);
    expect(badLines).toBe(0);
    expect([...families.values()].map((f) => [f.name, f.type, f.help, f.samples.length])).toEqual([
      ['h', 'histogram', 'a \\ b\nc', 3],
      ['u.v', 'gauge', '', 1],
    ]);
  });

  it('that nobody wants cost no memory and no complaint', () => {
    const text = `${'noise{a="b"} 1\n'.repeat(1000)}wanted 1\n`;
    const { families, badLines } = parseExposition(text, { wanted: (name) => name === 'wanted' });
    expect([[...families.keys()], badLines]).toEqual([['wanted'], 0]);
  });

  it('stop growing at the limit', () => {
    const parsed = parseExposition('m{a="b"} 1\n'.repeat(100), { limit: 10 });
    expect(parsed.families.get('m')?.samples).toHaveLength(10);
    expect(parsed.cut).toBe(true);
  });
});

it('what is written is read, whatever the label values hold', () => {
  const value = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(Number.NaN, Infinity, -Infinity));
  const label = fc.tuple(fc.stringMatching(/^[a-z_][a-z0-9_]{0,8}$/), fc.string({ unit: 'grapheme', maxLength: 20 }));
  const labels = fc.uniqueArray(label, { selector: ([name]) => name, maxLength: 5 });
  const quoted = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
  const go = (n: number): string =>
    Number.isNaN(n) ? 'NaN' : n === Infinity ? '+Inf' : n === -Infinity ? '-Inf' : String(n);
  fc.assert(
    fc.property(
      fc.array(fc.record({ labels, value }), { maxLength: 20 }),
      fc.constantFrom('\n', '\r\n'),
      (samples, newline) => {
        const lines = samples.map(
          (s, i) => `m${i}{${s.labels.map(([k, v]) => `${k}="${quoted(v)}"`).join(',')}} ${go(s.value)}`,
        );
        const { families, badLines } = parseExposition(lines.join(newline));
        expect(badLines).toBe(0);
        expect(
          [...families.values()].map((f) => ({ labels: [...f.samples[0]!.labels], value: f.samples[0]!.value })),
        ).toEqual(samples.map((s) => ({ labels: s.labels, value: Object.is(s.value, -0) ? 0 : s.value })));
      },
    ),
    { numRuns: 300 },
  );
});

describe('numbers of gauges', () => {
  const gauge = (text: string, said = {}) =>
    interpret(answer(200, 'text/plain', text), endpoint(said), null, 0).reading?.breakers[0];

  it('are not guessed', () => {
    expect(gauge('circuit_breaker_state{name="a"} 1')).toMatchObject({ state: 'unknown', raw: '1', confidence: 'raw' });
  });
  it('mean what the user says', () => {
    const states = [
      ['1', 'open'],
      ['3', 'closed'],
    ] as const;
    expect(gauge('circuit_breaker_state{name="a"} 3', { states })).toMatchObject({
      state: 'closed',
      confidence: 'stated',
    });
    expect(gauge('circuit_breaker_state{name="a"} 2', { states })).toMatchObject({
      state: 'unknown',
      confidence: 'raw',
    });
  });
  it('mean what HELP says', () => {
    expect(
      gauge('# HELP circuit_breaker_state closed=0, open=1, half-open=2\ncircuit_breaker_state{name="a"} 2')?.state,
    ).toBe('half-open');
  });
  it.each([
    [
      '0 closed, 1 open, 2 half-open, 3 isolated (cockatiel CircuitState)',
      { 0: 'closed', 1: 'open', 2: 'half-open', 3: 'forced-open' },
    ],
    ['State (0 = closed, 1 = half open, 2 = open)', { 0: 'closed', 1: 'half-open', 2: 'open' }],
    ['closed: 3, open: 1, half_open: 2', { 1: 'open', 2: 'half-open', 3: 'closed' }],
    ['1 if the breaker is open', {}],
    ['state of the breaker, 0 closed', {}],
    ['0 closed or 0 open', {}],
    ['a 10.0 closed 2.1 open', {}],
  ])('HELP %j', (help, wanted) => {
    expect(Object.fromEntries(helpStates(help))).toEqual(wanted);
  });
  it('of a 0/1 family ending in _open say it', () => {
    expect(gauge('payments_circuit_breaker_open{service="x"} 1')?.state).toBe('open');
    expect(gauge('payments_circuit_breaker_open{service="x"} 0')?.state).toBe('closed');
    expect(gauge('payments_circuit_breaker_open{service="x"} 7')?.state).toBe('unknown');
  });
  it('one-hot with none or two states set is unknown', () => {
    const lines = (a: number, b: number): string =>
      `cb_circuit_breaker_state{name="a",state="open"} ${a}\ncb_circuit_breaker_state{name="a",state="closed"} ${b}`;
    expect(gauge(lines(1, 0))?.state).toBe('open');
    expect(gauge(lines(0, 0))?.state).toBe('unknown');
    expect(gauge(lines(1, 1))?.state).toBe('unknown');
  });
});

describe('the state of opossum out of its counters', () => {
  type S = 'closed' | 'open' | 'half-open';
  /** Every path a breaker can take, polled at every step: a concluded state is never wrong. */
  it('is never wrong over all paths of 9 transitions', () => {
    const next: Record<S, [S, 'open' | 'close' | null][]> = {
      closed: [['open', 'open']],
      open: [
        ['half-open', null],
        ['closed', 'close'],
      ],
      'half-open': [
        ['open', 'open'],
        ['closed', 'close'],
      ],
    };
    let decided = 0;
    const walk = (
      state: S,
      totals: { open: number; close: number; reject: number; fire: number },
      before: Parameters<typeof infer>[1],
      depth: number,
    ): void => {
      const concluded = infer(totals, before).state;
      // open stands for "open or half-open", as its note says
      if (concluded === 'closed') expect(state).toBe('closed');
      if (concluded === 'open') expect(state).not.toBe('closed');
      if (concluded !== 'unknown') decided++;
      if (depth === 0) return;
      for (const [to, event] of next[state]) {
        const then = { ...totals, fire: totals.fire + 1 };
        if (event) then[event]++;
        if (state === 'open') then.reject++;
        walk(to, then, { totals, state: concluded }, depth - 1);
        // or without a poll in between
        walk(to, then, before, depth - 1);
      }
    };
    walk('closed', { open: 0, close: 0, reject: 0, fire: 0 }, null, 9);
    expect(decided).toBeGreaterThan(1000);
  });

  it('is forgotten when counters go down', () => {
    const before = { totals: { open: 5, close: 3, reject: 9, fire: 100 }, state: 'open' as const };
    expect(infer({ open: 2, close: 1, reject: 0, fire: 3 }, before).state).toBe('unknown');
  });
});
