/** Look-ups in the knowledge about resilience libraries. */
import type { Library } from '../model/library';
import { networkCall } from '../link/apply';
import type { Evaluator } from '../link/evaluate';
import { readPath } from '../link/options';
import { alternatives, type CallRef, type ExtValue, type Value } from '../link/values';
import { pathsOf } from './library-options';

type Tables =
  | 'policies'
  | 'runs'
  | 'operators'
  | 'passes'
  | 'decorators'
  | 'bases'
  | 'patches'
  | 'plugins'
  | 'schedules'
  | 'sleeps';
type Entry<T extends Tables> = NonNullable<Library[T]>[string];
export interface LibraryMatch<T extends Tables> {
  readonly lib: Library;
  readonly spec: Entry<T>;
  readonly key: string;
}

/** A library's call that made something of a function: what it runs, and where. */
export interface Wrapping extends LibraryMatch<'runs'> {
  readonly at: CallRef;
  readonly callee: ExtValue;
}

export class LibraryIndex {
  /** Last names of the calls that wait for a permit. */
  readonly permitNames: ReadonlySet<string>;
  private readonly exact = new Map<string, Library[]>();
  private readonly prefixes: [string, Library][] = [];

  constructor(readonly libraries: readonly Library[]) {
    this.permitNames = new Set(
      libraries.flatMap((lib) => (lib.permits ?? []).map((key) => key.split('.').pop() ?? '')),
    );
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
    return this.prefixes.length === 0
      ? found
      : [...found, ...this.prefixes.filter(([p]) => spec.startsWith(p)).map(([, l]) => l)];
  }

  /** What a table of the libraries says of an external value. */
  match<T extends Tables>(table: T, v: Value): LibraryMatch<T> | null {
    if (v.k !== 'ext' && v.k !== 'module') return null;
    const path = v.k === 'ext' ? v.path : [];
    for (const lib of this.byPackage(v.spec)) {
      const entries = lib[table] as Readonly<Record<string, Entry<T>>> | undefined;
      if (!entries) continue;
      for (const reading of readings(path)) {
        for (const [key, spec] of Object.entries(entries))
          if (fits(key.split('.'), 0, reading, 0)) return { lib, spec, key };
      }
    }
    return null;
  }

  /** Is a value one of those that a list of the libraries names? */
  listed(list: 'eager' | 'fails' | 'permits', v: Value): boolean {
    if (v.k !== 'ext' && v.k !== 'module') return false;
    const path = v.k === 'ext' ? v.path : [];
    return this.byPackage(v.spec).some((lib) => (lib[list] ?? []).some((key) => matches(key, path)));
  }

  /** The call that wrapped a function so that calling this value runs it (`fetchRetry(fetch)`, `breaker.fire` of `new CircuitBreaker(fetch)`). */
  wrapping(ev: Evaluator, v: ExtValue): Wrapping | null {
    if (!v.at) return null;
    const called = v.path[v.path.length - 1] ?? '';
    for (let made: ExtValue | null = v; made?.at; made = made.base) {
      const { at } = made;
      const n = at.view.node(at.node);
      if (n[0] !== 'call' && n[0] !== 'new') return null;
      for (const callee of alternatives(ev.ev(at.view, n[1], at.frame))) {
        if (callee.k !== 'ext' && callee.k !== 'module') continue;
        const base: ExtValue =
          callee.k === 'ext' ? callee : { k: 'ext', spec: callee.spec, path: [], at: null, base: null };
        const found = this.match('runs', n[0] === 'new' ? { ...base, path: [...base.path, 'new'] } : base);
        if (
          found &&
          found.spec.deferred !== undefined &&
          pathsOf(found.spec.deferred).includes(called === '()' || called === 'new' ? '' : called)
        )
          return { ...found, at, callee: base };
      }
    }
    return null;
  }

  /** The platform's or an SDK's own function that calling this value runs; null when it runs none, or code of the project. */
  runs(ev: Evaluator, v: ExtValue): Value | null {
    const made = this.wrapping(ev, v);
    if (!made) return null;
    const fns = pathsOf(made.spec.fn).flatMap((path) => alternatives(readPath(ev, made.at, path)));
    return (
      fns.find(
        (f) =>
          (f.k === 'global' || f.k === 'client' || (f.k === 'ext' && f !== v)) && networkCall(ev, f, 'call') !== null,
      ) ?? null
    );
  }

  /** Argument path of the wait in a call that only waits, null when it is none. */
  readonly sleepOf = (v: Value): string | null => this.match('sleeps', v)?.spec ?? null;
}

/** Does a value path of the knowledge stand for a path of a value? */
export function matches(key: string, path: readonly string[]): boolean {
  const parts = key.split('.');
  return readings(path).some((reading) => fits(parts, 0, reading, 0));
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
