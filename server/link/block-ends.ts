/** How statements end, and what comes after them. */
import type { NodeId } from '../model/facts';
import type { FileView } from './view';
import { calleeName, nodesBelow } from './web-values';

/** As `Gate`; `continues`: control goes on behind the statement. */
export type End = 'throws' | 'response' | 'value' | 'maybe' | 'continues';

const STOPS =
  /^(throw\w*|redirect|error|abort|fail|failWith|reject|exit|notFound|unauthorized|forbidden|badRequest|next)$/i;

/** Does control leave the function at the end of a statement, and with what? */
export function endOf(view: FileView, id: NodeId): End {
  const n = view.node(id);
  switch (n[0]) {
    case 'throw':
      return 'throws';
    case 'ret':
      return isValue(view, n[1]) ? 'value' : 'response';
    case 'break':
    case 'continue':
      return 'response';
    case 'block': {
      let open: End = 'continues';
      for (const s of n[1]) {
        const end = endOf(view, s);
        if (end === 'maybe') open = 'maybe';
        else if (end !== 'continues') return end;
      }
      return open;
    }
    case 'if': {
      const a = endOf(view, n[2]);
      const b = n[3] < 0 ? 'continues' : endOf(view, n[3]);
      if (a === 'continues' && b === 'continues') return 'continues';
      return a === 'continues' || b === 'continues' ? 'maybe' : a === 'throws' ? b : a;
    }
    case 'try': {
      const end = endOf(view, n[1]);
      return end === 'continues' && n[4] >= 0 ? endOf(view, n[4]) : end;
    }
    case 'expr': {
      const e = view.node(n[1]);
      const call = e[0] === 'await' ? e[1] : n[1];
      return view.node(call)[0] === 'call' && STOPS.test(calleeName(view, call) ?? '') && !isLogger(view, call)
        ? 'throws'
        : 'continues';
    }
    case 'switch':
    case 'loop':
      return 'continues';
    default:
      return 'continues';
  }
}

function isLogger(view: FileView, call: NodeId): boolean {
  const n = view.node(call);
  const callee = n[0] === 'call' ? view.node(n[1]) : null;
  // `console.error(…)`, `logger.error(…)`; `ctx.throw`, `next`, `error(…)` stop.
  return callee?.[0] === 'mem' && /^(error|fail|next)$/.test(callee[2]);
}

/** `false`, `null`, `{ valid: false }`, `undefined`: the caller has to look; a response has been given otherwise. */
function isValue(view: FileView, id: NodeId): boolean {
  if (id < 0) return false;
  const n = view.node(id);
  if (n[0] === 'await' || n[0] === 'as') return isValue(view, n[1]);
  if (n[0] === 'obj') return !n[1].some(([key]) => key === 'statusCode');
  return (
    n[0] === 'bool' ||
    n[0] === 'null' ||
    n[0] === 'undef' ||
    n[0] === 'arr' ||
    n[0] === 'str' ||
    n[0] === 'num' ||
    n[0] === 'bin' ||
    n[0] === 'un' ||
    n[0] === 'var' ||
    n[0] === 'glob'
  );
}

const ANSWER = /^(status|send|json|end|sendStatus|writeHead|code|reply|text|respond|setHeader|type|header|set)$/;

/** Is a response given anywhere in a statement? */
export function responds(view: FileView, root: NodeId): boolean {
  return [...nodesBelow(view, root)].some(
    (id) => view.node(id)[0] === 'call' && ANSWER.test(calleeName(view, id) ?? ''),
  );
}

/** Statements after one, in its block. */
export function following(view: FileView, id: NodeId): readonly NodeId[] {
  const p = view.parent(id);
  const n = p >= 0 ? view.node(p) : null;
  if (n?.[0] === 'block') {
    const after = n[1].slice(n[1].indexOf(id) + 1);
    const outer = view.node(view.parent(p))[0];
    return outer === 'fn' || outer === 'fndecl' ? after : [...after, ...following(view, p)];
  }
  if (n && (n[0] === 'if' || n[0] === 'try' || n[0] === 'loop')) return following(view, p);
  return [];
}

/** Does a statement do more than answer, log or return? */
export function isWork(view: FileView, id: NodeId): boolean {
  const n = view.node(id);
  if (n[0] === 'fndecl' || n[0] === 'clsdecl') return false;
  for (const x of nodesBelow(view, id)) {
    const node = view.node(x);
    if (node[0] !== 'call' && node[0] !== 'new' && node[0] !== 'tag') continue;
    const name = calleeName(view, x) ?? '';
    if (
      ANSWER.test(name) ||
      /^(log|info|warn|error|debug|Response|NextResponse|captureException|next|stringify|now|Date)$/.test(name)
    )
      continue;
    return true;
  }
  return false;
}

/** Is nothing done after a statement? */
export function isLast(view: FileView, id: NodeId): boolean {
  return !following(view, id).some((s) => isWork(view, s));
}
