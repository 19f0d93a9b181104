import { defineRule, ignoreDependencies, isIgnored } from '../define';
import { callName, evidenceOf, madeAt } from '../phrases';

export default defineRule({
  id: 'missing-retry',
  category: 'retry',
  preset: 'recommended',
  severity: 'info',
  description: 'A repeatable call (never a POST, insert, send) whose transient failures nothing retries.',
  options: {
    ignore: ignoreDependencies,
    kinds: {
      default: [],
      description: 'Only calls of these kinds; all when empty.',
      schema: { type: 'array', items: { type: 'string' }, description: 'Only calls of these kinds; all when empty.' },
    },
  },
  messages: {
    read: 'Nothing retries {call}{client}: one dropped connection or 503 fails it, although it only reads and may be repeated.',
    write:
      'Nothing retries {call}{client}: one dropped connection or 503 fails it, although it may be repeated ({because}).',
  },
  check(facts, report) {
    for (const site of facts.project.callSites) {
      if (site.protections.retry.state !== 'absent' || site.repeatable !== true || site.longLived) continue;
      // A keyed POST may be repeated, but whether its author wants that is not this rule's guess.
      if (site.effect !== 'read' && /\bkey(ed)?\b/i.test(site.repeatableBecause ?? '')) continue;
      const { kinds } = facts.options(site.place.file);
      if (isIgnored(facts, site) || (Array.isArray(kinds) && kinds.length > 0 && !kinds.includes(site.kind))) continue;
      report({
        site,
        message: site.effect === 'read' ? 'read' : 'write',
        data: {
          call: callName(site),
          client: madeAt(site),
          because: site.repeatableBecause ?? 'idempotent by definition',
        },
        evidence: evidenceOf(site, 'retry', 'retries'),
      });
    }
  },
});
