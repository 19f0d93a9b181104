/** opossum's own `toJSON()`: `{ state: { name, closed, open, halfOpen, … }, status }`, one, a list or under `breakers`. */
import { boolean, entries, get, isObject, items, number, text } from '../../json';
import { emptyReading, type Breaker, type BreakerState } from '../../model';
import { countersOf } from '../counters';
import type { LiveFormat } from '../format';

export const opossum: LiveFormat = {
  id: 'opossum',
  title: 'opossum toJSON',
  gives: ['breakers'],
  detect({ json }) {
    const found = find(json);
    return found.length > 0 && found.every((item) => 'halfOpen' in (get(item.value, 'state') as object)) ? 83 : null;
  },
  parse({ json }) {
    const found = find(json);
    if (found.length === 0) return null;
    return { ...emptyReading, format: 'opossum', breakers: found.map((item) => breaker(item.value, item.key)) };
  },
};

/** Breakers by key or in a list, at the top or one level down. */
function find(json: unknown): { key: string | null; value: unknown }[] {
  const is = (value: unknown): boolean =>
    isObject(get(value, 'state')) && typeof get(get(value, 'state'), 'closed') === 'boolean';
  const inside = (value: unknown): { key: string | null; value: unknown }[] =>
    Array.isArray(value)
      ? items(value, 1000)
          .filter(is)
          .map((item) => ({ key: null, value: item }))
      : entries(value, 1000)
          .filter(([, item]) => is(item))
          .map(([key, item]) => ({ key, value: item }));
  if (is(json)) return [{ key: null, value: json }];
  for (const key of ['breakers', 'circuitBreakers', 'circuit_breakers', 'circuits']) {
    const found = inside(get(json, key));
    if (found.length > 0) return found;
  }
  return inside(json);
}

function breaker(value: unknown, key: string | null): Breaker {
  const state = get(value, 'state');
  const status = get(value, 'status');
  const flag = (name: string): boolean => boolean(get(state, name)) === true;
  let now: BreakerState = flag('halfOpen')
    ? 'half-open'
    : flag('open')
      ? 'open'
      : flag('closed')
        ? 'closed'
        : 'unknown';
  const off = flag('shutdown') || boolean(get(state, 'enabled')) === false;
  if (off) now = 'disabled';
  const count = (name: string): number | null => number(get(status, name));
  return {
    name: text(get(state, 'name')) ?? (key === null ? '(no name)' : (text(key) ?? '(no name)')),
    instance: null,
    state: now,
    raw: ['closed', 'open', 'halfOpen', 'shutdown', 'warmUp'].filter(flag).join(' ') || null,
    counters: countersOf({
      calls: count('fires'),
      failures: count('failures'),
      successes: count('successes'),
      timeouts: count('timeouts'),
      rejected: count('rejects'),
    }),
    since: null,
    source: 'opossum',
    confidence: 'stated',
    note: flag('shutdown') ? 'shut down' : off ? 'switched off' : flag('warmUp') ? 'warming up' : null,
  };
}
