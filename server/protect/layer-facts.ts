/** Collects the retries and policies around calls, each once, with the calls inside. */
import { hashText } from '../model/hash';
import type { Place, PolicyFact, RetryFact, WayFact } from '../model/project';
import type { PathFacts } from './assemble';
import type { LayerFacts } from './types';
import { wayFacts } from './way-facts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export class LayerCollector {
  private readonly found = new Map<string, Mutable<RetryFact> & { sites: string[] }>();
  private readonly breakers = new Map<string, Mutable<PolicyFact> & { sites: string[] }>();

  /** `place` turns a layer's position into a place. */
  constructor(private readonly place: (file: string, pos: number, end: number) => Place) {}

  /** Notes the layers of a call; gives the ids of the retries around it. */
  add(site: string, ways: readonly PathFacts[]): string[] {
    const ids = new Set<string>();
    for (const way of ways) {
      for (const layer of way.layers) {
        if (layer.repeat && layer.repeat.state === 'present') ids.add(this.retry(site, layer));
        if (layer.breaker === 'per-call' || layer.breaker === 'present')
          this.policy(site, layer, 'breaker', layer.breaker === 'per-call');
        if (layer.bulkhead === 'per-call' || layer.bulkhead === 'present')
          this.policy(site, layer, 'bulkhead', layer.bulkhead === 'per-call');
      }
    }
    return [...ids];
  }

  /** Ways as plain data, their retries with the ids that `add` gives. */
  waysOf(ways: readonly PathFacts[]): WayFact[] {
    return wayFacts(
      ways,
      (at) => this.place(at.file, at.pos, at.end),
      (l) => hashText(`retry|${retryKey(l)}`),
    );
  }

  private retry(site: string, l: LayerFacts): string {
    const key = retryKey(l);
    const known = this.found.get(key);
    if (known) {
      if (!known.sites.includes(site)) known.sites.push(site);
      return known.id;
    }
    const r = l.repeat;
    const id = hashText(`retry|${key}`);
    if (!r) return id;
    this.found.set(key, {
      id,
      place: this.place(l.at?.file ?? '', l.at?.pos ?? 0, l.at?.end ?? 0),
      by: l.by,
      own: l.origin === 'own' || l.origin === 'library',
      attempts: r.attempts,
      bounded: r.bounded,
      delay: r.delay,
      backoff: r.backoff,
      jitter: r.jitter,
      filtersErrors: r.filtersErrors,
      sites: [site],
      evidence: [...r.evidence],
    });
    return id;
  }

  private policy(site: string, l: LayerFacts, kind: PolicyFact['kind'], perCall: boolean): void {
    const key = `${l.by}|${l.at?.file}|${l.at?.pos}|${kind}|${perCall}`;
    const known = this.breakers.get(key);
    if (known) {
      if (!known.sites.includes(site)) known.sites.push(site);
      return;
    }
    this.breakers.set(key, {
      id: hashText(`policy|${key}`),
      place: this.place(l.at?.file ?? '', l.at?.pos ?? 0, l.at?.end ?? 0),
      by: l.by,
      kind,
      perCall: perCall ? 'present' : 'absent',
      sites: [site],
      evidence: [...l.evidence],
    });
  }

  retries(): RetryFact[] {
    return [...this.found.values()];
  }

  policies(): PolicyFact[] {
    return [...this.breakers.values()];
  }
}

function retryKey(l: LayerFacts): string {
  return `${l.by}|${l.at?.file}|${l.at?.pos}|${l.repeat?.attempts}`;
}
