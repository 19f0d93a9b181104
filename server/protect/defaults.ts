/** Defaults of parameters that nobody in the project passes: they are what counts. */
import { access } from '../link/access';
import type { Evaluator } from '../link/evaluate';
import { alternatives, isUndefined, type ParamValue, union, type Value } from '../link/values';

/** The constants among the alternatives, when all others are parameters that no caller passes, or what types say of them. */
export function settled(ev: Evaluator, v: Value): Value {
  const list = alternatives(v);
  if (list.length < 2 || !list.some((o) => o.k === 'param')) return v;
  const constants = list.filter((o) => o.k === 'const' && o.v !== undefined);
  return constants.length > 0 && list.every((o) => (o.k === 'const' ? true : saysNothing(ev, o)))
    ? union(constants)
    : v;
}

/** A parameter that no caller passes, or what a declared type says of one. */
export function saysNothing(ev: Evaluator, o: Value): boolean {
  return o.k === 'param' ? !isPassed(ev, o, 0) : isTypeOnly(o);
}

function isTypeOnly(o: Value): boolean {
  return o.k === 'unknown' || o.k === 'tobj' || isUndefined(o) || (o.k === 'ext' && o.path[0] === 'type');
}

/** Does a caller pass something? A parameter of his own counts when somebody passes that. */
function isPassed(ev: Evaluator, p: ParamValue, depth: number): boolean {
  return (ev.callers?.(p.view, p.fn) ?? []).some((call) => {
    const list = alternatives(p.path.reduce((v, name) => access(ev, v, name), ev.argument(call, p.index)));
    if (!list.some((o) => o.k === 'param')) return !list.every(isUndefined);
    return list.some((o) => (o.k === 'param' ? depth > 4 || isPassed(ev, o, depth + 1) : !isTypeOnly(o)));
  });
}
