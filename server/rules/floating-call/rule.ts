import { defineRule, everywhere } from '../define';
import { callName } from '../phrases';

export default defineRule({
  id: 'floating-call',
  category: 'failure',
  preset: 'recommended',
  severity: 'warning',
  description: 'A remote call that is neither awaited, returned nor caught.',
  contexts: everywhere,
  messages: {
    crash:
      'Nobody waits for {call} and nobody catches its failure: when it fails, the unhandled rejection ends the Node process.',
    browser: 'Nobody waits for {call} and nobody catches its failure: when it fails, nothing notices.',
    value: 'Nobody waits for {call} and nobody reads its result: when it fails, nothing notices.',
  },
  check(facts, report) {
    for (const site of facts.project.callSites) {
      if (site.consumption !== 'floating') continue;
      const message =
        site.resultCarries === 'error'
          ? 'value'
          : site.context === 'browser' || site.context === 'edge'
            ? 'browser'
            : 'crash';
      report({ site, message, data: { call: callName(site) }, cause: null });
    }
  },
});
