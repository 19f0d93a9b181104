import { defineRule } from '../define';
import {
  byPlace,
  callEvidence,
  callsOf,
  failureSeen,
  isOwnRetry,
  layerEvidence,
  layerKey,
  occurrences,
  placeOfRetry,
  unique,
} from '../layers';
import { callNames, commonDependency, contextOfSites } from '../phrases';

export default defineRule({
  id: 'retry-non-retryable',
  category: 'retry',
  preset: 'strict',
  severity: 'warning',
  description: 'A retry that also repeats errors that cannot succeed (400, 401, 403, 404, 422).',
  messages: {
    all: '`{by}` repeats {calls} after any error: a 400, 401, 403, 404 or 422 is answered the same way each time, so these tries only delay the error and use up the rate limit.',
  },
  check(facts, report) {
    // A status that nobody turns into an error is never repeated.
    const found = occurrences(facts).filter(
      ({ site, layer }) =>
        isOwnRetry(layer) && layer.retry?.filtersErrors === 'absent' && failureSeen(site) === 'present',
    );
    for (const group of byPlace(found, ({ layer }) => layer.place)) {
      const [first] = group;
      const sites = callsOf(group);
      const at = placeOfRetry(group);
      const context = contextOfSites(sites);
      if (!first || !at || context === null) continue;
      report({
        at,
        context,
        cause: { file: first.layer.place.file, line: first.layer.place.line },
        message: 'all',
        data: { by: first.layer.by, calls: callNames(sites) },
        dependency: commonDependency(sites),
        evidence: unique([...layerEvidence([first.layer]), ...callEvidence(sites)]),
        key: layerKey(first.layer, sites),
      });
    }
  },
});
