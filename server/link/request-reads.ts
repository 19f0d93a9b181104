/** What a handler reads of its request: headers by name, the body, and where the identity of an event comes from. */
import type { NodeId } from '../model/facts';
import { bodyOf } from './body';
import type { Evaluator } from './evaluate';
import type { FnValue, Frame } from './values';
import type { FileView } from './view';
import { argsOf, calledFunctions, calleeName, functionsOf, nodesBelow } from './web-values';

/** A function that is reached from a handler, in one invocation. */
export interface Reached {
  readonly fn: FnValue;
  readonly frame: Frame | null;
  readonly depth: number;
}

/** Functions reached from some, through calls that can be followed; the nearest first. */
export function reachedFrom(
  ev: Evaluator,
  roots: readonly FnValue[],
  maxDepth: number,
  limit = 120,
): readonly Reached[] {
  const out: Reached[] = [];
  const seen = new Set<string>();
  const queue: Reached[] = roots.map((fn) => ({ fn, frame: fn.frame, depth: 0 }));
  for (let next = queue.shift(); next && out.length < limit; next = queue.shift()) {
    const key = `${next.fn.view.path}\0${next.fn.fn}`;
    if (seen.has(key)) continue;
    seen.add(key);
    out.push(next);
    if (next.depth >= maxDepth) continue;
    const { view } = next.fn;
    for (const node of bodyOf(view, next.fn.fn).calls) {
      for (const f of calledFunctions(ev, view, node, next.frame)) {
        const frame = (next.frame?.depth ?? 0) < 4 ? ev.frameFor(f, { view, node, frame: next.frame }, null) : null;
        queue.push({ fn: f, frame, depth: next.depth + 1 });
      }
      for (const a of argsOf(view, node)) {
        const kind = view.node(a)[0];
        if (kind !== 'var' && kind !== 'mem') continue;
        for (const f of functionsOf(ev.ev(view, a, next.frame)))
          queue.push({ fn: f, frame: null, depth: next.depth + 1 });
      }
    }
  }
  return out;
}

/** Header names (lower case) that an expression is read from, through variables. */
export function headerNames(view: FileView, node: NodeId, depth = 0): string[] {
  if (node < 0 || depth > 6) return [];
  const n = view.node(node);
  switch (n[0]) {
    case 'var': {
      const v = view.facts.vars[n[1]];
      return v ? [v.init, ...v.writes].flatMap((w) => headerNames(view, w, depth + 1)) : [];
    }
    case 'mem':
      return isHeaders(view, n[1]) ? [n[2].toLowerCase()] : headerNames(view, n[1], depth + 1);
    case 'idx': {
      const key = view.node(n[2]);
      return key[0] === 'str' && isHeaders(view, n[1]) ? [key[1].toLowerCase()] : headerNames(view, n[1], depth + 1);
    }
    case 'as':
    case 'await':
      return headerNames(view, n[1], depth + 1);
    case 'bin':
      return [...headerNames(view, n[2], depth + 1), ...headerNames(view, n[3], depth + 1)];
    case 'obj':
      return n[1].flatMap(([, value]) => headerNames(view, value, depth + 1));
    case 'call': {
      const first = view.node(n[2][0] ?? -1);
      if (/^(get|header|getHeader|getRequestHeader|param)$/.test(calleeName(view, node) ?? '')) {
        return n[2].flatMap((a) =>
          view.node(a)[0] === 'str' ? [(view.node(a) as readonly ['str', string])[1].toLowerCase()] : [],
        );
      }
      return first[0] === 'call' ? headerNames(view, n[2][0] ?? -1, depth + 1) : [];
    }
    default:
      return [];
  }
}

function isHeaders(view: FileView, node: NodeId): boolean {
  const n = view.node(node);
  if (n[0] === 'mem') return n[2] === 'headers' || n[2] === 'header';
  if (n[0] === 'var') return /headers?$/i.test(view.facts.vars[n[1]]?.name ?? '');
  if (n[0] === 'call')
    return /headers$/i.test(calleeName(view, node) ?? '') || isHeaders(view, argsOf(view, node)[0] ?? -1);
  if (n[0] === 'as' || n[0] === 'await') return isHeaders(view, n[1]);
  return n[0] === 'glob' && n[1] === 'headers';
}

/** Texts of a function that look like names of headers. */
export function headerTexts(view: FileView, fn: number): string[] {
  const out: string[] = [];
  const body = bodyOf(view, fn);
  const add = (text: string): void => {
    if (/^[A-Za-z][\w-]{2,60}$/.test(text) && text.includes('-')) out.push(text.toLowerCase());
  };
  for (const s of body.strings) {
    const n = view.node(s);
    if (n[0] === 'str') add(n[1]);
  }
  for (const m of body.members) {
    const n = view.node(m);
    if (n[0] === 'mem') add(n[2]);
  }
  // Header names kept in constants.
  for (const m of [...body.calls, ...body.members]) {
    const n = view.node(m);
    const key = n[0] === 'idx' ? n[2] : n[0] === 'call' ? (n[2][0] ?? -1) : -1;
    const k = view.node(key);
    if (k[0] !== 'var') continue;
    const init = view.node(view.facts.vars[k[1]]?.init ?? -1);
    if (init[0] === 'str') add(init[1]);
  }
  return out;
}

const BODY_CALLS =
  /^(json|text|arrayBuffer|formData|blob|readBody|readRawBody|readFormData|readMultipartFormData|getRawBody|buffer|rawBody|parseBody|raw|parse|safeParse|unwrap|on)$/;

/** Does a function read the body of a request? */
export function readsBody(view: FileView, fn: number): boolean {
  const body = bodyOf(view, fn);
  if (body.calls.some((c) => BODY_CALLS.test(calleeName(view, c) ?? '') || /body/i.test(calleeName(view, c) ?? '')))
    return true;
  if (
    body.members.some((m) => {
      const n = view.node(m);
      return n[0] === 'mem' && /^(body|rawBody)$/.test(n[2]);
    })
  )
    return true;
  const params = view.fn(fn)?.params ?? [];
  // Nest's `@Body()`, and bodies that are destructured from the request.
  return (
    params.some((p) => (p.decorators ?? []).some((d) => /body/i.test(calleeName(view, d) ?? ''))) ||
    view.facts.vars.some((v) => v.fn === fn && /^(body|rawBody)$/.test(v.name))
  );
}

/** Member names read in a function. */
export function memberNames(view: FileView, fn: number): Set<string> {
  const out = new Set<string>();
  for (const m of bodyOf(view, fn).members) {
    const n = view.node(m);
    if (n[0] === 'mem') out.add(n[2]);
  }
  for (const v of view.facts.vars)
    if (v.fn === fn) {
      const n = view.node(v.init);
      if (n[0] === 'mem') out.add(n[2]);
    }
  return out;
}

export { nodesBelow };
