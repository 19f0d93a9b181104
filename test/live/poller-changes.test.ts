import { describe, expect, it } from 'vitest';
import type { EndpointConfig } from '../../shared/live/config';
import type { Transition } from '../../shared/live/model';
import { endpoint } from './support/captures';
import { hour, json, ok, refused, type Reply, setUp } from './support/poller';

describe('transitions', () => {
  it('are told once, and not through unknown', async () => {
    const replies: (() => Reply)[] = [
      ok,
      ok,
      () => refused(),
      () => refused(),
      () => json({}, 404),
      () => refused(),
      ok,
      ok,
    ];
    const { clock, store } = setUp((_u, _i, count) => (replies[count - 1] ?? ok)());
    const told: Transition[] = [];
    store.onTransition((transition) => told.push(transition));
    await clock.advance(hour);
    expect(told.map(({ subject, from, to }) => [subject, from, to])).toEqual([
      ['health', 'up', 'down'],
      ['health', 'down', 'up'],
    ]);
  });

  it('of breakers, components and flags', async () => {
    const body = (n: number): unknown => [
      { faultline: 1, policies: { a: { state: n > 1 ? 'open' : 'closed' }, b: { state: 'closed' } } },
      { status: 'ok', checks: { db: { status: n > 1 ? 'degraded' : 'ok' } } },
      { flags: { x: n > 1, y: true } },
    ];
    const counts = new Map<string, number>();
    const endpoints: EndpointConfig[] = [0, 1, 2].map((i) => endpoint({ name: `e${i}`, url: `http://h/${i}` }));
    const { clock, store } = setUp((url) => {
      const n = (counts.get(url) ?? 0) + 1;
      counts.set(url, n);
      return json((body(n) as unknown[])[Number(url.at(-1))]);
    }, endpoints);
    const told: string[] = [];
    store.onTransition((t) => told.push(`${t.endpoint} ${t.subject} ${t.name} ${t.from}→${t.to}`));
    await clock.advance(200_000);
    expect(told.sort()).toEqual([
      'e0 breaker a closed→open',
      'e1 component db up→degraded',
      'e1 health e1 up→degraded',
      'e2 flag x off→on',
    ]);
  });
});

it('a breaker that is unknown for a while has not changed; one that vanished starts anew', async () => {
  const states = ['closed', 'mystery', 'closed', null, 'open', 'mystery', 'closed'];
  const { clock, store } = setUp((_u, _i, count) => {
    const state = states[count - 1];
    return json({ faultline: 1, policies: state === null || state === undefined ? {} : { a: { state } } });
  });
  const told: string[] = [];
  store.onTransition((t) => told.push(`${t.from} ${t.to}`));
  await clock.advance(30_000 * states.length);
  expect(told).toEqual(['open closed']);
});

describe('an event stream', () => {
  const event = (name: string, isOpen: boolean): string =>
    `data: ${JSON.stringify({ type: 'HystrixCommand', name, isCircuitBreakerOpen: isOpen })}\n\n`;

  function streaming() {
    const pens: { write(text: string): void; end(): void }[] = [];
    const reply = (): Response => {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          pens.push({
            write: (text) => controller.enqueue(new TextEncoder().encode(text)),
            end: () => controller.close(),
          });
        },
      });
      return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
    };
    return { pens, ...setUp(reply) };
  }

  it('stays open, is followed, and is one request', async () => {
    const { pens, clock, seen, state } = streaming();
    await clock.advance(1);
    for (let second = 0; second < 30; second++) {
      pens[0]!.write(event('a', second > 10) + event('b', false));
      await clock.advance(1000);
    }
    expect(seen.count).toBe(1);
    expect(state()).toMatchObject({ status: 'up', reading: { format: 'hystrix' } });
    expect(state().reading?.breakers.map((b) => `${b.name} ${b.state}`)).toEqual(['a open', 'b closed']);
    expect(state().history.length).toBeLessThanOrEqual(31);
  });

  it('a refresh does not wait for its end', async () => {
    const { pens, clock, poller, seen, state } = streaming();
    const refreshed = poller.refresh();
    await clock.advance(1);
    pens[0]!.write(event('a', false) + event('a', false));
    await refreshed;
    expect(state().status).toBe('up');
    await poller.refresh();
    expect(seen.count).toBe(1);
  });

  it('that falls silent or ends is opened again at the normal pace', async () => {
    const { pens, clock, seen, state } = streaming();
    await clock.advance(1);
    pens[0]!.write(event('a', false) + event('a', false));
    await clock.advance(10_000 + 29_000);
    expect(seen.count).toBe(1);
    await clock.advance(2000);
    expect(seen.count).toBe(2);
    pens[1]!.end();
    await clock.advance(1);
    expect(state()).toMatchObject({
      reading: { breakers: [{ name: 'a' }] },
      problem: { message: 'the event stream ended without an event' },
    });
    expect(seen.most).toBe(1);
  });

  it('of no known kind is a problem, not an endless wait', async () => {
    const { pens, clock, state } = streaming();
    await clock.advance(1);
    for (const wait of [1000, 1]) {
      pens[0]!.write('data: hello\n\n');
      await clock.advance(wait);
    }
    expect(state().problem).toEqual({ kind: 'unreadable', message: 'an event stream of no known kind' });
  });

  it('is closed by pausing', async () => {
    const { pens, clock, poller, seen } = streaming();
    await clock.advance(1);
    pens[0]!.write(event('a', false));
    poller.pause('hidden');
    await clock.advance(hour);
    expect([seen.count, clock.pending]).toEqual([1, 0]);
  });
});
