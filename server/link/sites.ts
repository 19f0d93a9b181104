/** Network calls of a file: every call expression, `new` or tagged template that itself reaches the network. */
import type { MemberSpec } from '../model/catalogue';
import type { NodeId } from '../model/facts';
import { type NetworkCall, networkCall } from './apply';
import type { Evaluator } from './evaluate';
import { withoutSteps } from './results';
import { alternatives, type ClientValue, type Made, type Value } from './values';
import type { FileView } from './view';

export interface RawSite extends NetworkCall {
  readonly view: FileView;
  /** The call itself: its arguments are those of the request. */
  readonly node: NodeId;
  /** The outermost expression of the chain as far as the SDK's own members go: the site's range, and what is awaited. */
  readonly whole: NodeId;
  readonly fn: number;
  /** The call with the other clients that this expression can stand for (a factory that switches between providers). */
  readonly others?: readonly RawSite[];
  /** Which of the clients below (the models of a chain) is meant, where there are several. */
  readonly pick?: number;
}

/** Members of promises and functions: never the SDK's own. */
const OUTSIDE = new Set(['then', 'catch', 'finally', 'bind', 'call', 'apply']);

type Found = NetworkCall & { readonly whole: NodeId };

export function findSites(ev: Evaluator, view: FileView): RawSite[] {
  const out: RawSite[] = [];
  for (const node of view.calls) {
    const found = sitesAt(ev, view, node);
    const [first, ...rest] = found.map(
      (f): RawSite => ({ ...f, client: configured(ev, f.client), view, node, fn: view.fnOf[node] ?? 0 }),
    );
    if (first) out.push(rest.length > 0 ? { ...first, others: rest } : first);
  }
  return out;
}

/** Where the client of a site was made; steps of the call's own chain (`.timeout(5)`) are none. */
export function constructionOf(site: RawSite): Made | null {
  return withoutSteps(site.client?.made ?? null);
}

/** The call at a node, once for each client that it can be made with. */
function sitesAt(ev: Evaluator, view: FileView, id: NodeId): Found[] {
  const n = view.node(id);
  if (n[0] !== 'call' && n[0] !== 'new' && n[0] !== 'tag') return [];
  const callee = view.node(n[1]);
  if (n[0] === 'call' && callee[0] === 'mem' && OUTSIDE.has(callee[2])) {
    const chained = ev.ev(view, callee[1], null);
    if (chained.k !== 'client' || !ev.catalogue.member(chained.sdk, chained.type, [...chained.pending, callee[2]]))
      return [];
    if (callee[2] !== 'call' && callee[2] !== 'apply') return [];
  }
  const calls = alternatives(ev.concrete(ev.ev(view, n[1], null))).flatMap((v) => networkCall(ev, v, n[0]) ?? []);
  // A client that is really known beats one that an annotation promises.
  const made = calls.filter((c) => !c.client?.typed);
  const [found, ...rest] = made.length > 0 ? made : calls;
  if (!found) {
    const lazy = lazySite(ev, view, id);
    return lazy ? [lazy] : [];
  }
  if (found.call.lazy && inFragment(ev, view, id, found.client)) return [];
  const whole = withTail(ev, view, id, found);
  if (!whole || found.client?.typed) return whole ? [whole] : [];
  return [whole, ...rest.flatMap((c) => withTail(ev, view, id, c) ?? [])];
}

/**
 * Follows the members that are chained on a call's result without awaiting it. Those that send nothing belong to the
 * call (`.json()`, `.withResponse()`); where one sends the request itself, that one is the site and this call is none.
 */
function withTail(ev: Evaluator, view: FileView, id: NodeId, found: NetworkCall): Found | null {
  const { sdk } = found;
  let type = found.call.returns;
  let whole = id;
  let made = found.client?.made ?? null;
  const names = [...found.names];
  while (type !== undefined) {
    const link = nextLink(view, whole);
    if (!link || link.path.some((name) => OUTSIDE.has(name))) break;
    const spec = memberOf(ev, sdk, type, link.path);
    const self = ev.catalogue.type(sdk, type);
    if (!spec && !self?.builder && !self?.thenable) break;
    if (spec && 'call' in spec) return found.call.notPromise ? { ...found, names, whole } : null;
    if (spec && !('makes' in spec)) break;
    if (spec?.optionSet)
      made = { view, node: link.call, frame: null, optionSet: spec.optionSet, spec: null, base: made, step: true };
    names.push(...link.path);
    whole = link.call;
    if (spec) type = spec.makes;
  }
  const client = made === (found.client?.made ?? null) ? found.client : stepped(found, type ?? '', made);
  return { ...found, client, names, whole };
}

/** The client of a call whose chain goes on with options (`.setTimeout(5)` on the request). */
function stepped(found: NetworkCall, type: string, made: Made | null): ClientValue {
  if (found.client) return { ...found.client, made };
  return {
    k: 'client',
    sdk: found.sdk,
    type,
    pending: [],
    names: [],
    made,
    typed: false,
    dependency: found.exported?.dependency ?? null,
    pkg: found.pkg,
    inline: true,
    continued: false,
  };
}

/** The call of a member of this expression's value, with the member's path. */
function nextLink(view: FileView, id: NodeId): { path: string[]; call: NodeId } | null {
  const path: string[] = [];
  let child = id;
  let p = view.parent(id);
  for (let n = view.node(p); p >= 0 && n[0] === 'mem' && n[1] === child; n = view.node(p)) {
    path.push(n[2]);
    child = p;
    p = view.parent(p);
  }
  const call = p >= 0 && path.length > 0 ? view.node(p) : null;
  return call?.[0] === 'call' && call[1] === child ? { path, call: p } : null;
}

function memberOf(ev: Evaluator, sdk: NetworkCall['sdk'], type: string, path: readonly string[]): MemberSpec | null {
  let at = type;
  let pending: string[] = [];
  for (const [i, name] of path.entries()) {
    pending.push(name);
    const spec = ev.catalogue.member(sdk, at, pending);
    if (spec && 'is' in spec) {
      at = spec.is;
      pending = [];
    } else if (i === path.length - 1) return spec;
  }
  return ev.catalogue.type(sdk, at)?.callable ?? null;
}

/** A thenable builder: the outermost expression of the chain is the call. */
function lazySite(ev: Evaluator, view: FileView, id: NodeId): Found | null {
  for (const v of alternatives(ev.concrete(ev.ev(view, id, null)))) {
    if (v.k !== 'client' || !v.inline || v.pending.length > 0) continue;
    const lazy = ev.catalogue.type(v.sdk, v.type)?.thenable;
    if (!lazy || v.continued || !endsHere(view, id)) continue;
    if (lazy.iterates ? !isIterated(ev, view, id) : inFragment(ev, view, id, v)) continue;
    return { sdk: v.sdk, call: lazy, client: v, exported: null, pkg: v.pkg, names: v.names, whole: id };
  }
  return null;
}

/** Does the chain end at this call (`.then`, `.catch` and `.finally` are outside of it)? */
function endsHere(view: FileView, id: NodeId): boolean {
  const p = view.parent(id);
  const parent = p >= 0 ? view.node(p) : null;
  if (parent?.[0] !== 'mem' || parent[1] !== id) return true;
  const outer = view.node(view.parent(p));
  return (
    outer[0] === 'call' && outer[1] === p && (parent[2] === 'then' || parent[2] === 'catch' || parent[2] === 'finally')
  );
}

/** Does `for await` read this value: here, through a variable, or where the function that returns it is called? */
function isIterated(ev: Evaluator, view: FileView, id: NodeId, depth = 0): boolean {
  const p = view.parent(id);
  if (p < 0 || depth > 6) return false;
  const n = view.node(p);
  switch (n[0]) {
    case 'loop':
      return n[1] === 'await of' && n[6] === id;
    case 'as':
    case 'await':
    case 'cond':
      return isIterated(ev, view, p, depth + 1);
    case 'yield':
      return n[2] === 1;
    case 'decl':
      return (
        n[1].length === 1 &&
        (view.facts.vars[n[1][0] ?? -1]?.reads ?? []).some((r) => isIterated(ev, view, r, depth + 1))
      );
    case 'ret':
    case 'fn':
      return (ev.callers?.(view, n[0] === 'fn' ? n[1] : (view.fnOf[p] ?? 0)) ?? []).some((c) =>
        isIterated(ev, c.view, c.node, depth + 1),
      );
    default:
      return false;
  }
}

/** Given to another call of the same SDK (a subquery, a fragment, a batch) it is not executed by itself. */
function inFragment(ev: Evaluator, view: FileView, id: NodeId, client: ClientValue | null, depth = 0): boolean {
  if (!client) return false;
  let child = id;
  for (let p = view.parent(id); p >= 0; child = p, p = view.parent(p)) {
    const n = view.node(p);
    if (n[0] === 'obj' || n[0] === 'arr' || n[0] === 'spread' || n[0] === 'cond' || n[0] === 'as') continue;
    if (n[0] === 'call' || n[0] === 'tag') return n[1] !== child && takesFragments(ev, ev.ev(view, n[1], null), client);
    if (n[0] === 'decl' && depth === 0 && n[1].length === 1) {
      const v = view.facts.vars[n[1][0] ?? -1];
      return !!v && v.reads.length > 0 && v.reads.every((r) => inFragment(ev, view, r, client, 1));
    }
    return false;
  }
  return false;
}

/** Is the callee of the same SDK, and no container whose members run by themselves (`$transaction([...])`)? */
function takesFragments(ev: Evaluator, callee: Value, client: ClientValue): boolean {
  return alternatives(callee).some((v) => {
    if (v.k === 'client') {
      if (v.sdk !== client.sdk) return false;
      const spec = ev.catalogue.member(v.sdk, v.type, v.pending);
      return !(spec && 'none' in spec && spec.callback?.transaction);
    }
    if (v.k !== 'ext') return false;
    const root = client.sdk.packages[0] ?? '';
    const base = root.startsWith('@') ? root.split('/').slice(0, 2).join('/') : (root.split('/')[0] ?? root);
    return v.spec === base || v.spec.startsWith(`${base}/`);
  });
}

/** A value made without options of its own has those of the SDK's configured default connection (`mongoose.connect`). */
function configured(ev: Evaluator, client: ClientValue | null): ClientValue | null {
  if (!client || client.typed || !ev.catalogue.configures(client.sdk)) return client;
  const steps: Made[] = [];
  for (let m = client.made; m; m = m.base) {
    if (m.optionSet && !m.step) return client;
    if (m.step) steps.unshift(m);
  }
  const base = ev.project?.configuration(client.sdk) ?? null;
  return base ? { ...client, made: steps.reduce<Made>((below, step) => ({ ...step, base: below }), base) } : client;
}
