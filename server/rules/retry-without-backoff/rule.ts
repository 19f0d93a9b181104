import { defineRule } from '../define';
import { callNames, commonDependency, contextOfSites, retryKey, retryName, sitesOf } from '../phrases';

export default defineRule({
  id: 'retry-without-backoff',
  category: 'retry',
  preset: 'recommended',
  severity: 'warning',
  description: 'Retry with no delay, or with a fixed delay and no jitter.',
  messages: {
    none: '{retry} repeats {calls} at once: all attempts are spent within the same hiccup, and every caller adds to the load of a service that is already struggling.',
    fixed:
      '{retry} repeats {calls} after the same delay each time: callers that failed together come back together, again and again.',
  },
  check(facts, report) {
    for (const retry of facts.project.retries) {
      const sites = sitesOf(facts, retry.sites);
      const context = contextOfSites(sites);
      if (!retry.own || context === null || (retry.attempts !== null && retry.attempts <= 1)) continue;
      const inStep = retry.delay === 'present' && retry.backoff === 'fixed' && retry.jitter === false;
      if (retry.delay !== 'absent' && !inStep) continue;
      report({
        at: retry.place,
        context,
        cause: null,
        message: retry.delay === 'absent' ? 'none' : 'fixed',
        data: { retry: retryName(retry), calls: callNames(sites) },
        dependency: commonDependency(sites),
        evidence: retry.evidence,
        key: retryKey(retry, sites),
      });
    }
  },
});
