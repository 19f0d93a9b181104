import { duration } from '../../model/words';
import { defineRule } from '../define';
import { unique } from '../layers';
import { callName, layersOf, worstCase } from '../phrases';

const owners: Readonly<Record<string, string>> = {
  'sdk-default': 'the default of its SDK',
  client: 'set on its client',
  call: 'set on the call',
  wrapper: 'set by the code around it',
};

export default defineRule({
  id: 'excessive-timeout',
  category: 'timeout',
  preset: 'strict',
  severity: 'warning',
  description: 'On a request path, the only bound is longer than the budget for its kind.',
  messages: {
    long: 'Somebody waits for {call}, and its only bound is {bound} ({owner}): longer than the {budget} that {kind} calls may take on a request path.',
    repeated:
      'Somebody waits for {call}, and its only bound is {bound} per attempt ({owner}): longer than the {budget} that {kind} calls may take on a request path. In all, {worst}.',
  },
  check(facts, report) {
    for (const site of facts.project.callSites) {
      const { state, ms, source, scope, evidence } = site.protections.timeout;
      if (state !== 'present' || typeof ms !== 'number' || site.onRequestPath !== 'present' || site.longLived) continue;
      const { budgets } = facts.settings(site.place.file);
      const budget = budgets[site.kind] ?? budgets.default;
      if (ms <= budget) continue;
      const repeated = scope !== 'total' && (site.worstCase.attempts ?? 1) > 1;
      report({
        site,
        message: repeated ? 'repeated' : 'long',
        data: {
          call: callName(site),
          bound: duration(ms),
          owner: owners[source ?? ''] ?? 'set elsewhere',
          budget: duration(budget),
          kind: site.kind,
          ...(repeated ? { worst: worstCase(site) } : {}),
        },
        evidence: unique([...(evidence ?? []), ...layersOf(site)]),
      });
    }
  },
});
