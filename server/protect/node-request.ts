/** Requests of node:http: `setTimeout(ms, cb)` and `on('timeout', cb)` bound them when the callback ends the request. */
import type { NodeId } from '../model/facts';
import type { Evaluator } from '../link/evaluate';
import { readPath } from '../link/options';
import { lineOf } from '../link/place';
import type { RawSite } from '../link/sites';
import { alternatives, type CallRef, isUndefined, type Value } from '../link/values';
import type { FileView } from '../link/view';
import type { Bound } from './types';

/** Bounds by listeners on the request that the call returns. */
export function nodeRequestBounds(ev: Evaluator, site: RawSite): Bound[] {
  if (site.call.returns !== 'clientRequest') return [];
  const { view } = site;
  const uses = usesOf(view, site.node);
  const ends = uses.filter(
    (u) =>
      (u.name === 'setTimeout' && endsRequest(ev, view, u.call, 1)) ||
      ((u.name === 'on' || u.name === 'once') && isTimeoutEvent(ev, view, u.call) && endsRequest(ev, view, u.call, 1)),
  );
  if (ends.length === 0) return [];
  const timer = uses.find((u) => u.name === 'setTimeout');
  const at: CallRef = timer ? { view, node: timer.call, frame: null } : { view, node: site.node, frame: null };
  const value = timer
    ? readPath(ev, at, '$0')
    : firstGiven([readPath(ev, at, '$1.timeout'), readPath(ev, at, '$0.timeout')]);
  if (isUndefined(value)) return [];
  const numbers = alternatives(value).map((v) => (v.k === 'const' && typeof v.v === 'number' ? v.v : null));
  const ms = numbers.includes(null) ? null : Math.max(...(numbers as number[]));
  if (ms === 0) return [];
  return [
    {
      state: 'present',
      ms,
      scope: 'attempt',
      covers: 'response',
      source: 'call',
      by: site.sdk.id,
      cancels: true,
      evidence: [
        {
          file: view.path,
          line: lineOf(view, at.node),
          message: 'the request is ended when its socket is idle this long',
        },
      ],
    },
  ];
}

function firstGiven(values: readonly Value[]): Value {
  return values.find((v) => !isUndefined(v)) ?? { k: 'const', v: undefined };
}

/** Member calls on the request: chained, or on the variable that holds it. */
function usesOf(view: FileView, site: NodeId): { name: string; call: NodeId }[] {
  const out: { name: string; call: NodeId }[] = [];
  const chained = (id: NodeId): void => {
    for (let n = id; ; ) {
      const member = view.parent(n);
      const m = member >= 0 ? view.node(member) : null;
      const call = m?.[0] === 'mem' && m[1] === n ? view.parent(member) : -1;
      const c = call >= 0 ? view.node(call) : null;
      if (m?.[0] !== 'mem' || c?.[0] !== 'call' || c[1] !== member) return;
      out.push({ name: m[2], call });
      n = call;
    }
  };
  chained(site);
  const holder = view.node(view.parent(site));
  const target = holder[0] === 'asg' ? view.node(holder[2]) : null;
  const id = holder[0] === 'decl' ? (holder[1][0] ?? -1) : target?.[0] === 'var' ? target[1] : -1;
  for (const read of view.facts.vars[id]?.reads ?? []) chained(read);
  return out;
}

function isTimeoutEvent(ev: Evaluator, view: FileView, call: NodeId): boolean {
  const v = ev.argument({ view, node: call, frame: null }, 0);
  return v.k === 'const' && v.v === 'timeout';
}

/** Does the callback destroy or abort something, or reject the promise around it? */
function endsRequest(ev: Evaluator, view: FileView, call: NodeId, index: number): boolean {
  return alternatives(ev.argument({ view, node: call, frame: null }, index)).some((v) => {
    if (v.k !== 'fn') return false;
    return v.view.callsOf(v.fn).some((c) => {
      const n = v.view.node(c);
      const callee = n[0] === 'call' ? v.view.node(n[1]) : null;
      if (callee?.[0] === 'mem') return callee[2] === 'destroy' || callee[2] === 'abort';
      return callee?.[0] === 'var' && v.view.facts.vars[callee[1]]?.name === 'reject';
    });
  });
}
