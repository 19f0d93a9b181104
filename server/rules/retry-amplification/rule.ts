import type { WayLayer } from '../../model/project';
import { enumerate } from '../../model/words';
import { defineRule } from '../define';
import {
  byPlace,
  callEvidence,
  callsOf,
  chain,
  cost,
  isOwnRetry,
  layerEvidence,
  layerKey,
  type Occurrence,
  placeOfRetry,
  repeats,
  unique,
} from '../layers';
import { callName, callNames, commonDependency, contextOfSites } from '../phrases';

/** The outermost retry of the project on a way, with others inside. */
interface Stack extends Occurrence {
  readonly inner: readonly WayLayer[];
  /** Requests in all; null where a layer's number is not known. */
  readonly requests: number | null;
}

export default defineRule({
  id: 'retry-amplification',
  category: 'retry',
  preset: 'recommended',
  severity: 'warning',
  description: "Retries that multiply along the call path, the SDK's own included.",
  messages: {
    multiplied: '{retry} repeats {calls}, already repeated inside, up to {cost}: {chain}. {advice}',
    open: '{retry} repeats {calls}, already repeated inside, so that tries multiply: {chain}. {advice}',
  },
  check(facts, report) {
    const stacks = facts.project.callSites.flatMap((site) =>
      (site.ways ?? []).flatMap((way) => stackOf({ site, way })),
    );
    for (const group of byPlace(stacks, ({ layer }) => layer.place)) {
      const at = placeOfRetry(group);
      const sites = callsOf(group);
      const worst = group.reduce((a, b) => (weight(b) > weight(a) ? b : a));
      const context = contextOfSites(sites);
      if (!at || context === null) continue;
      const layers = worst.way.layers.slice(0, worst.index + 1);
      report({
        at,
        context,
        cause: { file: worst.layer.place.file, line: worst.layer.place.line },
        message: worst.requests === null ? 'open' : 'multiplied',
        data: {
          retry: `\`${worst.layer.by}\``,
          calls: callNames(sites),
          cost: cost(worst.requests, worst.layer.tries.ms),
          chain: chain(layers),
          advice: advice(worst.inner),
        },
        dependency: commonDependency(sites),
        evidence: unique([
          ...layerEvidence(layers),
          ...callEvidence(sites, (site) => note(group, site.id, callName(site))),
        ]),
        key: layerKey(worst.layer, sites),
      });
    }
  },
});

function stackOf({ site, way }: Pick<Occurrence, 'site' | 'way'>): Stack[] {
  let index = -1;
  way.layers.forEach((layer, i) => {
    if (isOwnRetry(layer)) index = i;
  });
  const layer = way.layers[index];
  // An endless loop is a complaint of its own: nothing multiplies it.
  if (!layer?.retry || layer.retry.bounded === 'absent') return [];
  const inner = way.layers.slice(0, index).filter(repeats);
  if (inner.length === 0) return [];
  const requests = inner.reduce<number | null>(
    (n, l) => (n === null || l.retry?.attempts == null ? null : n * l.retry.attempts),
    layer.retry.attempts,
  );
  return [{ site, way, layer, index, inner, requests }];
}

const weight = (stack: Stack): number => stack.requests ?? 0;

/** `create to openai: p-retry 5 × openai 3`. */
function note(group: readonly Stack[], id: string, name: string): string {
  const own = group.filter(({ site }) => site.id === id);
  const worst = own.reduce((a, b) => (weight(b) > weight(a) ? b : a));
  return `${name}: ${chain(worst.way.layers.slice(0, worst.index + 1))}`;
}

function advice(inner: readonly WayLayer[]): string {
  const sdks = inner.filter((layer) => layer.origin === 'sdk');
  if (sdks.length < inner.length) return 'Keep one of these layers and take out the others.';
  const names = [
    ...new Set(
      sdks.map((layer) =>
        layer.retry?.off ? `\`${layer.retry.off}\` on ${layer.by}` : `the retries of ${layer.by} off`,
      ),
    ),
  ];
  return `Keep one layer: set ${enumerate(names)}, or drop the outer one.`;
}
