/** Where the work is handed to a helper of the project: the call that a rule about the helper's retry or timer points to. */
import type { Evaluator } from '../link/evaluate';
import { placeOf } from '../link/place';
import { alternatives, type CallRef, type FnValue } from '../link/values';
import type { LayerFacts } from './types';

interface Step {
  readonly fn: FnValue;
  readonly at: CallRef;
}

/** The layers, those of helpers with the call that uses them on this way. `calls`: innermost first. */
export function withUses(ev: Evaluator, layers: readonly LayerFacts[], calls: readonly Step[]): LayerFacts[] {
  return layers.map((l) => (l.origin === 'own' && l.at ? { ...l, use: useOf(ev, l.at, calls) } : l));
}

function useOf(
  ev: Evaluator,
  at: NonNullable<LayerFacts['at']>,
  calls: readonly Step[],
): NonNullable<LayerFacts['at']> | null {
  let i = calls.findIndex((s) => contains(s.fn, at.file, at.pos));
  for (let step = calls[i]; step; step = calls[i]) {
    const given = handsOver(ev, step.at);
    if (given === 'function') {
      const place = placeOf(step.at.view, step.at.node);
      return { file: place.file, line: place.line, pos: place.pos, end: place.end };
    }
    // A helper that passes on what it was given itself: its own caller is the user.
    const next = calls[i + 1];
    if (given === null || !next || !contains(next.fn, step.at.view.path, step.at.view.facts.pos[step.at.node] ?? 0))
      return null;
    i++;
  }
  return null;
}

function contains(fn: FnValue, file: string, pos: number): boolean {
  const fact = fn.view.fn(fn.fn);
  return fn.view.path === file && !!fact && fact.pos <= pos && pos < fact.end;
}

/** Does a call give a function to its callee, or one that came in through a parameter? */
function handsOver(ev: Evaluator, at: CallRef): 'function' | 'parameter' | null {
  const n = at.view.node(at.node);
  if (n[0] !== 'call' && n[0] !== 'new') return null;
  const values = n[2].flatMap((a) => alternatives(ev.ev(at.view, a, null)));
  if (values.some((v) => v.k === 'fn')) return 'function';
  return values.some((v) => v.k === 'param') ? 'parameter' : null;
}
