/** Layers on the ways to calls, as rules need them: joined by the one place that causes a complaint, and put into words. */
import type { CallSite, Place, RetryFact, WayFact, WayLayer } from '../model/project';
import type { Evidence, State } from '../model/report';
import { count, duration } from '../model/words';
import type { RuleFacts } from './define';
import { callName, sitesOf } from './phrases';

/** A layer on one way to one call; `index` counts from the inside. */
export interface Occurrence {
  readonly site: CallSite;
  readonly way: WayFact;
  readonly layer: WayLayer;
  readonly index: number;
}

/** Every layer on every way, calls in source order of the project. */
export function occurrences(facts: RuleFacts): readonly Occurrence[] {
  return facts.project.callSites.flatMap((site) =>
    (site.ways ?? []).flatMap((way) => way.layers.map((layer, index) => ({ site, way, layer, index }))),
  );
}

/** Does the layer make more than one try? */
export function repeats(layer: WayLayer): boolean {
  return layer.retry !== null && (layer.retry.attempts === null || layer.retry.attempts > 1);
}

/**
 * A retry of the project: a loop, a helper, a library it uses; not what an SDK does by itself. A loop that goes on under
 * a condition that cannot be decided (`already exists`: then with another name) may repeat no outage at all.
 */
export function isOwnRetry(layer: WayLayer): boolean {
  return (
    repeats(layer) &&
    (layer.origin === 'library' || (layer.origin === 'own' && layer.retry?.filtersErrors !== 'unknown'))
  );
}

/** One retry of the project: a place in the code, whatever it is given from call to call. */
export interface OwnRetry {
  readonly retry: RetryFact;
  readonly sites: readonly CallSite[];
  /** `up to 9 requests and 2 min: withRetry 3 × stripe 3`; empty where nothing is known. */
  readonly worst: string;
  /** Each layer of the worst way, and the calls. */
  readonly evidence: readonly Evidence[];
}

/** Retries of the project that hold a condition, one for each place. */
export function ownRetries(facts: RuleFacts, holds: (retry: RetryFact) => boolean): readonly OwnRetry[] {
  const all = facts.project.retries.filter((retry) => retry.own && holds(retry));
  return byPlace(all, (retry) => retry.place).flatMap((group): OwnRetry[] => {
    const [retry] = group;
    if (!retry) return [];
    const ids = new Set(group.map(({ id }) => id));
    const sites = sitesOf(facts, [...new Set(group.flatMap((r) => r.sites))]);
    const ways = sites.flatMap((site) =>
      (site.ways ?? []).map((way) =>
        way.layers.slice(0, way.layers.findIndex((l) => l.retry && ids.has(l.retry.id)) + 1),
      ),
    );
    const outer = ways.flatMap((layers) => layers.slice(-1));
    if (outer.length > 0 && !outer.some(isOwnRetry)) return [];
    const weight = (layers: readonly WayLayer[]): number => layers[layers.length - 1]?.tries.attempts ?? 0;
    const worst = ways.reduce<readonly WayLayer[]>((a, b) => (weight(b) > weight(a) ? b : a), []);
    const tries = worst[worst.length - 1]?.tries;
    const said = tries ? cost(tries.attempts, tries.ms) : '';
    return [
      {
        retry,
        sites,
        worst: said ? `up to ${said}: ${chain(worst)}` : '',
        evidence: unique([...retry.evidence, ...layerEvidence(worst), ...callEvidence(sites)]),
      },
    ];
  });
}

/** Groups by a place, in the order of their first member. */
export function byPlace<T>(items: readonly T[], placeOf: (item: T) => Place): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const place = placeOf(item);
    const key = `${place.file}\n${place.pos}\n${place.end}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** Where to report a retry: at the one wrapper call when there is a single one, else at the loop, helper or policy itself. */
export function placeOfRetry(group: readonly Occurrence[]): Place | null {
  const uses = byPlace(
    group.flatMap(({ layer }) => (layer.use ? [layer.use] : [])),
    (use) => use,
  );
  const [only] = uses;
  if (uses.length === 1 && only?.[0] && group.every(({ layer }) => layer.use)) return only[0];
  return group[0]?.layer.place ?? null;
}

/** Where to report a time limit: its wrapper call, the library's policy; else the call that it bounds. */
export function placeOfLimit({ site, layer }: Occurrence, source: string): Place {
  if (source !== 'wrapper') return site.place;
  return layer.origin === 'library' ? layer.place : (layer.use ?? site.place);
}

/** Calls of a group, each once, in source order. */
export function callsOf(group: readonly Occurrence[]): readonly CallSite[] {
  return [...new Set(group.map(({ site }) => site))].sort((a, b) =>
    a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : a.place.pos - b.place.pos,
  );
}

/** `p-retry 5 × openai 3`: the layers that repeat, outermost first. */
export function chain(layers: readonly WayLayer[]): string {
  return layers
    .filter(repeats)
    .map((layer) => `${layer.by} ${layer.retry?.attempts ?? 'n'}`)
    .reverse()
    .join(' × ');
}

/** `15 requests and 2 h 30 min`; empty where neither is known. */
export function cost(attempts: number | null, ms: number | null): string {
  return [
    ...(attempts !== null && attempts > 1 ? [count(attempts, 'request')] : []),
    ...(ms !== null && ms > 0 ? [duration(ms)] : []),
  ].join(' and ');
}

/** File and line of each layer that repeats or bounds, outermost first: `openai: 3 tries, 10 min for each try`. */
export function layerEvidence(layers: readonly WayLayer[]): Evidence[] {
  const list = [...layers].reverse().flatMap((layer): Evidence[] => {
    const { use, retry } = layer;
    const tries =
      retry && repeats(layer)
        ? [
            {
              at: placeOfFact(retry.evidence, layer),
              said: retry.attempts === null ? 'tries not known' : count(retry.attempts, 'try', 'tries'),
            },
          ]
        : [];
    const limits = layer.bounds.flatMap((bound) =>
      bound.state === 'present' && bound.ms !== null
        ? [
            {
              at: placeOfFact(bound.evidence, layer),
              said: `${duration(bound.ms)} ${bound.scope === 'total' ? 'in all' : 'for each try'}`,
            },
          ]
        : [],
    );
    const lines = new Map<string, Evidence>();
    for (const { at, said } of [...tries, ...limits]) {
      const known = lines.get(`${at.file}:${at.line}`);
      lines.set(`${at.file}:${at.line}`, {
        ...at,
        message: known ? `${known.message ?? ''}, ${said}` : `${layer.by}: ${said}`,
      });
    }
    return [
      ...(use ? [{ file: use.file, line: use.line, message: `handed to ${layer.by} here` }] : []),
      ...lines.values(),
    ];
  });
  return unique(list.filter(({ file }) => file !== ''));
}

function placeOfFact(evidence: readonly Evidence[], layer: WayLayer): Evidence {
  const [first] = evidence;
  return { file: first?.file ?? layer.place.file, line: first?.line ?? layer.place.line };
}

const SHOWN = 20;

/** The calls as evidence, at most 20. */
export function callEvidence(sites: readonly CallSite[], note: (site: CallSite) => string = callName): Evidence[] {
  const shown = sites
    .slice(0, SHOWN)
    .map((site) => ({ file: site.place.file, line: site.place.line, message: note(site) }));
  const [first] = sites.slice(SHOWN);
  return first
    ? [
        ...shown,
        {
          file: first.place.file,
          line: first.place.line,
          message: `and ${count(sites.length - SHOWN, 'more call', 'more calls')}`,
        },
      ]
    : shown;
}

/** Without doubles. */
export function unique(list: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return list.filter((e) => {
    const key = `${e.file}\n${e.line}\n${e.message ?? ''}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Does a layer outside see that the call failed? A result that carries its failure is only seen when code turns it into an error. */
export function failureSeen(site: CallSite): State {
  return site.resultCarries === null ? 'present' : (site.failureThrown ?? 'unknown');
}

/** Identity of a layer: what does it, around which calls. */
export function layerKey(layer: WayLayer, sites: readonly CallSite[]): string {
  const [first] = sites;
  const home = first?.place.file === layer.place.file ? (first.enclosing ?? '') : '';
  return `${home}|${layer.by}|${[...new Set(sites.map((site) => site.method))].join(',')}`;
}
