/** A poller under a fake clock, over a fetch that the test answers. */
import { onTestFinished } from 'vitest';
import type { Fetch } from '../../../shared/live/http-guard';
import { type PauseReason, Poller } from '../../../shared/live/poller';
import { LiveStore } from '../../../shared/live/store';
import { endpoint } from './captures';
import { FakeClock } from './clock';

export const hour = 3_600_000;

export type Reply = Response | Error | Promise<Response>;

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

export const ok = (): Response => json({ status: 'ok' });

export const refused = (): Error =>
  Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) });

/** A poller over a fetch that counts what is in flight and heeds its signal as Node's does. */
export function setUp(
  reply: (url: string, init: RequestInit, count: number) => Reply,
  endpoints = [endpoint()],
  paused: PauseReason[] = [],
  chance?: () => number,
) {
  const clock = new FakeClock(undefined, chance);
  const seen = { count: 0, flying: 0, most: 0, times: [] as number[], headers: [] as Headers[] };
  const fetch = (async (url: string, init: RequestInit) => {
    seen.count++;
    seen.times.push(clock.now());
    seen.headers.push(new Headers(init.headers));
    seen.most = Math.max(seen.most, ++seen.flying);
    try {
      const aborted = new Promise<never>((_, reject) =>
        init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))),
      );
      const answer = reply(url, init, seen.count);
      if (answer instanceof Error) throw answer;
      return await Promise.race([answer, aborted]);
    } finally {
      seen.flying--;
    }
  }) as Fetch;
  const poller = new Poller({ fetch, clock, resolvers: { secret: () => secret.value } }, new LiveStore(), paused);
  const secret = { value: undefined as string | undefined };
  onTestFinished(() => poller.dispose());
  poller.setEndpoints(endpoints);
  return { clock, poller, store: poller.store, seen, secret, state: () => poller.store.get('e')! };
}
