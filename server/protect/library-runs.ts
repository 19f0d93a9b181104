/** What a function given to a library does with the repeating around it. */
import type { Library, RunSpec } from '../model/library';
import type { NodeId } from '../model/facts';
import type { Evaluator } from '../link/evaluate';
import { alternatives, type FnValue } from '../link/values';
import type { FileView } from '../link/view';
import { matches } from './library-index';

/** Does the function ask for the repeat, by its parameter (`.catch(retry)`) or a member (`operation.retry(error)`)? */
export function asksFor(ev: Evaluator, fn: FnValue, by: RunSpec['repeatsBy'], lib: Library): boolean {
  if (!by) return false;
  if ('parameter' in by) return readsParameter(fn, by.parameter);
  return inside(fn).some((call) => {
    const n = fn.view.node(call);
    const callee = n[0] === 'call' ? fn.view.node(n[1]) : null;
    if (callee?.[0] !== 'mem' || callee[2] !== by.member) return false;
    return alternatives(ev.ev(fn.view, callee[1], fn.frame)).some(
      (v) => v.k === 'ext' && lib.packages.includes(v.spec),
    );
  });
}

/** Can the function end the repeating itself (`throw new AbortError(…)`, `bail(error)`)? */
export function endsItself(ev: Evaluator, fn: FnValue, by: RunSpec['endsBy']): boolean {
  if (!by) return false;
  if (by.parameter !== undefined && readsParameter(fn, by.parameter)) return true;
  const { errors } = by;
  if (!errors) return false;
  return inside(fn).some((call) => {
    const n = fn.view.node(call);
    if (n[0] !== 'new') return false;
    return alternatives(ev.ev(fn.view, n[1], fn.frame)).some(
      (v) => v.k === 'ext' && errors.some((key) => matches(key, v.path)),
    );
  });
}

/** Calls and constructions in the function, those in nested functions included. */
function inside({ view, fn }: FnValue): NodeId[] {
  return view.facts.calls.filter((call) => isWithin(view, view.fnOf[call] ?? 0, fn));
}

function isWithin(view: FileView, fn: number, outer: number): boolean {
  for (let f = fn; f >= 0; f = view.fn(f)?.parent ?? -1) if (f === outer) return true;
  return false;
}

/** Is the parameter (or a part of it) used at all? */
function readsParameter({ view, fn }: FnValue, index: number): boolean {
  const param = view.fn(fn)?.params[index];
  if (!param) return false;
  if (param.var >= 0) return (view.facts.vars[param.var]?.reads.length ?? 0) > 0;
  return view.facts.vars.some((v) => {
    const n = v.init >= 0 ? view.node(v.init) : null;
    const root = n?.[0] === 'mem' ? view.node(n[1]) : n;
    return root?.[0] === 'param' && root[1] === fn && root[2] === index && v.reads.length > 0;
  });
}
