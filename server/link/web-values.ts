/** What routes, webhook checks and flag reads have in common: names of values that come from packages. */
import type { NodeId } from '../model/facts';
import type { Evaluator } from './evaluate';
import { alternatives, type CallRef, type ExtValue, type FnValue, type Frame, UNKNOWN, type Value } from './values';
import type { FileView } from './view';

/** A value with the place where it is written, for evidence. */
export interface Written {
  readonly value: Value;
  readonly view: FileView;
  readonly node: NodeId;
}

/** One call on the way from a package to a value: `express()`, `.route('/x')`. */
export interface Step {
  /** Names since the call before. */
  readonly names: readonly string[];
  readonly at: CallRef | null;
}

const specs = new Map<string, string>();

/** `npm:hono@4/jwt`, `https://esm.sh/stripe@14?target=deno` → `hono/jwt`, `stripe`. */
export function packageSpec(spec: string): string {
  if (!/^(npm|jsr|node|https?):/.test(spec)) return spec;
  const done = specs.get(spec);
  if (done !== undefined) return done;
  const bare = spec
    .replace(/^(npm|jsr|node):/, '')
    .replace(/^https?:\/\/(esm\.sh|cdn\.skypack\.dev|cdn\.jsdelivr\.net\/npm)\//, '');
  const name = bare.replace(/\?.*$/, '').replace(/^(@?[^@]+)@[^/]+/, '$1');
  specs.set(spec, name);
  return name;
}

/** Is the specifier one of these packages, or below one of them? */
export function fromPackage(spec: string, packages: readonly string[]): boolean {
  const name = packageSpec(spec);
  return packages.some(
    (p) =>
      name === p.replace(/^node:/, '') ||
      (p.endsWith('/*') ? name.startsWith(p.slice(0, -1)) : name.startsWith(`${p}/`)),
  );
}

/** The calls that made a value of a package, the first one first; the names after the last call come at the end with no call. */
export function stepsOf(v: ExtValue): readonly Step[] {
  const out: Step[] = [];
  let current: ExtValue | null = v;
  while (current) {
    const base: ExtValue | null = current.base;
    if (!base) {
      out.unshift({ names: current.path, at: null });
      break;
    }
    // The path of a result is that of its callee, then `()` or `new`, then the members read since.
    const since = current.path.slice(base.path.length + 1);
    out.unshift({ names: since, at: current.at });
    current = base;
  }
  // Names belong to the call that follows them.
  const steps: Step[] = [];
  for (let i = 0; i < out.length; i++) steps.push({ names: out[i]?.names ?? [], at: out[i + 1]?.at ?? null });
  return steps;
}

/** Names from the module, without the level that bundlers and CommonJS add; instances and results are both `()`. */
export function normalPath(path: readonly string[]): string[] {
  const typed = path[0] === 'type' ? [...path.slice(1, 2), '()', ...path.slice(2)] : path;
  const plain = typed.map((p) => (p === 'new' ? '()' : p));
  while (plain.length > 0 && (plain[0] === 'default' || plain[0] === '*')) plain.shift();
  return plain;
}

/** Is a value what `path` of one of the packages leads to (`default.new.webhooks.verify`)? */
export function isExport(v: Value, packages: readonly string[], path: string): boolean {
  const wanted = normalPath(path.split('.'));
  if (v.k === 'global') return packages.includes('') && v.path === path;
  if (v.k === 'client') {
    if (!v.sdk.packages.some((p) => fromPackage(p, packages)) && !(v.pkg !== null && fromPackage(v.pkg, packages)))
      return false;
    const at = wanted.lastIndexOf('()');
    const tail = wanted.slice(at + 1).join('.');
    if (at < 0 || tail === '') return false;
    return v.pending.join('.') === tail || v.names.join('.') === tail || v.names.join('.').endsWith(`.${tail}`);
  }
  if (v.k !== 'ext' && v.k !== 'module') return false;
  if (!fromPackage(v.spec, packages)) return false;
  const have = normalPath(v.k === 'ext' ? v.path : []);
  if (have.join('.') === wanted.join('.')) return true;
  const a = wanted.lastIndexOf('()');
  const b = have.lastIndexOf('()');
  // The class may be exported under another name: what is called on the instance decides.
  return (
    a >= 0 &&
    b >= 0 &&
    a < wanted.length - 1 &&
    wanted.slice(a + 1).join('.') === have.slice(b + 1).join('.') &&
    wanted.filter((p) => p === '()').length === have.filter((p) => p === '()').length
  );
}

/** Text of a value when it is wholly known. */
export function textOf(v: Value): string | null {
  return v.k === 'const' && typeof v.v === 'string' ? v.v : null;
}

/** Arguments of a call or construction. */
export function argsOf(view: FileView, node: NodeId): readonly NodeId[] {
  const n = view.node(node);
  return n[0] === 'call' || n[0] === 'new' ? n[2] : [];
}

/** Value of what a call calls; parameters that callers bind are looked through. */
export function calleeOf(ev: Evaluator, view: FileView, node: NodeId, frame: Frame | null): Value {
  const n = view.node(node);
  if (n[0] !== 'call' && n[0] !== 'new' && n[0] !== 'tag') return UNKNOWN;
  return ev.concrete(ev.ev(view, n[1], frame));
}

/**
 * Functions of the project that a call runs in this invocation. A parameter that the invocation does not bind is left
 * alone: what all its callers pass together belongs to none of them.
 */
export function calledFunctions(ev: Evaluator, view: FileView, node: NodeId, frame: Frame | null): readonly FnValue[] {
  const n = view.node(node);
  return n[0] === 'call' || n[0] === 'tag' ? functionsOf(ev.ev(view, n[1], frame)) : [];
}

/** Last written name of a callee: `req.get` → `get`; null for anything else. */
export function calleeName(view: FileView, node: NodeId): string | null {
  const n = view.node(node);
  if (n[0] !== 'call' && n[0] !== 'new' && n[0] !== 'tag') return null;
  return nameOf(view, n[1]);
}

export function nameOf(view: FileView, node: NodeId): string | null {
  const n = view.node(node);
  if (n[0] === 'mem') return n[2];
  if (n[0] === 'var') return view.facts.vars[n[1]]?.name ?? null;
  if (n[0] === 'glob') return n[1];
  if (n[0] === 'as' || n[0] === 'await') return nameOf(view, n[1]);
  return null;
}

/** Project functions among the alternatives of a value. */
export function functionsOf(v: Value): readonly FnValue[] {
  return alternatives(v).filter((o): o is FnValue => o.k === 'fn' && (o.view.fn(o.fn)?.body ?? -1) >= 0);
}

/** Nodes that an expression or statement is made of, in no order; functions inside it are entered only when `into` says so. */
export function* nodesBelow(view: FileView, root: NodeId, into = false): Generator<NodeId> {
  const stack = [root];
  while (stack.length > 0) {
    const id = stack.pop() ?? -1;
    if (id < 0) continue;
    yield id;
    const n = view.node(id);
    if ((n[0] === 'fn' || n[0] === 'fndecl') && id !== root && !into) continue;
    for (const child of childrenOf(view, id)) stack.push(child);
  }
}

const childIndex = new WeakMap<FileView, Map<NodeId, NodeId[]>>();

/** Child nodes by the parent links. */
export function childrenOf(view: FileView, id: NodeId): readonly NodeId[] {
  let index = childIndex.get(view);
  if (!index) {
    const made = new Map<NodeId, NodeId[]>();
    view.facts.parent.forEach((p, i) => {
      if (p < 0) return;
      const list = made.get(p);
      if (list) list.push(i);
      else made.set(p, [i]);
    });
    index = made;
    childIndex.set(view, index);
  }
  return index.get(id) ?? [];
}
