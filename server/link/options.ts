/** Reading of options: argument paths of the catalogue, applied to a call. */
import type { OptionSpec, Sdk } from '../model/catalogue';
import type { NodeId, TypeId } from '../model/facts';
import { access } from './access';
import type { Evaluator } from './evaluate';
import { alternatives, type CallRef, isUndefined, type Made, UNDEFINED, UNKNOWN, union, type Value } from './values';
import type { FileView } from './view';

/** What was read of a construction, kept while the construction's value lives: hundreds of calls ask for the same. */
const readings = new WeakMap<CallRef, Map<string, Value>>();

/** Value at an argument path (`$0`, `$1.timeout`, `$last.signal`); `undefined` when it is not given. */
export function readPath(ev: Evaluator, at: CallRef, path: string): Value {
  if (!('optionSet' in at)) return read(ev, at, path);
  let known = readings.get(at);
  if (!known) {
    known = new Map();
    readings.set(at, known);
  }
  let value = known.get(path);
  if (!value) {
    value = read(ev, at, path);
    known.set(path, value);
  }
  return value;
}

function read(ev: Evaluator, at: CallRef, path: string): Value {
  const [head = '', ...rest] = path.split('.');
  const node = at.view.node(at.node);
  const args = node[0] === 'call' || node[0] === 'new' ? node[2] : [];
  const index = head === '$last' ? args.length - 1 : Number(head.slice(1));
  if (!Number.isInteger(index) || index < 0) return UNDEFINED;
  const arg = args[index];
  if (rest.length > 0 && arg !== undefined && isScalar(at.view, arg)) return UNDEFINED;
  let value = ev.argument(at, index);
  for (const name of rest) value = optionOf(ev, value, name);
  return value;
}

/** Member of an options object. What cannot hold options (texts, functions, clients) has none: `undefined`, not unknown. */
export function optionOf(ev: Evaluator, value: Value, name: string): Value {
  switch (value.k) {
    case 'const':
    case 'text':
    case 'env':
    case 'client':
    case 'fn':
    case 'cls':
    case 'provider':
    case 'module':
      return UNDEFINED;
    case 'arr':
      return name === '*' ? access(ev, value, name) : UNDEFINED;
    case 'made':
      return value.path.startsWith('new ') && !value.path.startsWith('new Proxy') ? UNDEFINED : UNKNOWN;
    case 'global':
      return value.path.startsWith('type:') ? UNKNOWN : access(ev, value, name);
    case 'ext':
      return UNKNOWN;
    case 'param':
      return scalarParameter(value) ? UNDEFINED : access(ev, value, name);
    case 'union': {
      const scalar = value.of.some((o) => o.k === 'param' && scalarParameter(o));
      // The declared type of a text or number says nothing more than that it is one.
      return union(value.of.filter((o) => !(scalar && o.k === 'unknown')).map((o) => optionOf(ev, o, name)));
    }
    default:
      return access(ev, value, name);
  }
}

/** Is the parameter (or the part of it) declared as a text, number, URL or function? */
function scalarParameter(v: Extract<Value, { k: 'param' }>): boolean {
  const param = v.view.fn(v.fn)?.params[v.index];
  if (!param) return false;
  if (param.type < 0) return v.path.length === 0 && param.fallback >= 0 && isScalar(v.view, param.fallback);
  let type = param.type;
  for (const name of v.path) {
    const t = v.view.facts.types[resolveType(v.view, type)];
    const member = t?.[0] === 'lit' ? t[1].find(([n]) => n === name) : undefined;
    if (!member) return false;
    type = member[1];
  }
  return isScalarType(v.view, type);
}

function resolveType(view: FileView, id: TypeId): TypeId {
  const t = view.facts.types[id];
  if (t?.[0] !== 'ref' || typeof t[1] !== 'string' || t[2].length > 0) return id;
  const name = t[1];
  return view.facts.typeDecls.find((d) => d.name === name)?.type ?? id;
}

const SCALAR_TYPES = new Set(['string', 'number', 'boolean', 'bigint', 'null', 'undefined', 'symbol']);

function isScalarType(view: FileView, id: TypeId, depth = 0): boolean {
  const t = view.facts.types[resolveType(view, id)];
  if (!t || depth > 4) return false;
  switch (t[0]) {
    case 'prim':
      return SCALAR_TYPES.has(t[1]);
    case 'value':
    case 'fn':
      return true;
    case 'union':
      return t[1].every((x) => isScalarType(view, x, depth + 1));
    case 'tparam':
      return t[2] >= 0 && isScalarType(view, t[2], depth + 1);
    case 'ref':
      return (t[1] === 'URL' || t[1] === 'Function') && t[2].length === 0;
    default:
      return false;
  }
}

const TEXT_GLOBALS = new Set(['String', 'Number', 'parseInt', 'encodeURI', 'encodeURIComponent', 'Boolean']);
const TEXT_METHODS = new Set([
  'toString',
  'toFixed',
  'join',
  'replace',
  'replaceAll',
  'trim',
  'toLowerCase',
  'toUpperCase',
  'slice',
  'concat',
  'padStart',
]);

/** Is the expression a text, number or function by its form or declared type? */
function isScalar(view: FileView, id: NodeId, depth = 0): boolean {
  const n = view.node(id);
  if (depth > 4) return false;
  switch (n[0]) {
    case 'str':
    case 'num':
    case 'bool':
    case 'tpl':
    case 'fn':
      return true;
    case 'un':
      return true;
    case 'bin':
      return n[1] === '+'
        ? isScalar(view, n[2], depth + 1) || isScalar(view, n[3], depth + 1)
        : n[1] === '-' || n[1] === '*';
    case 'as':
      return isScalarType(view, n[2]) || isScalar(view, n[1], depth + 1);
    case 'await':
      return isScalar(view, n[1], depth + 1);
    case 'var': {
      const v = view.facts.vars[n[1]];
      return !!v && v.type >= 0 && isScalarType(view, v.type);
    }
    case 'call': {
      const callee = view.node(n[1]);
      if (callee[0] === 'glob') return TEXT_GLOBALS.has(callee[1]);
      if (callee[0] !== 'mem') return false;
      const root = view.node(callee[1]);
      return (
        (root[0] === 'glob' && root[1] === 'JSON' && callee[2] === 'stringify') ||
        (TEXT_METHODS.has(callee[2]) &&
          ((callee[2] !== 'slice' && callee[2] !== 'concat') || isScalar(view, callee[1], depth + 1)))
      );
    }
    default:
      return false;
  }
}

/** Node that gives an option its value, where it is written in an object literal of the call; else the call. */
export function optionNode(at: CallRef, path: string): NodeId {
  const [head = '', ...rest] = path.split('.');
  const node = at.view.node(at.node);
  const args = node[0] === 'call' || node[0] === 'new' ? node[2] : [];
  let found = args[head === '$last' ? args.length - 1 : Number(head.slice(1))] ?? -1;
  for (const name of rest) {
    const n = found >= 0 ? at.view.node(found) : undefined;
    if (n?.[0] !== 'obj') return at.node;
    found = n[1].find((p) => p[0] === name)?.[1] ?? -1;
  }
  return found < 0 || (at.view.facts.pos[found] ?? -1) < 0 ? at.node : found;
}

/** Options of one call: its own and those of the shared set it names. */
export function callOptions(
  sdk: Sdk,
  options: readonly OptionSpec[] | undefined,
  set: string | undefined | null,
): readonly OptionSpec[] {
  const shared = set ? (sdk.optionSets?.[set] ?? []) : [];
  return options ? [...options, ...shared] : shared;
}

/** The constructions of a client with their options, the innermost (last clone) first. */
export function clientOptions(sdk: Sdk, made: Made | null): readonly { at: Made; options: readonly OptionSpec[] }[] {
  const out: { at: Made; options: readonly OptionSpec[] }[] = [];
  for (let m = made; m; m = m.base) if (m.optionSet) out.push({ at: m, options: sdk.optionSets?.[m.optionSet] ?? [] });
  return out;
}

/** Does another option have the value that this one needs? null: not known. */
export function requirementHolds(ev: Evaluator, at: CallRef, spec: OptionSpec): boolean | null {
  if (!spec.requires) return true;
  const { equals } = spec.requires;
  const found = alternatives(readPath(ev, at, spec.requires.path)).map((v) =>
    v.k === 'const' ? v.v === equals : isUndefined(v) ? false : null,
  );
  if (found.every((f) => f === true)) return true;
  return found.every((f) => f === false) ? false : null;
}
