/** Reads of feature flags, by the SDK that their callee comes from. */
import { hashText } from '../model/hash';
import type { NodeId } from '../model/facts';
import type { FlagRead, Place } from '../model/project';
import type { Context, State } from '../model/report';
import type { CallGraph } from './call-graph';
import type { Evaluator } from './evaluate';
import { type FlagReadSpec, type FlagSdk, flagSdks } from './flag-sdks';
import { readPath } from './options';
import { placeOf, rangeOf } from './place';
import { access } from './access';
import { alternatives, type CallRef, type ClientValue, type ExtValue, isUndefined, type Value } from './values';
import type { FileView } from './view';
import { argsOf, calleeOf, fromPackage, normalPath, packageSpec } from './web-values';

const allPackages = [...new Set(flagSdks.flatMap((s) => [...s.packages]))];

interface Match {
  readonly sdk: FlagSdk;
  readonly spec: FlagReadSpec;
  readonly pkg: string;
}

/** A flag that is read where its key is written; a helper of the project counts for each key it is called with. */
export function findFlags(
  ev: Evaluator,
  graph: CallGraph,
  view: FileView,
  contextOf: (view: FileView, node: NodeId) => Context,
): FlagRead[] {
  const out: FlagRead[] = [];
  const add = (
    key: string,
    pkg: string,
    place: Place,
    fallback: Value | null,
    hasDefault: State,
    at: FileView,
    node: NodeId,
  ): void => {
    const ordinal = out.filter((o) => o.key === key && o.place.file === place.file).length;
    out.push({
      id: hashText(`flag|${place.file}|${key}|${ordinal}`),
      key,
      place,
      sdk: pkg,
      hasDefault,
      context: contextOf(at, node),
      default: fallback?.k === 'const' ? fallback.v : null,
    });
  };
  for (const node of view.calls) {
    if (view.node(node)[0] !== 'call') continue;
    const callee = calleeOf(ev, view, node, null);
    for (const v of alternatives(callee)) {
      if (v.k !== 'ext' && v.k !== 'client') continue;
      const declared = v.k === 'ext' ? declaration(v) : null;
      if (declared && v.k === 'ext' && v.at) {
        const key = constantText(readPath(ev, v.at, declared.key));
        const fallback = readPath(ev, v.at, declared.default);
        if (key !== null)
          add(
            key,
            packageSpec(v.spec),
            placeOf(view, node),
            fallback,
            isUndefined(fallback) ? 'absent' : 'present',
            view,
            node,
          );
        break;
      }
      const match = matchRead(v);
      if (!match || match.spec.key < 0) continue;
      for (const r of readsAt(ev, graph, { view, node, frame: null }, match)) {
        add(r.key, match.pkg, placeOf(r.at.view, r.at.node), r.fallback, r.hasDefault, r.at.view, r.at.node);
      }
      break;
    }
  }
  if (view.facts.imports.some(([spec]) => fromPackage(spec, allPackages))) {
    for (const p of properties(ev, view)) add(p.key, p.pkg, p.place, null, 'unknown', view, p.node);
  }
  return out;
}

interface Read {
  readonly key: string;
  readonly fallback: Value | null;
  readonly hasDefault: State;
  readonly at: CallRef;
}

function readsAt(ev: Evaluator, graph: CallGraph, at: CallRef, match: Match): Read[] {
  const { spec } = match;
  const given = ev.argument(at, spec.key);
  const fallbackOf = (from: CallRef): { fallback: Value | null; hasDefault: State } => {
    if (spec.default === null) return { fallback: null, hasDefault: 'unknown' };
    const v = ev.concrete(ev.argument(from, spec.default));
    const missing = isUndefined(v) && argsOf(from.view, from.node).length <= spec.default;
    if (missing) return { fallback: null, hasDefault: spec.defaultMayMiss ? 'absent' : 'unknown' };
    return { fallback: v, hasDefault: v.k === 'unknown' || v.k === 'param' ? 'unknown' : 'present' };
  };
  const keys = (spec.many && given.k === 'arr' ? alternatives(access(ev, given, '*')) : alternatives(given))
    .map(constantText)
    .filter((k): k is string => k !== null);
  if (keys.length > 0) return keys.map((key) => ({ key, ...fallbackOf(at), at }));
  if (given.k !== 'param' || given.path.length > 0) return [];
  // A helper of the project: the key is what its callers write.
  return graph.callersOf(given.view, given.fn).flatMap((call) => {
    const key = constantText(ev.argument(call, given.index));
    if (key === null) return [];
    const own = spec.default === null ? [] : alternatives(ev.argument(at, spec.default));
    const param = own.find((o) => o.k === 'param' && o.view === given.view && o.fn === given.fn);
    const passed = param?.k === 'param' ? ev.argument(call, param.index) : null;
    const constant = own.find((o) => o.k === 'const');
    const base = param && constant ? { fallback: constant, hasDefault: 'present' as const } : fallbackOf(at);
    return [
      {
        key,
        fallback: passed && !isUndefined(passed) ? passed : base.fallback,
        hasDefault: passed && !isUndefined(passed) ? 'present' : base.hasDefault,
        at: call,
      },
    ];
  });
}

function constantText(v: Value): string | null {
  return v.k === 'const' && typeof v.v === 'string' ? v.v : null;
}

function declaration(v: ExtValue): { key: string; default: string } | null {
  const path = normalPath(v.path);
  if (path.length !== 2 || path[1] !== '()') return null;
  for (const sdk of flagSdks) {
    if (!fromPackage(v.spec, sdk.packages)) continue;
    const found = sdk.declares?.find((d) => d.names.split(/\s+/).includes(path[0] ?? ''));
    if (found) return found;
  }
  return null;
}

function matchRead(v: ExtValue | ClientValue): Match | null {
  const pkg = v.k === 'ext' ? v.spec : (v.pkg ?? v.sdk.packages[0] ?? '');
  for (const sdk of flagSdks) {
    if (!fromPackage(pkg, sdk.packages)) continue;
    for (const spec of sdk.reads)
      if (reads(sdk, spec, v, packageSpec(pkg))) return { sdk, spec, pkg: packageSpec(pkg) };
  }
  return null;
}

function reads(sdk: FlagSdk, spec: FlagReadSpec, v: ExtValue | ClientValue, pkg: string): boolean {
  const path = v.k === 'ext' ? normalPath(v.path) : [...v.pending];
  const last = path[path.length - 1];
  if (last === undefined || last === '()' || !(spec.names === '*' || spec.names.split(/\s+/).includes(last)))
    return false;
  const rest = path.slice(0, -1);
  if (!spec.on) return v.k === 'ext' && rest.length === 0;
  const client = sdk.clients.find((c) => c.id === spec.on);
  if (!client) return false;
  const fits = (made: string): string[] | null => {
    const colon = made.indexOf(':');
    if (colon >= 0 && made.slice(0, colon) !== pkg) return null;
    return normalPath((colon >= 0 ? made.slice(colon + 1) : made).split('.'));
  };
  if (v.k === 'client') return rest.length === 0 && client.made.some((m) => fits(m) !== null && m.endsWith('.new'));
  return (
    client.made.some((m) => fits(m)?.join('.') === rest.join('.')) ||
    (v.path[0] === 'type' && (client.types ?? []).includes(v.path[1] ?? '') && rest.length === 2)
  );
}

/** Flags that are properties of what a hook gives: `useFlags().newCheckout`. */
function properties(ev: Evaluator, view: FileView): { key: string; pkg: string; place: Place; node: NodeId }[] {
  const out: { key: string; pkg: string; place: Place; node: NodeId }[] = [];
  view.facts.nodes.forEach((n, id) => {
    if (n[0] !== 'mem') return;
    const object = ev.ev(view, n[1], null);
    if (object.k !== 'ext') return;
    const match = matchRead({ ...object, path: [...object.path, n[2]] });
    if (!match || match.spec.key !== -1) return;
    const variable = view.facts.vars.find((v) => v.init === id);
    const written = (view.facts.pos[id] ?? -1) >= 0;
    const place =
      written || !variable ? placeOf(view, id) : rangeOf(view, variable.pos, variable.pos + variable.name.length);
    out.push({ key: n[2], pkg: match.pkg, place, node: id });
  });
  return out;
}
