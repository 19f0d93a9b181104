/** Members of values. */
import type { NodeId } from '../model/facts';
import type { Evaluator } from './evaluate';
import { settle } from './results';
import { decoratedMember } from './frameworks';
import { baseInstance, membersOf } from './instances';
import { typeValue } from './type-values';
import {
  type CallRef,
  type ClientValue,
  type ExtValue,
  type InstValue,
  isUndefined,
  type ObjValue,
  UNDEFINED,
  UNKNOWN,
  union,
  type Value,
} from './values';
import type { FileView } from './view';

/** `value.name`; name `*` stands for a computed one. */
export function access(ev: Evaluator, v: Value, name: string): Value {
  // Objects can contain themselves (`o = { ...o }`): deep nesting gives up.
  if (v.k === 'const' || v.k === 'unknown' || ev.accessDepth > 40)
    return v.k === 'const' && (v.v === undefined || v.v === null) ? UNDEFINED : UNKNOWN;
  ev.accessDepth++;
  try {
    return member(ev, v, name);
  } finally {
    ev.accessDepth--;
  }
}

function member(ev: Evaluator, v: Value, name: string): Value {
  switch (v.k) {
    case 'obj':
      return remembered(
        ev,
        v.frame ? v.frame.memo : v.view.memberMemo,
        `o${v.view.id}\0${v.node}\0${name}\0${ev.frameId(v.frame)}`,
        () => objectMember(ev, v, name),
      );
    case 'arr': {
      if (name !== '*') return UNKNOWN;
      const list = v.view.node(v.node);
      return list[0] === 'arr' ? union(list[1].map((i) => ev.ev(v.view, i, v.frame))) : UNKNOWN;
    }
    case 'inst':
      if (v.made || v.args)
        return remembered(ev, membersOf(v), `m${ev.instanceId(v)}\0${name}`, () => classMember(ev, v, name));
      return remembered(
        ev,
        v.cls.view.memberMemo,
        `i${v.cls.view.id}\0${v.cls.cls}\0${name}\0${ev.frameId(v.cls.frame)}`,
        () => classMember(ev, v, name),
      );
    case 'cls':
      return staticMember(ev, v, name);
    case 'ns':
      return name === '*' ? UNKNOWN : ev.exported(v.view, name);
    case 'module':
      return extMember(ev, { k: 'ext', spec: v.spec, path: [], at: null, base: null }, name);
    case 'ext':
      return extMember(ev, v, name);
    case 'client':
      return clientMember(ev, v, name);
    case 'global': {
      if (v.path === 'globalThis') return globalMember(ev, name);
      if (v.path === 'process.env') return { k: 'env', name };
      return { k: 'global', path: `${v.path}.${name}` };
    }
    case 'made':
      return { k: 'made', path: `${v.path}.${name}`, at: v.at };
    case 'tobj': {
      const type = v.members.get(name);
      return type === undefined ? UNKNOWN : typeValue(ev, v.view, type, null);
    }
    case 'rec':
      return v.members.get(name) ?? v.members.get('*') ?? (name === '*' ? v.members.get('[]') : undefined) ?? UNKNOWN;
    case 'param':
      return v.path.length > 6 ? UNKNOWN : { ...v, path: [...v.path, name] };
    case 'union':
      return union(v.of.map((o) => access(ev, o, name)));
    case 'provider':
      return v;
    default:
      return UNKNOWN;
  }
}

/** A property of `globalThis`: of the platform, else what the project assigns to it. */
function globalMember(ev: Evaluator, name: string): Value {
  return (ev.catalogue.global(name) ? null : ev.project?.assignedGlobal(name)) ?? { k: 'global', path: name };
}

/** Looks up a member once; objects may contain themselves. */
function remembered(ev: Evaluator, memo: Map<string, unknown>, key: string, find: () => Value): Value {
  const known = memo.get(key) as Value | undefined;
  return known ?? ev.guarded(key, find, (value) => memo.set(key, value));
}

function objectMember(ev: Evaluator, v: ObjValue, name: string): Value {
  const node = v.view.node(v.node);
  if (node[0] !== 'obj') return UNKNOWN;
  const props = node[1];
  if (name === '*') return union(props.filter((p) => p[0] !== '...').map((p) => ev.ev(v.view, p[1], v.frame)));
  const maybe: Value[] = [];
  for (const [written, conditional] of laterWrites(v, name)) {
    const value = ev.ev(v.view, written, v.frame);
    if (!conditional) return maybe.length > 0 ? union([...maybe, value]) : value;
    maybe.push(value);
  }
  for (let i = props.length - 1; i >= 0; i--) {
    const [key, at] = props[i] ?? [null, -1];
    if (key === name) {
      const value = property(ev, v, at);
      return maybe.length > 0 ? union([...maybe, value]) : value;
    }
    if (key !== '...') continue;
    const inner = ev.ev(v.view, at, v.frame);
    const found = access(ev, inner, name);
    if (isUndefined(found)) continue;
    if (
      found.k === 'unknown' ||
      found.k === 'param' ||
      (found.k === 'union' && found.of.some((o) => o.k === 'param' || o.k === 'unknown' || isUndefined(o)))
    ) {
      // Where this has no such member, what stands before it has it.
      maybe.push(found.k === 'union' ? union(found.of.filter((o) => !isUndefined(o))) : found);
      continue;
    }
    return maybe.length > 0 ? union([...maybe, found]) : found;
  }
  return maybe.length > 0 ? union([...maybe, UNDEFINED]) : UNDEFINED;
}

function property(ev: Evaluator, v: ObjValue, at: NodeId): Value {
  const node = v.view.node(at);
  if (node[0] === 'fn') {
    const fact = v.view.fn(node[1]);
    const fn = {
      k: 'fn' as const,
      view: v.view,
      fn: node[1],
      frame: v.frame,
      self: fact?.kind === 'method' || fact?.kind === 'get' ? v : null,
    };
    return fact?.kind === 'get' ? ev.callFn(fn, { view: v.view, node: at, frame: v.frame }, v) : fn;
  }
  return settle(ev, ev.ev(v.view, at, v.frame));
}

/** `const o = {…}; o.name = value`: values written later, last first, with whether a condition guards them. */
function laterWrites(v: ObjValue, name: string): [NodeId, boolean][] {
  const writes = v.view.writesOf(name);
  if (writes.length === 0) return [];
  const parent = v.view.node(v.view.parent(v.node));
  if (parent[0] !== 'decl') return [];
  const home = v.view.parent(v.view.parent(v.node));
  const out: [NodeId, boolean][] = [];
  for (const w of writes) {
    const asg = v.view.node(w);
    const target = asg[0] === 'asg' ? v.view.node(asg[2]) : undefined;
    const root = target?.[0] === 'mem' ? v.view.node(target[1]) : undefined;
    if (asg[0] !== 'asg' || root?.[0] !== 'var' || !parent[1].includes(root[1])) continue;
    const block = v.view.parent(v.view.parent(w));
    out.unshift([asg[3], block !== home]);
  }
  return out;
}

function extMember(ev: Evaluator, v: ExtValue, name: string): Value {
  const path = [...v.path, name];
  const found = ev.catalogue.exportOf(v.spec, path);
  if (found && found.rest.length > 0 && found.spec.is) {
    const client: ClientValue = {
      k: 'client',
      sdk: found.sdk,
      type: found.spec.is,
      pending: [],
      names: [],
      made: null,
      typed: false,
      dependency: found.spec.dependency ?? null,
      exportKind: found.spec.kind ?? null,
      pkg: v.spec,
      inline: false,
      continued: false,
    };
    return found.rest.reduce<Value>((value, n) => access(ev, value, n), client);
  }
  if (found && found.rest.length > 0 && found.spec.provider)
    return { k: 'provider', dependency: found.spec.provider, at: null };
  const decorated = decoratedMember(ev, v, name);
  return decorated.k === 'unknown' ? { k: 'ext', spec: v.spec, path, at: v.at, base: v.base } : decorated;
}

function clientMember(ev: Evaluator, v: ClientValue, name: string): Value {
  const pending = [...v.pending, name];
  const names = [...v.names, name];
  const handle = [...(v.handle ?? []), name];
  const spec = ev.catalogue.member(v.sdk, v.type, pending);
  if (spec && 'is' in spec)
    return {
      ...v,
      type: spec.is,
      pending: [],
      names,
      handle: isClient(ev, v, v.type) && !isClient(ev, v, spec.is) ? handle : [],
    };
  return { ...v, pending, names, handle };
}

/** Is the type a client of its own, not a part of one? */
function isClient(ev: Evaluator, v: ClientValue, type: string): boolean {
  return ev.catalogue.type(v.sdk, type)?.owns !== undefined;
}

function staticMember(ev: Evaluator, v: Extract<Value, { k: 'cls' }>, name: string): Value {
  const cls = v.view.cls(v.cls);
  const member = cls?.members.find((m) => m.static && m.name === name);
  if (cls && member) {
    if (member.kind === 'method') return { k: 'fn', view: v.view, fn: member.fn, frame: v.frame, self: v };
    if (member.kind === 'get')
      return ev.callFn(
        { k: 'fn', view: v.view, fn: member.fn, frame: v.frame, self: v },
        { view: v.view, node: -1, frame: null },
        v,
      );
    const written = [member.init, ...member.writes, ...classWrites(v.view, cls.name, name)];
    const values = written.filter((n) => n >= 0).map((n) => ev.ev(v.view, n, v.frame));
    const useful = values.filter((x) => !(x.k === 'const' && (x.v === null || x.v === undefined)));
    if (useful.length > 0) return settle(ev, union(useful));
    return member.type >= 0 ? typeValue(ev, v.view, member.type, null) : UNKNOWN;
  }
  if (!cls) return UNKNOWN;
  const patched = classWrites(v.view, cls.name, name);
  if (patched.length > 0) return union(patched.map((n) => ev.ev(v.view, n, null)));
  if (cls.extends < 0) return UNKNOWN;
  return access(ev, ev.ev(v.view, cls.extends, v.frame), name);
}

/** Values of `Class.name = value`, inside of the class or after it. */
function classWrites(view: FileView, cls: string | null, name: string): NodeId[] {
  return view.writesOf(name).flatMap((w) => {
    const asg = view.node(w);
    const target = asg[0] === 'asg' ? view.node(asg[2]) : undefined;
    const root = target?.[0] === 'mem' ? view.node(target[1]) : undefined;
    return asg[0] === 'asg' && root?.[0] === 'var' && cls !== null && view.facts.vars[root[1]]?.name === cls
      ? [asg[3]]
      : [];
  });
}

/** Member of an instance: own members, then the base class, then (for what is abstract) the subclasses. */
export function classMember(ev: Evaluator, inst: InstValue, name: string, depth = 0): Value {
  const { view } = inst.cls;
  const cls = view.cls(inst.cls.cls);
  if (!cls || depth > 8) return UNKNOWN;
  const frame = ev.constructorFrame(inst, view, cls.ctor);
  const member = cls.members.find(
    (m) =>
      !m.static &&
      m.name === name &&
      (m.fn >= 0 ? (view.fn(m.fn)?.body ?? -1) >= 0 : m.kind === 'field') &&
      m.kind !== 'set',
  );
  if (member && member.kind !== 'field') {
    const fn = { k: 'fn' as const, view, fn: member.fn, frame: inst.cls.frame, self: inst };
    return member.kind === 'get' ? ev.callFn(fn, { view, node: -1, frame: null }, inst) : fn;
  }
  const values: Value[] = [];
  const ctor = view.fn(cls.ctor);
  ctor?.params.forEach((p, i) => {
    if (p.field === name)
      values.push(
        ev.orDefault(ev.parameter(view, cls.ctor, i, frame), () =>
          p.fallback >= 0 ? ev.ev(view, p.fallback, frame) : UNDEFINED,
        ),
      );
  });
  if (member) {
    for (const n of [member.init, ...member.writes]) {
      if (n < 0) continue;
      const owner = view.fnOf[n] ?? 0;
      values.push(
        ev.ev(view, n, owner === cls.ctor || n === member.init ? frame : selfFrame(inst, frame, view, owner)),
      );
    }
  }
  const useful = values.filter((v) => !(v.k === 'const' && (v.v === null || v.v === undefined)) && v.k !== 'unknown');
  if (useful.length > 0) return settle(ev, union(useful));
  if (member && member.type >= 0) {
    const typed = typeValue(ev, view, member.type, null);
    if (typed.k !== 'unknown') return typed;
  }
  if (member && !member.abstract) return values.length > 0 ? union(values) : UNKNOWN;
  if (cls.extends >= 0) {
    const found = baseMember(ev, inst, view, cls.extends, cls.ctor, name, depth);
    if (found.k !== 'unknown') return found;
  }
  if (!inst.made && ev.subclasses && depth === 0) {
    const below = ev
      .subclasses(view, inst.cls.cls)
      .slice(0, 12)
      .map((s) =>
        classMember(
          ev,
          { k: 'inst', cls: { k: 'cls', view: s.view, cls: s.cls, frame: null }, made: null, args: null },
          name,
          depth + 1,
        ),
      );
    const known = below.filter((b) => b.k !== 'unknown');
    if (known.length > 0) return union(known);
  }
  return UNKNOWN;
}

/** Methods that assign fields run with the instance as `this`, their own parameters unbound. */
function selfFrame(
  inst: InstValue,
  frame: ReturnType<Evaluator['constructorFrame']>,
  view: FileView,
  owner: number,
): typeof frame {
  if (!frame || owner === 0) return null;
  return {
    view,
    fn: owner,
    outer: null,
    self: inst,
    call: null,
    depth: frame.depth,
    memo: new Map(),
    made: new Map(),
    arg: () => UNKNOWN,
  };
}

function baseMember(
  ev: Evaluator,
  inst: InstValue,
  view: FileView,
  base: NodeId,
  ctor: number,
  name: string,
  depth: number,
): Value {
  const parent = ev.ev(view, base, inst.cls.frame);
  for (const p of parent.k === 'union' ? parent.of : [parent]) {
    if (p.k === 'cls') {
      const args = superArguments(ev, inst, view, ctor);
      const value = classMember(ev, baseInstance(inst, p, args), name, depth + 1);
      if (value.k === 'fn') return { ...value, self: inst };
      if (value.k !== 'unknown') return value;
    } else if (p.k === 'ext') {
      const client = ev.instanceOfBase(p, superCall(ev, view, ctor, inst) ?? inst.made);
      if (client) return access(ev, client, name);
    }
  }
  return UNKNOWN;
}

/** The `super(…)` call of a constructor, as the construction of the base. */
function superCall(ev: Evaluator, view: FileView, ctor: number, inst: InstValue): CallRef | null {
  if (ctor < 0) return null;
  const node = view.callsOf(ctor).find((c) => {
    const n = view.node(c);
    return n[0] === 'call' && view.node(n[1])[0] === 'super';
  });
  if (node === undefined) return null;
  return { view, node, frame: ev.constructorFrame(inst, view, ctor) };
}

function superArguments(ev: Evaluator, inst: InstValue, view: FileView, ctor: number): InstValue['args'] {
  const call = superCall(ev, view, ctor, inst);
  if (!call) return null;
  return (i) => {
    const v = ev.argument(call, i);
    return isUndefined(v) ? undefined : v;
  };
}
