/**
 * Options that code sets on a client after it was made: `axios.defaults.timeout = 5000`, request interceptors,
 * setters (`sgMail.setTimeout(5000)`), and the global dispatcher of undici. One index over all files.
 */
import type { OptionSpec, Sdk } from '../model/catalogue';
import type { NodeId } from '../model/facts';
import { asClient } from './apply';
import type { Evaluator } from './evaluate';
import { readPath } from './options';
import {
  alternatives,
  type CallRef,
  type ClientValue,
  type FnValue,
  UNDEFINED,
  UNKNOWN,
  union,
  type Value,
} from './values';
import type { FileView } from './view';

/** Options that hold for a client, with where they are set. */
export interface Patch {
  readonly at: CallRef;
  readonly options: readonly OptionSpec[];
  readonly read: (path: string) => Value;
}

/** SDKs whose requests go through undici's global dispatcher. */
const DISPATCHED = new Set(['fetch', 'undici']);

const indexes = new WeakMap<Evaluator, PatchIndex>();

/** The project's patches, found once. */
export function patchesOf(ev: Evaluator): PatchIndex {
  let found = indexes.get(ev);
  if (!found) {
    found = new PatchIndex();
    indexes.set(ev, found);
    for (const view of ev.host.views?.() ?? []) collect(ev, view, found);
  }
  return found;
}

export class PatchIndex {
  private readonly byClient = new Map<string, Patch[]>();
  private readonly everywhere: Patch[] = [];

  add(client: ClientValue, patch: Patch): void {
    const key = ownKey(client);
    if (key === null) return;
    const list = this.byClient.get(key);
    if (list) list.push(patch);
    else this.byClient.set(key, [patch]);
  }

  addGlobal(patch: Patch): void {
    this.everywhere.push(patch);
  }

  /** Patches of the client a call is made on (null: a function of the SDK), those of what it was cloned from included. */
  of(sdk: Sdk, client: ClientValue | null): readonly Patch[] {
    if (this.byClient.size === 0 && this.everywhere.length === 0) return [];
    const global = DISPATCHED.has(sdk.id) ? this.everywhere : [];
    if (!client) return global;
    const keys = new Set<string>();
    for (let m = client.made; m; m = m.base) keys.add(`${m.view.path}\0${m.node}`);
    const own = ownKey(client);
    if (own !== null) keys.add(own);
    return [...[...keys].flatMap((k) => this.byClient.get(k) ?? []), ...global];
  }
}

/** What identifies a client: its construction, or that it is the SDK's default instance. */
function ownKey(client: ClientValue): string | null {
  if (client.made) return `${client.made.view.path}\0${client.made.node}`;
  return client.typed ? null : `\0${client.sdk.id}`;
}

function collect(ev: Evaluator, view: FileView, index: PatchIndex): void {
  for (const write of view.facts.memberWrites) memberWrite(ev, view, write, index);
  for (const call of view.calls) {
    const n = view.node(call);
    if (n[0] !== 'call') continue;
    const callee = view.node(n[1]);
    if (callee[0] === 'mem' && callee[2] === 'use') interceptor(ev, view, call, n[1], index);
    else if (nameOf(view, n[1]) === 'setGlobalDispatcher') globalDispatcher(ev, view, call, n[1], index);
    else if (callee[0] === 'mem' && view.node(view.parent(call))[0] === 'expr') setter(ev, view, call, index);
  }
}

function nameOf(view: FileView, id: NodeId): string | null {
  const n = view.node(id);
  if (n[0] === 'mem') return n[2];
  return n[0] === 'var' ? (view.facts.vars[n[1]]?.from?.[1] ?? null) : null;
}

/** `client.defaults.timeout = 5000`, `client.timeout = 5000`. */
function memberWrite(ev: Evaluator, view: FileView, write: NodeId, index: PatchIndex): void {
  const asg = view.node(write);
  if (asg[0] !== 'asg' || !/^(\?\?|\|\|)?=$/.test(asg[1])) return;
  const path: string[] = [];
  let root = asg[2];
  for (let n = view.node(root); n[0] === 'mem'; n = view.node(root)) {
    path.unshift(n[2]);
    root = n[1];
    if (path[0] === 'defaults') break;
  }
  if (path[0] === 'defaults') path.shift();
  else {
    // Only `client.option`: what stands before the last name is the client.
    const target = view.node(asg[2]);
    if (target[0] !== 'mem') return;
    root = target[1];
    path.splice(0, path.length, target[2]);
  }
  const name = path.join('.');
  for (const v of alternatives(ev.ev(view, root, null))) {
    const client = asClient(ev, v);
    if (!client || client.pending.length > 0) continue;
    const options = optionsOf(client);
    if (!options.some((o) => tail(o.path) === name)) continue;
    const value = ev.ev(view, asg[3], null);
    index.add(client, {
      at: { view, node: write, frame: null },
      options,
      read: (p) => (tail(p) === name ? value : UNDEFINED),
    });
  }
}

function optionsOf(client: ClientValue): readonly OptionSpec[] {
  const set = client.made?.optionSet ?? client.sdk.types[client.type]?.optionSet;
  return set ? (client.sdk.optionSets?.[set] ?? []) : [];
}

/** An option's path without the argument it is in. */
function tail(path: string): string {
  const dot = path.indexOf('.');
  return dot < 0 ? path : path.slice(dot + 1);
}

/** `api.interceptors.request.use((config) => { config.timeout = 5000; return config; })`. */
function interceptor(ev: Evaluator, view: FileView, call: NodeId, callee: NodeId, index: PatchIndex): void {
  const request = view.node(
    view.node(callee)[0] === 'mem' ? (view.node(callee) as readonly ['mem', NodeId, string])[1] : -1,
  );
  if (request[0] !== 'mem' || request[2] !== 'request') return;
  const holder = view.node(request[1]);
  if (holder[0] !== 'mem' || holder[2] !== 'interceptors') return;
  const at: CallRef = { view, node: call, frame: null };
  const fns = alternatives(ev.argument(at, 0)).filter((v): v is FnValue => v.k === 'fn');
  if (fns.length === 0) return;
  for (const v of alternatives(ev.ev(view, holder[1], null))) {
    const client = asClient(ev, v);
    if (!client) continue;
    const options = optionsOf(client);
    for (const fn of fns) {
      const set = configWrites(ev, fn);
      if (set.size > 0) index.add(client, { at, options, read: (p) => set.get(tail(p)) ?? UNDEFINED });
    }
  }
}

/** What a function sets on the config it is given, by name; what it sets only sometimes is unknown. */
function configWrites(ev: Evaluator, fn: FnValue): ReadonlyMap<string, Value> {
  const { view } = fn;
  const fact = view.fn(fn.fn);
  const param = fact?.params[0]?.var ?? -1;
  const out = new Map<string, Value>();
  if (!fact || param < 0) return out;
  for (const write of view.facts.memberWrites) {
    const asg = view.node(write);
    if (asg[0] !== 'asg' || (view.fnOf[write] ?? 0) !== fn.fn) continue;
    const target = view.node(asg[2]);
    const root = target[0] === 'mem' ? view.node(target[1]) : null;
    if (target[0] !== 'mem' || root?.[0] !== 'var' || root[1] !== param) continue;
    const value = ev.ev(view, asg[3], null);
    const always = view.parent(view.parent(write)) === fact.body;
    out.set(target[2], always ? fallback(ev, view, asg[3], value) : union([value, UNDEFINED]));
  }
  for (const ret of view.returnsOf(fn.fn)) {
    const n = view.node(ret);
    if (n[0] !== 'obj') continue;
    for (const [name, value] of n[1]) if (name !== null && name !== '...') out.set(name, ev.ev(view, value, null));
  }
  return out;
}

/** `config.timeout = config.timeout ?? 5000`: the default counts where the call sets none. */
function fallback(ev: Evaluator, view: FileView, id: NodeId, value: Value): Value {
  const n = view.node(id);
  return n[0] === 'bin' && (n[1] === '??' || n[1] === '||') && view.node(n[2])[0] === 'mem'
    ? ev.ev(view, n[3], null)
    : value;
}

/** A statement that only calls `client.setX(value)`: the client itself changes. */
function setter(ev: Evaluator, view: FileView, call: NodeId, index: PatchIndex): void {
  const n = view.node(call);
  if (n[0] !== 'call') return;
  for (const v of alternatives(ev.ev(view, n[1], null))) {
    // The member is looked up on the value itself: a default export has no client value of its own yet.
    const client = v.k === 'client' ? v : memberOfDefault(ev, view, n[1]);
    if (!client) continue;
    const spec = ev.catalogue.member(client.sdk, client.type, client.pending);
    if (!spec || !('makes' in spec) || !spec.optionSet || spec.makes !== client.type) continue;
    const at: CallRef = { view, node: call, frame: null };
    const target: ClientValue = { ...client, pending: [] };
    index.add(target, { at, options: client.sdk.optionSets?.[spec.optionSet] ?? [], read: (p) => readPath(ev, at, p) });
  }
}

function memberOfDefault(ev: Evaluator, view: FileView, callee: NodeId): ClientValue | null {
  const n = view.node(callee);
  if (n[0] !== 'mem') return null;
  const [first = UNKNOWN] = alternatives(ev.ev(view, n[1], null));
  const client = asClient(ev, first);
  return client ? { ...client, pending: [n[2]] } : null;
}

function globalDispatcher(ev: Evaluator, view: FileView, call: NodeId, callee: NodeId, index: PatchIndex): void {
  if (!alternatives(ev.ev(view, callee, null)).some((v) => v.k === 'ext' && v.spec === 'undici')) return;
  const at: CallRef = { view, node: call, frame: null };
  index.addGlobal({ at, options: [{ path: '$0', sets: 'dispatcher' }], read: (p) => readPath(ev, at, p) });
}
