/** Operators of the interpreter, and which branches leave. */
import type { NodeId } from '../model/facts';
import { numeric } from '../link/constants';
import type { FileView } from '../link/view';
import { U, Unknown, type V, VAbstract, VObject } from './vm-values';

export function operate(op: string, a: V, b: V): V {
  if (op === ',') return b;
  if (op === 'instanceof' || op === 'in') return U;
  if (a instanceof Unknown || b instanceof Unknown || a instanceof VAbstract || b instanceof VAbstract) return U;
  if (op === '===' || op === '==' || op === '!==' || op === '!=') {
    if (a instanceof VObject && b instanceof VObject) return U;
    const equal =
      op.length === 2 ? a === b || (a === undefined && b === null) || (a === null && b === undefined) : a === b;
    return op.startsWith('!') ? !equal : equal;
  }
  if (typeof a === 'number' && typeof b === 'number') {
    const n = numeric(op, a, b);
    if (n !== undefined) return n;
  }
  if (op === '+' && (typeof a === 'string' || typeof b === 'string'))
    return typeof a === 'object' || typeof b === 'object' ? U : String(a) + String(b);
  // A comparison with something missing (`undefined >= 500`) is false, as at run time.
  if (/^[<>]=?$/.test(op) && (a === undefined || b === undefined)) return false;
  return U;
}

/** Does every way through the statement leave the loop or function (throw, return, break)? `continue` goes on. */
export function exits(view: FileView, id: NodeId): boolean {
  if (id < 0) return false;
  const n = view.node(id);
  switch (n[0]) {
    case 'throw':
    case 'break':
      return true;
    case 'ret':
      return !continuesElsewhere(view, n[1]);
    case 'block':
      return n[1].some((s) => exits(view, s));
    case 'if':
      return n[3] >= 0 && exits(view, n[2]) && exits(view, n[3]);
    case 'try':
      return exits(view, n[1]) && (n[3] < 0 || exits(view, n[3]));
    case 'expr':
      return isExitCall(view, n[1]);
    default:
      return false;
  }
}

/** `return retry(n + 1)` goes on with the next attempt: the function it is in calls itself. */
function continuesElsewhere(view: FileView, id: NodeId): boolean {
  if (id < 0) return false;
  const n = view.node(id);
  if (n[0] === 'await' || n[0] === 'as') return continuesElsewhere(view, n[1]);
  if (n[0] !== 'call') return false;
  const callee = view.node(n[1]);
  const name = callee[0] === 'var' ? view.facts.vars[callee[1]]?.name : callee[0] === 'mem' ? callee[2] : null;
  if (!name) return false;
  for (let f = view.fnOf[id] ?? 0; f > 0; f = view.fn(f)?.parent ?? -1) if (view.fn(f)?.name === name) return true;
  return false;
}

/** `reject(err)` in a promise's executor is what `throw` is elsewhere. */
function isExitCall(view: FileView, id: NodeId): boolean {
  const n = view.node(id);
  if (n[0] !== 'call') return false;
  const callee = view.node(n[1]);
  return callee[0] === 'var' && view.facts.vars[callee[1]]?.name === 'reject';
}
