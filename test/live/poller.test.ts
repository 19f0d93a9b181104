import { describe, expect, it } from 'vitest';
import { endpoint } from './support/captures';
import { settle } from './support/clock';
import { hour, json, ok, refused, type Reply, setUp } from './support/poller';

describe('a healthy endpoint', () => {
  it('is asked once per interval', async () => {
    const { clock, seen, state } = setUp(ok);
    await clock.advance(hour - 1);
    expect(seen.count).toBe(120);
    expect(seen.most).toBe(1);
    expect(state()).toMatchObject({ status: 'up', problem: null, stopped: false });
    expect(state().history).toHaveLength(60);
  });

  it('with jitter of 10 % either way', async () => {
    const gaps = new Set<number>();
    for (const chance of [0, 0.25, 0.5, 0.75, 0.999]) {
      const { clock, seen } = setUp(ok, [endpoint()], [], () => chance);
      await clock.advance(60_000);
      gaps.add(seen.times[1]! - seen.times[0]!);
    }
    expect(Math.min(...gaps)).toBe(27_000);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(33_000);
    expect(gaps.size).toBe(5);
  });

  it('is never asked twice at a time, however slow it is and however often it is refreshed', async () => {
    const { clock, poller, seen } = setUp(() => new Promise<Response>(() => undefined));
    void poller.refresh();
    void poller.refresh();
    await clock.advance(9000);
    void poller.refresh();
    await clock.advance(hour);
    expect(seen.most).toBe(1);
    expect(seen.count).toBeGreaterThan(5);
  });

  it('sends its ETag back, and 304 renews the age of what is known', async () => {
    const { clock, seen, state } = setUp((_url, init) =>
      new Headers(init.headers).get('if-none-match') === '"v1"'
        ? new Response(null, { status: 304 })
        : json({ status: 'ok' }, 200, { etag: '"v1"' }),
    );
    await clock.advance(100_000);
    expect(seen.headers.map((h) => h.get('if-none-match'))).toEqual([null, '"v1"', '"v1"', '"v1"']);
    expect(state()).toMatchObject({
      status: 'up',
      httpStatus: 304,
      readAt: state().checkedAt,
      reading: { format: 'adhoc-health' },
    });
  });
});

describe('a failing endpoint', () => {
  it.each([
    ['refused', () => refused()],
    ['500', () => json({}, 500)],
    ['404', () => json({}, 404)],
    ['HTML', () => new Response('<html>ok</html>')],
    ['a redirect', () => new Response(null, { status: 302, headers: { location: 'http://elsewhere/' } })],
    ['silence', () => new Promise<Response>(() => undefined)],
  ] as [string, () => Reply][])('%s: at most 22 requests in an hour', async (_, reply) => {
    const { clock, seen, state } = setUp(reply);
    await clock.advance(hour);
    expect(seen.count).toBeGreaterThanOrEqual(12);
    expect(seen.count).toBeLessThanOrEqual(22);
    expect(seen.most).toBe(1);
    expect(state().problem).not.toBeNull();
    expect(state().status).not.toBe('up');
    expect(state().stopped).toBe(false);
  });

  it('is never asked sooner than its interval, and at least every five minutes', async () => {
    for (const chance of [0, 0.5, 0.999]) {
      const { clock, seen } = setUp(refused, [endpoint()], [], () => chance);
      await clock.advance(hour);
      const gaps = seen.times.slice(1).map((time, i) => time - seen.times[i]!);
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(30_000);
      expect(Math.max(...gaps)).toBeLessThanOrEqual(300_000);
    }
  });

  it('keeps the last good value with its age, and says why', async () => {
    const { clock, state } = setUp((_u, _i, count) => (count === 1 ? ok() : refused()));
    await clock.advance(40_000);
    expect(state()).toMatchObject({
      status: 'down',
      reading: { health: { status: 'up' } },
      problem: { kind: 'unreachable', message: 'connection refused' },
    });
    expect(clock.now() - state().readAt!).toBe(40_000);
    expect(state().checkedAt! - state().readAt!).toBe(30_000);
  });

  it('recovers at once into the normal pace', async () => {
    const { clock, seen, state } = setUp((_u, _i, count) => (count <= 3 ? refused() : ok()));
    await clock.advance(hour);
    expect(state().status).toBe('up');
    expect(seen.times.at(-1)! - seen.times.at(-2)!).toBe(30_000);
  });

  it('a health that says down is an answer and is asked at the normal pace', async () => {
    const { clock, seen, state } = setUp(() => json({ status: 'DOWN', components: {} }, 503));
    await clock.advance(hour - 1);
    expect(seen.count).toBe(120);
    expect(state()).toMatchObject({ status: 'down', problem: null });
  });
});

describe('Retry-After', () => {
  it.each([
    ['seconds', () => '600', 600_000],
    ['a date', (now: number) => new Date(now + 900_000).toUTCString(), 900_000],
    ['too long, cut to an hour', () => '999999', hour],
    ['sooner than the interval', () => '1', 45_000],
    ['nonsense', () => 'soon', 45_000],
  ])('%s', async (_, header, wait) => {
    const { clock, seen, state } = setUp((_u, _i, count) =>
      count === 1 ? json({ message: 'slow down' }, 429, { 'retry-after': header(clock.now()) }) : ok(),
    );
    await clock.advance(wait - 1);
    expect(seen.count).toBe(1);
    expect(state().problem?.kind).toBe('rate-limited');
    await clock.advance(1);
    expect(seen.count).toBe(2);
  });

  it('of a 503 with a readable health counts too', async () => {
    const { clock, seen } = setUp(() =>
      json({ code: 'FST_UNDER_PRESSURE', message: 'x', statusCode: 503 }, 503, { 'retry-after': '50' }),
    );
    await clock.advance(49_999);
    expect(seen.count).toBe(1);
    await clock.advance(1);
    expect(seen.count).toBe(2);
  });

  it('of a 200 means nothing', async () => {
    const { clock, seen } = setUp(() => json({ status: 'ok' }, 200, { 'retry-after': '600' }));
    await clock.advance(30_000);
    expect(seen.count).toBe(2);
  });
});

describe('401 and 403', () => {
  it.each([401, 403])('%i: polling stops until something changes', async (status) => {
    let allowed = false;
    const { clock, poller, seen, state } = setUp(() => (allowed ? ok() : json({ message: 'who are you?' }, status)));
    await clock.advance(24 * hour);
    await poller.refresh();
    expect(seen.count).toBe(1);
    expect(state()).toMatchObject({
      stopped: true,
      status: 'unknown',
      problem: { kind: 'auth', message: `HTTP ${status}: who are you?; polling has stopped` },
    });
    poller.pause('hidden');
    poller.resume('hidden');
    await clock.advance(hour);
    expect(seen.count).toBe(1);
    allowed = true;
    poller.retry('e');
    await clock.advance(1);
    expect(seen.count).toBe(2);
    expect(state()).toMatchObject({ stopped: false, status: 'up', problem: null });
  });

  it('a changed configuration starts anew, an unchanged one does not', async () => {
    const { clock, poller, seen } = setUp(() => json({}, 401));
    await clock.advance(1);
    poller.setEndpoints([endpoint()]);
    await clock.advance(hour);
    expect(seen.count).toBe(1);
    poller.setEndpoints([endpoint({ headers: [['x-api-key', 'abc']] })]);
    await clock.advance(1);
    expect(seen.count).toBe(2);
  });

  it('a secret that is missing costs no request, and retry finds it later', async () => {
    const { clock, poller, seen, secret, state } = setUp(ok, [endpoint({ headers: [['x-api-key', '${secret:KEY}']] })]);
    await clock.advance(hour);
    expect(seen.count).toBe(0);
    expect(state().problem).toEqual({
      kind: 'config',
      message: 'header "x-api-key" needs secret KEY, which is not set',
    });
    secret.value = 'the-value';
    poller.retry();
    await clock.advance(1);
    expect(seen.headers[0]?.get('x-api-key')).toBe('the-value');
  });
});

describe('paused', () => {
  it.each(['untrusted', 'hidden', 'unfocused', 'user'] as const)(
    '%s: nothing is asked, not even when told to',
    async (reason) => {
      const { clock, poller, seen, state } = setUp(ok, [endpoint()], [reason]);
      await clock.advance(hour);
      await poller.refresh();
      poller.retry();
      poller.setEndpoints([endpoint(), endpoint({ name: 'other' })]);
      await clock.advance(hour);
      expect(seen.count).toBe(0);
      expect(clock.pending).toBe(0);
      expect(state().problem?.kind).toBe('paused');
      poller.resume(reason);
      await clock.advance(1);
      expect(seen.count).toBe(2);
      expect(state().status).toBe('up');
    },
  );

  it('every reason must be lifted', async () => {
    const { clock, poller, seen } = setUp(ok, [endpoint()], ['untrusted', 'hidden']);
    poller.resume('hidden');
    await clock.advance(hour);
    expect(seen.count).toBe(0);
    poller.resume('untrusted');
    await clock.advance(1);
    expect(seen.count).toBe(1);
  });

  it('ends what is in flight and records nothing of it', async () => {
    const { clock, poller, seen, state } = setUp((_u, _i, count) =>
      count === 1 ? new Promise<Response>(() => undefined) : ok(),
    );
    await clock.advance(1);
    expect(seen.flying).toBe(1);
    poller.pause('hidden');
    await settle();
    expect([seen.flying, clock.pending, state().checkedAt]).toEqual([0, 0, null]);
    poller.resume('hidden');
    await clock.advance(1);
    expect(state().status).toBe('up');
    expect(seen.most).toBe(1);
  });

  it('and quickly resumed while a request ends, there is still only one', async () => {
    const { clock, poller, seen } = setUp(() => new Promise<Response>(() => undefined));
    for (let i = 0; i < 20; i++) {
      await clock.advance(1);
      poller.pause('hidden');
      poller.resume('hidden');
    }
    await clock.advance(1000);
    expect(seen.most).toBe(1);
  });

  it('what became due is asked on return, what backs off waits on', async () => {
    const { clock, poller, seen } = setUp(ok);
    await clock.advance(1);
    poller.pause('unfocused');
    await clock.advance(10_000);
    poller.resume('unfocused');
    await clock.advance(1);
    expect(seen.count).toBe(1);
    poller.pause('unfocused');
    await clock.advance(hour);
    poller.resume('unfocused');
    await clock.advance(1);
    expect(seen.count).toBe(2);
  });
});

describe('the end', () => {
  it('dispose aborts, and nothing is recorded or asked afterwards', async () => {
    let release: (response: Response) => void = () => undefined;
    const { clock, poller, seen, state } = setUp(() => new Promise<Response>((resolve) => (release = resolve)));
    await clock.advance(1);
    poller.dispose();
    release(ok());
    poller.resume('user');
    poller.setEndpoints([endpoint()]);
    await poller.refresh();
    await clock.advance(hour);
    expect([seen.count, seen.flying, clock.pending]).toEqual([1, 0, 0]);
    expect(state().checkedAt).toBeNull();
  });

  it('a removed endpoint is forgotten, even if its answer comes later', async () => {
    const { clock, poller, store, seen } = setUp(
      () => new Promise<Response>(() => undefined),
      [endpoint(), endpoint({ name: 'other' })],
    );
    await clock.advance(1);
    poller.setEndpoints([endpoint({ name: 'other' })]);
    await clock.advance(hour);
    expect(store.endpoints.map((state) => state.name)).toEqual(['other']);
    expect(seen.most).toBe(2);
  });

  it('a switched-off endpoint is never asked and says so', async () => {
    const { clock, seen, state } = setUp(ok, [endpoint({ enabled: false })]);
    await clock.advance(hour);
    expect(seen.count).toBe(0);
    expect(state().problem).toEqual({ kind: 'paused', message: 'switched off in the configuration' });
  });
});
