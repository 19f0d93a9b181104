import type { CallSite } from '../../model/project';
import { defineRule, everywhere, ignoreDependencies, isIgnored } from '../define';
import { unique } from '../layers';
import { callName, evidenceOf, layersOf, madeAt, repeatedBy } from '../phrases';

export default defineRule({
  id: 'missing-timeout',
  category: 'timeout',
  preset: 'recommended',
  severity: 'warning',
  description: 'A remote call that nothing bounds in time.',
  contexts: everywhere,
  options: { ignore: ignoreDependencies },
  messages: {
    silent: 'Nothing bounds {call}{client}: a server that accepts the request and stays silent holds it for ever.',
    repeated:
      'Nothing bounds {call}{client}: a server that accepts the request and stays silent holds it for ever, and its retry{layers} never gets its turn.',
    node: 'Nothing bounds {call}: a server that accepts the request and stays silent holds it until Node gives up, after 300 s without a byte.',
    stream: 'Nothing bounds {call}{client}: a server that goes silent before or during the stream holds it for ever.',
  },
  check(facts, report) {
    for (const site of facts.project.callSites) {
      const { timeout, retry } = site.protections;
      if (timeout.state !== 'absent' || site.longLived || isIgnored(facts, site)) continue;
      report({
        site,
        message: isNodeFetch(site)
          ? 'node'
          : site.streaming
            ? 'stream'
            : retry.state === 'present'
              ? 'repeated'
              : 'silent',
        data: { call: callName(site), client: madeAt(site, ' without a time limit'), layers: repeatedBy(site) },
        evidence: unique([...evidenceOf(site, 'timeout', 'a time limit'), ...layersOf(site)]),
      });
    }
  },
});

/** The platform's own `fetch` in Node, whose idle limit is no protection but ends the wait. */
function isNodeFetch(site: CallSite): boolean {
  return site.sdk === null && site.method === 'fetch' && (site.context === 'server' || site.context === 'script');
}
