/** Hand-written `/circuit-breakers/status`: breakers by name or in a list, each with a state word. */
import { entries, get, isObject, items, moment, text } from '../../json';
import { emptyReading, type Breaker } from '../../model';
import { breakerOf } from '../../words';
import { countersIn } from '../counters';
import type { LiveFormat } from '../format';

const keys = ['circuit_breakers', 'circuitBreakers', 'breakers', 'circuits'];

export const adhocBreakers: LiveFormat = {
  id: 'adhoc-breakers',
  title: 'circuit breaker status route',
  gives: ['breakers'],
  detect({ json }) {
    const found = breakersIn(json);
    return found.length > 0 && found.every((breaker) => breaker.raw !== null) ? 81 : null;
  },
  parse({ json }) {
    const breakers = breakersIn(json);
    const named = keys.some((key) => get(json, key) !== undefined);
    return breakers.length > 0 || named ? { ...emptyReading, format: 'adhoc-breakers', breakers } : null;
  },
};

function breakersIn(json: unknown): Breaker[] {
  for (const key of keys) {
    const value = get(json, key);
    if (Array.isArray(value))
      return items(value, 1000)
        .filter(isObject)
        .map((item) => breaker(null, item));
    if (isObject(value)) return entries(value, 1000).map(([name, item]) => breaker(name, item));
  }
  return [];
}

function breaker(key: string | null, item: unknown): Breaker {
  const state = typeof item === 'string' ? item : (get(item, 'state') ?? get(item, 'status'));
  const name = key ?? text(get(item, 'name')) ?? text(get(item, 'id')) ?? '(no name)';
  return {
    name: text(name) ?? '(no name)',
    instance: null,
    state: breakerOf(state),
    raw: text(state, 60),
    counters: countersIn(item),
    since: moment(get(item, 'opened_at') ?? get(item, 'openedAt') ?? get(item, 'since')),
    source: 'adhoc-breakers',
    confidence: 'stated',
    note: null,
  };
}
