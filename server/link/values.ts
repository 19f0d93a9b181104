/** What an expression can be, across files. */
import type { AddedLayer, ExportSpec, Sdk } from '../model/catalogue';
import type { Kind } from '../model/report';
import type { ClassId, FnId, NodeId } from '../model/facts';
import type { FileView } from './view';

/** One invocation that is being followed: what the parameters of `fn` are bound to. */
export interface Frame {
  readonly view: FileView;
  readonly fn: FnId;
  /** Value of argument `i`; undefined when it is not passed. */
  arg(i: number): Value | undefined;
  /** Invocation of the function that `fn` is lexically nested in, when it was made there. */
  readonly outer: Frame | null;
  readonly self: Value | null;
  /** The call that invokes it, for evidence. */
  readonly call: CallRef | null;
  readonly depth: number;
  readonly memo: Map<string, Value>;
  /** Invocations made in it, so that each is one frame. */
  readonly made: Map<string, unknown>;
}

/** A call or `new` expression in the frame it is evaluated in. */
export interface CallRef {
  readonly view: FileView;
  readonly node: NodeId;
  readonly frame: Frame | null;
}

/** How a client came to be: its construction and the clones on the way (innermost last). */
export interface Made extends CallRef {
  readonly optionSet: string | null;
  readonly spec: ExportSpec | null;
  readonly base: Made | null;
  /** A step of a query's or request's own chain that carries options (`.maxTimeMS(500)`), not a client. */
  readonly step?: boolean;
  /** A layer that this step puts around the calls (`model.withRetry()`). */
  readonly adds?: AddedLayer | null;
}

export interface ClientValue {
  readonly k: 'client';
  readonly sdk: Sdk;
  readonly type: string;
  /** Property names since the value's type last changed. */
  readonly pending: readonly string[];
  /** Member names for `method`: those of the expression so far. */
  readonly names: readonly string[];
  /** Property names since the last call: what an alias stands for (`const users = prisma.user`). */
  readonly handle?: readonly string[];
  readonly made: Made | null;
  /** Known by a type annotation only: the construction was not seen. */
  readonly typed: boolean;
  readonly dependency: string | null;
  /** Kind that the export says it was made through, where it differs from the entry's. */
  readonly exportKind?: Kind | null;
  /** Import specifier it came from; null for the platform. */
  readonly pkg: string | null;
  /** The expression where the chain starts, when it was started by a call of the SDK in the same expression. */
  readonly inline: boolean;
  /** A thenable builder whose query was started elsewhere (kept in a variable). */
  readonly continued: boolean;
}

export interface FnValue {
  readonly k: 'fn';
  readonly view: FileView;
  readonly fn: FnId;
  readonly frame: Frame | null;
  readonly self: Value | null;
}
export interface ClsValue {
  readonly k: 'cls';
  readonly view: FileView;
  readonly cls: ClassId;
  readonly frame: Frame | null;
}
export interface InstValue {
  readonly k: 'inst';
  readonly cls: ClsValue;
  readonly made: CallRef | null;
  readonly args: Frame['arg'] | null;
}
export interface ExtValue {
  readonly k: 'ext';
  readonly spec: string;
  readonly path: readonly string[];
  readonly at: CallRef | null;
  readonly base: ExtValue | null;
}
export interface ObjValue {
  readonly k: 'obj';
  readonly view: FileView;
  readonly node: NodeId;
  readonly frame: Frame | null;
}
export interface ParamValue {
  readonly k: 'param';
  readonly view: FileView;
  readonly fn: FnId;
  readonly index: number;
  readonly path: readonly string[];
}

export type Value =
  | { readonly k: 'unknown' }
  | { readonly k: 'const'; readonly v: string | number | boolean | null | undefined; readonly env?: boolean }
  /** A text of which only pieces are known (null: any text). */
  | { readonly k: 'text'; readonly parts: readonly (string | null)[] }
  /** A number that is not known (`seconds * 1000`). */
  | { readonly k: 'number' }
  /** `process.env.NAME` */
  | { readonly k: 'env'; readonly name: string }
  /** A platform global and members of it (`Promise.race`). */
  | { readonly k: 'global'; readonly path: string }
  /** Result of calling or constructing a global (`new AbortController()`, `AbortSignal.timeout(1)`). */
  | { readonly k: 'made'; readonly path: string; readonly at: CallRef }
  | { readonly k: 'module'; readonly spec: string }
  | ExtValue
  | { readonly k: 'ns'; readonly view: FileView }
  | FnValue
  | ClsValue
  | InstValue
  | ObjValue
  | { readonly k: 'arr'; readonly view: FileView; readonly node: NodeId; readonly frame: Frame | null }
  | ClientValue
  /** Result of a network call, awaited or not. */
  | { readonly k: 'response'; readonly at: CallRef }
  | { readonly k: 'union'; readonly of: readonly Value[] }
  | ParamValue
  /** A model of a provider (AI SDK, LangChain): decides the dependency of the call it is given to. */
  | { readonly k: 'provider'; readonly dependency: string; readonly at: CallRef | null }
  /** Members put together by a framework (`{ ctx }` of a tRPC procedure) or a type: `*` any other name, `[]` the elements of a list. */
  | { readonly k: 'rec'; readonly members: ReadonlyMap<string, Value> }
  /** An object type: members known by annotation. */
  | { readonly k: 'tobj'; readonly view: FileView; readonly members: ReadonlyMap<string, number> }
  | { readonly k: 'tfn'; readonly view: FileView; readonly params: readonly number[]; readonly result: number };

export const UNKNOWN: Value = { k: 'unknown' };
export const UNDEFINED: Value = { k: 'const', v: undefined };

export function constant(v: string | number | boolean | null | undefined, env?: boolean): Value {
  return env ? { k: 'const', v, env } : { k: 'const', v };
}

export function isUndefined(v: Value): boolean {
  return v.k === 'const' && v.v === undefined;
}

const MAX_UNION = 12;

/** Joins values; equal constants and unknowns collapse, order is kept. */
export function union(values: readonly Value[]): Value {
  const out: Value[] = [];
  const add = (v: Value): void => {
    if (v.k === 'union') v.of.forEach(add);
    else if (out.length < MAX_UNION && !out.some((o) => same(o, v))) out.push(v);
  };
  values.forEach(add);
  const only = out[0];
  if (!only) return UNKNOWN;
  return out.length === 1 ? only : { k: 'union', of: out };
}

/** Do two values stand for the same thing? Errs on the side of no. */
export function same(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a.k !== b.k) return false;
  switch (a.k) {
    case 'unknown':
    case 'number':
      return true;
    case 'const':
      return a.v === (b as typeof a).v;
    case 'env':
      return a.name === (b as typeof a).name;
    case 'global':
      return a.path === (b as typeof a).path;
    case 'module':
      return a.spec === (b as typeof a).spec;
    case 'fn':
      return a.fn === (b as typeof a).fn && a.view === (b as typeof a).view && a.frame === (b as typeof a).frame;
    case 'cls':
      return a.cls === (b as typeof a).cls && a.view === (b as typeof a).view;
    case 'inst': {
      const o = b as typeof a;
      return (
        a.cls.cls === o.cls.cls &&
        a.cls.view === o.cls.view &&
        a.made?.node === o.made?.node &&
        a.made?.view === o.made?.view
      );
    }
    case 'obj':
    case 'arr':
      return a.node === (b as typeof a).node && a.view === (b as typeof a).view && a.frame === (b as typeof a).frame;
    case 'param': {
      const o = b as typeof a;
      return a.view === o.view && a.fn === o.fn && a.index === o.index && a.path.join('.') === o.path.join('.');
    }
    case 'client': {
      const o = b as typeof a;
      return (
        a.sdk === o.sdk &&
        a.type === o.type &&
        a.made?.node === o.made?.node &&
        a.made?.view === o.made?.view &&
        a.pending.join('.') === o.pending.join('.')
      );
    }
    case 'provider':
      return a.dependency === (b as typeof a).dependency;
    default:
      return false;
  }
}

/** Every alternative of a value. */
export function alternatives(v: Value): readonly Value[] {
  return v.k === 'union' ? v.of : [v];
}

/** Does the value still depend on a parameter that is not bound? */
export function isOpen(v: Value): boolean {
  switch (v.k) {
    case 'unknown':
    case 'param':
      return true;
    case 'union':
      return v.of.some(isOpen);
    case 'client':
      return v.typed;
    case 'text':
      return v.parts.includes(null);
    case 'obj':
    case 'arr':
      return true;
    default:
      return false;
  }
}
