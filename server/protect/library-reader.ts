/** Reads layers that libraries' policies, wrappers and operators set. */
import type { FallbackSpec, LayerSpec, Library, RunSpec, TimeoutSpec } from '../model/library';
import { access } from '../link/access';
import type { Evaluator } from '../link/evaluate';
import { readPath } from '../link/options';
import { lineOf } from '../link/place';
import { alternatives, type CallRef, type ExtValue, type FnValue, isUndefined, type Value } from '../link/values';
import type { LibraryIndex } from './library-index';
import { OptionReader, pathsOf, type Spot } from './library-options';
import { RepeatReader } from './library-repeats';
import { asksFor, endsItself } from './library-runs';
import type { Bound, LayerFacts } from './types';

export class LibraryReader {
  private readonly options: OptionReader;
  private readonly repeats: RepeatReader;

  constructor(
    private readonly ev: Evaluator,
    readonly index: LibraryIndex,
  ) {
    this.options = new OptionReader(ev);
    this.repeats = new RepeatReader(this.options, index);
  }

  /** Layers of a policy value, innermost first; null when the value is no policy. */
  policy(v: Value, depth = 0): LayerFacts[] | null {
    if (depth > 6) return null;
    const list = this.candidates(v);
    if (list.length > 1) {
      const all = list.map((o) => this.policy(o, depth + 1));
      // Which of them it is, is decided elsewhere: only what the weakest does is certain.
      return all.some((l) => l === null)
        ? null
        : (all as LayerFacts[][]).reduce((a, b) => (strength(b) < strength(a) ? b : a));
    }
    const [only] = list;
    if (only?.k !== 'ext') return null;
    const found = this.index.match('policies', only);
    if (!found) return null;
    if (Object.keys(found.spec).length === 0) return [];
    return only.at ? this.layers(found.lib, found.spec, only.at, { depth, chain: only }) : null;
  }

  private candidates(v: Value): readonly Value[] {
    const open = alternatives(v).some((o) => o.k === 'param');
    const list = alternatives(open ? this.ev.concrete(v) : v).filter(
      (o) => !(o.k === 'const' && (o.v === null || o.v === undefined)),
    );
    const real = list.filter((o) => o.k !== 'param' && !(o.k === 'ext' && o.path[0] === 'type'));
    return real.length > 0 ? real : list;
  }

  /** Layers that a spec sets for a call, innermost first. */
  layers(
    lib: Library,
    spec: LayerSpec,
    at: CallRef,
    { depth = 0, shift = 0, chain = null }: { depth?: number; shift?: number; chain?: ExtValue | null } = {},
  ): LayerFacts[] {
    if (spec.compose) return this.composed(lib, spec.compose, at, depth);
    const spot: Spot = { at, shift, chain };
    const place = {
      file: at.view.path,
      line: lineOf(at.view, at.node),
      pos: at.view.facts.pos[at.node] ?? 0,
      end: at.view.facts.end[at.node] ?? 0,
    };
    const evidence = [{ file: place.file, line: place.line, message: `${lib.id} here` }];
    const layer: LayerFacts = {
      by: lib.id,
      at: place,
      evidence,
      origin: 'library',
      made: at,
      repeat: spec.repeat ? this.repeats.repeat(lib, spec.repeat, spot, evidence) : null,
      bounds: spec.timeout ? this.bound(lib, spec.timeout, spot, evidence) : [],
      breaker: spec.breaker ? 'present' : null,
      bulkhead: this.bulkhead(spec, spot),
      fallback: this.fallback(spec, spot),
    };
    const any = layer.repeat || layer.bounds.length > 0 || layer.breaker || layer.bulkhead || layer.fallback;
    return any ? [layer] : [];
  }

  /** Layers of a call that runs a function: its own, and those of the policy it belongs to. */
  run(lib: Library, spec: RunSpec, at: CallRef, callee: ExtValue): LayerFacts[] {
    const own = spec.layer ? this.layers(lib, spec.layer, at, { chain: callee }) : [];
    const fns = pathsOf(spec.fn)
      .flatMap((path) => alternatives(readPath(this.ev, at, path)))
      .filter((v): v is FnValue => v.k === 'fn');
    return [...own, ...this.policyOf(spec.policy, callee, at)].map((l) => {
      if (!l.repeat) return l;
      if (spec.repeatsBy) {
        if (fns.length > 0 && !fns.some((f) => asksFor(this.ev, f, spec.repeatsBy, lib))) return { ...l, repeat: null };
        return { ...l, asked: true };
      }
      return fns.some((f) => endsItself(this.ev, f, spec.endsBy))
        ? { ...l, repeat: { ...l.repeat, filtersErrors: 'present' } }
        : l;
    });
  }

  private policyOf(spec: string | undefined, v: ExtValue, at: CallRef): LayerFacts[] {
    if (spec === undefined) return [];
    // `limit(fn)`: the callee is the policy itself.
    if (spec === 'self')
      return this.policy(v) ?? this.policy({ ...v, path: v.path.slice(0, -1) }) ?? [unknownLayer(v.spec, at)];
    const arg = readPath(this.ev, at, spec);
    return (isUndefined(arg) ? null : this.policy(arg)) ?? [unknownLayer(v.spec, at)];
  }

  private composed(lib: Library, how: string, at: CallRef, depth: number): LayerFacts[] {
    const node = at.view.node(at.node);
    const values: Value[] = [];
    const push = (v: Value): void => {
      if (v.k !== 'arr') return void values.push(v);
      const list = v.view.node(v.node);
      if (list[0] === 'arr') for (const i of list[1]) values.push(this.ev.ev(v.view, i, v.frame));
    };
    if (how === 'args' || how === 'args-inner-first') {
      for (const [i, arg] of (node[0] === 'call' || node[0] === 'new' ? node[2] : []).entries()) {
        const item = at.view.node(arg);
        push(item[0] === 'spread' ? this.ev.ev(at.view, item[1], at.frame) : this.ev.argument(at, i));
      }
    } else {
      const list = readPath(this.ev, at, how);
      if (!isUndefined(list)) push(list);
    }
    const parts = values.map((v) => this.policy(v, depth + 1) ?? [unknownLayer(lib.id, at)]);
    return (how === 'args-inner-first' ? parts : parts.reverse()).flat();
  }

  private bulkhead(spec: LayerSpec, spot: Spot): LayerFacts['bulkhead'] {
    if (!spec.bulkhead) return null;
    if (spec.bulkhead === true) return 'present';
    const reads = pathsOf(spec.bulkhead.needs)
      .map((path) => this.options.number(spot, path))
      .filter((r) => r.given);
    if (reads.some((r) => (r.n !== null ? Number.isFinite(r.n) : !r.open))) return 'present';
    return reads.some((r) => r.n === null) ? 'unknown' : null;
  }

  private fallback(spec: LayerSpec, spot: Spot): LayerFacts['fallback'] {
    if (!spec.fallback) return null;
    if (spec.fallback === true) return 'present';
    const { fn, ifGiven }: FallbackSpec = spec.fallback;
    const v = this.options.first(spot, fn);
    if (isUndefined(v)) return ifGiven ? null : 'present';
    return alternatives(v).every((o) => this.onlyFails(o, 0)) ? null : 'present';
  }

  /** Does a function given to the call make a failure of some results? */
  failsSome(at: CallRef): boolean {
    const n = at.view.node(at.node);
    if (n[0] !== 'call') return false;
    return n[2].some((_, i) =>
      alternatives(this.ev.argument(at, i)).some(
        (v) =>
          v.k === 'fn' &&
          v.view
            .returnsOf(v.fn)
            .some((r) => alternatives(this.ev.ev(v.view, r, v.frame)).some((o) => this.index.listed('fails', o))),
      ),
    );
  }

  /** A function (or an object of functions) that gives nothing but another failure. */
  private onlyFails(v: Value, depth: number): boolean {
    if (depth > 2) return false;
    if (v.k === 'obj') {
      const node = v.view.node(v.node);
      return (
        node[0] === 'obj' &&
        node[1].length > 0 &&
        node[1].every(
          ([name]) => name !== null && name !== '...' && this.onlyFails(access(this.ev, v, name), depth + 1),
        )
      );
    }
    if (v.k !== 'fn') return v.k === 'ext' && this.index.listed('fails', v);
    const { view } = v;
    const body = view.fn(v.fn)?.body ?? -1;
    const block = view.node(body);
    const returns = view.returnsOf(v.fn);
    if (block[0] === 'block' && returns.length === 0)
      return view.node(block[1][block[1].length - 1] ?? -1)[0] === 'throw';
    return (
      returns.length > 0 &&
      returns.every((r) =>
        alternatives(this.ev.ev(view, r, v.frame)).every((o) => o.k === 'ext' && this.index.listed('fails', o)),
      )
    );
  }

  private bound(lib: Library, spec: TimeoutSpec, spot: Spot, evidence: Bound['evidence']): Bound[] {
    if (spec.requires) {
      const v = this.options.read(spot, spec.requires.path);
      const strategy = v.k === 'obj' ? access(this.ev, v, 'strategy') : v;
      const word =
        strategy.k === 'const'
          ? String(strategy.v)
          : strategy.k === 'ext'
            ? (strategy.path[strategy.path.length - 1] ?? '')
            : null;
      if (word !== null && word.toLowerCase() !== spec.requires.value.toLowerCase()) return [];
    }
    const read = this.options.number(spot, spec.ms);
    const base = {
      scope: spec.scope,
      covers: 'total' as const,
      source: 'wrapper' as const,
      by: lib.id,
      evidence,
      cancels: spec.cancels,
    };
    if (!read.given) {
      const off = alternatives(this.options.first(spot, typeof spec.ms === 'number' ? undefined : spec.ms)).some(
        (v) => v.k === 'const' && (v.v === false || v.v === null),
      );
      return off || spec.default === null || spec.default === undefined
        ? []
        : [{ ...base, state: 'present', ms: spec.default }];
    }
    if (read.n === null) return [{ ...base, state: read.open ? 'unknown' : 'present', ms: null }];
    const ms = spec.unit === 's' ? read.n * 1000 : read.n;
    return Number.isFinite(ms) && ms > 0 ? [{ ...base, state: 'present', ms }] : [];
  }
}

/** How much layers protect: for choosing the weakest of several. */
function strength(layers: readonly LayerFacts[]): number {
  return layers.reduce(
    (n, l) =>
      n + (l.repeat ? 1 : 0) + l.bounds.length + (l.breaker ? 1 : 0) + (l.bulkhead ? 1 : 0) + (l.fallback ? 1 : 0),
    0,
  );
}

export function unknownLayer(by: string, at: CallRef): LayerFacts {
  const place = {
    file: at.view.path,
    line: lineOf(at.view, at.node),
    pos: at.view.facts.pos[at.node] ?? 0,
    end: at.view.facts.end[at.node] ?? 0,
  };
  const evidence = [{ file: place.file, line: place.line, message: `what ${by} does cannot be followed` }];
  const owner = { source: 'wrapper' as const, by, evidence };
  return {
    by,
    at: place,
    evidence,
    origin: 'unknown',
    breaker: 'unknown',
    bulkhead: null,
    fallback: null,
    repeat: {
      ...owner,
      state: 'unknown',
      attempts: null,
      bounded: 'unknown',
      delay: 'unknown',
      backoff: 'unknown',
      jitter: null,
      waitMs: null,
      filtersErrors: 'unknown',
      autoKey: false,
    },
    bounds: [{ ...owner, state: 'unknown', ms: null, scope: 'total', covers: 'unknown', cancels: false }],
  };
}
