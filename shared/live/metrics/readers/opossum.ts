/**
 * opossum-prometheus: it exports counters of events, not the state, so the state is concluded. From totals alone only two
 * things are certain: as many `close` as `open` means closed, and `open` without any `close` means tripped (open or
 * half-open). Between two polls the counter that rose tells the rest.
 */
import { get, isObject, items, number } from '../../json';
import type { Breaker, BreakerState } from '../../model';
import { breakerOf } from '../../words';
import { countersOf } from '../../formats/counters';
import { byBreaker, type MetricReader } from '../reader';

type Totals = Readonly<Record<'open' | 'close' | 'reject' | 'fire', number>>;
interface Memory {
  readonly totals: Totals;
  readonly state: BreakerState;
}

export const opossumReader: MetricReader = {
  id: 'opossum-prometheus',
  wants: (family) => /(^|_)circuit$/.test(family),
  read(families, { memory }) {
    const samples = families
      .flatMap((family) => family.samples)
      .filter((s) => s.labels.has('event') && s.labels.has('name'));
    const before = remembered(memory);
    const next: [string, Memory][] = [];
    const breakers = byBreaker(samples).map((group): Breaker => {
      const count = new Map<string, number>();
      for (const sample of group.samples) {
        const event = sample.labels.get('event') ?? '';
        if (Number.isFinite(sample.value)) count.set(event, (count.get(event) ?? 0) + sample.value);
      }
      const of = (event: string): number => count.get(event) ?? 0;
      const totals: Totals = { open: of('open'), close: of('close'), reject: of('reject'), fire: of('fire') };
      const key = JSON.stringify([group.name, group.instance]);
      // opossum counts every call; without that series the page or query was filtered, and `close` may be missing too
      const { state, note } = count.has('fire')
        ? infer(totals, before.get(key) ?? null)
        : { state: 'unknown' as const, note: 'needs all events of the breaker; this query leaves some out' };
      next.push([key, { totals, state }]);
      return {
        name: group.name,
        instance: group.instance,
        state,
        raw: null,
        counters: countersOf({
          calls: count.get('fire'),
          failures: count.get('failure'),
          successes: count.get('success'),
          timeouts: count.get('timeout'),
          rejected: count.get('reject'),
        }),
        since: null,
        source: 'opossum-prometheus',
        confidence: 'inferred',
        note,
      };
    });
    return { breakers, memory: next };
  },
};

/** What was kept last time, by breaker. */
function remembered(memory: unknown): ReadonlyMap<unknown, Memory> {
  const kept = new Map<unknown, Memory>();
  for (const entry of items(memory)) {
    const [key, value] = items(entry, 2);
    const totals = get(value, 'totals');
    const n = (event: string): number => number(get(totals, event)) ?? 0;
    if (!isObject(totals)) continue;
    kept.set(key, {
      totals: { open: n('open'), close: n('close'), reject: n('reject'), fire: n('fire') },
      state: breakerOf(get(value, 'state')),
    });
  }
  return kept;
}

/** @param before null on the first poll; counters that went down mean a restart, and what was known is forgotten */
export function infer(now: Totals, before: Memory | null): { state: BreakerState; note: string } {
  if (now.open === now.close) return { state: 'closed', note: 'from event counters: as often closed as opened' };
  if (now.close === 0)
    return { state: 'open', note: 'from event counters: opened and never closed again; open or half-open' };
  const restarted =
    before && (['open', 'close', 'reject', 'fire'] as const).some((event) => now[event] < before.totals[event]);
  if (before && !restarted) {
    const opened = now.open > before.totals.open;
    const closed = now.close > before.totals.close;
    if (closed && !opened) return { state: 'closed', note: 'from event counters: closed since the last poll' };
    if (opened && !closed)
      return { state: 'open', note: 'from event counters: opened since the last poll; open or half-open' };
    const refused = now.reject > before.totals.reject;
    if (refused && !closed) return { state: 'open', note: 'from event counters: it refuses calls' };
    if (!opened && !closed)
      return { state: before.state, note: 'from event counters: nothing happened since the last poll' };
  }
  return { state: 'unknown', note: 'its event counters do not tell the state; a state gauge would' };
}
