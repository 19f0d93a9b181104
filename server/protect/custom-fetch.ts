/** A fetch function given to a client: the limits that it adds. */
import type { Evaluator } from '../link/evaluate';
import { readPath } from '../link/options';
import { alternatives, type CallRef, type FnValue, type Frame, isUndefined, type Value } from '../link/values';
import { type Level, unknownBound } from './levels';
import { signalBounds } from './signals';
import type { Bound } from './types';

/** Bounds that a custom fetch sets; unknown where it does more than hand its arguments on. */
export function customFetch(ev: Evaluator, level: Level, value: Value): Bound[] {
  return alternatives(value).flatMap((v): Bound[] => {
    if (isUndefined(v) || isPlainFetch(ev, v)) return [];
    return (v.k === 'fn' ? ownBounds(ev, level, v) : null) ?? [unknownBound(level, 'a custom fetch')];
  });
}

/** The platform's fetch or a package that only stands in for it. */
function isPlainFetch(ev: Evaluator, v: Value): boolean {
  if (v.k === 'const') return true;
  if (v.k === 'global') return v.path === 'fetch';
  if (v.k !== 'ext' && v.k !== 'module') return false;
  const found = ev.catalogue.exportOf(v.spec, v.k === 'ext' ? v.path : []);
  return (
    !!found &&
    found.rest.length === 0 &&
    !!found.spec.call &&
    found.sdk.kind === 'http' &&
    found.sdk.defaults.every((d) => d.timeout === null)
  );
}

/** `(url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(ms) })`; null when its calls cannot be followed. */
function ownBounds(ev: Evaluator, level: Level, fn: FnValue): Bound[] | null {
  const { view } = fn;
  const frame: Frame | null = fn.frame
    ? { ...fn.frame, view, fn: fn.fn, outer: fn.frame, memo: new Map(), arg: () => ({ k: 'unknown' }) }
    : null;
  const out: Bound[] = [];
  let calls = 0;
  for (const node of view.callsOf(fn.fn)) {
    const n = view.node(node);
    if (n[0] !== 'call' || !alternatives(ev.ev(view, n[1], frame)).some((v) => isPlainFetch(ev, v))) continue;
    calls++;
    const at: CallRef = { view, node, frame };
    const signal = readPath(ev, at, '$1.signal');
    // The signal of the client's own request, handed on.
    const added = alternatives(signal).filter((v) => !(v.k === 'param' && v.view === view && v.fn === fn.fn));
    if (added.length === 0 || added.every(isUndefined)) continue;
    if (added.length < alternatives(signal).length) return null;
    out.push(
      ...signalBounds(ev, { ...level, at }, signal, {
        path: '$1.signal',
        sets: 'signal',
        scope: 'attempt',
        covers: 'total',
      }),
    );
  }
  return calls === 1 ? out : null;
}
