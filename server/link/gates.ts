/** What becomes of a request whose check fails: does the function stop, say so, or carry on? */
import type { FnId, NodeId, VarId } from '../model/facts';
import type { Evaluator } from './evaluate';
import type { Frame } from './values';
import type { FileView } from './view';
import { calleeName, childrenOf, nodesBelow } from './web-values';
import { endOf, following, isLast, isWork, responds } from './block-ends';

/**
 * `throws`: the failure leaves the function as an exception. `response`: it answers (or returns nothing) and stops.
 * `value`: its result tells. `ignored`: nothing happens. `maybe`: only under a condition that code does not decide.
 * `none`: the check is not part of this function's flow.
 */
export type Gate = 'throws' | 'response' | 'value' | 'ignored' | 'maybe' | 'none';

/** How a check says that the request is forged. */
export type How = 'throws' | 'boolean' | 'respond';

interface At {
  readonly ev: Evaluator;
  readonly view: FileView;
  readonly fn: FnId;
  readonly frame: Frame | null;
  /** `if` statements that check in both branches. */
  readonly both: ReadonlySet<NodeId>;
}

const NONE: ReadonlySet<NodeId> = new Set();
const ORDER: readonly Gate[] = ['throws', 'response', 'value', 'maybe', 'ignored', 'none'];

/** The strongest of several. */
export function strongest(gates: readonly Gate[]): Gate {
  return ORDER.find((g) => gates.includes(g)) ?? 'none';
}

export function gateOf(
  ev: Evaluator,
  view: FileView,
  fn: FnId,
  node: NodeId,
  how: How,
  frame: Frame | null,
  both: ReadonlySet<NodeId> = NONE,
): Gate {
  const at: At = { ev, view, fn, frame, both };
  const gate =
    how === 'throws'
      ? thrown(at, node)
      : climb(at, node, how === 'respond' ? 'respond' : 'boolean', startsNegated(view, node), false, 0);
  if (gate === 'ignored' || gate === 'none') return gate;
  const around = surroundings(at, node);
  return around === 'dead' ? 'ignored' : around === 'conditional' ? 'maybe' : gate;
}

function startsNegated(view: FileView, node: NodeId): boolean {
  const n = view.node(node);
  // Differing bits, or the order of two buffers: zero says that they are the same.
  return (
    (n[0] === 'bin' && (n[1] === '!==' || n[1] === '!=' || n[1] === '^')) ||
    (n[0] === 'call' && calleeName(view, node) === 'compare')
  );
}

// ---- checks that throw

function thrown(at: At, node: NodeId): Gate {
  const { view } = at;
  for (let p = view.parent(node), child = node; p >= 0; child = p, p = view.parent(p)) {
    const n = view.node(p);
    if (n[0] === 'mem' && n[1] === child) {
      const outer = view.node(view.parent(p));
      if (outer[0] === 'call' && outer[1] === p && n[2] === 'catch') {
        // `.catch(() => null)` makes a value of the failure.
        return climb(at, view.parent(p), 'boolean', false, false, 0);
      }
    }
    if (n[0] === 'fn' || n[0] === 'fndecl') break;
    if (n[0] !== 'try' || n[1] !== child) continue;
    if (n[3] < 0) continue;
    const caught = afterCatch(at, p, n[3]);
    if (caught !== 'through') return caught;
  }
  return 'throws';
}

/** What a catch block makes of the failure. */
function afterCatch(at: At, tryNode: NodeId, handler: NodeId): Gate | 'through' {
  const { view } = at;
  const end = endOf(view, handler);
  if (end === 'throws') return 'throws';
  if (end === 'response' || end === 'value') return end;
  if (end === 'maybe') return 'maybe';
  // The failure is swallowed: what comes after the try?
  const rest = following(view, tryNode);
  if (!rest.some((s) => isWork(view, s))) return 'response';
  const assigned = assignedIn(view, [handler, childrenOf(view, tryNode)[0] ?? -1]);
  const guarded = rest.some((s) => {
    const n = view.node(s);
    return (
      n[0] === 'if' &&
      endOf(view, n[2]) !== 'continues' &&
      [...nodesBelow(view, n[1])].some((id) => {
        const x = view.node(id);
        return x[0] === 'var' && assigned.has(x[1]);
      })
    );
  });
  if (guarded) return 'response';
  return assigned.size > 0 && [...assigned].some((v) => readsAfter(view, v, rest))
    ? 'ignored'
    : responds(view, handler)
      ? 'response'
      : 'ignored';
}

function readsAfter(view: FileView, v: VarId, rest: readonly NodeId[]): boolean {
  return (view.facts.vars[v]?.reads ?? []).some((r) => rest.some((s) => view.within(r, s)));
}

function assignedIn(view: FileView, roots: readonly NodeId[]): Set<VarId> {
  const out = new Set<VarId>();
  for (const root of roots) {
    for (const id of nodesBelow(view, root)) {
      const n = view.node(id);
      const target = n[0] === 'asg' ? view.node(n[2]) : null;
      if (target?.[0] === 'var') out.add(target[1]);
    }
  }
  return out;
}

// ---- checks whose result tells

function climb(
  at: At,
  node: NodeId,
  how: 'boolean' | 'respond',
  negated: boolean,
  conditional: boolean,
  depth: number,
): Gate {
  if (depth > 6) return 'maybe';
  const { view } = at;
  const done = (gate: Gate): Gate => (conditional && gate !== 'ignored' && gate !== 'none' ? 'maybe' : gate);
  let neg = negated;
  let child = node;
  for (let p = view.parent(node); p >= 0; child = p, p = view.parent(p)) {
    const n = view.node(p);
    switch (n[0]) {
      case 'as':
      case 'await':
      case 'spread':
      case 'tpl':
        continue;
      case 'un':
        if (n[1] === '!') neg = !neg;
        continue;
      case 'mem':
        continue;
      case 'idx':
        continue;
      case 'bin': {
        const other = n[2] === child ? n[3] : n[2];
        if (n[1] === '&&' || n[1] === '||' || n[1] === '??') {
          if (n[3] === child && (n[1] === '&&') === neg && n[1] !== '??') {
            const fixed = at.ev.ev(view, other, at.frame);
            if (fixed.k === 'const' && !!fixed.v === (n[1] === '||')) return 'ignored';
            if (fixed.k !== 'const' && !checksToo(view, other)) conditional = true;
          }
          continue;
        }
        if (/^[!=]==?$/.test(n[1])) {
          const o = view.node(other);
          const falsy =
            (o[0] === 'bool' && !o[1]) || (o[0] === 'num' && o[1] === 0) || o[0] === 'null' || o[0] === 'undef';
          if (n[1].startsWith('!') !== falsy) neg = !neg;
        }
        continue;
      }
      case 'call':
      case 'new': {
        if (n[1] === child) {
          const name = calleeName(view, p);
          if (name === 'then' && n[0] === 'call') return done('maybe');
          continue;
        }
        const name = calleeName(view, p) ?? '';
        if (/^(assert|ok|invariant|strict|tiny_?invariant|expect)/i.test(name)) return done('throws');
        if (name === 'Boolean' || name === 'all' || name === 'resolve') continue;
        if (/^(log|info|warn|error|debug|trace)$/.test(name)) return 'ignored';
        return 'maybe';
      }
      case 'cond':
        if (n[1] === child) return done(how === 'respond' ? 'response' : 'value');
        {
          const test = at.ev.ev(view, n[1], at.frame);
          if (test.k === 'const') {
            if (!!test.v !== (n[2] === child)) return 'ignored';
          } else conditional = true;
        }
        continue;
      case 'if':
        return n[1] === child ? done(branch(at, p, neg)) : 'none';
      case 'loop':
        return done('maybe');
      case 'switch':
        return done('maybe');
      case 'asg': {
        const target = view.node(n[2]);
        if (target[0] === 'var') return done(readsOf(at, [target[1]], how, neg, depth));
        return 'maybe';
      }
      case 'decl':
        return done(readsOf(at, n[1], how, neg, depth));
      case 'obj':
      case 'arr':
        continue;
      case 'ret':
        return inner(at, p, neg, conditional, how, depth);
      case 'throw':
        return done('throws');
      case 'expr':
        if (how === 'respond') return isLast(view, p) ? done('response') : 'maybe';
        return 'ignored';
      case 'fn':
        return inner(at, p, neg, conditional, how, depth);
      case 'fndecl':
        return 'none';
      case 'opq':
      case 'yield':
        return 'maybe';
      default:
        return 'maybe';
    }
  }
  return 'none';
}

/** The result leaves a function: this one, or one that is handed to `some`, `map`, a promise. */
function inner(
  at: At,
  node: NodeId,
  neg: boolean,
  conditional: boolean,
  how: 'boolean' | 'respond',
  depth: number,
): Gate {
  const { view } = at;
  let f = node;
  while (f >= 0 && view.node(f)[0] !== 'fn' && view.node(f)[0] !== 'fndecl') f = view.parent(f);
  const n = f >= 0 ? view.node(f) : null;
  if (!n || (n[0] !== 'fn' && n[0] !== 'fndecl') || n[1] === at.fn)
    return conditional ? 'maybe' : how === 'respond' ? 'response' : 'value';
  const p = view.parent(f);
  const call = view.node(p);
  if (call[0] === 'call' && call[1] !== f) {
    const name = calleeName(view, p) ?? '';
    if (/^(some|every|find|filter|any|findIndex|then)$/.test(name))
      return climb(at, p, how, neg, conditional, depth + 1);
    return 'maybe';
  }
  if (call[0] === 'call') return climb(at, p, how, neg, conditional, depth + 1);
  return 'none';
}

function readsOf(at: At, vars: readonly VarId[], how: 'boolean' | 'respond', neg: boolean, depth: number): Gate {
  const gates = vars.flatMap((v) =>
    (at.view.facts.vars[v]?.reads ?? [])
      .filter((r) => !isTarget(at.view, r))
      .map((r) => climb(at, r, how, neg, false, depth + 1)),
  );
  const best = strongest(gates);
  return best === 'none' ? 'ignored' : best;
}

function isTarget(view: FileView, read: NodeId): boolean {
  const p = view.node(view.parent(read));
  return p[0] === 'asg' && p[2] === read;
}

/** Another part of the same condition that looks at the request in the same way (`!sig || !verify(sig)`). */
function checksToo(view: FileView, node: NodeId): boolean {
  return [...nodesBelow(view, node)].some((id) => /verif|valid|equal/i.test(calleeName(view, id) ?? ''));
}

/** An `if` on the result. */
function branch(at: At, node: NodeId, neg: boolean): Gate {
  const { view } = at;
  const n = view.node(node);
  if (n[0] !== 'if') return 'maybe';
  const [, , then, otherwise] = n;
  const bad = neg ? then : otherwise;
  const good = neg ? otherwise : then;
  if (bad >= 0) {
    const end = endOf(view, bad);
    if (end !== 'continues') return end;
  }
  if (!neg) {
    // What is done for genuine requests is inside the branch.
    const end = endOf(view, good);
    return end === 'value' ? 'value' : 'response';
  }
  if (good >= 0 && isWork(view, good)) return 'response';
  const rest = following(view, node);
  if (!rest.some((s) => isWork(view, s))) return 'response';
  return assignedIn(view, [bad]).size > 0 ? 'maybe' : 'ignored';
}

// ---- conditions around a check

const DISPATCH =
  /method|pathname|^path$|^url$|type|action|event|topic|route|object|kind|provider|source|name|status|code/i;

/** Is the check only made under a condition (a secret that is set, an environment), or never? */
function surroundings(at: At, node: NodeId): 'always' | 'conditional' | 'dead' {
  const { view, ev } = at;
  let result: 'always' | 'conditional' | 'dead' = 'always';
  for (let p = view.parent(node), child = node; p >= 0; child = p, p = view.parent(p)) {
    const n = view.node(p);
    if ((n[0] === 'fn' || n[0] === 'fndecl') && n[1] === at.fn) break;
    if (n[0] === 'block' && skips(at, n[1].slice(0, n[1].indexOf(child)))) result = 'conditional';
    if (n[0] !== 'if' || n[1] === child || at.both.has(p)) continue;
    const test = ev.ev(view, n[1], at.frame);
    const inThen = n[2] === child;
    if (test.k === 'const' && test.v !== undefined) {
      if (!!test.v !== inThen) return 'dead';
      continue;
    }
    const other = inThen ? n[3] : n[2];
    // The other way stops too, or nothing is done there and after it.
    if (other >= 0 && endOf(view, other) !== 'continues' && endOf(view, other) !== 'maybe') continue;
    if (other < 0 && !following(view, p).some((s) => isWork(view, s))) continue;
    if (dispatches(view, n[1])) continue;
    result = 'conditional';
  }
  return result;
}

/** `if (!secret) return true;` before the check: without a secret everything passes. */
function skips(at: At, before: readonly NodeId[]): boolean {
  const { view } = at;
  return before.some((s) => {
    const n = view.node(s);
    if (n[0] !== 'if') return false;
    const passes = [...nodesBelow(view, n[2])].some((id) => {
      const x = view.node(id);
      if (x[0] === 'ret' && x[1] >= 0) {
        const v = view.node(x[1]);
        if (v[0] === 'bool' && v[1]) return true;
        if (
          v[0] === 'obj' &&
          v[1].some(
            ([key, value]) =>
              /valid|ok|success/i.test(key ?? '') &&
              view.node(value)[0] === 'bool' &&
              (view.node(value) as readonly ['bool', boolean])[1],
          )
        )
          return true;
        return v[0] === 'call' && calleeName(view, x[1]) === 'next' && v[2].length === 0;
      }
      return x[0] === 'call' && calleeName(view, id) === 'next' && x[2].length === 0;
    });
    if (!passes) return false;
    const test = at.ev.ev(view, n[1], at.frame);
    return !(test.k === 'const' && !test.v);
  });
}

/** A condition on what kind of request it is, not on whether to check it. */
function dispatches(view: FileView, test: NodeId): boolean {
  for (const id of nodesBelow(view, test)) {
    const n = view.node(id);
    if (n[0] === 'bin' && /^[!=]==?$/.test(n[1])) {
      for (const side of [n[2], n[3]]) {
        const s = view.node(side);
        const name = s[0] === 'mem' ? s[2] : s[0] === 'var' ? (view.facts.vars[s[1]]?.name ?? '') : '';
        if (name !== 'NODE_ENV' && DISPATCH.test(name)) return true;
      }
    }
    if (n[0] === 'call' && /^(startsWith|endsWith|includes|test|match)$/.test(calleeName(view, id) ?? '')) return true;
  }
  return false;
}

/** `if` statements of which each branch holds one of the nodes. */
export function checkedInBoth(view: FileView, nodes: readonly NodeId[]): ReadonlySet<NodeId> {
  const then = new Set<NodeId>();
  const otherwise = new Set<NodeId>();
  for (const node of nodes) {
    for (let p = view.parent(node), child = node; p >= 0; child = p, p = view.parent(p)) {
      const n = view.node(p);
      if (n[0] === 'if' && n[2] === child) then.add(p);
      if (n[0] === 'if' && n[3] === child) otherwise.add(p);
    }
  }
  return new Set([...then].filter((p) => otherwise.has(p)));
}
