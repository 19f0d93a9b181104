import type { CallSite, Place, WayLayer } from '../../model/project';
import { duration } from '../../model/words';
import { defineRule } from '../define';
import {
  byPlace,
  callEvidence,
  callsOf,
  isOwnRetry,
  layerKey,
  occurrences,
  type Occurrence,
  placeOfLimit,
  unique,
} from '../layers';
import { callNames, commonDependency, contextOfSites } from '../phrases';

/** A layer that one further in defeats. */
interface Defeat extends Occurrence {
  readonly message: 'breaker' | 'attempt' | 'hanging' | 'counted' | 'repeated';
  readonly inner: WayLayer;
  readonly at: Place;
  readonly limit: number | null;
}

export default defineRule({
  id: 'policy-order',
  category: 'breaker',
  preset: 'strict',
  severity: 'warning',
  description: 'Layers composed in an order that defeats one of them.',
  messages: {
    breaker:
      '`{outer}` retries around the breaker `{inner}` and repeats every error, so while the breaker is open it spends all its tries on calls of {calls} that are never sent. Do not repeat the error of an open breaker.',
    attempt:
      'The limit of {limit} is around the whole retry `{inner}` of {calls}, and a single try may take as long: a slow try leaves no time for the next. Put the limit around each try.',
    hanging:
      'The limit of {limit} is around the whole retry `{inner}` of {calls}, and nothing bounds a single try: a hanging one uses up all the time, and the retry never gets its turn. Put a limit around each try.',
    counted:
      'The breaker `{outer}` is outside of the fallback `{inner}` around {calls}: it only sees the fallback succeed, counts no failure and never opens. Put the fallback outermost.',
    repeated:
      'The retry `{outer}` is outside of the fallback `{inner}` around {calls}: it only sees the fallback succeed and never repeats. Put the fallback outermost.',
  },
  check(facts, report) {
    const found = occurrences(facts).flatMap(defeats);
    for (const all of byPlace(found, ({ at }) => at)) {
      for (const group of ['breaker', 'attempt', 'hanging', 'counted', 'repeated'].map((m) =>
        all.filter((d) => d.message === m),
      )) {
        const [first] = group;
        const sites: readonly CallSite[] = callsOf(group);
        const context = contextOfSites(sites);
        if (!first || context === null) continue;
        const { layer, inner } = first;
        report({
          at: first.at,
          context,
          cause: null,
          message: first.message,
          data: { outer: layer.by, inner: inner.by, calls: callNames(sites), limit: duration(first.limit ?? 0) },
          dependency: commonDependency(sites),
          evidence: unique([
            { file: layer.place.file, line: layer.place.line, message: `outside: ${layer.by}` },
            { file: inner.place.file, line: inner.place.line, message: `inside: ${inner.by}` },
            ...callEvidence(sites),
          ]),
          key: `${first.message}|${layerKey(layer, sites)}`,
        });
      }
    }
  },
});

function defeats(item: Occurrence): Defeat[] {
  return [...aroundBreaker(item), ...aroundRetry(item), ...aroundFallback(item)];
}

function aroundBreaker(item: Occurrence): Defeat[] {
  const { way, layer, index } = item;
  if (!isOwnRetry(layer) || layer.retry?.filtersErrors !== 'absent') return [];
  const inner = way.layers.slice(0, index).find((l) => l.breaker);
  return inner ? [{ ...item, message: 'breaker', inner, at: layer.use ?? layer.place, limit: null }] : [];
}

function aroundRetry(item: Occurrence): Defeat[] {
  const { way, layer, index } = item;
  const bound = layer.bounds.find(
    (b) => b.state === 'present' && b.scope === 'total' && b.ms !== null && b.source === 'wrapper',
  );
  if (!bound || bound.ms === null || way.unknown) return [];
  const at = placeOfLimit(item, bound.source);
  const retry = way.layers.findIndex((l, i) => i < index && isOwnRetry(l));
  const inner = way.layers[retry];
  if (!inner) return [];
  const limits = [
    ...way.layers.slice(0, retry).flatMap((l) => l.bounds),
    ...inner.bounds.filter((b) => b.scope === 'attempt'),
  ];
  if (limits.length === 0) return [{ ...item, message: 'hanging', inner, at, limit: bound.ms }];
  const attempt = inner.inside.ms;
  return attempt !== null &&
    attempt >= bound.ms &&
    limits.every((b) => b.state === 'present' && (b.ms ?? 0) >= (bound.ms ?? 0))
    ? [{ ...item, message: 'attempt', inner, at, limit: bound.ms }]
    : [];
}

/** Alternatives inside of an SDK's own client (another model) fail when all have failed: only a policy's fallback hides that. */
function aroundFallback(item: Occurrence): Defeat[] {
  const { site, way, layer, index } = item;
  const inner = way.layers.slice(0, index).find((l) => l.fallback && l.origin === 'library' && l.by !== site.catalogue);
  if (!inner) return [];
  const base = { ...item, inner, at: layer.use ?? layer.place, limit: null };
  if (layer.breaker) return [{ ...base, message: 'counted' }];
  return isOwnRetry(layer) ? [{ ...base, message: 'repeated' }] : [];
}
