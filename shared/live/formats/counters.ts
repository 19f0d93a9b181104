/** Counters of breakers under one set of names. */
import { get, numeric } from '../json';
import type { BreakerCounters } from '../model';

/** Leaves out what is not a finite number. */
export function countersOf(
  values: { readonly [K in keyof BreakerCounters]?: number | null | undefined },
): BreakerCounters {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => typeof value === 'number' && Number.isFinite(value)),
  );
}

/** Counter → names it goes by in hand-written status routes, snake case; camel case is tried too. */
const aliases: Readonly<Record<keyof BreakerCounters, readonly string[]>> = {
  calls: ['calls', 'total_calls', 'total', 'fires', 'requests', 'total_requests'],
  failures: ['failures', 'failure_count', 'failed_calls', 'consecutive_failures', 'errors', 'error_count'],
  successes: ['successes', 'success_count', 'successful_calls', 'consecutive_successes'],
  timeouts: ['timeouts', 'timeout_count'],
  rejected: ['rejected', 'rejects', 'rejected_count', 'rejections', 'not_permitted_calls', 'short_circuited'],
  slow: ['slow_calls'],
  buffered: ['buffered_calls'],
  failureRate: ['failure_rate', 'error_rate', 'error_percentage'],
  slowRate: ['slow_call_rate'],
};

/** Whatever of them an object holds, under the usual names. Rates that are given as a fraction stay as they are given. */
export function countersIn(value: unknown): BreakerCounters {
  const found: { -readonly [K in keyof BreakerCounters]: number | null } = {};
  for (const key of Object.keys(aliases) as (keyof BreakerCounters)[]) {
    for (const alias of aliases[key]) {
      const camel = alias.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
      const n = numeric(get(value, alias)) ?? numeric(get(value, camel));
      if (n === null) continue;
      found[key] = n;
      break;
    }
  }
  return countersOf(found);
}
