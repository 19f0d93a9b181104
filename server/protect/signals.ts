/** Abort signals: does the signal fire by itself, and when? */
import type { OptionSpec } from '../model/catalogue';
import type { NodeId, VarId } from '../model/facts';
import { access } from '../link/access';
import type { Evaluator } from '../link/evaluate';
import { readPath } from '../link/options';
import { lineOf } from '../link/place';
import { alternatives, type CallRef, type FnValue, type Frame, isUndefined, type Value } from '../link/values';
import { settled } from './defaults';
import type { FileView } from '../link/view';
import type { Level } from './levels';
import type { Bound } from './types';

/** Bounds that a signal gives to the call it is passed to. */
export function signalBounds(ev: Evaluator, level: Level, value: Value, spec: OptionSpec): Bound[] {
  if (isUndefined(value)) return [];
  const found = alternatives(value).map((v) => oneSignal(ev, v, 0));
  const real = found.filter((f) => f !== 'none');
  if (real.length === 0) return [];
  const evidence = (r: SignalTime): Bound['evidence'] => [
    { file: r.at.view.path, line: lineOf(r.at.view, r.at.node), message: r.why },
  ];
  const base = { scope: spec.scope ?? 'attempt', source: level.source, by: 'AbortSignal', cancels: true } as const;
  if (found.length > 1 && real.length < found.length) {
    const first = real.find((r): r is SignalTime => r !== 'unknown');
    return [{ ...base, state: 'unknown', ms: null, covers: 'unknown', evidence: first ? evidence(first) : [] }];
  }
  return real.map((r): Bound => {
    if (r === 'unknown') {
      return {
        ...base,
        state: 'unknown',
        ms: null,
        covers: 'unknown',
        evidence: [
          {
            file: level.at.view.path,
            line: lineOf(level.at.view, level.at.node),
            message: 'the signal comes from elsewhere',
          },
        ],
      };
    }
    return {
      ...base,
      state: 'present',
      ms: r.ms,
      covers: r.clearedEarly ? 'unknown' : (spec.covers ?? 'total'),
      evidence: evidence(r),
    };
  });
}

interface SignalTime {
  readonly ms: number | null;
  readonly at: CallRef;
  readonly why: string;
  readonly clearedEarly: boolean;
}

function oneSignal(ev: Evaluator, v: Value, depth: number): SignalTime | 'none' | 'unknown' {
  if (depth > 4) return 'unknown';
  if (v.k === 'const') return 'none';
  if (v.k === 'fn') return functionSignal(ev, v, depth);
  if (v.k !== 'made') return v.k === 'global' && !v.path.startsWith('type:') ? 'none' : 'unknown';
  if (v.path === 'AbortSignal.timeout()') {
    const ms = readPath(ev, v.at, '$0');
    return { ms: number(ev, ms), at: v.at, why: 'AbortSignal.timeout here', clearedEarly: false };
  }
  if (v.path === 'AbortSignal.any()') return anySignal(ev, v.at, depth);
  if (v.path === 'AbortSignal.abort()') return 'none';
  if (v.path === 'new AbortController.signal') return controllerTime(ev, v.at);
  return 'unknown';
}

/** `signal: () => AbortSignal.timeout(ms)`: a new signal for each request. */
function functionSignal(ev: Evaluator, fn: FnValue, depth: number): SignalTime | 'none' | 'unknown' {
  const made = fn.view
    .returnsOf(fn.fn)
    .flatMap((r) => alternatives(ev.ev(fn.view, r, fn.frame)))
    .map((v) => oneSignal(ev, v, depth + 1));
  const [first] = made;
  return made.length === 1 && first !== undefined ? first : made.length === 0 ? 'none' : 'unknown';
}

function anySignal(ev: Evaluator, at: CallRef, depth: number): SignalTime | 'none' | 'unknown' {
  const list = readPath(ev, at, '$0');
  if (list.k !== 'arr') return 'unknown';
  const node = list.view.node(list.node);
  if (node[0] !== 'arr') return 'unknown';
  const found = node[1].flatMap((i) => {
    const item = list.view.node(i);
    const v = ev.ev(list.view, item[0] === 'spread' ? item[1] : i, list.frame);
    return alternatives(v).map((x) => oneSignal(ev, x, depth + 1));
  });
  // One member that fires by itself is enough.
  const timed = found.filter((f): f is SignalTime => typeof f === 'object');
  if (timed.length > 0) return timed.reduce((a, b) => ((b.ms ?? Infinity) < (a.ms ?? Infinity) ? b : a));
  return found.includes('unknown') ? 'unknown' : 'none';
}

function number(ev: Evaluator, v: Value): number | null {
  const list = alternatives(ev.assumeDefaults ? settled(ev, v) : v).map((x) =>
    x.k === 'const' && typeof x.v === 'number' && Number.isFinite(x.v) ? x.v : null,
  );
  return list.includes(null) ? null : Math.max(...(list as number[]));
}

/** `const c = new AbortController(); setTimeout(() => c.abort(), ms)`. */
function controllerTime(ev: Evaluator, at: CallRef): SignalTime | 'none' | 'unknown' {
  const holder = holderOf(at.view, at.node);
  if (!holder) return 'unknown';
  const aborts = abortCalls(at.view, holder);
  for (const abort of aborts) {
    const timer = timerAround(at.view, abort);
    if (timer < 0) continue;
    const call: CallRef = { view: at.view, node: timer, frame: frameAt(at.view, timer, at.frame) };
    return {
      ms: number(ev, readPath(ev, call, '$1')),
      at: call,
      why: 'an AbortController with a timer here',
      clearedEarly: clearedEarly(at.view, timer),
    };
  }
  // Someone else may hold the controller: given away, kept in a field or a map.
  return escapes(at.view, holder) ? 'unknown' : 'none';
}

function frameAt(view: FileView, node: NodeId, frame: Frame | null): Frame | null {
  const fn = view.fnOf[node] ?? 0;
  for (let f = frame; f; f = f.outer) if (f.view === view && f.fn === fn) return f;
  return frame;
}

type Holder = { kind: 'var'; id: VarId } | { kind: 'field'; name: string };

function holderOf(view: FileView, made: NodeId): Holder | null {
  const p = view.node(view.parent(made));
  if (p[0] === 'decl' && p[1].length === 1) return { kind: 'var', id: p[1][0] ?? -1 };
  if (p[0] === 'asg') {
    const target = view.node(p[2]);
    if (target[0] === 'var') return { kind: 'var', id: target[1] };
    if (target[0] === 'mem') return { kind: 'field', name: target[2] };
  }
  if (p[0] === 'cls' || p[0] === 'clsdecl') {
    const member = view.cls(p[1])?.members.find((m) => m.init === made);
    if (member) return { kind: 'field', name: member.name };
  }
  return null;
}

/** Reads of the controller. */
function readsOf(view: FileView, holder: Holder): NodeId[] {
  if (holder.kind === 'var') return [...(view.facts.vars[holder.id]?.reads ?? [])];
  const out: NodeId[] = [];
  view.facts.nodes.forEach((n, i) => {
    if (n[0] === 'mem' && n[2] === holder.name) out.push(i);
  });
  return out;
}

/** `c.abort()` calls and `c.abort` given away as a callback. */
function abortCalls(view: FileView, holder: Holder): NodeId[] {
  return readsOf(view, holder).flatMap((read) => {
    const member = view.parent(read);
    const n = view.node(member);
    return n[0] === 'mem' && n[2] === 'abort' ? [member] : [];
  });
}

/** The `setTimeout` call whose callback holds the node, -1 when there is none. */
function timerAround(view: FileView, id: NodeId): NodeId {
  let child = id;
  for (let p = view.parent(id), steps = 0; p >= 0 && steps < 12; child = p, p = view.parent(p), steps++) {
    const n = view.node(p);
    if (n[0] !== 'call') continue;
    const callee = view.node(n[1]);
    const name = callee[0] === 'glob' ? callee[1] : callee[0] === 'mem' ? callee[2] : '';
    if (name === 'setTimeout' && n[2][0] === child) return p;
  }
  return -1;
}

function escapes(view: FileView, holder: Holder): boolean {
  if (holder.kind === 'field') return true;
  return readsOf(view, holder).some((read) => {
    const p = view.parent(read);
    const n = view.node(p);
    if (n[0] === 'mem') {
      if (n[2] !== 'abort') return false;
      const outer = view.node(view.parent(p));
      // `c.abort()` in some handler fires when something else happens; passing `c.abort` on may be anything.
      return !(outer[0] === 'call' && outer[1] === p);
    }
    return true;
  });
}

/** Is the timer cleared in code before the body of the response is read (`finally` right after the headers)? */
function clearedEarly(view: FileView, timer: NodeId): boolean {
  const p = view.node(view.parent(timer));
  const id = p[0] === 'decl' ? (p[1][0] ?? -1) : -1;
  const v = view.facts.vars[id];
  if (!v) return false;
  const fn = view.fnOf[timer] ?? 0;
  const clears = v.reads.filter((r) => {
    const call = view.node(view.parent(r));
    const callee = call[0] === 'call' ? view.node(call[1]) : null;
    return callee?.[0] === 'glob' && callee[1] === 'clearTimeout' && sameFunction(view, view.fnOf[r] ?? 0, fn);
  });
  if (clears.length === 0) return false;
  const start = view.facts.pos[timer] ?? 0;
  const first = Math.min(...clears.map((c) => clearPosition(view, c)));
  const body = /^(json|text|arrayBuffer|blob|formData|body|bytes)$/;
  const reads: number[] = [];
  view.facts.nodes.forEach((n, i) => {
    if (
      n[0] === 'mem' &&
      body.test(n[2]) &&
      sameFunction(view, view.fnOf[i] ?? 0, fn) &&
      (view.facts.end[i] ?? 0) > start
    )
      reads.push(view.facts.end[i] ?? 0);
  });
  // The response leaves the function with its body unread, or the body is read after the clear.
  return reads.length === 0 ? returnsResponse(view, fn) : reads.some((r) => r > first);
}

/** Where a clear takes effect: that of a `finally` comes after everything in its `try`. */
function clearPosition(view: FileView, read: NodeId): number {
  for (let n = read; n >= 0; n = view.parent(n)) {
    const p = view.node(view.parent(n));
    if (p[0] === 'try' && p[4] === n) return view.facts.end[p[1]] ?? 0;
    if (p[0] === 'try' && p[3] === n) return Number.MAX_SAFE_INTEGER;
  }
  return view.facts.pos[read] ?? 0;
}

function sameFunction(view: FileView, a: number, b: number): boolean {
  for (let f = a; f >= 0; f = view.fn(f)?.parent ?? -1) if (f === b) return true;
  return a === b;
}

function returnsResponse(view: FileView, fn: number): boolean {
  return view.returnsOf(fn).length > 0;
}

export { access };
