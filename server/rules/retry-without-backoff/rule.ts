import type { RetryFact } from '../../model/project';
import { defineRule } from '../define';
import { ownRetries } from '../layers';
import { callNames, commonDependency, contextOfSites, retryKey, retryName } from '../phrases';

export default defineRule({
  id: 'retry-without-backoff',
  category: 'retry',
  preset: 'recommended',
  severity: 'warning',
  description: 'Retry with no delay, or with a fixed delay and no jitter.',
  messages: {
    none: '{retry} repeats {calls} at once{worst}: all attempts are spent within the same hiccup, and every caller adds to the load of a service that is already struggling.',
    fixed:
      '{retry} repeats {calls} after the same delay each time{worst}: callers that failed together come back together, again and again.',
  },
  check(facts, report) {
    for (const { retry, sites, worst, evidence } of ownRetries(facts, inStepOrAtOnce)) {
      const context = contextOfSites(sites);
      if (context === null) continue;
      report({
        at: retry.place,
        context,
        cause: null,
        message: retry.delay === 'absent' ? 'none' : 'fixed',
        data: { retry: retryName(retry), calls: callNames(sites), worst: worst ? ` (${worst})` : '' },
        dependency: commonDependency(sites),
        evidence,
        key: retryKey(retry, sites),
      });
    }
  },
});

/** Tries that come at once, or all after the same wait. */
function inStepOrAtOnce({ attempts, delay, backoff, jitter }: RetryFact): boolean {
  if (attempts !== null && attempts <= 1) return false;
  return delay === 'absent' || (delay === 'present' && backoff === 'fixed' && jitter === false);
}
