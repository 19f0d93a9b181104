/** Network calls of a file: every call expression, `new` or tagged template that itself reaches the network. */
import type { NodeId } from '../model/facts';
import { type NetworkCall, networkCall } from './apply';
import type { Evaluator } from './evaluate';
import { alternatives, type ClientValue, type Value } from './values';
import type { FileView } from './view';

export interface RawSite extends NetworkCall {
  readonly view: FileView;
  readonly node: NodeId;
  readonly fn: number;
}

const OUTSIDE = new Set(['then', 'catch', 'finally', 'bind', 'call', 'apply']);

export function findSites(ev: Evaluator, view: FileView): RawSite[] {
  const out: RawSite[] = [];
  for (const node of view.facts.calls) {
    const found = siteAt(ev, view, node);
    if (found) out.push({ ...found, view, node, fn: view.fnOf[node] ?? 0 });
  }
  return out;
}

function siteAt(ev: Evaluator, view: FileView, id: NodeId): NetworkCall | null {
  const n = view.node(id);
  if (n[0] !== 'call' && n[0] !== 'new' && n[0] !== 'tag') return null;
  const callee = view.node(n[1]);
  if (n[0] === 'call' && callee[0] === 'mem' && OUTSIDE.has(callee[2])) {
    const chained = ev.ev(view, callee[1], null);
    if (chained.k !== 'client' || !ev.catalogue.member(chained.sdk, chained.type, [...chained.pending, callee[2]])) return null;
    if (callee[2] !== 'call' && callee[2] !== 'apply') return null;
  }
  let found: NetworkCall | null = null;
  for (const v of alternatives(ev.concrete(ev.ev(view, n[1], null)))) {
    const call = networkCall(ev, v, n[0]);
    // A client that is really known beats one that an annotation promises.
    if (call && (!found || (found.client?.typed && !call.client?.typed))) found = call;
  }
  if (found) return inFragment(ev, view, id, found.client) && found.call.lazy ? null : found;
  return lazySite(ev, view, id);
}

/** A thenable builder: the outermost expression of the chain is the call. */
function lazySite(ev: Evaluator, view: FileView, id: NodeId): NetworkCall | null {
  for (const v of alternatives(ev.concrete(ev.ev(view, id, null)))) {
    if (v.k !== 'client' || !v.inline || v.pending.length > 0) continue;
    const lazy = ev.catalogue.type(v.sdk, v.type)?.thenable;
    if (!lazy || v.continued || !endsHere(ev, view, id, v) || inFragment(ev, view, id, v)) continue;
    return { sdk: v.sdk, call: lazy, client: v, exported: null, pkg: v.pkg, names: v.names };
  }
  return null;
}

/** Does the chain end at this call (`.then`, `.catch` and `.finally` are outside of it)? */
function endsHere(_ev: Evaluator, view: FileView, id: NodeId, _v: ClientValue): boolean {
  const p = view.parent(id);
  const parent = p >= 0 ? view.node(p) : null;
  if (parent?.[0] !== 'mem' || parent[1] !== id) return true;
  const outer = view.node(view.parent(p));
  return outer[0] === 'call' && outer[1] === p && (parent[2] === 'then' || parent[2] === 'catch' || parent[2] === 'finally');
}

/** Given to another call of the same SDK (a subquery, a fragment, a batch) it is not executed by itself. */
function inFragment(ev: Evaluator, view: FileView, id: NodeId, client: ClientValue | null, depth = 0): boolean {
  if (!client) return false;
  let child = id;
  for (let p = view.parent(id); p >= 0; child = p, p = view.parent(p)) {
    const n = view.node(p);
    if (n[0] === 'obj' || n[0] === 'arr' || n[0] === 'spread' || n[0] === 'cond' || n[0] === 'as') continue;
    if (n[0] === 'call' || n[0] === 'tag') {
      return n[1] !== child && sameSdk(ev, ev.ev(view, n[1], null), client);
    }
    if (n[0] === 'decl' && depth === 0 && n[1].length === 1) {
      const v = view.facts.vars[n[1][0] ?? -1];
      return !!v && v.reads.length > 0 && v.reads.every((r) => inFragment(ev, view, r, client, 1) || continues(view, r));
    }
    return false;
  }
  return false;
}

/** The variable is only chained on (`q.where(…)`), which is looked at on its own. */
function continues(_view: FileView, _read: NodeId): boolean {
  return false;
}

function sameSdk(_ev: Evaluator, callee: Value, client: ClientValue): boolean {
  return alternatives(callee).some((v) => {
    if (v.k === 'client') return v.sdk === client.sdk;
    if (v.k !== 'ext') return false;
    const root = client.sdk.packages[0] ?? '';
    const base = root.startsWith('@') ? root.split('/').slice(0, 2).join('/') : (root.split('/')[0] ?? root);
    return v.spec === base || v.spec.startsWith(`${base}/`);
  });
}
