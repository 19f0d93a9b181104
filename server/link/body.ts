/** What stands in the body of a function, the functions it hands over inline included. */
import type { FnId, NodeId } from '../model/facts';
import type { FileView } from './view';

export interface Body {
  /** Calls, constructions and tags in source order. */
  readonly calls: readonly NodeId[];
  /** `===`, `!==`, `==`, `!=` and `^`. */
  readonly compares: readonly NodeId[];
  /** Members and computed members that are read. */
  readonly members: readonly NodeId[];
  readonly strings: readonly NodeId[];
  /** The function and those inside it that it hands to a call. */
  readonly fns: readonly FnId[];
}

interface Raw {
  calls: NodeId[];
  compares: NodeId[];
  members: NodeId[];
  strings: NodeId[];
  inline: FnId[];
}

interface Index {
  readonly raw: Map<FnId, Raw>;
  readonly done: Map<FnId, Body>;
}

const indexes = new WeakMap<FileView, Index>();
const COMPARE = new Set(['===', '!==', '==', '!=', '^']);

/** Body of a function; 0 is the module's own top level. */
export function bodyOf(view: FileView, fn: FnId): Body {
  let index = indexes.get(view);
  if (!index) {
    index = { raw: build(view), done: new Map() };
    indexes.set(view, index);
  }
  const known = index.done.get(fn);
  if (known) return known;
  const out = {
    calls: [] as NodeId[],
    compares: [] as NodeId[],
    members: [] as NodeId[],
    strings: [] as NodeId[],
    fns: [] as FnId[],
  };
  const add = (f: FnId): void => {
    const raw = index.raw.get(f);
    if (out.fns.includes(f)) return;
    out.fns.push(f);
    if (!raw) return;
    out.calls.push(...raw.calls);
    out.compares.push(...raw.compares);
    out.members.push(...raw.members);
    out.strings.push(...raw.strings);
    raw.inline.forEach(add);
  };
  add(fn);
  const byPlace = (a: NodeId, b: NodeId): number => (view.facts.pos[a] ?? 0) - (view.facts.pos[b] ?? 0);
  out.calls.sort(byPlace);
  index.done.set(fn, out);
  return out;
}

function build(view: FileView): Map<FnId, Raw> {
  const map = new Map<FnId, Raw>();
  const of = (fn: FnId): Raw => {
    let raw = map.get(fn);
    if (!raw) {
      raw = { calls: [], compares: [], members: [], strings: [], inline: [] };
      map.set(fn, raw);
    }
    return raw;
  };
  view.facts.nodes.forEach((n, i) => {
    const fn = view.fnOf[i] ?? 0;
    switch (n[0]) {
      case 'call':
      case 'new':
      case 'tag':
        of(fn).calls.push(i);
        break;
      case 'bin':
        if (COMPARE.has(n[1])) of(fn).compares.push(i);
        break;
      case 'mem':
      case 'idx':
        of(fn).members.push(i);
        break;
      case 'str':
        of(fn).strings.push(i);
        break;
      case 'fn':
        if (handedOver(view, i)) of(Math.max(0, view.fn(n[1])?.parent ?? 0)).inline.push(n[1]);
        break;
      default:
    }
  });
  return map;
}

/** Is the function expression written as an argument (or called at once), so that it runs as part of what is around it? */
function handedOver(view: FileView, id: NodeId): boolean {
  for (let p = view.parent(id); p >= 0; p = view.parent(p)) {
    const n = view.node(p);
    if (n[0] === 'call' || n[0] === 'new') return true;
    if (n[0] !== 'obj' && n[0] !== 'arr' && n[0] !== 'as' && n[0] !== 'await') return false;
  }
  return false;
}
