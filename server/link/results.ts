/** What becomes of values: awaited, kept, returned, or given a type. */
import type { Evaluator } from './evaluate';
import { alternatives, type CallRef, type FnValue, type Frame, type Made, union, type Value } from './values';
import type { FileView } from './view';

/** Alternatives that are known, else all of them. */
export function joined(values: readonly Value[], other: Value): Value {
  const known = values.filter((v) => v.k !== 'unknown' && !isEmpty(v));
  if (known.length > 0) return union(known);
  return values.length > 0 ? union(values) : other;
}

/** Could binding the parameters say more about this value? */
export function needsFrame(v: Value): boolean {
  switch (v.k) {
    case 'param':
    case 'obj':
    case 'arr':
    case 'fn':
    case 'text':
      return true;
    case 'client':
      return v.typed || v.made !== null;
    case 'inst':
      return v.made !== null;
    case 'made':
    case 'ext':
      return true;
    case 'union':
      return v.of.some(needsFrame);
    default:
      return false;
  }
}

/** Is the function already being invoked further out? */
export function recursive(fn: FnValue, frame: Frame | null): boolean {
  for (let f = frame; f; f = f.call?.frame ?? null) if (f.fn === fn.fn && f.view === fn.view) return true;
  return false;
}

/** The elements of a list that only its type tells about. */
export function elementOf(v: Value): Value | undefined {
  for (const o of alternatives(v)) if (o.k === 'rec' && o.members.has('[]')) return o.members.get('[]');
  return undefined;
}

/** Is a function's declared result its own type parameter (`get<T>(name): T`)? */
export function isTypeParameter(view: FileView, id: number): boolean {
  const t = view.facts.types[id];
  if (t?.[0] === 'ref' && t[1] === 'Promise') return isTypeParameter(view, t[3][0] ?? -1);
  return t?.[0] === 'tparam';
}

/** The only type argument of a call, -1 when there is none. */
export function typeArgument(call: CallRef): number {
  const n = call.view.node(call.node);
  return n[0] === 'call' && n[4]?.length === 1 ? (n[4][0] ?? -1) : -1;
}

/** Is the value open: not found, or the result of something that is not followed (`container.get(…)`, `JSON.parse(…)`)? */
export function saysLittle(v: Value): boolean {
  return v.k === 'unknown' || v.k === 'response' || isEmpty(v) || ((v.k === 'made' || v.k === 'ext') && v.at !== null);
}

/** `undefined` or `null`. */
export function isEmpty(v: Value): boolean {
  return v.k === 'const' && (v.v === undefined || v.v === null);
}

/** The constructions of a client, without options given to one query or request. */
export function withoutSteps(made: Made | null): Made | null {
  let m = made;
  while (m?.step) m = m.base;
  return m;
}

/** What awaiting a value gives: a builder's query is run, a chain ends here. */
export function awaited(ev: Evaluator, v: Value, at: CallRef): Value {
  if (v.k === 'union') return v.of.some((o) => o.k === 'client') ? union(v.of.map((o) => awaited(ev, o, at))) : v;
  if (v.k !== 'client') return v;
  const query = v.pending.length === 0 ? ev.catalogue.type(v.sdk, v.type)?.thenable : undefined;
  // What is only read by iterating (a cursor) is the same thing after `await`.
  if (!query || query.iterates) return settle(ev, v);
  if (!query.returns) return { k: 'response', at };
  return {
    ...v,
    type: query.returns,
    names: [],
    handle: [],
    made: withoutSteps(v.made),
    inline: false,
    continued: false,
  };
}

/** Leaving the expression: what was chained so far is no longer part of the call's own expression. */
export function settle(ev: Evaluator, v: Value): Value {
  if (v.k === 'union') return v.of.some((o) => o.k === 'client') ? union(v.of.map((o) => settle(ev, o))) : v;
  if (v.k !== 'client') return v;
  const names = v.handle ?? v.pending;
  if (!v.inline && v.names.length === names.length) return v;
  const query = ev.catalogue.type(v.sdk, v.type)?.thenable;
  return { ...v, names, inline: false, continued: v.continued || (v.inline && !!query && !query.iterates) };
}
