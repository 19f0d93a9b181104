/** Joins what holds on each path to a call into its protections: one unprotected path makes it absent. */
import type {
  Evidence,
  Layer,
  PlainProtection,
  Protections,
  ProtectionSource,
  RetryProtection,
  State,
  TimeoutProtection,
} from '../model/report';
import type { Bound, LayerFacts, Repeat } from './types';
import { worstCase } from './worst-case';

/** One way to a call: its layers, innermost first (the SDK's own is the first), and how it starts. */
export interface PathFacts {
  readonly layers: readonly LayerFacts[];
  /** Where the path starts, when it is not the function of the call itself. */
  readonly entry: Evidence | null;
  /** Something on the way cannot be followed, so that it may protect the call. */
  readonly unknown: boolean;
}

export interface Assembled {
  readonly protections: Protections;
  readonly layers: readonly Layer[];
  readonly worstCase: { readonly attempts: number | null; readonly ms: number | null };
}

const MAX_EVIDENCE = 6;

export function assemble(paths: readonly PathFacts[]): Assembled {
  const list = paths.length > 0 ? paths : [{ layers: [], entry: null, unknown: true }];
  const worst = list.reduce((a, b) => (worse(a, b) ? b : a));
  const cases = list.map((p) => worstCase(p.layers));
  const attempts = cases.map((c) => c.attempts);
  const ms = cases.map((c) => c.ms);
  const uncertain = list.some((p) => p.unknown);
  return {
    protections: {
      timeout: joinTimeout(list),
      retry: joinRetry(list),
      breaker: joinPlain(list, (l) => (l.breaker === 'per-call' ? null : l.breaker)),
      fallback: joinPlain(list, (l) => l.fallback),
      bulkhead: joinPlain(list, (l) => (l.bulkhead === 'per-call' ? null : l.bulkhead)),
    },
    layers: worst.layers.flatMap(layerReport),
    worstCase: {
      attempts: uncertain || attempts.includes(null) ? null : Math.max(...(attempts as number[])),
      ms: uncertain || ms.includes(null) ? null : Math.max(...(ms as number[])),
    },
  };
}

/** Is `b` the path to show: more attempts, else longer? */
function worse(a: PathFacts, b: PathFacts): boolean {
  const x = worstCase(a.layers);
  const y = worstCase(b.layers);
  const attempts = (v: number | null): number => v ?? Number.POSITIVE_INFINITY;
  if (attempts(x.attempts) !== attempts(y.attempts)) return attempts(y.attempts) > attempts(x.attempts);
  return attempts(y.ms) > attempts(x.ms);
}

function layerReport(l: LayerFacts): Layer[] {
  const bound = tightest(l.bounds.filter((b) => b.state === 'present'));
  const repeat = l.repeat;
  if (!bound && !repeat && !l.breaker && !l.bulkhead && !l.fallback && l.bounds.length === 0) return [];
  return [
    {
      by: l.by,
      attempts: repeat ? (repeat.state === 'present' ? repeat.attempts : null) : 1,
      timeoutMs: bound?.ms ?? null,
      ...(bound ? { scope: bound.scope } : {}),
      ...(repeat ? { backoff: repeat.backoff, jitter: repeat.jitter } : {}),
      ...(l.at ? { file: l.at.file, line: l.at.line } : {}),
    },
  ];
}

function tightest(bounds: readonly Bound[]): Bound | null {
  return bounds.reduce<Bound | null>((a, b) => (!a || (b.ms ?? Infinity) < (a.ms ?? Infinity) ? b : a), null);
}

function timeoutOf(p: PathFacts): { state: State; bound: Bound | null } {
  const bounds = p.layers.flatMap((l) => l.bounds);
  const present = bounds.filter((b) => b.state === 'present');
  const shortest = tightest(present);
  if (shortest) return { state: 'present', bound: { ...shortest, scope: scopeOf(p, shortest) } };
  const open = bounds.find((b) => b.state === 'unknown') ?? null;
  return { state: open || p.unknown ? 'unknown' : 'absent', bound: open };
}

/** Does a limit hold for one attempt or in all? Its place among the layers that repeat tells. */
function scopeOf(p: PathFacts, bound: Bound): Bound['scope'] {
  const at = p.layers.findIndex((l) => l.bounds.includes(bound));
  const repeats = (l: LayerFacts): boolean => l.repeat !== null && !l.repeat.sharesLimit;
  if (!p.layers.some((l) => l.repeat)) return bound.scope;
  if (p.layers.some((l, i) => repeats(l) && (i > at || (i === at && bound.scope === 'attempt')))) return 'attempt';
  return 'total';
}

function joinTimeout(paths: readonly PathFacts[]): TimeoutProtection {
  const all = paths.map((p) => ({ p, ...timeoutOf(p) }));
  const bare = all.find((a) => a.state === 'absent');
  if (bare)
    return {
      state: 'absent',
      ...evidence(pathEvidence(bare.p, paths.length > 1 ? 'no time limit on this path' : null)),
    };
  const open = all.find((a) => a.state === 'unknown');
  if (open)
    return {
      state: 'unknown',
      ...evidence(open.bound?.evidence ?? pathEvidence(open.p, 'what happens on this path cannot be followed')),
    };
  const loosest = all.reduce((a, b) => ((b.bound?.ms ?? Infinity) > (a.bound?.ms ?? Infinity) ? b : a));
  const b = loosest.bound;
  if (!b) return { state: 'unknown' };
  return { state: 'present', source: b.source, ms: b.ms, scope: b.scope, covers: b.covers, evidence: cut(b.evidence) };
}

function retryOf(p: PathFacts): { state: State; repeats: readonly Repeat[] } {
  const repeats = p.layers.flatMap((l) => (l.repeat ? [l.repeat] : []));
  const present = repeats.filter((r) => r.state === 'present');
  if (present.length > 0) return { state: 'present', repeats };
  return { state: repeats.length > 0 || p.unknown ? 'unknown' : 'absent', repeats };
}

function joinRetry(paths: readonly PathFacts[]): RetryProtection {
  const all = paths.map((p) => ({ p, ...retryOf(p) }));
  const bare = all.find((a) => a.state === 'absent');
  if (bare)
    return {
      state: 'absent',
      ...evidence(pathEvidence(bare.p, paths.length > 1 ? 'nothing repeats a failure on this path' : null)),
    };
  const open = all.find((a) => a.state === 'unknown');
  if (open)
    return {
      state: 'unknown',
      ...evidence(open.repeats[0]?.evidence ?? pathEvidence(open.p, 'what happens on this path cannot be followed')),
    };
  const total = (r: readonly Repeat[]): number | null =>
    r.reduce<number | null>(
      (n, x) => (n === null || x.state !== 'present' || x.attempts === null ? null : n * x.attempts),
      1,
    );
  const shown = all.reduce((a, b) => ((total(b.repeats) ?? Infinity) > (total(a.repeats) ?? Infinity) ? b : a));
  const outer = shown.repeats[shown.repeats.length - 1];
  if (!outer) return { state: 'unknown' };
  const counts = all.map((a) => (a.p.unknown ? null : total(a.repeats)));
  return {
    state: 'present',
    source: outer.source,
    attempts: counts.includes(null) ? null : Math.max(...(counts as number[])),
    backoff: outer.backoff,
    jitter: outer.jitter,
    evidence: cut(shown.repeats.flatMap((r) => r.evidence)),
  };
}

function joinPlain(
  paths: readonly PathFacts[],
  pick: (l: LayerFacts) => 'present' | 'unknown' | null,
): PlainProtection {
  const all = paths.map((p) => {
    const layers = p.layers.filter((l) => pick(l) !== null);
    const has = layers.find((l) => pick(l) === 'present');
    return {
      p,
      layer: has ?? layers[0] ?? null,
      state: (has ? 'present' : layers.length > 0 || p.unknown ? 'unknown' : 'absent') as State,
    };
  });
  const bare = all.find((a) => a.state === 'absent');
  if (bare) return { state: 'absent' };
  if (all.some((a) => a.state === 'unknown')) return { state: 'unknown' };
  const layer = all[0]?.layer;
  return { state: 'present', source: sourceOf(layer ?? null), ...evidence(layer?.evidence ?? []) };
}

function sourceOf(l: LayerFacts | null): ProtectionSource {
  return l?.origin === 'sdk' ? 'client' : 'wrapper';
}

function pathEvidence(p: PathFacts, message: string | null): Evidence[] {
  const client = p.layers[0]?.evidence ?? [];
  return message && p.entry
    ? [{ ...p.entry, message: p.entry.message ? `${message}: ${p.entry.message}` : message }, ...client]
    : [...client];
}

function evidence(list: readonly Evidence[]): { evidence?: Evidence[] } {
  return list.length > 0 ? { evidence: cut(list) } : {};
}

function cut(list: readonly Evidence[]): Evidence[] {
  const out: Evidence[] = [];
  for (const e of list)
    if (!out.some((o) => o.file === e.file && o.line === e.line && o.message === e.message)) out.push(e);
  return out.slice(0, MAX_EVIDENCE);
}
