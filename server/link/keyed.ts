/** Idempotency keys: a repeated call is recognised by the other side. */
import type { OptionSpec } from '../model/catalogue';
import type { NodeId } from '../model/facts';
import { access } from './access';
import type { Evaluator } from './evaluate';
import { optionNode, readPath } from './options';
import { alternatives, type CallRef, type Value } from './values';

export interface Keyed {
  /** What makes it repeatable, for messages: `idempotency key`. */
  readonly because: string;
  /** The key is made in the call's own arguments (`randomUUID()`): a loop around the call makes another for each try. */
  readonly fresh: boolean;
}

const HEADER = /^(x-)?(idempotency-key|request-id-key)$/i;
const MAKERS = /^(randomUUID|uuid|uuidv4|v4|v7|nanoid|cuid|createId|ulid|now|random)$/i;

/** Key that a call's own options carry, null when there is none or it is not known. */
export function keyedBy(ev: Evaluator, at: CallRef, options: readonly OptionSpec[]): Keyed | null {
  const holders = new Set<string>();
  for (const spec of options) {
    if (spec.sets !== 'idempotencyKey' || spec.inert) continue;
    const header = spec.path.indexOf('.headers.');
    if (header >= 0) {
      holders.add(spec.path.slice(0, header + 8));
      continue;
    }
    const node = optionNode(at, spec.path);
    if (isSet(readPath(ev, at, spec.path), node !== at.node))
      return { because: 'idempotency key', fresh: isFresh(at, node) };
  }
  for (const path of holders) {
    const found = headerIn(ev, readPath(ev, at, path));
    if (found) return { because: 'Idempotency-Key header', fresh: isFresh({ ...at, view: found.view }, found.node) };
  }
  return null;
}

/** Is a key given on every way? `written`: the property stands in the code, so that a value not known is one. */
function isSet(v: Value, written: boolean): boolean {
  return alternatives(v).every((o) =>
    o.k === 'unknown' ? written : !(o.k === 'const' && (o.v === undefined || o.v === null || o.v === '')),
  );
}

/** The header in an object literal or `new Headers({…})`, whatever its case. */
function headerIn(ev: Evaluator, headers: Value, depth = 0): { view: CallRef['view']; node: NodeId } | null {
  if (headers.k === 'made' && headers.path === 'new Headers')
    return headerIn(ev, ev.argument(headers.at, 0), depth + 1);
  if (headers.k !== 'obj' || depth > 4) return null;
  const n = headers.view.node(headers.node);
  if (n[0] !== 'obj') return null;
  for (const [name, value] of n[1]) {
    if (name === '...') {
      const inner = headerIn(ev, ev.ev(headers.view, value, headers.frame), depth + 1);
      if (inner) return inner;
    } else if (name !== null && HEADER.test(name)) {
      return isSet(access(ev, headers, name), true) ? { view: headers.view, node: value } : null;
    }
  }
  return null;
}

function isFresh(at: CallRef, node: NodeId): boolean {
  const n = at.view.node(node);
  if (n[0] === 'tpl') return n[2].some((p) => isFresh(at, p));
  if (n[0] !== 'call') return false;
  const callee = at.view.node(n[1]);
  const name =
    callee[0] === 'mem'
      ? callee[2]
      : callee[0] === 'glob'
        ? callee[1]
        : callee[0] === 'var'
          ? (at.view.facts.vars[callee[1]]?.name ?? '')
          : '';
  return MAKERS.test(name);
}
