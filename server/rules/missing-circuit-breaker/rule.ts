import { defineRule, ignoreDependencies, isIgnored } from '../define';
import { unique } from '../layers';
import { callName, layersOf, worstCase } from '../phrases';

export default defineRule({
  id: 'missing-circuit-breaker',
  category: 'breaker',
  preset: 'strict',
  severity: 'warning',
  description: 'A call to a third party that keeps being called while it is down.',
  options: { ignore: ignoreDependencies },
  messages: {
    bare: 'No circuit breaker around {call}: while it is down, every caller still waits for it to fail.',
    costly: 'No circuit breaker around {call}: while it is down, every caller still waits for it to fail, {worst}.',
  },
  check(facts, report) {
    for (const site of facts.project.callSites) {
      if (
        site.party !== 'third' ||
        site.protections.breaker.state !== 'absent' ||
        site.longLived ||
        isIgnored(facts, site)
      )
        continue;
      const worst = worstCase(site);
      report({
        site,
        message: worst ? 'costly' : 'bare',
        data: { call: callName(site), worst },
        evidence: unique([...(site.protections.breaker.evidence ?? []), ...layersOf(site)]),
      });
    }
  },
});
