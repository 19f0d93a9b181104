import { defineRule, everywhere } from '../define';
import { callName } from '../phrases';

export default defineRule({
  id: 'unchecked-response',
  category: 'failure',
  preset: 'recommended',
  severity: 'warning',
  description: '`fetch` whose `ok`/`status` nobody looks at; a client that returns `{ error }` which nobody reads.',
  contexts: everywhere,
  messages: {
    status:
      'Nobody looks at `ok` or `status` of {call}: an error page or a 500 is taken for an answer, and a retry around it never sees a failure.',
    error:
      'Nobody reads `error` of {call}: it does not throw when it fails, so the failure is taken for an empty answer, and a retry around it never sees one.',
  },
  check(facts, report) {
    for (const site of facts.project.callSites) {
      if (site.resultChecked !== 'absent' || site.resultCarries === null) continue;
      // A call whose result is thrown away altogether is `floating-call`, or deliberate (`void`).
      if (site.consumption === 'floating' || site.consumption === 'void') continue;
      report({ site, message: site.resultCarries, data: { call: callName(site) }, cause: null });
    }
  },
});
