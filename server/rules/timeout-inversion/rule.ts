import type { WayBound } from '../../model/project';
import { duration } from '../../model/words';
import { defineRule } from '../define';
import {
  byPlace,
  callEvidence,
  callsOf,
  chain,
  layerEvidence,
  layerKey,
  occurrences,
  type Occurrence,
  placeOfLimit,
  unique,
} from '../layers';
import { callNames, commonDependency, contextOfSites } from '../phrases';

interface Inversion extends Occurrence {
  readonly bound: WayBound;
  /** Limit, tries inside and what they may take, in ms. */
  readonly limit: number;
  readonly tries: number;
  readonly needed: number;
}

export default defineRule({
  id: 'timeout-inversion',
  category: 'timeout',
  preset: 'recommended',
  severity: 'warning',
  description: 'An outer deadline shorter than what the layers inside may take, so that inner retries never finish.',
  messages: {
    shorter:
      '{by} gives up on {calls} after {limit}, but the {tries} tries inside ({chain}) may take {needed}: when the other side is slow, the later ones never finish. Give each try less than {share}.',
  },
  check(facts, report) {
    const found = occurrences(facts).flatMap(inversions);
    for (const group of byPlace(found, (item) => placeOfLimit(item, item.bound.source))) {
      const worst = group.reduce((a, b) => (b.needed / b.limit > a.needed / a.limit ? b : a));
      const sites = callsOf(group);
      const context = contextOfSites(sites);
      if (context === null) continue;
      const layers = worst.way.layers.slice(0, worst.index + 1);
      report({
        ...(sites.length === 1 ? { site: sites[0] } : {}),
        at: placeOfLimit(worst, worst.bound.source),
        context,
        cause: null,
        message: 'shorter',
        data: {
          by: `\`${worst.bound.by}\``,
          calls: callNames(sites),
          limit: duration(worst.limit),
          tries: worst.tries,
          chain: chain(worst.bound.scope === 'total' ? layers : layers.slice(0, -1)),
          needed: duration(worst.needed),
          share: duration(worst.limit / worst.tries),
        },
        dependency: commonDependency(sites),
        evidence: unique([
          ...worst.bound.evidence
            .slice(0, 1)
            .map((e) => ({ ...e, message: `gives up after ${duration(worst.limit)}` })),
          ...layerEvidence(layers),
          ...callEvidence(sites),
        ]),
        key: layerKey(worst.layer, sites),
      });
    }
  },
});

function inversions(item: Occurrence): Inversion[] {
  return item.layer.bounds.flatMap((bound) => {
    if (bound.state !== 'present' || bound.ms === null || bound.source === 'sdk-default') return [];
    const inner = bound.scope === 'total' ? item.layer.tries : item.layer.inside;
    if (inner.attempts === null || inner.attempts <= 1 || inner.ms === null || bound.ms >= inner.ms) return [];
    return [{ ...item, bound, limit: bound.ms, tries: inner.attempts, needed: inner.ms }];
  });
}
