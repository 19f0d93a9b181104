/** resilience4j through Micrometer: one gauge per state, 1 for the current one; counters beside it. */
import type { Breaker, BreakerCounters } from '../../model';
import { breakerOf } from '../../words';
import { countersOf } from '../../formats/counters';
import type { Family, Sample } from '../parse';
import { byBreaker, type MetricReader } from '../reader';

const family =
  /^resilience4j_circuitbreaker_(state|failure_rate|slow_call_rate|buffered_calls|slow_calls|not_permitted_calls(_total)?|calls_seconds(_count)?|calls(_count)?)$/;

export const resilience4jReader: MetricReader = {
  id: 'resilience4j',
  wants: (name) => family.test(name),
  read(families) {
    const of = (suffix: RegExp): Sample[] =>
      families.filter((f) => suffix.test(f.name)).flatMap((f: Family) => f.samples);
    const rest = byBreaker(of(/^(?!.*_state$)/));
    const breakers = byBreaker(of(/_state$/)).map((group): Breaker => {
      const current = group.samples.filter((sample) => sample.value === 1);
      const raw = current.length === 1 ? (current[0]?.labels.get('state') ?? null) : null;
      const others = rest.find((other) => other.name === group.name && other.instance === group.instance);
      return {
        name: group.name,
        instance: group.instance,
        state: breakerOf(raw),
        raw,
        counters: counters(others?.samples ?? []),
        since: null,
        source: 'resilience4j',
        confidence: 'stated',
        note:
          raw === null
            ? 'none or several of its states are 1'
            : raw === 'metrics_only'
              ? 'only measures, never refuses a call'
              : null,
      };
    });
    return { breakers };
  },
};

function counters(samples: readonly Sample[]): BreakerCounters {
  const sum = (name: RegExp, kind?: RegExp): number | undefined => {
    const found = samples.filter((s) => name.test(s.name) && (!kind || kind.test(s.labels.get('kind') ?? '')));
    return found.length === 0 ? undefined : found.reduce((all, s) => all + s.value, 0);
  };
  const rate = (name: RegExp): number | undefined => {
    const value = sum(name);
    // -1 stands for "too few calls yet"
    return value === undefined || value < 0 ? undefined : value;
  };
  const calls = /_calls(_seconds)?_count$/;
  return countersOf({
    calls: sum(calls),
    failures: sum(calls, /^failed$/),
    successes: sum(calls, /^successful$/),
    rejected: sum(/_not_permitted_calls(_total)?$/),
    buffered: sum(/_buffered_calls$/),
    slow: sum(/_slow_calls$/),
    failureRate: rate(/_failure_rate$/),
    slowRate: rate(/_slow_call_rate$/),
  });
}
