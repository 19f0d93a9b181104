/** What functions get when they are handed to calls: of SDKs, of the project, of frameworks, by type. */
import type { CallbackSpec, MemberSpec } from '../model/catalogue';
import type { NodeId } from '../model/facts';
import { access } from './access';
import type { Evaluator } from './evaluate';
import { frameworkParameter, typedFunctionParameter } from './frameworks';
import { elementOf } from './results';
import { typeValue } from './type-values';
import {
  alternatives,
  type CallRef,
  type FnValue,
  type Frame,
  isUndefined,
  UNKNOWN,
  union,
  type Value,
} from './values';
import type { FileView } from './view';

/** Value of a parameter of a callback, by what it is given to. */
export function callbackParameter(
  ev: Evaluator,
  view: FileView,
  fnNode: NodeId,
  index: number,
  frame: Frame | null,
): Value {
  let arg = fnNode;
  let parent = view.parent(arg);
  while (parent >= 0 && view.node(parent)[0] === 'as') {
    arg = parent;
    parent = view.parent(arg);
  }
  if (parent < 0) return UNKNOWN;
  const call = view.node(parent);
  if (call[0] === 'decl') return typedVariableParameter(ev, view, call[1], index);
  if (call[0] !== 'call' && call[0] !== 'new') return UNKNOWN;
  const position = call[2].indexOf(arg);
  if (position < 0) return UNKNOWN;
  const at: CallRef = { view, node: parent, frame };
  const callee = view.node(call[1]);
  if (callee[0] === 'mem') {
    if (callee[2] === 'then' && position === 0 && index === 0) return ev.ev(view, callee[1], frame);
    const list = ev.ev(view, callee[1], frame);
    if (list.k === 'arr') return index === 0 ? access(ev, list, '*') : UNKNOWN;
    const element = elementOf(list);
    if (element) return index === 0 ? element : UNKNOWN;
  }
  const values = alternatives(ev.ev(view, call[1], frame)).map((v) => parameterFrom(ev, v, at, position, index));
  const known = values.filter((v) => v.k !== 'unknown');
  return known.length > 0 ? union(known) : UNKNOWN;
}

/** `const handler: Handler = (deps) => …`: the parameter as the variable's type says. */
function typedVariableParameter(ev: Evaluator, view: FileView, vars: readonly number[], index: number): Value {
  const type = vars.length === 1 ? (view.facts.vars[vars[0] ?? -1]?.type ?? -1) : -1;
  if (type < 0) return UNKNOWN;
  const fn = typeValue(ev, view, type, null);
  const param = fn.k === 'tfn' ? fn.params[index] : undefined;
  return fn.k === 'tfn' && param !== undefined
    ? typeValue(ev, fn.view, param, null)
    : typedFunctionParameter(fn, index);
}

function parameterFrom(ev: Evaluator, callee: Value, at: CallRef, position: number, index: number): Value {
  if (callee.k === 'client') {
    const spec = callbackOf(ev.catalogue.member(callee.sdk, callee.type, callee.pending));
    if (!spec || spec.param !== index || !isCallbackAt(ev, at, spec.arg, position)) return UNKNOWN;
    return { ...callee, type: spec.type, pending: [], names: [], handle: [], inline: false, continued: false };
  }
  if (callee.k === 'fn') return passedTo(ev, callee, at, position, index);
  if (callee.k === 'ext') return frameworkParameter(ev, callee, index);
  if (callee.k === 'tfn') {
    const type = callee.params[position];
    const fn = type === undefined ? UNKNOWN : typeValue(ev, callee.view, type, null);
    const param = fn.k === 'tfn' ? fn.params[index] : undefined;
    return fn.k === 'tfn' && param !== undefined ? typeValue(ev, fn.view, param, null) : UNKNOWN;
  }
  return UNKNOWN;
}

/** Parameter `index` of the callback that a member takes as its argument `position`, by type alone. */
export function callbackTypeParameter(ev: Evaluator, member: Value, position: number, index: number): Value {
  if (member.k !== 'client') return UNKNOWN;
  const spec = callbackOf(ev.catalogue.member(member.sdk, member.type, member.pending));
  if (!spec || spec.arg > position || spec.param !== index) return UNKNOWN;
  return { ...member, type: spec.type, pending: [], names: [], handle: [], inline: false, continued: false };
}

/** Is the argument the first function from `from` on? */
function isCallbackAt(ev: Evaluator, at: CallRef, from: number, position: number): boolean {
  if (position < from) return false;
  for (let i = from; i < position; i++) if (ev.argument(at, i).k === 'fn') return false;
  return true;
}

/** The parameter of a function that is handed to a call by name (`db.transaction(work)`). */
export function handedParameter(ev: Evaluator, at: CallRef, position: number, index: number): Value {
  const call = at.view.node(at.node);
  if (call[0] !== 'call' && call[0] !== 'new') return UNKNOWN;
  const values = alternatives(ev.ev(at.view, call[1], at.frame)).map((v) => parameterFrom(ev, v, at, position, index));
  const known = values.filter((v) => v.k !== 'unknown');
  return known.length > 0 ? union(known) : UNKNOWN;
}

export function callbackOf(spec: MemberSpec | null): CallbackSpec | null {
  if (!spec) return null;
  if ('call' in spec) return spec.call.callback ?? null;
  return 'callback' in spec ? (spec.callback ?? null) : null;
}

/** What a project function passes as argument `index` when it calls its parameter `position`. */
function passedTo(ev: Evaluator, fn: FnValue, at: CallRef, position: number, index: number): Value {
  const { view } = fn;
  const param = view.fn(fn.fn)?.params[position];
  const v = param ? view.facts.vars[param.var] : undefined;
  if (!param || !v) return UNKNOWN;
  const out: Value[] = [];
  if ((at.frame?.depth ?? 0) < 6) {
    const frame = ev.frameFor(fn, at, null);
    for (const read of v.reads) {
      const call = view.node(view.parent(read));
      if (call[0] !== 'call' || call[1] !== read || call[2][index] === undefined) continue;
      const value = ev.argument({ view, node: view.parent(read), frame }, index);
      if (!isUndefined(value) && value.k !== 'unknown') out.push(value);
    }
  }
  if (out.length > 0) return union(out);
  const typed = param.type >= 0 ? typeValue(ev, view, param.type, null) : UNKNOWN;
  const type = typed.k === 'tfn' ? typed.params[index] : undefined;
  return typed.k === 'tfn' && type !== undefined ? typeValue(ev, typed.view, type, null) : UNKNOWN;
}
