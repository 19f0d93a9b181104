/** One breaker as resilience4j writes it in the actuator's health and in its own endpoint. */
import { get, number, numeric, text } from '../../json';
import type { Breaker } from '../../model';
import { breakerOf } from '../../words';
import { countersOf } from '../counters';

/** Words: CLOSED, OPEN, HALF_OPEN, DISABLED, FORCED_OPEN, METRICS_ONLY; rates are texts such as `60.0%`, `-1.0%` when unknown. */
export function resilience4jBreaker(name: string, details: unknown): Breaker {
  const state = get(details, 'state');
  const rate = (key: string): number | undefined => {
    const value = numeric(get(details, key));
    return value === null || value < 0 ? undefined : value;
  };
  return {
    name: text(name) ?? '(no name)',
    instance: null,
    state: breakerOf(state),
    raw: text(state, 60),
    counters: countersOf({
      buffered: number(get(details, 'bufferedCalls')),
      failures: number(get(details, 'failedCalls')),
      slow: number(get(details, 'slowCalls')),
      rejected: number(get(details, 'notPermittedCalls')),
      failureRate: rate('failureRate'),
      slowRate: rate('slowCallRate'),
    }),
    since: null,
    source: 'resilience4j',
    confidence: 'stated',
    note: state === 'METRICS_ONLY' ? 'only measures, never refuses a call' : null,
  };
}
