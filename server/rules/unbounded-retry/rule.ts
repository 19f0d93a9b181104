import { defineRule } from '../define';
import { ownRetries } from '../layers';
import { callNames, commonDependency, contextOfSites, retryKey, retryName } from '../phrases';

export default defineRule({
  id: 'unbounded-retry',
  category: 'retry',
  preset: 'recommended',
  severity: 'error',
  description: 'Retry without a cap on attempts or time.',
  messages: {
    endless:
      '{retry} repeats {calls} for as long as it fails: no cap on attempts or time, so an outage turns every caller into endless requests.',
    hot: '{retry} repeats {calls} for as long as it fails, without a pause: no cap on attempts or time, so an outage turns every caller into a request flood.',
  },
  check(facts, report) {
    for (const { retry, sites, evidence } of ownRetries(facts, ({ bounded }) => bounded === 'absent')) {
      const context = contextOfSites(sites);
      if (context === null) continue;
      report({
        at: retry.place,
        context,
        cause: null,
        message: retry.delay === 'absent' ? 'hot' : 'endless',
        data: { retry: retryName(retry), calls: callNames(sites) },
        dependency: commonDependency(sites),
        evidence,
        key: retryKey(retry, sites),
      });
    }
  },
});
