/** Writes that make the new value from the old one: repeated, they change it twice. */
import type { NodeId } from '../model/facts';
import type { Evaluator } from './evaluate';
import type { RawSite } from './sites';
import { alternatives, type CallRef } from './values';
import type { FileView } from './view';

/** Prisma, Sequelize, Firestore and MongoDB names. `$set`, `$unset`, `$addToSet` and `$pull` are absolute. */
const STEPS = new Set([
  'increment',
  'decrement',
  'multiply',
  'divide',
  'push',
  '$inc',
  '$mul',
  '$push',
  '$pop',
  '$bit',
]);
const STEP_CALLS = /^(increment|decrement|arrayAppend|jsonPush)$/;
const CARRIERS =
  /^(set|update|updateMany|updateOne|findOneAndUpdate|findByIdAndUpdate|upsert|merge|doUpdateSet|onConflictDoUpdate|data)/;

/** Does a database write count up, append or otherwise depend on what is there? */
export function changesByStep(ev: Evaluator, at: CallRef, site: RawSite): boolean {
  if (site.sdk.kind !== 'database') return false;
  const { view } = at;
  for (let n = at.node, steps = 0; n >= 0 && steps < 16; steps++) {
    const node = view.node(n);
    if (node[0] === 'mem' || node[0] === 'await' || node[0] === 'as') {
      n = node[1];
      continue;
    }
    if (node[0] !== 'call') return false;
    const callee = view.node(node[1]);
    const name = callee[0] === 'mem' ? callee[2] : '';
    const here = n === at.node || CARRIERS.test(name);
    if (here && node[2].some((arg) => stepIn(ev, view, arg, 0))) return true;
    n = node[1];
  }
  return false;
}

function stepIn(ev: Evaluator, view: FileView, id: NodeId, depth: number): boolean {
  if (depth > 6) return false;
  const n = view.node(id);
  switch (n[0]) {
    case 'obj':
      return n[1].some(([name, value]) => (name !== null && STEPS.has(name)) || stepIn(ev, view, value, depth + 1));
    case 'arr':
      return n[1].some((x) => stepIn(ev, view, x, depth + 1));
    case 'spread':
    case 'as':
    case 'await':
      return stepIn(ev, view, n[1], depth + 1);
    case 'tag':
      return n[2]
        .slice(1)
        .concat(n[2][0] ?? '')
        .some((t) => /[-+*/]\s*(\d|$)|^\s*[-+*/]\s|\|\|/.test(t));
    case 'fn': {
      const body = view.fn(n[1])?.body ?? -1;
      return body >= 0 && view.node(body)[0] !== 'block' && stepIn(ev, view, body, depth + 1);
    }
    case 'call': {
      const callee = view.node(n[1]);
      const name = callee[0] === 'mem' ? callee[2] : '';
      if (STEP_CALLS.test(name)) return true;
      // `eb('n', '+', 1)`, `knex.raw('n + 1')`, `literal('n + 1')`
      return n[2].some((a) => {
        const arg = view.node(a);
        return (
          arg[0] === 'str' &&
          (/^[-+*/]$/.test(arg[1]) || (/^(raw|literal)$/.test(name) && /\w\s*[-+*/]\s*\d|\|\|/.test(arg[1])))
        );
      });
    }
    case 'var':
      return alternatives(ev.ev(view, id, null)).some((v) => v.k === 'obj' && stepIn(ev, v.view, v.node, depth + 2));
    default:
      return false;
  }
}
