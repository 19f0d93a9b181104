/** Calls, constructions and tagged templates: what they give. */
import type { CallSpec, ExportSpec, MemberSpec, Sdk } from '../model/catalogue';
import type { NodeId } from '../model/facts';
import { access } from './access';
import { builtin } from './constants';
import type { Evaluator } from './evaluate';
import { typeArgument, withoutSteps } from './results';
import { typeValue } from './type-values';
import {
  alternatives,
  type CallRef,
  type ClientValue,
  type ExtValue,
  type FnValue,
  type Frame,
  type Made,
  UNDEFINED,
  UNKNOWN,
  union,
  type Value,
} from './values';
import type { FileView } from './view';

/** A call that reaches the network, with what recognised it. */
export interface NetworkCall {
  readonly sdk: Sdk;
  readonly call: CallSpec;
  readonly client: ClientValue | null;
  readonly exported: ExportSpec | null;
  /** Import specifier; null for the platform. */
  readonly pkg: string | null;
  /** `method` of the contract. */
  readonly names: readonly string[];
}

export function applyCall(ev: Evaluator, at: CallRef): Value {
  const n = at.view.node(at.node);
  if (n[0] !== 'call') return UNKNOWN;
  const callee = at.view.node(n[1]);
  if (callee[0] === 'mem') {
    const special = promiseOrFunctionMember(ev, at, callee[1], callee[2], n[2]);
    if (special) return special;
  }
  if (callee[0] === 'super') return UNDEFINED;
  return dispatch(ev, ev.ev(at.view, n[1], at.frame), at, false);
}

/** `.then`, `.catch`, `.finally`, `.bind`, `.call`, `.apply`: not members of what they are called on. */
function promiseOrFunctionMember(
  ev: Evaluator,
  at: CallRef,
  object: NodeId,
  name: string,
  args: readonly NodeId[],
): Value | null {
  switch (name) {
    case 'catch':
    case 'finally':
      return ev.ev(at.view, object, at.frame);
    case 'then': {
      const value = ev.ev(at.view, object, at.frame);
      const then = args[0] === undefined ? UNKNOWN : ev.ev(at.view, args[0], at.frame);
      return then.k === 'fn'
        ? callWith(ev, then, [value], at)
        : value.k === 'client' && !value.inline
          ? UNKNOWN
          : then.k === 'unknown'
            ? UNKNOWN
            : value;
    }
    case 'bind': {
      const value = ev.ev(at.view, object, at.frame);
      return value.k === 'unknown' ? null : value;
    }
    case 'call':
    case 'apply': {
      const value = ev.ev(at.view, object, at.frame);
      if (value.k !== 'fn') return null;
      const rest = args.slice(1).map((a) => ev.ev(at.view, a, at.frame));
      return callWith(ev, value, name === 'call' ? rest : [], at);
    }
    default:
      return null;
  }
}

/** Calls a project function with values. */
export function callWith(ev: Evaluator, fn: FnValue, values: readonly Value[], at: CallRef): Value {
  const frame = frameWith(fn, values, at);
  if (frame.depth > 5) return UNKNOWN;
  const returns = fn.view.returnsOf(fn.fn);
  return returns.length === 0 ? UNDEFINED : union(returns.map((r) => ev.ev(fn.view, r, frame)));
}

/** A frame with given argument values. */
export function frameWith(fn: FnValue, values: readonly Value[], at: CallRef | null): Frame {
  return {
    view: fn.view,
    fn: fn.fn,
    outer: fn.frame,
    self: fn.self,
    call: at,
    depth: (at?.frame?.depth ?? 0) + 1,
    memo: new Map(),
    made: new Map(),
    arg: (i) => values[i],
  };
}

export function applyNew(ev: Evaluator, at: CallRef): Value {
  const n = at.view.node(at.node);
  return n[0] === 'new' ? dispatch(ev, ev.ev(at.view, n[1], at.frame), at, true) : UNKNOWN;
}

export function applyTag(ev: Evaluator, at: CallRef): Value {
  const n = at.view.node(at.node);
  if (n[0] !== 'tag') return UNKNOWN;
  return union(
    alternatives(ev.ev(at.view, n[1], at.frame)).map((v) => {
      const client = asClient(ev, v);
      const spec = client && client.pending.length === 0 ? ev.catalogue.type(client.sdk, client.type)?.tag : null;
      if (client && spec) return named(ev, applyMember(ev, client, spec, at));
      return v.k === 'client' ? clientCall(ev, v, at) : UNKNOWN;
    }),
  );
}

/** A query started by a tag alone is called by the tag's exported name. */
function named(ev: Evaluator, v: Value): Value {
  if (v.k !== 'client' || v.names.length > 0) return v;
  const query = ev.catalogue.type(v.sdk, v.type)?.thenable;
  return query ? { ...v, names: [anonymousName(ev, v.sdk, query)] } : v;
}

/** Name of a call that has no member name: of a tag or function that was made by a factory. */
function anonymousName(ev: Evaluator, sdk: Sdk, call: CallSpec): string {
  return typeof call.effect === 'object' && 'sql' in call.effect ? 'sql' : ev.catalogue.defaultName(sdk);
}

function dispatch(ev: Evaluator, v: Value, at: CallRef, isNew: boolean): Value {
  switch (v.k) {
    case 'fn':
      return isNew ? UNKNOWN : ev.callFn(v, at, null);
    case 'cls':
      return isNew ? { k: 'inst', cls: v, made: at, args: null } : UNKNOWN;
    case 'client':
      return isNew ? newOfClient(ev, v, at) : clientCall(ev, v, at);
    case 'module':
      return extCall(ev, { k: 'ext', spec: v.spec, path: [], at: null, base: null }, at, isNew);
    case 'ext':
      return extCall(ev, v, at, isNew);
    case 'global':
      return globalCall(ev, v.path, at, isNew);
    case 'made':
      return v.path === 'new Map.get' ? mapValue(ev, v.at) : { k: 'made', path: `${v.path}()`, at };
    case 'tfn':
      return typeValue(ev, v.view, v.result, null);
    case 'provider':
      return { ...v, at };
    case 'union':
      return union(v.of.map((o) => dispatch(ev, o, at, isNew)));
    case 'param': {
      const known = alternatives(ev.concrete(v)).filter((o) => o.k !== 'param');
      return known.length === 0 ? UNKNOWN : union(known.map((o) => dispatch(ev, o, at, isNew)));
    }
    default:
      return UNKNOWN;
  }
}

function globalCall(ev: Evaluator, path: string, at: CallRef, isNew: boolean): Value {
  const n = at.view.node(at.node);
  const args = n[0] === 'call' || n[0] === 'new' ? n[2] : [];
  const platform = ev.catalogue.global(path);
  if (platform) {
    if (isNew && platform.spec.new) return madeClient(ev, platform.sdk, platform.spec.new, platform.spec, at, null);
    if (!isNew && platform.spec.call) return responseOf(platform.sdk, platform.spec.call, at, null, null);
  }
  if (isNew && path === 'Proxy') return proxied(ev, at, args);
  if (!isNew) {
    const value = builtin(
      path,
      args.map((a) => ev.ev(at.view, a, at.frame)),
    );
    if (value) return value;
    if (path === 'Object.assign')
      return { k: 'union', of: [...args].reverse().map((a) => ev.ev(at.view, a, at.frame)) };
    const [list] = args;
    if (path === 'Promise.all' && list !== undefined && at.view.node(list)[0] === 'arr')
      return ev.ev(at.view, list, at.frame);
    if (path === 'Promise.all' || path === 'Promise.race' || path === 'Promise.any' || path === 'Promise.allSettled')
      return UNKNOWN;
  }
  return { k: 'made', path: isNew ? `new ${path}` : `${path}()`, at };
}

/** `new Proxy(target, { get(_, name) { return client()[name]; } })`: a lazy stand-in for what `get` looks into. */
function proxied(ev: Evaluator, at: CallRef, args: readonly NodeId[]): Value {
  const target = args[0] === undefined ? UNKNOWN : ev.ev(at.view, args[0], at.frame);
  const handler = args[1] === undefined ? UNKNOWN : ev.ev(at.view, args[1], at.frame);
  const get = handler.k === 'obj' ? access(ev, handler, 'get') : UNKNOWN;
  if (get.k === 'fn') {
    for (const r of get.view.returnsOf(get.fn)) {
      let n = get.view.node(r);
      while (n[0] === 'as') n = get.view.node(n[1]);
      const object = n[0] === 'idx' ? n[1] : n[0] === 'call' ? n[2][0] : undefined;
      const value = object === undefined ? UNKNOWN : ev.ev(get.view, object, get.frame);
      if (value.k === 'client' || value.k === 'inst') return value;
    }
  }
  return target.k === 'obj' ? UNKNOWN : target;
}

function extCall(ev: Evaluator, v: ExtValue, at: CallRef, isNew: boolean): Value {
  const found = ev.catalogue.exportOf(v.spec, v.path);
  if (found && found.rest.length === 0) {
    const { sdk, spec } = found;
    if (spec.new && (isNew || (!spec.makes && !spec.call && !spec.is && !spec.provider)))
      return madeClient(ev, sdk, spec.new, spec, at, v.spec);
    if (spec.provider) return { k: 'provider', dependency: spec.provider, at };
    if (!isNew && spec.call) return responseOf(sdk, spec.call, at, null, v.spec);
    if (spec.makes) return madeClient(ev, sdk, spec.makes, spec, at, v.spec);
    if (spec.is) {
      const client = asClient(ev, v);
      if (client) return isNew ? newOfClient(ev, client, at) : clientCall(ev, client, at);
    }
  }
  const resolved = isNew ? UNKNOWN : resolvedService(ev, v, at);
  return resolved.k === 'unknown'
    ? { k: 'ext', spec: v.spec, path: [...v.path, isNew ? 'new' : '()'], at, base: v }
    : resolved;
}

/** What `new Map<K, V>()` holds: what it is made of and what is set later in its file, else by its type. */
function mapValue(ev: Evaluator, at: CallRef): Value {
  const n = at.view.node(at.node);
  if (n[0] !== 'new') return UNKNOWN;
  const held = [...pairValues(at.view, n[2][0] ?? -1), ...setValues(at.view, at.node)]
    .map((v) => ev.ev(at.view, v, at.frame))
    .filter((v) => v.k !== 'unknown');
  if (held.length > 0) return union(held);
  const type = n[3]?.[1];
  return type === undefined ? UNKNOWN : typeValue(ev, at.view, type, null);
}

/** `[[key, value], …]` */
function pairValues(view: FileView, list: NodeId): NodeId[] {
  const n = view.node(list);
  return n[0] !== 'arr'
    ? []
    : n[1].flatMap((item) => {
        const pair = view.node(item);
        return pair[0] === 'arr' && pair[1][1] !== undefined ? [pair[1][1]] : [];
      });
}

/** `map.set(key, value)` on the variable or field that the map was made for. */
function setValues(view: FileView, made: NodeId): NodeId[] {
  const holder = view.node(view.parent(made));
  const field = view.facts.classes
    .flatMap((c) => c.members)
    .find((m) => m.init === made || m.writes.includes(made))?.name;
  const isHolder = (id: NodeId): boolean => {
    const n = view.node(id);
    if (n[0] === 'var') return holder[0] === 'decl' && holder[1].includes(n[1]);
    return n[0] === 'mem' && field !== undefined && n[2] === field && view.node(n[1])[0] === 'this';
  };
  return view.facts.calls.flatMap((call) => {
    const n = view.node(call);
    const callee = n[0] === 'call' ? view.node(n[1]) : null;
    return n[0] === 'call' &&
      callee?.[0] === 'mem' &&
      callee[2] === 'set' &&
      n[2][1] !== undefined &&
      isHolder(callee[1])
      ? [n[2][1]]
      : [];
  });
}

/** Containers give an instance of the class, or a value of the type, that they are asked for (`app.get(PrismaService)`). */
function resolvedService(ev: Evaluator, v: ExtValue, at: CallRef): Value {
  if (!/^(get|resolve|inject|getOrThrow)$/.test(v.path[v.path.length - 1] ?? '')) return UNKNOWN;
  const type = typeArgument(at);
  const typed = type >= 0 ? typeValue(ev, at.view, type, null) : UNKNOWN;
  if (typed.k === 'client' || typed.k === 'inst') return typed;
  const token = ev.argument(at, 0);
  return token.k === 'cls' ? { k: 'inst', cls: token, made: null, args: null } : UNKNOWN;
}

function madeClient(
  ev: Evaluator,
  sdk: Sdk,
  type: string,
  spec: ExportSpec | null,
  at: CallRef,
  pkg: string | null,
): ClientValue {
  const optionSet = spec?.optionSet ?? ev.catalogue.type(sdk, type)?.optionSet ?? null;
  return {
    k: 'client',
    sdk,
    type,
    pending: [],
    names: [],
    made: { ...at, optionSet, spec, base: null },
    typed: false,
    dependency: spec?.dependency ?? null,
    exportKind: spec?.kind ?? null,
    pkg,
    inline: true,
    continued: false,
  };
}

/** `new client.X(…)`: a member that is a class (rare: `new google.auth.OAuth2()`, mongoose models). */
function newOfClient(ev: Evaluator, v: ClientValue, at: CallRef): Value {
  const spec =
    v.pending.length > 0
      ? ev.catalogue.member(v.sdk, v.type, v.pending)
      : ev.catalogue.type(v.sdk, v.type)?.members.new;
  return spec && 'makes' in spec ? applyMember(ev, v, spec, at) : UNKNOWN;
}

function responseOf(sdk: Sdk, call: CallSpec, at: CallRef, client: ClientValue | null, pkg: string | null): Value {
  if (!call.returns) return { k: 'response', at };
  const base = withoutSteps(client?.made ?? null);
  const made: Made = { ...at, optionSet: call.optionSet ?? null, spec: null, base };
  return {
    k: 'client',
    sdk,
    type: call.returns,
    pending: [],
    names: client ? client.names : [],
    made: base && !call.optionSet ? base : made,
    typed: client?.typed ?? false,
    dependency: client?.dependency ?? null,
    exportKind: client?.exportKind ?? null,
    pkg,
    inline: true,
    continued: false,
  };
}

export function clientCall(ev: Evaluator, v: ClientValue, at: CallRef): Value {
  const spec = ev.catalogue.member(v.sdk, v.type, v.pending);
  if (spec) return applyMember(ev, v, spec, at);
  const type = ev.catalogue.type(v.sdk, v.type);
  if (type && (type.thenable || type.builder) && v.pending.length > 0)
    return { ...v, pending: [], handle: [], inline: true };
  return UNKNOWN;
}

function applyMember(ev: Evaluator, v: ClientValue, spec: MemberSpec, at: CallRef): Value {
  if ('call' in spec) return responseOf(v.sdk, spec.call, at, v, v.pkg);
  if ('makes' in spec) {
    const step =
      spec.optionSet || spec.adds
        ? {
            ...at,
            optionSet: spec.optionSet ?? null,
            spec: null,
            base: v.made,
            adds: spec.adds ?? null,
            ...stepOf(ev, v, spec.makes),
          }
        : null;
    const made: Made | null = step ?? v.made ?? null;
    return { ...v, type: spec.makes, pending: [], handle: [], made, inline: true, continued: false };
  }
  return UNKNOWN;
}

/** Options given to a query or request while it is built are the call's own. */
function stepOf(ev: Evaluator, v: ClientValue, makes: string): { step?: true } {
  const runs = (type: string): boolean => {
    const t = ev.catalogue.type(v.sdk, type);
    return !!t && (t.thenable !== undefined || t.builder === true);
  };
  return runs(makes) || runs(v.type) ? { step: true } : {};
}

/** The client that a value is, when an export is itself one (`axios`, `ky`). */
export function asClient(ev: Evaluator, v: Value): ClientValue | null {
  if (v.k === 'client') return v;
  if (v.k !== 'ext' && v.k !== 'module') return null;
  const found = ev.catalogue.exportOf(v.spec, v.k === 'ext' ? v.path : []);
  if (!found || found.rest.length > 0 || !found.spec.is) return null;
  return {
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
}

/** The network call that a callee's value makes, for a call, `new` or tagged template. */
export function networkCall(ev: Evaluator, callee: Value, kind: 'call' | 'new' | 'tag'): NetworkCall | null {
  if (callee.k === 'global') {
    const platform = ev.catalogue.global(callee.path);
    if (!platform) return null;
    if (kind === 'call' && platform.spec.call)
      return {
        sdk: platform.sdk,
        call: platform.spec.call,
        client: null,
        exported: platform.spec,
        pkg: null,
        names: [callee.path.split('.').pop() ?? callee.path],
      };
    if (kind === 'new' && platform.spec.new)
      return constructed(ev, platform.sdk, platform.spec.new, platform.spec, callee.path, null);
    return null;
  }
  if (callee.k === 'ext' || callee.k === 'module') {
    const wrapped = callee.k === 'ext' && callee.at && kind === 'call' ? ev.wrapped?.(callee) : null;
    return wrapped ? networkCall(ev, wrapped, kind) : exportedCall(ev, callee, kind);
  }
  if (callee.k !== 'client') return null;
  return clientNetworkCall(ev, callee, kind);
}

function exportedCall(
  ev: Evaluator,
  callee: Extract<Value, { k: 'ext' | 'module' }>,
  kind: 'call' | 'new' | 'tag',
): NetworkCall | null {
  const path = callee.k === 'ext' ? callee.path : [];
  const found = ev.catalogue.exportOf(callee.spec, path);
  if (!found || found.rest.length > 0) return null;
  const last = path[path.length - 1];
  const name = last === undefined || last === 'default' || last === '*' ? ev.catalogue.defaultName(found.sdk) : last;
  if (kind === 'new')
    return found.spec.new ? constructed(ev, found.sdk, found.spec.new, found.spec, name, callee.spec) : null;
  if (found.spec.call && kind === 'call') {
    const names = path.filter((p) => p !== 'default' && p !== '*');
    return {
      sdk: found.sdk,
      call: found.spec.call,
      client: null,
      exported: found.spec,
      pkg: callee.spec,
      names: names.length > 0 ? names : [name],
    };
  }
  const client = asClient(ev, callee);
  return client ? clientNetworkCall(ev, { ...client, names: [name] }, kind) : null;
}

/** Constructors that connect at once (`new WebSocket(url)`): the type says so with a member `new`. */
function constructed(
  ev: Evaluator,
  sdk: Sdk,
  type: string,
  spec: ExportSpec,
  name: string,
  pkg: string | null,
): NetworkCall | null {
  const member = ev.catalogue.type(sdk, type)?.members.new;
  const call = member && 'call' in member ? member.call : spec.call;
  return call ? { sdk, call, client: null, exported: spec, pkg, names: [`new ${name}`] } : null;
}

function clientNetworkCall(ev: Evaluator, client: ClientValue, kind: 'call' | 'new' | 'tag'): NetworkCall | null {
  if (kind === 'new') return null;
  const type = ev.catalogue.type(client.sdk, client.type);
  const spec =
    kind === 'tag'
      ? client.pending.length === 0
        ? type?.tag
        : null
      : ev.catalogue.member(client.sdk, client.type, client.pending);
  if (spec && 'call' in spec) {
    const names = client.names.length > 0 ? client.names : [anonymousName(ev, client.sdk, spec.call)];
    return { sdk: client.sdk, call: spec.call, client, exported: null, pkg: client.pkg, names };
  }
  return null;
}
