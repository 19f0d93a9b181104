/** Hystrix event streams: opossum-hystrix' `HystrixCommand` snapshots, and resilience4j's breaker events. */
import { boolean, get, number, parseJson, text } from '../../json';
import type { SseEvent } from '../../http/sse';
import { emptyReading, type Breaker } from '../../model';
import { breakerOf } from '../../words';
import { countersOf } from '../counters';
import type { LiveFormat } from '../format';

export const hystrix: LiveFormat = {
  id: 'hystrix',
  title: 'Hystrix event stream',
  gives: ['breakers'],
  detect({ events }) {
    return events.some((event) => isCommand(parseJson(event.data)) || isStateEvent(parseJson(event.data))) ? 100 : null;
  },
  parse({ events, contentType }, { memory }) {
    if (!contentType.startsWith('text/event-stream')) return null;
    // a stream tells of one breaker at a time, so those of earlier events are kept
    const kept = Array.isArray(memory) ? (memory as unknown[]).filter(isBreaker) : [];
    const breakers = new Map(kept.map((breaker) => [breaker.name, breaker]));
    for (const event of events) {
      const json = parseJson(event.data);
      const breaker = isCommand(json) ? command(json) : isStateEvent(json) ? stateEvent(json, event) : null;
      if (breaker && (breakers.has(breaker.name) || breakers.size < 1000)) breakers.set(breaker.name, breaker);
    }
    const all = [...breakers.values()];
    return { ...emptyReading, format: 'hystrix', breakers: all, memory: all };
  },
};

function isBreaker(value: unknown): value is Breaker {
  return typeof get(value, 'name') === 'string' && typeof get(value, 'state') === 'string';
}

function isCommand(json: unknown): boolean {
  return get(json, 'type') === 'HystrixCommand' && typeof get(json, 'name') === 'string';
}

/** Which breaker an event of such a stream is about; null for pings and everything else. */
export function breakerOfEvent(event: SseEvent): string | null {
  const json = parseJson(event.data);
  return isCommand(json) ? text(get(json, 'name')) : isStateEvent(json) ? text(get(json, 'circuitBreakerName')) : null;
}

function command(json: unknown): Breaker {
  const open = boolean(get(json, 'isCircuitBreakerOpen'));
  const forced = boolean(get(json, 'propertyValue_circuitBreakerForceOpen')) === true;
  const off = boolean(get(json, 'propertyValue_circuitBreakerEnabled')) === false;
  const count = (key: string): number | null => number(get(json, key));
  return {
    name: text(get(json, 'name')) ?? '(no name)',
    instance: null,
    state: forced ? 'forced-open' : off ? 'disabled' : open === null ? 'unknown' : open ? 'open' : 'closed',
    raw: open === null ? null : `isCircuitBreakerOpen ${open}`,
    counters: countersOf({
      calls: count('requestCount'),
      failures: count('rollingCountFailure'),
      successes: count('rollingCountSuccess'),
      timeouts: count('rollingCountTimeout'),
      rejected: count('rollingCountShortCircuited'),
      failureRate: count('errorPercentage'),
    }),
    since: null,
    source: 'hystrix',
    confidence: open === true && !forced ? 'inferred' : 'stated',
    note: open === true && !forced ? 'open or half-open: this stream does not tell them apart' : null,
  };
}

function isStateEvent(json: unknown): boolean {
  return typeof get(json, 'currentState') === 'string' && typeof get(json, 'circuitBreakerName') === 'string';
}

function stateEvent(json: unknown, event: SseEvent): Breaker {
  const state = get(json, 'currentState');
  return {
    name: text(get(json, 'circuitBreakerName')) ?? (text(event.id) || '(no name)'),
    instance: null,
    state: breakerOf(state),
    raw: text(state, 60),
    counters: {},
    since: null,
    source: 'resilience4j',
    confidence: 'stated',
    note: null,
  };
}
