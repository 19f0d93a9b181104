/** Evaluation of reference expressions across files. */
import type { NodeId, VarFact, VarId } from '../model/facts';
import { access, classMember } from './access';
import { applyCall, applyNew, applyTag } from './apply';
import { callbackParameter } from './callbacks';
import type { CatalogueIndex } from './catalogue-index';
import { concrete } from './concrete';
import { arithmetic, choose } from './constants';
import { findExport, importValue } from './modules';
import {
  awaited,
  elementOf,
  isEmpty,
  isTypeParameter,
  joined,
  needsFrame,
  recursive,
  saysLittle,
  settle,
  typeArgument,
} from './results';
import type { ProjectIndex } from './project-index';
import { typeValue } from './type-values';
import {
  type CallRef,
  type ClientValue,
  constant,
  type ExtValue,
  type FnValue,
  type Frame,
  type InstValue,
  isUndefined,
  UNDEFINED,
  UNKNOWN,
  union,
  type Value,
} from './values';
import type { FileView } from './view';

/** What a module specifier leads to. */
export type Resolution =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'package'; readonly name: string; readonly subpath: string }
  | { readonly kind: 'builtin'; readonly name: string }
  | { readonly kind: 'missing' };

/** What the link step needs of the project; handed in by the engine. */
export interface LinkHost {
  /** Facts of a file as a view; null when it is not part of the project or cannot be read. */
  view(path: string): FileView | null;
  /** Specifier under which the user's config describes an export of a project file, null when it does not. */
  describedModule?(file: string, name: string): string | null;
  resolve(spec: string, from: string): Resolution;
  /** Version of an installed or declared package as seen from a file, and the lowest version its range allows. */
  version(pkg: string, from: string): { version: string | null; range: string | null };
  /** All files, where they are known: for code that changes clients from elsewhere (`axios.defaults.timeout = 5000`). */
  views?(): Iterable<FileView>;
  /**
   * May following an expression (a callee, an argument) lead to anything that matters for calls, or only into files that
   * nobody had a reason to parse? Says yes too often rather than too seldom; without it everything is followed.
   */
  matters?(ev: Evaluator, view: FileView, node: NodeId): boolean;
  /** May the module export this name? False only when its text shows that it does not: then it need not be parsed. */
  mayExport?(spec: string, from: string, name: string): boolean;
}

/** Nesting of invocations that are followed with bound parameters. */
const MAX_DEPTH = 5;

export class Evaluator {
  /** What is being computed, with its nesting. */
  private readonly active = new Map<string, number>();
  /** Call sites of each function, filled by the call graph: for parameters that only callers know. */
  callers: ((view: FileView, fn: number) => readonly CallRef[]) | null = null;
  /** Classes that extend a class, filled by the call graph. */
  subclasses: ((view: FileView, cls: number) => readonly { view: FileView; cls: number }[]) | null = null;
  /** Calls that functions are handed to, filled by the call graph. */
  passed:
    | ((
        view: FileView,
        fn: number,
      ) => readonly (CallRef & { readonly index: number; readonly path: readonly string[] })[])
    | null = null;
  /** The network function that a library's wrapping of it runs (`fetchRetry(fetch)`), filled by the look-up of libraries. */
  wrapped: ((v: ExtValue) => Value | null) | null = null;
  /** Options are read for what finally counts: a parameter that nobody passes has its default. */
  assumeDefaults = false;
  /** What holds for the whole project, filled by the call graph. */
  project: ProjectIndex | null = null;
  private depth = 0;
  private frames = 0;
  private instances = 0;
  private readonly instanceIds = new WeakMap<InstValue, number>();
  private readonly constructions = new WeakMap<InstValue, Frame>();
  private readonly frameIds = new WeakMap<Frame, number>();
  /** Nesting of the outermost computation that was cut short inside of itself. */
  private cut = Number.POSITIVE_INFINITY;
  readonly concreteMemo = new Map<string, Value>();
  /** Nesting of member look-ups, see `access`. */
  accessDepth = 0;

  constructor(
    readonly host: LinkHost,
    readonly catalogue: CatalogueIndex,
  ) {}

  /** Value of an expression. With a frame, parameters are bound as in that invocation. */
  ev(view: FileView, id: NodeId, frame: Frame | null): Value {
    if (id < 0) return UNDEFINED;
    // Every read of a variable is a node of its own: what is remembered and what cycles is the variable.
    const read = view.node(id);
    if (read[0] === 'var') return this.variable(view, read[1], frame);
    const memo = view.memo as Map<NodeId, Value>;
    if (!frame) {
      const known = memo.get(id);
      if (known) return known;
    }
    const key = `${view.id}\0${id}`;
    if (frame) {
      const known = frame.memo.get(key);
      if (known) return known;
    }
    return this.guarded(
      `${key}\0${this.frameId(frame)}`,
      () => this.evNode(view, id, frame),
      (value) => {
        if (frame) frame.memo.set(key, value);
        else memo.set(id, value);
      },
    );
  }

  /** Tells invocations apart: what is unknown within one is not so in another. */
  frameId(frame: Frame | null): number {
    if (!frame) return 0;
    let id = this.frameIds.get(frame);
    if (id === undefined) {
      id = ++this.frames;
      this.frameIds.set(frame, id);
    }
    return id;
  }

  /**
   * Computes something that may lead back to itself: inside of itself it is unknown. A value cut short that way is
   * only remembered where the cycle closes, so that it does not depend on where it was entered.
   */
  guarded(key: string, compute: () => Value, remember: (value: Value) => void): Value {
    const at = this.active.get(key);
    if (at !== undefined || this.depth > 150) {
      this.cut = Math.min(this.cut, at ?? 0);
      return UNKNOWN;
    }
    const depth = ++this.depth;
    this.active.set(key, depth);
    const outer = this.cut;
    this.cut = Number.POSITIVE_INFINITY;
    const value = compute();
    if (this.cut >= depth) {
      remember(value);
      this.cut = outer;
    } else this.cut = Math.min(outer, this.cut);
    this.active.delete(key);
    this.depth--;
    return value;
  }

  private evNode(view: FileView, id: NodeId, frame: Frame | null): Value {
    const n = view.node(id);
    switch (n[0]) {
      case 'str':
      case 'num':
      case 'bool':
        return constant(n[1]);
      case 'null':
        return constant(null);
      case 'undef':
        return UNDEFINED;
      case 'tpl':
        return this.template(view, n[1], n[2], frame);
      case 'var':
        return this.variable(view, n[1], frame);
      case 'glob':
        return this.global(view, n[1]);
      case 'mem':
        return access(this, this.ev(view, n[1], frame), n[2]);
      case 'idx':
        return this.index(view, n[1], n[2], frame);
      case 'call':
        return applyCall(this, { view, node: id, frame });
      case 'new':
        return applyNew(this, { view, node: id, frame });
      case 'tag':
        return applyTag(this, { view, node: id, frame });
      case 'obj':
        return { k: 'obj', view, node: id, frame };
      case 'arr':
        return { k: 'arr', view, node: id, frame };
      case 'fn':
      case 'fndecl':
        return { k: 'fn', view, fn: n[1], frame, self: null };
      case 'cls':
      case 'clsdecl':
        return { k: 'cls', view, cls: n[1], frame };
      case 'cond':
        return choose(
          this.ev(view, n[1], frame),
          () => this.ev(view, n[2], frame),
          () => this.ev(view, n[3], frame),
        );
      case 'bin':
        return this.binary(view, n[1], n[2], n[3], frame);
      case 'un':
        return arithmetic.unary(n[1], this.ev(view, n[2], frame));
      case 'await':
        return awaited(this, this.ev(view, n[1], frame), { view, node: id, frame });
      case 'asg':
        return n[1] === '=' || n[1] === '??=' || n[1] === '||=' ? this.ev(view, n[3], frame) : UNKNOWN;
      case 'this':
        return this.thisValue(view, id, frame);
      case 'super':
        return this.superValue(view, id, frame);
      case 'as': {
        const inner = this.ev(view, n[1], frame);
        return saysLittle(inner) ? this.typed(inner, view, n[2], frame) : inner;
      }
      case 'param':
        return this.parameter(view, n[1], n[2], frame);
      case 'elem':
        return this.element(view, n[1], frame);
      case 'import':
        return n[1] === null ? UNKNOWN : this.importValue(view, n[1], '=');
      case 'spread':
        return UNKNOWN;
      default:
        return UNKNOWN;
    }
  }

  private template(view: FileView, texts: readonly string[], parts: readonly NodeId[], frame: Frame | null): Value {
    const out: (string | null)[] = [];
    const add = (piece: string | null): void => {
      const last = out[out.length - 1];
      if (typeof piece === 'string' && typeof last === 'string') out[out.length - 1] = last + piece;
      else out.push(piece);
    };
    texts.forEach((t, i) => {
      if (t) add(t);
      const part = parts[i];
      if (part === undefined) return;
      const v = this.ev(view, part, frame);
      if (v.k === 'const' && v.v !== undefined && v.v !== null) add(String(v.v));
      else if (v.k === 'text') v.parts.forEach(add);
      else add(null);
    });
    const only = out[0];
    if (out.length === 0) return constant('');
    return out.length === 1 && typeof only === 'string' ? constant(only) : { k: 'text', parts: out };
  }

  private variable(view: FileView, id: VarId, frame: Frame | null): Value {
    const v = view.facts.vars[id];
    if (!v) return UNKNOWN;
    if (v.from) return this.imported(view, id, v.from[0], v.from[1]);
    if (v.writes.length === 0) return this.bound(view, v, frame);
    const known = frame ? undefined : (view.variableMemo.get(id) as Value | undefined);
    if (known) return known;
    const guard = `v${view.id}\0${id}\0${this.frameId(frame)}`;
    // Within its own assignments (`config = withProxy(config)`) it is what it was before.
    if (this.active.has(guard) && v.init >= 0) return settle(this, this.ev(view, v.init, frame));
    return this.guarded(
      guard,
      () => this.bound(view, v, frame),
      (value) => {
        if (!frame) view.variableMemo.set(id, value);
      },
    );
  }

  private imported(view: FileView, id: VarId, spec: string, name: string): Value {
    const known = view.importMemo.get(id) as Value | undefined;
    return (
      known ??
      this.guarded(
        `i${view.id}\0${id}`,
        () => this.importValue(view, spec, name),
        (value) => view.importMemo.set(id, value),
      )
    );
  }

  private bound(view: FileView, v: VarFact, frame: Frame | null): Value {
    let value = v.init >= 0 ? this.ev(view, v.init, frame) : UNDEFINED;
    if (v.init < 0 && v.writes.length === 0) value = UNKNOWN;
    if (v.fallback >= 0) value = this.orDefault(value, () => this.ev(view, v.fallback, frame));
    if (v.writes.length > 0) {
      const written = v.writes.map((w) => this.ev(view, w, frame));
      // `let x` or `let x = null` that is assigned later: the assigned values are what callers see.
      value = isEmpty(value) ? union(written) : union([value, ...written]);
      const useful = value.k === 'union' ? value.of.filter((o) => !isEmpty(o)) : [];
      if (useful.length > 0) value = union(useful);
    }
    if (v.type >= 0 && saysLittle(value)) value = this.typed(value, view, v.type, frame);
    return settle(this, value);
  }

  /** What an annotation adds to a value that does not say what it is. */
  private typed(value: Value, view: FileView, type: number, frame: Frame | null): Value {
    const typed = typeValue(this, view, type, frame);
    if (value.k === 'made' || value.k === 'ext') return typed.k === 'client' || typed.k === 'inst' ? typed : value;
    return typed.k === 'unknown' ? value : typed;
  }

  /** A value with a default for when it is undefined. */
  orDefault(value: Value, fallback: () => Value): Value {
    if (isUndefined(value)) return fallback();
    if (value.k === 'param' || value.k === 'unknown' || onlyDeclared(value)) return union([value, fallback()]);
    if (value.k === 'union' && value.of.some(isUndefined))
      return union([...value.of.filter((o) => !isUndefined(o)), fallback()]);
    return value;
  }

  private global(view: FileView, name: string): Value {
    if (name === 'exports' || name === 'module')
      return view.facts.commonjs ? { k: 'ns', view } : { k: 'global', path: name };
    return { k: 'global', path: name === 'window' || name === 'self' || name === 'global' ? 'globalThis' : name };
  }

  private index(view: FileView, object: NodeId, key: NodeId, frame: Frame | null): Value {
    const o = this.ev(view, object, frame);
    const k = this.ev(view, key, frame);
    if (k.k === 'const' && typeof k.v === 'string') return access(this, o, k.v);
    if (o.k === 'arr' && k.k === 'const' && typeof k.v === 'number') {
      const list = o.view.node(o.node);
      const item = list[0] === 'arr' ? list[1][k.v] : undefined;
      return item === undefined ? UNKNOWN : this.ev(o.view, item, o.frame);
    }
    return access(this, o, '*');
  }

  private binary(view: FileView, op: string, l: NodeId, r: NodeId, frame: Frame | null): Value {
    if (op === ',') return this.ev(view, r, frame);
    const left = this.ev(view, l, frame);
    if (op === '??' || op === '||') return arithmetic.or(op, left, () => this.ev(view, r, frame));
    if (op === '&&') {
      if (left.k === 'const' && !left.v) return left;
      return this.ev(view, r, frame);
    }
    return arithmetic.binary(op, left, this.ev(view, r, frame));
  }

  private element(view: FileView, source: NodeId, frame: Frame | null): Value {
    const v = this.ev(view, source, frame);
    const typed = elementOf(v);
    if (typed) return typed;
    if (v.k !== 'arr') return UNKNOWN;
    const list = v.view.node(v.node);
    return list[0] === 'arr' ? union(list[1].map((i) => this.ev(v.view, i, v.frame))) : UNKNOWN;
  }

  /** `this` at a node. */
  thisValue(view: FileView, id: NodeId, frame: Frame | null): Value {
    const at = view.classOf(id);
    if (!at) {
      const owner = view.objectAround(id);
      return owner >= 0 ? { k: 'obj', view, node: owner, frame } : UNKNOWN;
    }
    const cls = { k: 'cls' as const, view, cls: at.cls, frame: null };
    if (at.isStatic) return cls;
    for (let f = frame; f; f = f.outer) if (f.view === view && f.fn === at.fn && f.self) return f.self;
    return { k: 'inst', cls, made: null, args: null };
  }

  private superValue(view: FileView, id: NodeId, frame: Frame | null): Value {
    const at = view.classOf(id);
    const cls = at ? view.cls(at.cls) : undefined;
    if (!at || !cls || cls.extends < 0) return UNKNOWN;
    const base = this.ev(view, cls.extends, frame);
    if (base.k === 'cls') return { k: 'inst', cls: base, made: null, args: null };
    return this.instanceOfBase(base, null) ?? UNKNOWN;
  }

  /** What `extends X` of an SDK class makes of its instances. */
  instanceOfBase(base: Value, made: CallRef | null): ClientValue | null {
    if (base.k !== 'ext') return null;
    const found = this.catalogue.exportOf(base.spec, base.path);
    if (!found || found.rest.length > 0) return null;
    const type = found.spec.new ?? found.spec.type;
    if (!type) return null;
    return {
      k: 'client',
      sdk: found.sdk,
      type,
      pending: [],
      names: [],
      typed: made === null,
      inline: false,
      continued: false,
      made: made
        ? {
            ...made,
            optionSet: found.spec.optionSet ?? found.sdk.types[type]?.optionSet ?? null,
            spec: found.spec,
            base: null,
          }
        : null,
      dependency: found.spec.dependency ?? null,
      pkg: base.spec,
    };
  }

  /** Parameter of a function: bound by the frame, else known by its type, its callback position, or only symbolic. */
  parameter(view: FileView, fn: number, index: number, frame: Frame | null): Value {
    const fact = view.fn(fn);
    const param = fact?.params[index];
    for (let f = frame; f; f = f.outer) {
      if (f.view !== view || f.fn !== fn) continue;
      const bound = f.arg(index);
      if (bound && bound.k !== 'unknown') return bound;
      if (!bound) return UNDEFINED;
      break;
    }
    const typed = param && param.type >= 0 ? typeValue(this, view, param.type, null) : UNKNOWN;
    if (typed.k === 'client' || typed.k === 'inst') return typed;
    const given = fact && fact.node >= 0 ? callbackParameter(this, view, fact.node, index, frame) : UNKNOWN;
    if (given.k !== 'unknown') return given;
    if (typed.k === 'tobj' || typed.k === 'rec' || typed.k === 'tfn' || typed.k === 'global' || typed.k === 'ext')
      return union([{ k: 'param', view, fn, index, path: [] }, typed]);
    return { k: 'param', view, fn, index, path: [] };
  }

  /** Looks through a parameter that nothing in the function itself explains: what do its callers pass? */
  concrete(value: Value, depth = 0): Value {
    return concrete(this, value, depth);
  }

  /** Argument `i` of a call, `undefined` when it is not passed, unknown behind a spread. */
  argument(call: CallRef, i: number): Value {
    const n = call.view.node(call.node);
    if (n[0] !== 'call' && n[0] !== 'new') return UNKNOWN;
    const args = n[2];
    for (let j = 0; j <= i && j < args.length; j++) {
      const at = args[j];
      if (at === undefined) continue;
      const item = call.view.node(at);
      if (item[0] === 'spread') {
        const list = this.ev(call.view, item[1], call.frame);
        const inner = list.k === 'arr' ? list.view.node(list.node) : null;
        const picked = inner?.[0] === 'arr' ? inner[1][i - j] : undefined;
        return list.k === 'arr' && picked !== undefined ? this.ev(list.view, picked, list.frame) : UNKNOWN;
      }
      if (j === i) return this.ev(call.view, at, call.frame);
    }
    return UNDEFINED;
  }

  /** A frame for invoking a function through a call. */
  frameFor(fn: FnValue, call: CallRef, self: Value | null): Frame {
    // The same invocation is the same frame: what is remembered of it is found again, and cycles through it end.
    const made = call.frame ? call.frame.made : call.view.frames;
    const key = `${fn.view.id}\0${fn.fn}\0${this.frameId(fn.frame)}\0${call.view.id}\0${call.node}\0${this.instanceId(self ?? fn.self)}`;
    let frame = made.get(key) as Frame | undefined;
    if (!frame) {
      frame = this.newFrame(fn, call, self);
      made.set(key, frame);
    }
    return frame;
  }

  /** Tells instances apart. */
  instanceId(self: Value | null): number {
    if (self?.k !== 'inst') return 0;
    let id = this.instanceIds.get(self);
    if (id === undefined) {
      id = ++this.instances;
      this.instanceIds.set(self, id);
    }
    return id;
  }

  private newFrame(fn: FnValue, call: CallRef, self: Value | null): Frame {
    return {
      view: fn.view,
      fn: fn.fn,
      outer: fn.frame,
      self: self ?? fn.self,
      call,
      depth: (call.frame?.depth ?? 0) + 1,
      memo: new Map(),
      made: new Map(),
      arg: (i) => {
        const v = this.argument(call, i);
        return v.k === 'const' && v.v === undefined ? undefined : v;
      },
    };
  }

  /** Frame of a constructor, so that `this.x = x` of an instance sees the arguments it was made with. */
  constructorFrame(inst: InstValue, view: FileView, ctor: number): Frame | null {
    if (ctor < 0 || (!inst.made && !inst.args)) return null;
    const made = inst.made;
    if (made && (made.frame?.depth ?? 0) > MAX_DEPTH) return null;
    const args = inst.args;
    const known = this.constructions.get(inst);
    if (known) return known;
    const frame: Frame = {
      view,
      fn: ctor,
      outer: inst.cls.frame,
      self: inst,
      call: made,
      depth: (made?.frame?.depth ?? 0) + 1,
      memo: new Map(),
      made: new Map(),
      arg: (i) => {
        if (args) return args(i);
        const v = made ? this.argument(made, i) : UNKNOWN;
        return isUndefined(v) ? undefined : v;
      },
    };
    this.constructions.set(inst, frame);
    return frame;
  }

  /** Result of invoking a project function. */
  callFn(fn: FnValue, call: CallRef, self: Value | null): Value {
    const fact = fn.view.fn(fn.fn);
    if (!fact) return UNKNOWN;
    // What the function returns whatever its parameters are is found once; only what depends on them is bound.
    let result = fn.frame ? UNKNOWN : this.returned(fn.view, fn.fn);
    if ((fn.frame || needsFrame(result)) && (call.frame?.depth ?? 0) < MAX_DEPTH && !recursive(fn, call.frame)) {
      const frame = this.frameFor(fn, call, self);
      result = joined(
        fn.view.returnsOf(fn.fn).map((r) => this.ev(fn.view, r, frame)),
        result,
      );
    }
    if (fact.returnType >= 0 && saysLittle(result)) {
      result = this.typed(result, fn.view, fact.returnType, null);
      const given = isTypeParameter(fn.view, fact.returnType) ? typeArgument(call) : -1;
      if (given >= 0 && saysLittle(result)) result = this.typed(result, call.view, given, null);
    }
    return settle(this, result);
  }

  /** What a function returns with its parameters unbound. */
  private returned(view: FileView, fn: number): Value {
    const known = view.returnedMemo.get(fn) as Value | undefined;
    if (known) return known;
    const returns = view.returnsOf(fn);
    return this.guarded(
      `r${view.id}\0${fn}`,
      () =>
        returns.length === 0
          ? (view.fn(fn)?.body ?? -1) >= 0
            ? UNDEFINED
            : UNKNOWN
          : joined(
              returns.map((r) => this.ev(view, r, null)),
              UNKNOWN,
            ),
      (value) => view.returnedMemo.set(fn, value),
    );
  }

  /** A name imported by `view`. */
  importValue(view: FileView, spec: string, name: string): Value {
    return importValue(this, view, spec, name);
  }

  /** An export of a project file. */
  exported(view: FileView, name: string): Value {
    const known = view.exportMemo.get(name) as Value | undefined;
    return (
      known ??
      this.guarded(
        `x${view.id}\0${name}`,
        () => findExport(this, view, name, new Set()),
        (value) => view.exportMemo.set(name, value),
      )
    );
  }

  /** Member of an instance of a project class. */
  instanceMember(inst: InstValue, name: string): Value {
    return classMember(this, inst, name);
  }
}

/** Only a parameter and what its declared type says. */
function onlyDeclared(value: Value): boolean {
  return (
    value.k === 'union' &&
    value.of.some((o) => o.k === 'param') &&
    value.of.every(
      (o) =>
        o.k === 'param' ||
        o.k === 'unknown' ||
        o.k === 'tobj' ||
        o.k === 'tfn' ||
        (o.k === 'ext' && o.path[0] === 'type'),
    )
  );
}
