/** Options of library calls: values at argument paths, numbers, times, switches. */
import type { Paths } from '../model/library';
import { access } from '../link/access';
import type { Evaluator } from '../link/evaluate';
import { readPath } from '../link/options';
import {
  alternatives,
  type CallRef,
  constant,
  type ExtValue,
  isUndefined,
  UNDEFINED,
  type Value,
} from '../link/values';
import { saysNothing } from './defaults';
import { duration } from './sdk-layer';

/** The call whose arguments set a layer. */
export interface Spot {
  readonly at: CallRef;
  /** Arguments come this much later (data-first operators). */
  readonly shift: number;
  /** The value that the call is a part of, for calls earlier in its chain. */
  readonly chain: ExtValue | null;
}

/** A number that may be given: `n` null when it is, but is not known; `open` when it may as well not be set at all. */
export interface NumberRead {
  readonly n: number | null;
  readonly given: boolean;
  readonly open: boolean;
  readonly value: Value | null;
}

const NOT_GIVEN: NumberRead = { n: null, given: false, open: false, value: null };

export const pathsOf = (paths: Paths | undefined): readonly string[] =>
  paths === undefined ? [] : typeof paths === 'string' ? [paths] : paths;

export class OptionReader {
  constructor(readonly ev: Evaluator) {}

  /** Value at one path. */
  read(spot: Spot, path: string): Value {
    if (!path.startsWith('@')) return readPath(this.ev, spot.at, shifted(path, spot.shift));
    const [name = '', ...rest] = path.slice(1).split('.');
    for (let v = spot.chain; v; v = v.base) {
      // A member that is not called yet stands behind the call before it.
      const path = v.path[v.path.length - 1] === '()' ? v.path : v.path.slice(0, -1);
      if (v.at && path[path.length - 1] === '()' && path[path.length - 2] === name)
        return rest.length === 0 ? constant(true) : readPath(this.ev, v.at, rest.join('.'));
    }
    return UNDEFINED;
  }

  /** The first value that is given. */
  first(spot: Spot, paths: Paths | undefined): Value {
    for (const path of pathsOf(paths)) {
      const v = this.read(spot, path);
      if (!isUndefined(v)) return v;
    }
    return UNDEFINED;
  }

  given(spot: Spot, paths: Paths | undefined): boolean {
    return !isUndefined(this.first(spot, paths));
  }

  /** A number or time in ms; objects and functions at a path are no numbers, so that the next path counts. */
  number(spot: Spot, paths: Paths | number | undefined): NumberRead {
    if (paths === undefined) return NOT_GIVEN;
    if (typeof paths === 'number') return { n: paths, given: true, open: false, value: null };
    for (const path of pathsOf(paths)) {
      const v = this.read(spot, path);
      if (isUndefined(v) || (v.k === 'const' && v.v === null)) continue;
      const found = this.numberOf(v);
      if (found) return found;
    }
    return NOT_GIVEN;
  }

  private numberOf(v: Value): NumberRead | null {
    const open = alternatives(v).some((o) => o.k === 'param');
    const list = alternatives(open ? this.ev.concrete(v) : v);
    const numbers = list.map((o) => this.oneNumber(o));
    const known = numbers.filter((x): x is number => typeof x === 'number');
    if (known.length === list.length) return { n: Math.max(...known), given: true, open: false, value: v };
    if (numbers.every((x) => x === 'none')) return null;
    // A parameter that nobody passes has its default; its declared type adds nothing.
    if (known.length > 0 && open && list.every((o, i) => saysNothing(this.ev, o) || typeof numbers[i] === 'number'))
      return { n: Math.max(...known), given: true, open: false, value: v };
    return {
      n: null,
      given: true,
      open: list.some((o) => o.k === 'param' || o.k === 'unknown' || isUndefined(o)),
      value: v,
    };
  }

  private oneNumber(o: Value): number | null | 'none' {
    switch (o.k) {
      case 'const':
        return typeof o.v === 'number'
          ? o.v
          : typeof o.v === 'string'
            ? duration(o.v)
            : o.v === undefined
              ? null
              : 'none';
      case 'global':
        return o.path === 'Infinity' || o.path === 'Number.POSITIVE_INFINITY' ? Number.POSITIVE_INFINITY : null;
      case 'obj':
        return this.durationObject(o) ?? 'none';
      case 'ext':
        return this.durationObject(o);
      case 'fn':
      case 'arr':
        return 'none';
      default:
        return null;
    }
  }

  /** `Duration.seconds(5)` and `{ seconds: 5 }`. */
  private durationObject(v: Value): number | null {
    const unit: Readonly<Record<string, number>> = {
      millis: 1,
      milliseconds: 1,
      seconds: 1000,
      minutes: 60_000,
      hours: 3_600_000,
    };
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

  /** A switch: null when it is set to something that is not known. */
  flag(spot: Spot, paths: Paths | undefined, fallback: boolean): boolean | null {
    const v = this.first(spot, paths);
    if (isUndefined(v)) return fallback;
    const list = alternatives(v).filter((o) => o.k !== 'param');
    const words = list.map((o) =>
      o.k === 'const'
        ? o.v === undefined
          ? fallback
          : o.v !== false && o.v !== 'none' && o.v !== null && o.v !== 0
        : null,
    );
    return words.length > 0 && words.every((w) => w === words[0]) ? (words[0] ?? null) : null;
  }
}

/** Arguments of a data-first call come one later. */
function shifted(path: string, shift: number): string {
  return shift === 0 ? path : path.replace(/^\$(\d+)/, (_, n: string) => `$${Number(n) + shift}`);
}
