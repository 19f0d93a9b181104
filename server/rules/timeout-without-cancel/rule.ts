import type { WayBound } from '../../model/project';
import { duration } from '../../model/words';
import { defineRule } from '../define';
import {
  byPlace,
  callEvidence,
  callsOf,
  layerKey,
  occurrences,
  type Occurrence,
  placeOfLimit,
  unique,
} from '../layers';
import { callNames, commonDependency, contextOfSites } from '../phrases';

interface Left extends Occurrence {
  readonly bound: WayBound;
}

export default defineRule({
  id: 'timeout-without-cancel',
  category: 'timeout',
  preset: 'strict',
  severity: 'warning',
  description: '`Promise.race` with a timer that leaves the call running.',
  messages: {
    left: '`{by}` stops waiting for {calls}{after}, but does not end the call: it goes on holding its connection, and nothing else ends it. Pass it an abort signal.',
  },
  check(facts, report) {
    const found = occurrences(facts).flatMap(leftRunning);
    for (const group of byPlace(found, (item) => placeOfLimit(item, item.bound.source))) {
      const [first] = group;
      const sites = callsOf(group);
      const context = contextOfSites(sites);
      if (!first || context === null) continue;
      report({
        ...(sites.length === 1 ? { site: sites[0] } : {}),
        at: placeOfLimit(first, first.bound.source),
        context,
        cause: null,
        message: 'left',
        data: {
          by: first.bound.by,
          calls: callNames(sites),
          after: first.bound.ms === null ? '' : ` after ${duration(first.bound.ms)}`,
        },
        dependency: commonDependency(sites),
        evidence: unique([...first.bound.evidence, ...callEvidence(sites)]),
        key: layerKey(first.layer, sites),
      });
    }
  },
});

/** Limits that only end the wait, with nothing inside that might end the work. */
function leftRunning(item: Occurrence): Left[] {
  const { way, layer, index } = item;
  if (way.unknown) return [];
  const inner = [...way.layers.slice(0, index), layer].flatMap((l) => l.bounds);
  if (inner.some((bound) => bound.cancels || bound.state === 'unknown')) return [];
  const [bound] = layer.bounds.filter((b) => b.state === 'present' && !b.cancels);
  // Only the innermost of several is worth a word: it is the first to leave the call.
  const before = way.layers.slice(0, index).some((l) => l.bounds.length > 0);
  return bound && !before ? [{ ...item, bound }] : [];
}
