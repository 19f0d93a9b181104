import { count } from '../../model/words';
import { defineRule } from '../define';
import {
  byPlace,
  callEvidence,
  callsOf,
  isOwnRetry,
  layerEvidence,
  layerKey,
  occurrences,
  type Occurrence,
  placeOfRetry,
  repeats,
  unique,
} from '../layers';
import { callNames, commonDependency, contextOfSites } from '../phrases';

export default defineRule({
  id: 'retry-non-idempotent',
  category: 'retry',
  preset: 'recommended',
  severity: 'warning',
  description: 'A repeated write without an idempotency key or other evidence that it may be repeated.',
  messages: {
    own: '`{by}` repeats {calls}{tries}, and nothing makes a repeat harmless: a write whose answer got lost is done twice. Give it an idempotency key made outside of the retry, or do not repeat it.',
    fresh:
      '`{by}` repeats {calls}{tries}: the SDK makes a new idempotency key for each of these tries, so a write whose answer got lost is done twice. Make the key yourself, outside of the retry.',
    configured:
      'The retries set here for `{by}` also repeat {calls}{tries}, and nothing makes a repeat harmless: a write whose answer got lost is done twice.',
  },
  check(facts, report) {
    for (const group of byPlace(occurrences(facts).filter(isRepeatedWrite), ({ layer }) => layer.place)) {
      const [first] = group;
      const sites = callsOf(group);
      const at = placeOfRetry(group);
      const context = contextOfSites(sites);
      if (!first || !at || context === null) continue;
      const tries = first.layer.retry?.attempts ?? null;
      const ownKeys = group.every(({ way, index }) =>
        way.layers.slice(0, index).some((layer) => layer.retry?.autoKey === true),
      );
      report({
        ...(sites.length === 1 ? { site: sites[0] } : {}),
        at,
        context,
        cause: { file: first.layer.place.file, line: first.layer.place.line },
        message: first.layer.origin === 'sdk' ? 'configured' : ownKeys ? 'fresh' : 'own',
        data: {
          by: first.layer.by,
          calls: callNames(sites),
          tries: tries === null ? '' : ` (${count(tries, 'try', 'tries')})`,
        },
        dependency: commonDependency(sites),
        evidence: unique([...layerEvidence([first.layer]), ...callEvidence(sites)]),
        key: layerKey(first.layer, sites),
      });
    }
  },
});

/** Drivers of databases and caches know when a command was never sent; their own retries are not judged. */
const JUDGED = new Set(['http', 'webhook', 'rpc', 'messaging', 'queue', 'email', 'storage']);

function isRepeatedWrite({ site, layer }: Occurrence): boolean {
  if (site.effect !== 'write' || site.repeatable !== false || site.repeatableBecause !== null) return false;
  if (isOwnRetry(layer)) return true;
  // What an SDK does by default is its makers' decision; what the project has set is the project's.
  const configured = layer.retry?.source === 'client' || layer.retry?.source === 'call';
  return layer.origin === 'sdk' && repeats(layer) && configured && !layer.retry?.autoKey && JUDGED.has(site.kind);
}
