/** What is kept for each instance of a project class, so that looking at it again finds the same. */
import type { InstValue } from './values';

/** Members of one instance. */
const instanceMembers = new WeakMap<InstValue, Map<string, unknown>>();

/** Memory for the members of an instance. */
export function membersOf(inst: InstValue): Map<string, unknown> {
  let known = instanceMembers.get(inst);
  if (!known) {
    known = new Map();
    instanceMembers.set(inst, known);
  }
  return known;
}

/** The same instance seen as its base class, one value for each. */
const bases = new WeakMap<InstValue, Map<string, InstValue>>();

/** An instance seen as one of its base classes. */
export function baseInstance(inst: InstValue, cls: InstValue['cls'], args: InstValue['args']): InstValue {
  const known = bases.get(inst) ?? new Map<string, InstValue>();
  bases.set(inst, known);
  const key = `${cls.view.id}\0${cls.cls}`;
  const found = known.get(key) ?? { k: 'inst', cls, made: args ? null : inst.made, args };
  known.set(key, found);
  return found;
}
