import { defineRule } from '../define';
import { callNames, commonDependency, contextOfSites, sitesOf } from '../phrases';

const neverDoes: Readonly<Record<string, string>> = {
  breaker: 'it counts one call at most and never opens',
  bulkhead: 'it sees one call at a time and never holds one back',
  limiter: 'it sees one call at a time and never slows one down',
};

export default defineRule({
  id: 'policy-per-call',
  category: 'breaker',
  preset: 'recommended',
  severity: 'error',
  description:
    'A breaker, bulkhead or limiter made inside the function it guards, so that it never sees a second call.',
  messages: {
    known:
      'This {kind} ({by}) is made anew for each call of the function it guards: {effect}, so {calls} runs as if it were not there. Make it once, outside of the function.',
    bare: 'This {kind} ({by}) is made anew for each call of the function it guards: {effect}. Make it once, outside of the function.',
  },
  check(facts, report) {
    for (const policy of facts.project.policies) {
      if (policy.perCall !== 'present') continue;
      const sites = sitesOf(facts, policy.sites);
      report({
        at: policy.place,
        cause: null,
        context: contextOfSites(sites) ?? facts.contextOf(policy.place.file),
        message: sites.length > 0 ? 'known' : 'bare',
        data: {
          kind: policy.kind,
          by: policy.by,
          effect: neverDoes[policy.kind] ?? 'it never acts',
          calls: callNames(sites),
        },
        dependency: commonDependency(sites),
        evidence: policy.evidence,
        key: `${sites[0]?.enclosing ?? ''}|${policy.by}|${policy.kind}`,
      });
    }
  },
});
