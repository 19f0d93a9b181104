/** The ways to a call as plain data, for rules. */
import type { Place, WayFact, WayLayer } from '../model/project';
import type { PathFacts } from './assemble';
import type { LayerFacts } from './types';
import { worstCase } from './worst-case';

type At = NonNullable<LayerFacts['at']>;

/** `place` turns an offset range into a place; `retryId` gives the id a retry has in the project's facts. */
export function wayFacts(
  ways: readonly PathFacts[],
  place: (at: At) => Place,
  retryId: (layer: LayerFacts) => string,
): WayFact[] {
  return ways.map((way) => ({
    unknown: way.unknown,
    layers: way.layers.map((l, i): WayLayer => {
      const inner = way.layers.slice(0, i);
      const { repeat } = l;
      return {
        by: l.by,
        origin: l.origin,
        place: place(l.at ?? { file: '', line: 1, pos: 0, end: 0 }),
        use: l.use ? place(l.use) : null,
        retry:
          repeat && repeat.state === 'present'
            ? {
                id: retryId(l),
                attempts: repeat.attempts,
                bounded: repeat.bounded,
                filtersErrors: repeat.filtersErrors,
                source: repeat.source,
                autoKey: repeat.autoKey,
                off: repeat.off ?? null,
                evidence: repeat.evidence,
              }
            : null,
        bounds: l.bounds.map((b) => ({
          state: b.state,
          ms: b.ms,
          scope: b.scope,
          by: b.by,
          source: b.source,
          cancels: b.cancels,
          evidence: b.evidence,
        })),
        breaker: l.breaker === 'present',
        fallback: l.fallback === 'present',
        inside: worstCase(inner),
        tries: worstCase([...inner, { ...l, bounds: l.bounds.filter((b) => b.scope === 'attempt') }]),
        evidence: l.evidence,
      };
    }),
  }));
}
