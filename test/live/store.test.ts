import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EndpointConfig } from '../../shared/live/config';
import { breakerText, duration, flagText, freshness, liveExitCode } from '../../shared/live/describe';
import { bareFlag, type Flag } from '../../shared/live/model';
import { noMemory, type ProbeResult } from '../../shared/live/probe';
import { interpret } from '../../shared/live/interpret';
import { fromSnapshot } from '../../shared/live/snapshot';
import { historyLength, LiveStore } from '../../shared/live/store';
import { answer, captures, endpoint } from './support/captures';

const now = Date.parse('2026-11-20T08:00:00Z');
const minute = 60_000;

/** The outcome of an answer, as the probe gives it. */
function outcome(body: unknown, status = 200, type = 'application/json'): ProbeResult {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const { reading, problem, status: health } = interpret(answer(status, type, text), endpoint(), null, now);
  return {
    reading,
    problem,
    status: health,
    notModified: false,
    httpStatus: status,
    latencyMs: 5,
    retryAfterMs: null,
    aborted: false,
    memory: noMemory,
  };
}

/** A store with one reading for each given endpoint. */
function storeOf(...all: [Partial<EndpointConfig>, ProbeResult][]): LiveStore {
  const store = new LiveStore();
  store.setEndpoints(all.map(([said], i) => endpoint({ name: `e${i}`, ...said })));
  all.forEach(([said, result], i) => store.record(said.name ?? `e${i}`, result, now, false));
  return store;
}

describe('the store', () => {
  it('keeps a bounded history and tells every change once', () => {
    const store = new LiveStore();
    const changes: string[] = [];
    const stop = store.onChange((names) => changes.push(names.join()));
    store.setEndpoints([endpoint()]);
    for (let i = 0; i < historyLength + 20; i++) store.record('e', outcome({ status: 'ok' }), now + i, false);
    expect(store.get('e')?.history).toHaveLength(historyLength);
    expect(store.get('e')?.history[0]?.at).toBe(now + 20);
    expect(changes).toHaveLength(1 + historyLength + 20);
    stop();
    store.record('e', outcome({ status: 'ok' }), now, false);
    store.record('nobody', outcome({ status: 'ok' }), now, false);
    expect(changes).toHaveLength(1 + historyLength + 20);
  });

  it('starts a changed endpoint from nothing and forgets what is gone', () => {
    const store = storeOf([{ name: 'a' }, outcome({ status: 'ok' })], [{ name: 'b' }, outcome({ status: 'ok' })]);
    store.setEndpoints([endpoint({ name: 'b', url: 'http://new/' }), endpoint({ name: 'c' })]);
    expect(store.endpoints.map((s) => [s.name, s.status, s.reading])).toEqual([
      ['b', 'unknown', null],
      ['c', 'unknown', null],
    ]);
  });

  it('shows URLs without keys', () => {
    const store = new LiveStore();
    store.setEndpoints([endpoint({ url: 'https://cdn.example.com/api/features/sdk-abc123?x=secret' })]);
    expect(store.get('e')?.url).toBe('https://cdn.example.com/api/features/•••');
  });
});

describe('joining with dependencies', () => {
  const store = storeOf(
    [{ name: 'payments status', dependency: 'stripe' }, outcome({ status: 'ok' })],
    [
      {
        name: 'health',
        dependencies: [
          ['orders-db', 'postgres'],
          ['cache', 'redis'],
        ],
      },
      outcome({
        status: 'degraded',
        checks: { 'orders-db': 'ok', cache: { status: 'down' }, 'openai-api': 'ok', predis: 'ok' },
      }),
    ],
    [
      { name: 'breakers' },
      outcome({
        faultline: 1,
        policies: {
          'llm openai': { state: 'open' },
          OpenAI: { state: 'closed' },
          'orders-db': { state: 'closed' },
          api: { state: 'closed' },
        },
      }),
    ],
    [{ name: 'redis' }, outcome({ status: 'ok' })],
  );
  const joined = new Map(
    store
      .joinDependencies(['stripe', 'openai', 'postgres', 'redis', 'unknown', 'api', 'orders-db'])
      .map((one) => [one.dependency, one]),
  );
  const names = (dependency: string) => {
    const one = joined.get(dependency)!;
    return [
      one.status,
      ...one.endpoints.map((e) => `endpoint ${e.endpoint.name} ${e.by}`),
      ...one.components.map((c) => `component ${c.component.name} ${c.by}`),
      ...one.breakers.map((b) => `breaker ${b.breaker.name} ${b.by}`),
    ];
  };
  it('by the endpoint', () => expect(names('stripe')).toEqual(['up', 'endpoint payments status configured']));
  it('by name, as a word', () =>
    expect(names('openai')).toEqual([
      'up',
      'component openai-api name',
      'breaker llm openai name',
      'breaker OpenAI name',
    ]));
  it('by mapping, for the endpoint that has it', () => {
    expect(names('postgres')).toEqual(['up', 'component orders-db configured']);
    expect(names('orders-db')).toEqual([null, 'breaker orders-db name']);
  });
  it('the worst counts', () =>
    expect(names('redis')).toEqual(['down', 'endpoint redis name', 'component cache configured']));
  it('an open breaker is said beside the health', () => {
    expect([joined.get('openai')?.breaker, joined.get('orders-db')?.breaker, joined.get('stripe')?.breaker]).toEqual([
      'open',
      'closed',
      null,
    ]);
  });
  it('vague names join nothing', () => {
    expect(names('unknown')).toEqual([null]);
    expect(names('api')).toEqual([null]);
  });
});

describe('verdicts on flags', () => {
  const flags = (
    list: Record<string, Partial<Flag>>,
    said: Partial<EndpointConfig> = {},
    coverage: 'all' | 'enabled' | 'some' = 'all',
  ): [Partial<EndpointConfig>, ProbeResult] => [
    said,
    {
      ...outcome({ flags: { x: true } }),
      reading: {
        ...outcome({ flags: { x: true } }).reading!,
        flags: Object.entries(list).map(([key, f]) => ({
          ...bareFlag(key, f.source ?? 'unleash-client', 'definition'),
          ...f,
        })),
        flagCoverage: coverage,
      },
    },
  ];
  const verdict = (key: string, ...all: [Partial<EndpointConfig>, ProbeResult][]) =>
    storeOf(...all).flagVerdict(key, now);

  it('known, stale, archived', () => {
    const source = flags(
      { a: { enabled: true }, s: { stale: true }, x: { archived: true, stale: true } },
      { name: 'unleash' },
    );
    expect(verdict('a', source)).toMatchObject({ verdict: 'known', endpoint: 'unleash', because: 'on in unleash' });
    expect(verdict('s', source)).toMatchObject({ verdict: 'stale', because: 'marked stale in unleash' });
    expect(verdict('x', source).verdict).toBe('archived');
    expect(verdict('nope', source)).toMatchObject({
      verdict: 'unknown-flag',
      flag: null,
      because: 'not known to unleash',
    });
  });

  it('the same for everyone, unless it is meant to be', () => {
    const old = now - 40 * 24 * 60 * minute;
    const source = flags({
      on: { enabled: true, constant: 'on' },
      kill: { enabled: true, constant: 'on', type: 'kill-switch' },
      fresh: { enabled: false, constant: 'off', updatedAt: now - minute },
      old: { enabled: false, constant: 'off', updatedAt: old },
      undated: { enabled: false, constant: 'off' },
      elsewhere: { enabled: false, constant: 'off', updatedAt: old, environments: [{ name: 'dev', enabled: true }] },
    });
    const all = ['on', 'kill', 'fresh', 'old', 'undated', 'elsewhere'].map((key) => verdict(key, source).verdict);
    expect(all).toEqual(['same-for-everyone', 'known', 'known', 'same-for-everyone', 'known', 'known']);
  });

  it('absence proves nothing', () => {
    const full = flags({ a: {} });
    expect(verdict('x').because).toBe('no flag source is configured');
    expect(verdict('x', flags({ a: {} }, {}, 'enabled')).verdict).toBe('undecided');
    expect(verdict('x', flags({ a: {} }, {}, 'some')).verdict).toBe('undecided');
    expect(verdict('x', flags({})).because).toBe('e0 lists no flag at all');
    expect(verdict('x', full, [{ type: 'growthbook' }, outcome('', 500)]).because).toBe('e1 could not be read');
    expect(verdict('x', full, [{ type: 'spring-actuator' }, outcome('', 500)]).verdict).toBe('unknown-flag');
    expect(storeOf(full).flagVerdict('x', now + 11 * minute).because).toBe('the list of e0 is too old');
  });

  it('keys as SDKs write them', () => {
    const source = flags({
      'new-checkout.v2': { source: 'launchdarkly-sdk' },
      'My Flag': { source: 'flagsmith' },
      'plain-key': {},
    });
    expect(verdict('newCheckoutV2', source).verdict).toBe('known');
    expect(verdict('my_flag', source).verdict).toBe('known');
    expect(verdict('plainKey', source).verdict).toBe('unknown-flag');
  });

  it('a definition outranks an evaluation', () => {
    const evaluation = flags({ a: { form: 'evaluation', enabled: false } }, { name: 'ofrep' });
    const definition = flags({ a: { enabled: true, stale: true } }, { name: 'admin' });
    expect(verdict('a', evaluation, definition)).toMatchObject({ verdict: 'stale', endpoint: 'admin' });
  });
});

describe('snapshots', () => {
  it('come back as they were, for every capture', () => {
    const store = new LiveStore();
    const all = captures();
    store.setEndpoints(all.map((c, i) => endpoint({ name: `${i}`, dependencies: [['a', 'b']] })));
    all.forEach((capture, i) => {
      const meant = interpret(capture.response, endpoint(), null, now);
      store.record(
        `${i}`,
        { ...outcome({ status: 'ok' }), ...meant, memory: noMemory },
        now,
        meant.problem?.kind === 'auth',
      );
    });
    const snapshot = store.toSnapshot('0.1.0', now);
    expect(snapshot).toMatchObject({ version: 1, tool: { name: 'faultline', version: '0.1.0' } });
    expect(fromSnapshot(JSON.stringify(snapshot))).toEqual({ snapshot: JSON.parse(JSON.stringify(snapshot)) });
  });

  it.each([
    ['', 'the live snapshot is not JSON'],
    ['[]', 'the live snapshot is not JSON'],
    ['{"version":2}', 'the live snapshot is of another version'],
    ['{"version":1}', 'the live snapshot is incomplete'],
    ['{"version":1,"takenAt":1,"endpoints":[{}]}', 'endpoint 0 of the live snapshot has no name'],
  ])('%j: one line says why not', (text, error) => expect(fromSnapshot(text)).toEqual({ error }));

  it('of any content neither throw nor pollute', () => {
    const item = fc.record(
      {
        name: fc.string(),
        reading: fc.jsonValue({ maxDepth: 4 }),
        status: fc.jsonValue({ maxDepth: 1 }),
        history: fc.jsonValue(),
        problem: fc.jsonValue(),
        dependencies: fc.jsonValue(),
      },
      { requiredKeys: ['name'] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.array(item), fc.array(fc.jsonValue())), (endpoints) => {
        const back = fromSnapshot(JSON.stringify({ version: 1, takenAt: 1, endpoints }));
        if ('snapshot' in back)
          for (const state of back.snapshot.endpoints)
            expect(['up', 'degraded', 'down', 'unknown']).toContain(state.status);
      }),
      { numRuns: 500 },
    );
  });
});

describe('words for people', () => {
  it('ages', () => {
    expect([0, 59_000, 90_000, 3_600_000, 47 * 3_600_000, 72 * 3_600_000].map(duration)).toEqual([
      '0 s',
      '59 s',
      '2 min',
      '1 h',
      '47 h',
      '3 d',
    ]);
    const store = storeOf([{}, outcome({ status: 'ok' })], [{}, outcome('', 404)]);
    expect(freshness(store.get('e0')!, now + 12_000)).toBe('12 s ago');
    store.record('e0', outcome({}, 500), now + minute, false);
    expect(freshness(store.get('e0')!, now + 2 * minute)).toBe('stale 2 min: HTTP 500');
    expect(freshness(store.get('e1')!, now)).toBe('no data: HTTP 404; is the path right?');
  });

  it('flags', () => {
    const said = (f: Partial<Flag>): string => flagText({ ...bareFlag('k', 's', 'definition'), ...f });
    expect([
      said({}),
      said({ enabled: false, rollout: 25 }),
      said({ enabled: true, rollout: 25, conditions: true }),
      said({ enabled: true, rollout: 100, stale: true }),
      said({ enabled: true, form: 'evaluation', variant: 'claude' }),
      said({ enabled: false, archived: true, stale: true }),
    ]).toEqual(['defined', 'off', 'on for 25 %, with conditions', 'on, stale', 'on, variant claude', 'off, archived']);
  });

  it('breakers', () => {
    const store = storeOf(
      [{}, outcome('circuit_breaker_state{name="a"} 2', 200, 'text/plain')],
      [{}, outcome('circuit{name="a",event="fire"} 2', 200, 'text/plain')],
    );
    expect(store.endpoints.map((e) => breakerText(e.reading!.breakers[0]!))).toEqual([
      '2 (not explained)',
      'closed (inferred)',
    ]);
  });

  it('exit codes', () => {
    const code = (...results: ProbeResult[]): number =>
      liveExitCode(storeOf(...results.map((r) => [{}, r] as [object, ProbeResult])).endpoints);
    const ok = outcome({ status: 'ok' });
    expect(code(ok)).toBe(0);
    expect(code(ok, outcome({ status: 'degraded' }))).toBe(0);
    expect(code(ok, outcome({ status: 'DOWN' }, 503))).toBe(1);
    expect(code(ok, outcome({ breakers: { a: { state: 'open' } } }))).toBe(1);
    expect(code(ok, outcome({ breakers: { a: { state: 'half-open' } } }))).toBe(0);
    expect(code(ok, outcome({ status: 'whatever' }))).toBe(1);
    expect(code(ok, outcome('', 500))).toBe(1);
    expect(code(outcome({ status: 'DOWN' }, 503), outcome('', 404))).toBe(2);
    expect(code(ok, outcome('', 401))).toBe(2);
    expect(code(ok, outcome('<html>'))).toBe(2);
  });
});
