/** Parameters as the project's own callers pass them. */
import { access } from './access';
import { handedParameter } from './callbacks';
import type { Evaluator } from './evaluate';
import { alternatives, type CallRef, union, type Value } from './values';

/** Looks through a parameter that nothing in the function itself explains: what do its callers pass? */
export function concrete(ev: Evaluator, value: Value, depth: number): Value {
  if (value.k === 'union') return union(value.of.map((v) => concrete(ev, v, depth)));
  if (value.k !== 'param' || !ev.callers || depth > 4) return value;
  const key = `${value.view.path}\0${value.fn}\0${value.index}\0${value.path.join('.')}`;
  const done = ev.concreteMemo.get(key);
  if (done) return done;
  ev.concreteMemo.set(key, value);
  const passed = ev
    .callers(value.view, value.fn)
    .filter((call) => !patches(ev, call))
    .slice(0, 12)
    .map((call) => {
      let v = ev.argument(call, value.index);
      for (const name of value.path) v = access(ev, v, name);
      return concrete(ev, v, depth + 1);
    });
  for (const at of ev.passed?.(value.view, value.fn).slice(0, 12) ?? []) {
    if (at.path.length > 0) continue;
    passed.push(value.path.reduce((v, name) => access(ev, v, name), handedParameter(ev, at, at.index, value.index)));
  }
  const known = passed.flatMap((p) => alternatives(p)).filter((p) => p.k !== 'unknown' && p.k !== 'param');
  const result = known.length > 0 ? union(known) : value;
  ev.concreteMemo.set(key, result);
  return result;
}

/** Is the call's result put in the place of an SDK's own member (`client.messages.create = wrap(…)`)? Its calls stay the sites. */
function patches(ev: Evaluator, call: CallRef): boolean {
  let p = call.view.parent(call.node);
  while (p >= 0 && call.view.node(p)[0] === 'as') p = call.view.parent(p);
  const write = p >= 0 ? call.view.node(p) : null;
  const target = write?.[0] === 'asg' ? call.view.node(write[2]) : null;
  return (
    target?.[0] === 'mem' && alternatives(ev.concrete(ev.ev(call.view, target[1], null))).some((v) => v.k === 'client')
  );
}
