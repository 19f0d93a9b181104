/** Look-ups in the knowledge about resilience libraries. */
import type { LayerSpec, Library, RepeatSpec, RunSpec, ScheduleSpec, TimeoutSpec } from '../model/library';
import { access } from '../link/access';
import type { Evaluator } from '../link/evaluate';
import { readPath } from '../link/options';
import { lineOf } from '../link/place';
import { alternatives, type CallRef, type ExtValue, isUndefined, type Value } from '../link/values';
import { duration } from './sdk-layer';
import type { BackoffWord, Bound, LayerFacts, Repeat } from './types';

type Tables = 'policies' | 'runs' | 'operators' | 'passes' | 'decorators' | 'patches' | 'schedules' | 'sleeps';
type Entry<T extends Tables> = NonNullable<Library[T]>[string];
export interface LibraryMatch<T extends Tables> { readonly lib: Library; readonly spec: Entry<T>; readonly key: string }

export class LibraryIndex {
  private readonly exact = new Map<string, Library[]>();
  private readonly prefixes: [string, Library][] = [];

  constructor(readonly libraries: readonly Library[]) {
    for (const lib of libraries) {
      for (const p of lib.packages) {
        if (p.endsWith('/*')) this.prefixes.push([p.slice(0, -1), lib]);
        else this.exact.set(p, [...(this.exact.get(p) ?? []), lib]);
      }
    }
  }

  byPackage(spec: string): readonly Library[] {
    const bare = spec.replace(/^node:/, '');
    const found = this.exact.get(spec) ?? this.exact.get(bare) ?? [];
    return this.prefixes.length === 0 ? found : [...found, ...this.prefixes.filter(([p]) => spec.startsWith(p)).map(([, l]) => l)];
  }

  /** What a table of the libraries says of an external value. */
  match<T extends Tables>(table: T, v: Value): LibraryMatch<T> | null {
    if (v.k !== 'ext' && v.k !== 'module') return null;
    const path = v.k === 'ext' ? v.path : [];
    for (const lib of this.byPackage(v.spec)) {
      const entries = lib[table] as Readonly<Record<string, Entry<T>>> | undefined;
      if (!entries) continue;
      for (const reading of readings(path)) {
        for (const [key, spec] of Object.entries(entries)) if (fits(key.split('.'), 0, reading, 0)) return { lib, spec, key };
      }
    }
    return null;
  }

  /** Argument path of the wait in a call that only waits, null when it is none. */
  readonly sleepOf = (v: Value): string | null => this.match('sleeps', v)?.spec ?? null;
}

function readings(path: readonly string[]): readonly (readonly string[])[] {
  if (path[0] === 'default') return [path, path.slice(1), ['*', ...path.slice(1)]];
  return [path, ['default', ...path], ['*', ...path]];
}

function fits(parts: readonly string[], i: number, path: readonly string[], j: number): boolean {
  if (i === parts.length) return j === path.length;
  const part = parts[i] ?? '';
  if (part === '**') {
    for (let k = j; k <= path.length; k++) if (fits(parts, i + 1, path, k)) return true;
    return false;
  }
  const name = path[j];
  if (name === undefined) return false;
  return (part === name || (part === '*' && name !== '()' && name !== 'new')) && fits(parts, i + 1, path, j + 1);
}

/** Reads layers that libraries' policies, wrappers and operators set. */
export class LibraryReader {
  constructor(private readonly ev: Evaluator, readonly index: LibraryIndex) {}

  /** Layers of a policy value, innermost first; null when the value is no policy. */
  policy(v: Value, depth = 0): LayerFacts[] | null {
    if (depth > 6) return null;
    const list = alternatives(v);
    if (list.length > 1) {
      const all = list.map((o) => this.policy(o, depth + 1)).filter((l): l is LayerFacts[] => l !== null);
      return all[0] ?? null;
    }
    if (v.k !== 'ext') return null;
    const found = this.index.match('policies', v);
    if (!found || !v.at) return null;
    return this.layers(found.lib, found.spec, v.at, depth);
  }

  /** Layers that a spec sets for a call, innermost first. */
  layers(lib: Library, spec: LayerSpec, at: CallRef, depth = 0, shift = 0): LayerFacts[] {
    if (spec.compose) return this.composed(lib, spec.compose, at, depth);
    const place = { file: at.view.path, line: lineOf(at.view, at.node), pos: at.view.facts.pos[at.node] ?? 0, end: at.view.facts.end[at.node] ?? 0 };
    const evidence = [{ file: place.file, line: place.line, message: `${lib.id} here` }];
    const base = { by: lib.id, at: place, evidence, origin: 'library' as const, made: at };
    const bounds = spec.timeout ? this.bound(lib, spec.timeout, at, evidence, shift) : [];
    return [{
      ...base, repeat: spec.repeat ? this.repeat(lib, spec.repeat, at, evidence, shift) : null, bounds,
      breaker: spec.breaker ? 'present' : null, bulkhead: spec.bulkhead ? 'present' : null, fallback: spec.fallback ? 'present' : null,
    }];
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

  /** Value of a path (shifted for data-first operators) as a number. */
  private number(at: CallRef, path: string | number | undefined, shift: number): { n: number | null; given: boolean; open: boolean; value: Value | null } {
    if (path === undefined) return { n: null, given: false, open: false, value: null };
    if (typeof path === 'number') return { n: path, given: true, open: false, value: null };
    const v = readPath(this.ev, at, shifted(path, shift));
    if (isUndefined(v)) return { n: null, given: false, open: false, value: v };
    const list = alternatives(v);
    const numbers = list.map((o) => (o.k === 'const' && typeof o.v === 'number' ? o.v : o.k === 'global' && o.path === 'Infinity' ? Number.POSITIVE_INFINITY : o.k === 'const' && typeof o.v === 'string' ? duration(o.v) : null));
    const known = numbers.filter((x): x is number => x !== null);
    if (known.length === list.length) return { n: Math.max(...known), given: true, open: false, value: v };
    return { n: null, given: true, open: list.some((o) => o.k === 'param' || o.k === 'unknown' || isUndefined(o)), value: v };
  }

  private repeat(lib: Library, spec: RepeatSpec, at: CallRef, evidence: Repeat['evidence'], shift: number): Repeat | null {
    let attempts: number | null = spec.default;
    let state: Repeat['state'] = 'present';
    let bounded: Repeat['bounded'] = spec.default === null ? 'absent' : 'present';
    for (const [path, extra] of [[spec.retries, 1], [spec.attempts, 0]] as const) {
      const read = this.number(at, path, shift);
      if (!read.given) continue;
      attempts = read.n === null || !Number.isFinite(read.n) ? null : read.n + extra;
      bounded = read.n === null ? 'present' : Number.isFinite(read.n) ? 'present' : 'absent';
      if (read.open) state = 'unknown';
    }
    let backoff: BackoffWord = spec.backoff;
    let base = this.number(at, spec.base, shift).n ?? (typeof spec.base === 'number' ? spec.base : (spec.baseDefault ?? null));
    let cap = this.number(at, spec.cap, shift).n ?? (typeof spec.cap === 'number' ? spec.cap : (spec.capDefault ?? null));
    let jitter: boolean | null = typeof spec.jitter === 'boolean' ? spec.jitter : this.flag(at, spec.jitter, shift, spec.jitterDefault ?? false);
    if (spec.schedule) {
      const v = readPath(this.ev, at, shifted(spec.schedule, shift));
      // A plain number is the wait itself.
      if (!isUndefined(v) && !(v.k === 'const' && typeof v.v === 'number')) {
        const s = this.schedule(v, 0);
        backoff = s?.backoff ?? 'unknown';
        base = s ? (s.base ?? base) : null;
        cap = s ? (s.cap ?? cap) : null;
        jitter = s ? s.jitter : null;
        if (s && s.times !== undefined) {
          attempts = s.times === null ? attempts : s.times + 1;
          bounded = attempts !== null || s.open ? 'present' : 'absent';
          state = 'present';
        }
      }
    }
    if (attempts !== null && attempts <= 1) return null;
    const filters = (spec.filters ?? []).some((f) => !isUndefined(readPath(this.ev, at, shifted(f, shift))));
    const none = backoff === 'none' || (backoff === 'fixed' && base === 0);
    return {
      state, attempts: state === 'unknown' ? null : attempts, bounded, delay: none ? 'absent' : backoff === 'unknown' ? 'unknown' : 'present', backoff: none ? 'none' : backoff, jitter,
      waitMs: attempts === null ? null : none ? 0 : base === null ? null : waitSum(backoff, base, cap, attempts),
      source: 'wrapper', by: lib.id, evidence, filtersErrors: filters || spec.filtersByDefault ? 'present' : 'absent', autoKey: false,
    };
  }

  private flag(at: CallRef, path: string, shift: number, fallback: boolean): boolean | null {
    const v = readPath(this.ev, at, shifted(path, shift));
    if (isUndefined(v)) return fallback;
    return v.k === 'const' ? v.v !== false && v.v !== 'none' && v.v !== null && v.v !== 0 : null;
  }

  private schedule(v: Value, depth: number): { backoff: BackoffWord; base: number | null; cap: number | null; jitter: boolean; times: number | null | undefined; open: boolean } | null {
    if (depth > 5) return null;
    const list = alternatives(v);
    if (list.length > 1) return this.schedule(list.find((o) => o.k === 'ext') ?? (list[0] as Value), depth + 1);
    if (v.k !== 'ext') return null;
    const found = this.index.match('schedules', v);
    const at = v.at;
    if (!found) return null;
    // A constant of the library (`RetryMode.LINEAR`, `Schedule.once`) has no arguments to read.
    if (!at) {
      const n = (x: string | number | null | undefined): number | null => (typeof x === 'number' ? x : null);
      const c: ScheduleSpec = found.spec;
      return { backoff: c.backoff, base: n(c.base), cap: n(c.cap), jitter: c.jitter ?? false, times: c.times === undefined ? undefined : n(c.times), open: false };
    }
    const spec: ScheduleSpec = found.spec;
    if (spec.combines) {
      const node = at.view.node(at.node);
      const args = node[0] === 'call' ? node[2].map((_, i) => this.ev.argument(at, i)) : [];
      const callee = node[0] === 'call' ? at.view.node(node[1]) : null;
      const self = spec.combines === 'self-and-args' && callee?.[0] === 'mem' ? [this.ev.ev(at.view, callee[1], at.frame)] : [];
      const all = [...self, ...args].map((a) => this.schedule(a, depth + 1));
      const parts = all.filter((p): p is NonNullable<typeof p> => p !== null);
      if (parts.length === 0) return null;
      // A part that is not known (`upTo`, `whileInput`) may end it.
      const open = parts.length < all.length || parts.some((p) => p.open);
      const times = parts.map((p) => p.times).filter((t): t is number => typeof t === 'number');
      const shape = parts.find((p) => p.backoff !== 'none') ?? parts[0];
      return {
        backoff: shape?.backoff ?? 'unknown', base: shape?.base ?? null, cap: parts.map((p) => p.cap).find((c) => c !== null) ?? null,
        jitter: parts.some((p) => p.jitter) || spec.jitter === true, times: times.length > 0 ? Math.min(...times) : parts.some((p) => p.times === null) ? null : undefined, open,
      };
    }
    const times = spec.times === undefined ? undefined : spec.times === null ? null : this.number(at, spec.times, 0).n;
    const open = typeof spec.times === 'string' && times === null;
    return {
      backoff: spec.backoff, base: this.number(at, spec.base, 0).n, cap: this.number(at, spec.cap, 0).n, jitter: spec.jitter ?? false, times, open,
    };
  }

  private bound(lib: Library, spec: TimeoutSpec, at: CallRef, evidence: Bound['evidence'], shift: number): Bound[] {
    if (spec.requires) {
      const v = readPath(this.ev, at, shifted(spec.requires.path, shift));
      const word = v.k === 'const' ? String(v.v) : v.k === 'ext' ? (v.path[v.path.length - 1] ?? '') : null;
      if (word !== null && word.toLowerCase() !== spec.requires.value.toLowerCase()) return [];
    }
    const read = this.number(at, spec.ms, shift);
    const base = { scope: spec.scope, covers: 'total' as const, source: 'wrapper' as const, by: lib.id, evidence, cancels: spec.cancels };
    if (!read.given) return spec.default === null || spec.default === undefined ? [] : [{ ...base, state: 'present', ms: spec.default }];
    if (read.value?.k === 'const' && read.value.v === false) return [];
    if (read.n !== null) {
      const ms = spec.unit === 's' ? read.n * 1000 : read.n;
      return Number.isFinite(ms) && ms > 0 ? [{ ...base, state: 'present', ms }] : [];
    }
    const text = read.value ? this.durationObject(read.value) : null;
    if (text !== null) return [{ ...base, state: 'present', ms: text }];
    return [{ ...base, state: read.open ? 'unknown' : 'present', ms: null }];
  }

  /** `Duration.seconds(5)` and `{ seconds: 5 }`. */
  private durationObject(v: Value): number | null {
    const unit: Readonly<Record<string, number>> = { millis: 1, milliseconds: 1, seconds: 1000, minutes: 60_000, hours: 3_600_000 };
    if (v.k === 'ext' && v.at && v.path[v.path.length - 1] === '()') {
      const factor = unit[v.path[v.path.length - 2] ?? ''];
      const n = this.ev.argument(v.at, 0);
      return factor && n.k === 'const' && typeof n.v === 'number' ? n.v * factor : null;
    }
    if (v.k !== 'obj') return null;
    let total = 0;
    for (const [name, factor] of Object.entries(unit)) {
      const part = access(this.ev, v, name);
      if (part.k === 'const' && typeof part.v === 'number') total += part.v * factor;
    }
    return total > 0 ? total : null;
  }
}

/** Arguments of a data-first call come one later. */
function shifted(path: string, shift: number): string {
  return shift === 0 ? path : path.replace(/^\$(\d+)/, (_, n: string) => `$${Number(n) + shift}`);
}

function waitSum(backoff: BackoffWord, base: number, cap: number | null, attempts: number): number {
  let total = 0;
  for (let i = 0; i < Math.min(attempts - 1, 1000); i++) {
    const step = backoff === 'exponential' ? base * 2 ** i : backoff === 'linear' ? base * (i + 1) : base;
    total += Math.min(step, cap ?? Number.POSITIVE_INFINITY);
  }
  return total;
}

export function unknownLayer(by: string, at: CallRef): LayerFacts {
  const place = { file: at.view.path, line: lineOf(at.view, at.node), pos: at.view.facts.pos[at.node] ?? 0, end: at.view.facts.end[at.node] ?? 0 };
  const evidence = [{ file: place.file, line: place.line, message: `what ${by} does cannot be followed` }];
  const owner = { source: 'wrapper' as const, by, evidence };
  return {
    by, at: place, evidence, origin: 'unknown', breaker: 'unknown', bulkhead: null, fallback: null,
    repeat: { ...owner, state: 'unknown', attempts: null, bounded: 'unknown', delay: 'unknown', backoff: 'unknown', jitter: null, waitMs: null, filtersErrors: 'unknown', autoKey: false },
    bounds: [{ ...owner, state: 'unknown', ms: null, scope: 'total', covers: 'unknown', cancels: false }],
  };
}

export type { RunSpec, ExtValue };
