/** What an annotation says about a value: clients, instances of the project's classes, objects of them. */
import type { TypeId } from '../model/facts';
import { access } from './access';
import { callbackTypeParameter } from './callbacks';
import type { Evaluator } from './evaluate';
import { type ClientValue, type Frame, UNKNOWN, union, type Value } from './values';
import type { FileView } from './view';

const TRANSPARENT = new Set([
  'Promise',
  'Awaited',
  'Readonly',
  'Partial',
  'Required',
  'NonNullable',
  'Omit',
  'Pick',
  'PromiseLike',
  'Exclude',
  'Extract',
  'Observable',
]);

export function typeValue(ev: Evaluator, view: FileView, id: TypeId, frame: Frame | null, depth = 0): Value {
  const t = view.facts.types[id];
  if (!t || depth > 10) return UNKNOWN;
  if (frame) return valueOfType(ev, view, id, frame, depth);
  const known = view.typeMemo.get(id) as Value | undefined;
  return (
    known ??
    ev.guarded(
      `t${view.id}\0${id}`,
      () => valueOfType(ev, view, id, null, depth),
      (value) => view.typeMemo.set(id, value),
    )
  );
}

function valueOfType(ev: Evaluator, view: FileView, id: TypeId, frame: Frame | null, depth: number): Value {
  const t = view.facts.types[id];
  if (!t) return UNKNOWN;
  const sub = (x: TypeId): Value => typeValue(ev, view, x, frame, depth + 1);
  switch (t[0]) {
    case 'ref':
      return reference(ev, view, t[1], t[2], t[3], frame, depth);
    case 'tparam':
      return t[2] >= 0 ? sub(t[2]) : UNKNOWN;
    case 'union':
      return known(t[1].map(sub));
    case 'inter':
      return merge(t[1].map(sub));
    case 'lit':
      return { k: 'tobj', view, members: new Map(t[1]) };
    case 'fn':
      return { k: 'tfn', view, params: t[1], result: t[2] };
    case 'arr':
      return listOf(sub(t[1]));
    case 'typeof':
      return ev.ev(view, t[1], frame);
    case 'idx':
      return parameterType(ev, view, t[1], t[2], frame, depth) ?? access(ev, sub(t[1]), t[2]);
    default:
      return UNKNOWN;
  }
}

/** `Parameters<F>[i]`: of a function type, or of a callback that an SDK's member takes (`Parameters<Parameters<Db['transaction']>[0]>[0]`). */
function parameterType(
  ev: Evaluator,
  view: FileView,
  tuple: TypeId,
  key: string,
  frame: Frame | null,
  depth: number,
): Value | null {
  const of = parametersOf(view, tuple);
  const index = Number(key);
  if (of === null || !Number.isInteger(index)) return null;
  const callback = view.facts.types[of];
  const outer = callback?.[0] === 'idx' ? parametersOf(view, callback[1]) : null;
  if (callback?.[0] === 'idx' && outer !== null) {
    const member = typeValue(ev, view, outer, frame, depth + 1);
    const given = callbackTypeParameter(ev, member, Number(callback[2]), index);
    if (given.k !== 'unknown') return given;
  }
  const fn = typeValue(ev, view, of, frame, depth + 1);
  if (fn.k === 'tfn')
    return fn.params[index] === undefined ? UNKNOWN : typeValue(ev, fn.view, fn.params[index], null, depth + 1);
  return fn.k === 'fn' ? ev.parameter(fn.view, fn.fn, index, null) : UNKNOWN;
}

/** F of `Parameters<F>`. */
function parametersOf(view: FileView, id: TypeId): TypeId | null {
  const t = view.facts.types[id];
  return t?.[0] === 'ref' && t[1] === 'Parameters' ? (t[3][0] ?? null) : null;
}

function known(values: readonly Value[]): Value {
  const some = values.filter((v) => v.k !== 'unknown');
  return some.length > 0 ? union(some) : UNKNOWN;
}

function members(name: string, value: Value): Value {
  return value.k === 'unknown' ? UNKNOWN : { k: 'rec', members: new Map([[name, value]]) };
}

function listOf(element: Value): Value {
  return members('[]', element);
}

/** An intersection has the members of all; a client in it is a client. */
function merge(values: readonly Value[]): Value {
  const client = values.find((v) => v.k === 'client' || v.k === 'inst');
  return client ?? known(values);
}

function reference(
  ev: Evaluator,
  view: FileView,
  name: number | string,
  path: readonly string[],
  args: readonly TypeId[],
  frame: Frame | null,
  depth: number,
): Value {
  if (typeof name === 'number') {
    const v = view.facts.vars[name];
    if (!v) return UNKNOWN;
    if (v.from) {
      const [spec, imported] = v.from;
      const full = imported === '*' || imported === '=' ? path : [imported, ...path];
      return importedType(ev, view, spec, full, depth);
    }
    if (v.kind === 'class' && path.length === 0) {
      const cls = ev.ev(view, v.init, frame);
      return cls.k === 'cls' ? { k: 'inst', cls, made: null, args: null } : UNKNOWN;
    }
    return UNKNOWN;
  }
  const own = view.typeDecl(name);
  if (own) return declared(ev, view, name, path, depth);
  const first = args[0];
  if (TRANSPARENT.has(name) && first !== undefined) return typeValue(ev, view, first, frame, depth + 1);
  if ((name === 'Array' || name === 'ReadonlyArray' || name === 'Set' || name === 'ReadonlySet') && first !== undefined)
    return listOf(typeValue(ev, view, first, frame, depth + 1));
  const second = args[1];
  if (name === 'Record' && second !== undefined) return members('*', typeValue(ev, view, second, frame, depth + 1));
  if ((name === 'Map' || name === 'ReadonlyMap') && second !== undefined)
    return members('get', { k: 'tfn', view, params: [], result: second });
  if (name === 'ReturnType' && first !== undefined) return resultOf(ev, typeValue(ev, view, first, frame, depth + 1));
  if (name === 'InstanceType' && first !== undefined)
    return instanceOf(ev, typeValue(ev, view, first, frame, depth + 1));
  if (name === 'AbortSignal' || name === 'RequestInit' || name === 'Function')
    return { k: 'global', path: `type:${name}` };
  const platform = path.length === 0 ? ev.catalogue.global(name) : undefined;
  const type = platform?.spec.new ?? platform?.spec.type;
  return platform && type ? typedClient(platform.sdk, type, null, null) : UNKNOWN;
}

function declared(ev: Evaluator, view: FileView, name: string, path: readonly string[], depth: number): Value {
  const decl = view.typeDecl(name);
  if (!decl) return UNKNOWN;
  const bases = decl.extends.map((t) => typeValue(ev, view, t, null, depth + 1)).filter((v) => v.k !== 'unknown');
  const own = typeValue(ev, view, decl.type, null, depth + 1);
  let value = bases.length > 0 ? merge([...bases, own]) : own;
  if (own.k === 'tobj' && value !== own && value.k !== 'client') value = union([own, ...bases]);
  for (const p of path) value = access(ev, value, p);
  return value;
}

function importedType(ev: Evaluator, view: FileView, spec: string, path: readonly string[], depth: number): Value {
  const full = path.join('.');
  const entry =
    ev.catalogue.typeNamed(spec, full) ??
    (path[0] === 'default' && path.length > 1 ? ev.catalogue.typeNamed(spec, path.slice(1).join('.')) : null);
  if (entry) return typedClient(entry.sdk, entry.type, entry.spec?.dependency ?? null, spec);
  if (ev.catalogue.byPackage(spec).length > 0) return UNKNOWN;
  const target = ev.host.resolve(spec, view.path);
  const other = target.kind === 'file' ? ev.host.view(target.file) : null;
  const [first, ...rest] = path;
  if (other && first !== undefined) return exportedType(ev, other, first, rest, depth, new Set());
  const generated =
    first !== undefined && (target.kind === 'missing' || target.kind === 'file')
      ? ev.catalogue.generatedPackage(spec, first)
      : null;
  if (generated) {
    const made = ev.catalogue.typeNamed(generated, full);
    if (made) return typedClient(made.sdk, made.type, made.spec?.dependency ?? null, generated);
  }
  return first === undefined || target.kind === 'file'
    ? UNKNOWN
    : { k: 'ext', spec, path: ['type', ...path], at: null, base: null };
}

function typedClient(
  sdk: ClientValue['sdk'],
  type: string,
  dependency: string | null,
  pkg: string | null,
): ClientValue {
  return {
    k: 'client',
    sdk,
    type,
    pending: [],
    names: [],
    made: null,
    typed: true,
    dependency,
    pkg,
    inline: false,
    continued: false,
  };
}

function exportedType(
  ev: Evaluator,
  view: FileView,
  name: string,
  rest: readonly string[],
  depth: number,
  seen: Set<string>,
): Value {
  const key = `${view.id}\0${name}`;
  if (seen.has(key) || depth > 10) return UNKNOWN;
  seen.add(key);
  const at = view.exportIndex.get(name);
  const fact = at === undefined ? undefined : view.facts.exports[at];
  if (fact?.from) return reexportedType(ev, view, fact.from[0], fact.from[1], rest, depth, seen);
  if (fact?.type !== undefined && (fact.node < 0 || view.typeDecl(fact.type)))
    return declared(ev, view, fact.type, rest, depth + 1);
  if (fact && fact.node >= 0) {
    const v = ev.ev(view, fact.node, null);
    return v.k === 'cls'
      ? { k: 'inst', cls: v, made: null, args: null }
      : v.k === 'ext' || v.k === 'module'
        ? importedValueType(ev, v)
        : UNKNOWN;
  }
  const local = view.typeDecl(name);
  if (local) return declared(ev, view, name, rest, depth + 1);
  let other: Value = UNKNOWN;
  for (const spec of view.facts.stars) {
    if (ev.host.mayExport?.(spec, view.path, name) === false) continue;
    const v = reexportedType(ev, view, spec, name, rest, depth, seen);
    if (v.k === 'ext') other = v;
    else if (v.k !== 'unknown') return v;
  }
  return other;
}

function importedValueType(ev: Evaluator, v: Extract<Value, { k: 'ext' | 'module' }>): Value {
  if (v.k === 'module') return UNKNOWN;
  const entry = ev.catalogue.typeNamed(v.spec, v.path.join('.'));
  return entry ? typedClient(entry.sdk, entry.type, entry.spec?.dependency ?? null, v.spec) : UNKNOWN;
}

function reexportedType(
  ev: Evaluator,
  view: FileView,
  spec: string,
  name: string,
  rest: readonly string[],
  depth: number,
  seen: Set<string>,
): Value {
  const target = ev.host.resolve(spec, view.path);
  const other = target.kind === 'file' && ev.catalogue.byPackage(spec).length === 0 ? ev.host.view(target.file) : null;
  if (!other) return importedType(ev, view, spec, [name, ...rest], depth + 1);
  return exportedType(ev, other, name, rest, depth + 1, seen);
}

function resultOf(ev: Evaluator, v: Value): Value {
  switch (v.k) {
    case 'fn':
      return ev.callFn(v, { view: v.view, node: -1, frame: null }, null);
    case 'tfn':
      return typeValue(ev, v.view, v.result, null);
    case 'ext': {
      const found = ev.catalogue.exportOf(v.spec, v.path);
      return found?.spec.makes && found.rest.length === 0
        ? typedClient(found.sdk, found.spec.makes, null, v.spec)
        : UNKNOWN;
    }
    case 'union':
      return known(v.of.map((o) => resultOf(ev, o)));
    default:
      return UNKNOWN;
  }
}

function instanceOf(_ev: Evaluator, v: Value): Value {
  return v.k === 'cls' ? { k: 'inst', cls: v, made: null, args: null } : UNKNOWN;
}
