/** How often and after which waits a library repeats, by its options. */
import type { Library, RepeatSpec, ScheduleSpec } from '../model/library';
import { alternatives, isUndefined, type Value } from '../link/values';
import { type LibraryIndex, matches } from './library-index';
import { type OptionReader, pathsOf, type Spot } from './library-options';
import type { BackoffWord, Repeat } from './types';

interface Schedule {
  readonly backoff: BackoffWord;
  /** null: not said; `unknown`: given, but not known. */
  readonly base: number | null | 'unknown';
  readonly cap: number | null;
  readonly jitter: boolean;
  /** Repeats; null: without end, undefined: it does not say. */
  readonly times: number | null | undefined;
  /** Something that is not known, or a time, may end it. */
  readonly open: boolean;
}

interface Count {
  attempts: number | null;
  bounded: Repeat['bounded'];
  state: Repeat['state'];
}
interface Waits {
  backoff: BackoffWord;
  base: number | null;
  cap: number | null;
  jitter: boolean | null;
}

export class RepeatReader {
  constructor(
    private readonly options: OptionReader,
    private readonly index: LibraryIndex,
  ) {}

  /** null: nothing is repeated. */
  repeat(lib: Library, spec: RepeatSpec, spot: Spot, evidence: Repeat['evidence']): Repeat | null {
    const count = this.count(spec, spot);
    const waits = this.waits(spec, spot);
    this.scheduled(spec, spot, count, waits);
    if (count.attempts === null && count.bounded === 'absent' && this.options.given(spot, spec.time))
      count.bounded = 'present';
    const { attempts, bounded, state } = count;
    if (attempts !== null && attempts <= 1 && state === 'present') return null;
    const { backoff, base, cap, jitter } = waits;
    const none = backoff === 'none' || (backoff === 'fixed' && base === 0);
    const factor = this.options.number(spot, spec.factor);
    const growth = factor.given ? factor.n : (spec.factorDefault ?? 2);
    const sum =
      attempts === null
        ? null
        : none
          ? 0
          : base === null || backoff === 'unknown' || growth === null
            ? null
            : waitSum(backoff, base, cap, attempts, growth);
    const shares =
      spec.sharesLimitUnless !== undefined && this.options.flag(spot, spec.sharesLimitUnless, false) === false;
    return {
      state,
      attempts: state === 'unknown' ? null : attempts,
      bounded,
      delay: none ? 'absent' : backoff === 'unknown' ? 'unknown' : 'present',
      backoff: none ? 'none' : backoff,
      jitter,
      waitMs: sum === null ? null : sum * (jitter === false ? 1 : (spec.jitterUp ?? 1)),
      source: 'wrapper',
      by: lib.id,
      evidence,
      filtersErrors: this.filters(spec, spot),
      autoKey: false,
      ...(shares ? { sharesLimit: true } : {}),
    };
  }

  private count(spec: RepeatSpec, spot: Spot): Count {
    const count: Count = {
      attempts: typeof spec.default === 'number' ? spec.default : null,
      bounded: spec.default === null ? 'absent' : spec.default === 'unknown' ? 'unknown' : 'present',
      state: 'present',
    };
    for (const [paths, extra] of [
      [spec.retries, 1],
      [spec.attempts, 0],
    ] as const) {
      const read = this.options.number(spot, paths);
      if (!read.given) continue;
      const endless = read.n !== null && (!Number.isFinite(read.n) || read.n === spec.endlessAt);
      count.attempts = read.n === null || endless ? null : read.n + extra;
      count.bounded = endless ? 'absent' : 'present';
      if (read.open) count.state = 'unknown';
    }
    if (spec.endless && this.options.flag(spot, spec.endless, false) === true) {
      count.attempts = null;
      count.bounded = 'absent';
    }
    return count;
  }

  private waits(spec: RepeatSpec, spot: Spot): Waits {
    const base = this.options.number(spot, spec.base);
    const cap = this.options.number(spot, spec.cap);
    const out: Waits = {
      backoff: spec.backoff,
      // What is given and not known is never the default.
      base: base.given ? base.n : (spec.baseDefault ?? null),
      cap: cap.given ? cap.n : (spec.capDefault ?? null),
      jitter:
        typeof spec.jitter === 'boolean'
          ? spec.jitter
          : this.options.flag(spot, spec.jitter, spec.jitterDefault ?? false),
    };
    for (const rule of spec.shapes ?? []) {
      const v = this.options.read(spot, rule.path);
      const known = alternatives(v).filter((o) => o.k !== 'param');
      if (
        rule.equals === null
          ? isUndefined(v)
          : rule.equals === true
            ? !isUndefined(v)
            : known.length > 0 && known.every((o) => equals(o, rule.equals))
      ) {
        out.backoff = rule.backoff;
        if (rule.jitter !== undefined) out.jitter = rule.jitter;
        break;
      }
      if (rule.equals !== null && rule.equals !== true && known.some((o) => o.k !== 'const' && o.k !== 'ext')) {
        out.backoff = 'unknown';
        break;
      }
    }
    return out;
  }

  /** A schedule value takes the place of the shape, and of the number of tries if it has one. */
  private scheduled(spec: RepeatSpec, spot: Spot, count: Count, waits: Waits): void {
    for (const path of pathsOf(spec.schedule)) {
      const v = this.options.read(spot, path);
      // A plain number is the wait itself, an object holds options of their own.
      if (isUndefined(v) || v.k === 'obj' || (v.k === 'const' && typeof v.v !== 'string')) continue;
      const s = this.schedule(v, 0);
      waits.backoff = s?.backoff ?? 'unknown';
      waits.base = !s || s.base === 'unknown' ? null : (s.base ?? waits.base);
      waits.cap = s ? (s.cap ?? waits.cap) : null;
      waits.jitter = s ? s.jitter : null;
      if (s && s.times !== undefined) {
        count.attempts = s.times === null ? count.attempts : s.times + 1;
        count.bounded = count.attempts !== null || s.open ? 'present' : 'absent';
        count.state = 'present';
      } else if (count.attempts === null && count.bounded === 'absent')
        count.bounded = s?.open ? 'present' : s ? count.bounded : 'unknown';
      return;
    }
  }

  private filters(spec: RepeatSpec, spot: Spot): Repeat['filtersErrors'] {
    let unclear = false;
    for (const path of spec.filters ?? []) {
      const v = this.options.read(spot, path);
      if (isUndefined(v)) continue;
      const nothing = spec.filtersNothing ?? [];
      const words = alternatives(v).map((o) =>
        o.k === 'ext'
          ? !nothing.some((key) => matches(key, o.path))
          : o.k === 'param' || o.k === 'unknown'
            ? nothing.length > 0
              ? null
              : true
            : true,
      );
      if (words.every((w) => w === true)) return 'present';
      if (words.some((w) => w !== false)) unclear = true;
    }
    return spec.filtersByDefault ? 'present' : unclear ? 'unknown' : 'absent';
  }

  private schedule(v: Value, depth: number): Schedule | null {
    if (depth > 5) return null;
    const list = alternatives(v);
    // A declared type says nothing of the schedule itself.
    if (list.length > 1)
      return (
        list
          .filter((o) => !(o.k === 'ext' && o.path[0] === 'type'))
          .map((o) => this.schedule(o, depth + 1))
          .find((x) => x !== null) ?? null
      );
    if (v.k === 'param') {
      const known = this.options.ev.concrete(v);
      return known.k === 'param' ? null : this.schedule(known, depth + 1);
    }
    if (v.k !== 'ext') return null;
    const found = this.index.match('schedules', v);
    if (!found) return null;
    const spec: ScheduleSpec = found.spec;
    const { at } = v;
    // A constant of the library (`RetryMode.LINEAR`, `Schedule.once`) has no arguments to read.
    if (!at) {
      const n = (x: string | number | null | undefined): number | null => (typeof x === 'number' ? x : null);
      return {
        backoff: spec.backoff,
        base: n(spec.base) ?? spec.baseDefault ?? null,
        cap: n(spec.cap) ?? spec.capDefault ?? null,
        jitter: spec.jitter ?? false,
        times: spec.times === undefined ? undefined : n(spec.times),
        open: spec.ends === true,
      };
    }
    const spot: Spot = { at, shift: 0, chain: v };
    if (spec.combines) return this.combined(spec, spot, depth);
    const times =
      spec.times === undefined ? undefined : spec.times === null ? null : this.options.number(spot, spec.times).n;
    const base = this.options.number(spot, spec.base);
    const cap = this.options.number(spot, spec.cap);
    return {
      backoff: spec.backoff,
      base: base.given ? (base.n ?? 'unknown') : (spec.baseDefault ?? null),
      cap: cap.given ? cap.n : (spec.capDefault ?? null),
      jitter: spec.jitter ?? false,
      times: times === undefined ? undefined : times !== null && Number.isFinite(times) ? times : null,
      open: spec.ends === true || (typeof spec.times === 'string' && times === null),
    };
  }

  private combined(spec: ScheduleSpec, { at }: Spot, depth: number): Schedule | null {
    const { ev } = this.options;
    const node = at.view.node(at.node);
    const args = node[0] === 'call' ? node[2].map((_, i) => ev.argument(at, i)) : [];
    const callee = node[0] === 'call' ? at.view.node(node[1]) : null;
    const self =
      spec.combines === 'self-and-args' && callee?.[0] === 'mem' ? [ev.ev(at.view, callee[1], at.frame)] : [];
    const all = [...self, ...args].filter((a) => a.k !== 'const').map((a) => this.schedule(a, depth + 1));
    const parts = all.filter((p): p is Schedule => p !== null);
    if (parts.length === 0) return null;
    // A part that is not known (`whileInput`) may end it.
    const open = parts.length < all.length || parts.some((p) => p.open) || spec.ends === true;
    const times = parts.map((p) => p.times).filter((t): t is number => typeof t === 'number');
    const shape = parts.find((p) => p.backoff !== 'none') ?? parts[0];
    return {
      backoff: shape?.backoff ?? 'unknown',
      base: shape?.base ?? null,
      cap: parts.map((p) => p.cap).find((c) => c !== null) ?? null,
      jitter: parts.some((p) => p.jitter) || spec.jitter === true,
      times: times.length > 0 ? Math.min(...times) : parts.some((p) => p.times === null) ? null : undefined,
      open,
    };
  }
}

function equals(v: Value, want: string | number | true | null): boolean {
  if (v.k === 'const')
    return typeof want === 'string' ? String(v.v).toLowerCase() === want.toLowerCase() : v.v === want;
  return (
    v.k === 'ext' && typeof want === 'string' && (v.path[v.path.length - 1] ?? '').toLowerCase() === want.toLowerCase()
  );
}

function waitSum(backoff: BackoffWord, base: number, cap: number | null, attempts: number, factor: number): number {
  let total = 0;
  for (let i = 0; i < Math.min(attempts - 1, 1000); i++) {
    const step = backoff === 'exponential' ? base * factor ** i : backoff === 'linear' ? base * (i + 1) : base;
    total += Math.min(step, cap ?? Number.POSITIVE_INFINITY);
  }
  return total;
}
