/** What becomes of the promise a call returns, and of a result that carries its failure as a value. */
import type { State } from '../model/report';
import type { NodeId } from '../model/facts';
import type { Consumption } from '../model/project';
import type { CallGraph } from './call-graph';
import type { Evaluator } from './evaluate';
import type { RawSite } from './sites';
import { alternatives } from './values';
import type { FileView } from './view';

/** How the result of a site is consumed; one that reports to a callback is not floating. */
export function siteConsumption(ev: Evaluator, site: RawSite): Consumption {
  if (site.call.notPromise || site.call.fireAndForget) return 'callback';
  const used = consumptionOf(site.view, site.whole);
  if (used !== 'floating') return used;
  return endsWithCallback(ev, site) || (site.call.errorsAsValues && isHandled(site.view, site.whole))
    ? 'callback'
    : used;
}

/** A result that carries its failure is told to the function given to `.then`. */
function isHandled(view: FileView, id: NodeId): boolean {
  const p = view.parent(id);
  const member = p < 0 ? null : view.node(p);
  const call = member?.[0] === 'mem' && member[2] === 'then' ? view.node(view.parent(p)) : null;
  return call?.[0] === 'call' && call[1] === p && call[2].length > 0;
}

/** Is the last argument a function that is told the result (`s3.putObject(params, cb)`)? Listeners and transaction bodies are none. */
function endsWithCallback(ev: Evaluator, { view, node, call }: RawSite): boolean {
  const n = view.node(node);
  if (n[0] !== 'call' || call.callback || call.longLived || call.iterates) return false;
  const last = n[2][n[2].length - 1];
  if (last === undefined) return false;
  return alternatives(ev.ev(view, last, null)).some(
    (v) => v.k === 'fn' || v.k === 'tfn' || (v.k === 'param' && isCallbackName(view, last)),
  );
}

/** A parameter that is handed on and named as callbacks are. */
function isCallbackName(view: FileView, id: NodeId): boolean {
  const n = view.node(id);
  return n[0] === 'var' && /^(cb|callback|done|next|fn|resolve)$/i.test(view.facts.vars[n[1]]?.name ?? '');
}

/** How the value of a call expression is used. */
export function consumptionOf(view: FileView, id: NodeId, depth = 0): Consumption {
  let child = id;
  let caught = false;
  for (let p = view.parent(id); p >= 0; child = p, p = view.parent(p)) {
    const n = view.node(p);
    switch (n[0]) {
      case 'await':
      case 'yield':
        return caught ? 'caught' : 'awaited';
      case 'ret':
        return caught ? 'caught' : 'returned';
      case 'fn':
      case 'fndecl':
        return caught ? 'caught' : 'returned';
      case 'mem': {
        const outer = view.parent(p);
        const call = view.node(outer);
        if (call[0] !== 'call' || call[1] !== p) return 'unknown';
        if (n[2] === 'catch' || (n[2] === 'then' && call[2].length > 1)) caught = true;
        else if (n[2] !== 'then' && n[2] !== 'finally') return 'unknown';
        p = outer;
        break;
      }
      case 'cond':
      case 'bin':
      case 'as':
      case 'opq':
      case 'spread':
        if (n[0] === 'opq') return 'unknown';
        if (n[0] === 'bin' && n[1] === ',') return 'unknown';
        break;
      case 'arr': {
        const call = view.node(view.parent(p));
        if (call[0] !== 'call') return 'stored';
        p = view.parent(p);
        break;
      }
      case 'un':
        return n[1] === 'void' ? 'void' : 'unknown';
      case 'expr':
        return caught ? 'caught' : 'floating';
      case 'decl':
        return caught ? 'caught' : storedUse(view, n[1][0] ?? -1, depth);
      case 'asg':
        return caught ? 'caught' : 'stored';
      case 'obj':
        return 'stored';
      case 'call':
      case 'new':
        return caught ? 'caught' : n[1] === child ? 'unknown' : 'callback';
      case 'loop':
        return 'awaited';
      case 'if':
      case 'switch':
        return 'unknown';
      default:
        return 'unknown';
    }
  }
  return 'unknown';
}

/** A promise kept in a variable that nobody reads is floating. */
function storedUse(view: FileView, id: number, depth: number): Consumption {
  const v = view.facts.vars[id];
  if (!v || depth > 3) return 'stored';
  const exported = view.facts.exports.some((e) => {
    const n = view.node(e.node);
    return e.node >= 0 && n[0] === 'var' && n[1] === id;
  });
  return v.reads.length === 0 && !exported ? 'floating' : 'stored';
}

const LOOKED_AT: Readonly<Record<'status' | 'error', RegExp>> = {
  status: /^(ok|status|statusText|statusCode|error|type|redirected)$/,
  error: /^(error|throwOnError|status|statusText)$/,
};

/** Is the part of the result that carries the failure (`ok`/`status`, `error`) looked at anywhere? */
export function resultChecked(
  ev: Evaluator,
  graph: CallGraph,
  view: FileView,
  id: NodeId,
  carries: 'status' | 'error',
): State {
  return new ResultFollower(ev, graph, LOOKED_AT[carries]).use(view, id, 0);
}

class ResultFollower {
  private readonly seen = new Set<string>();
  constructor(
    private readonly ev: Evaluator,
    private readonly graph: CallGraph,
    private readonly names: RegExp,
  ) {}

  /** How the value of an expression is used. */
  use(view: FileView, id: NodeId, depth: number): State {
    const key = `${view.path}\0${id}`;
    if (this.seen.has(key) || depth > 12) return 'unknown';
    this.seen.add(key);
    const p = view.parent(id);
    if (p < 0) return 'unknown';
    const n = view.node(p);
    switch (n[0]) {
      case 'await':
      case 'as':
      case 'cond':
        return this.use(view, p, depth + 1);
      case 'bin':
        return n[1] === '??' || n[1] === '||' || n[1] === '&&' ? this.use(view, p, depth + 1) : 'unknown';
      case 'expr':
        return 'absent';
      case 'un':
        return n[1] === 'void' ? 'absent' : 'unknown';
      case 'mem':
        return this.member(view, p, n[2], depth);
      case 'idx':
        return 'unknown';
      case 'decl':
        return this.declared(view, n[1], id, depth);
      case 'asg': {
        const target = view.node(n[2]);
        return target[0] === 'var' ? this.reads(view, target[1], depth) : 'unknown';
      }
      case 'ret':
        return this.returned(view, view.fnOf[p] ?? 0, depth);
      case 'fn':
        return view.fn(n[1])?.body === id ? this.returned(view, n[1], depth) : 'unknown';
      case 'call':
      case 'new':
        return this.given(view, p, id, depth);
      case 'arr':
        return 'unknown';
      default:
        return 'unknown';
    }
  }

  private member(view: FileView, p: NodeId, name: string, depth: number): State {
    const call = view.node(view.parent(p));
    const called = call[0] === 'call' && call[1] === p;
    if (called && name === 'then') {
      const then = call[2][0];
      const inside = then === undefined ? 'absent' : this.callback(view, then, 0, depth);
      return inside;
    }
    if (called && (name === 'catch' || name === 'finally')) return this.use(view, view.parent(p), depth + 1);
    if (called && name === 'throwOnError') return 'present';
    if (called && name === 'clone') return this.use(view, view.parent(p), depth + 1);
    return this.names.test(name) ? 'present' : 'absent';
  }

  private callback(view: FileView, node: NodeId, index: number, depth: number): State {
    const states = alternatives(this.ev.ev(view, node, null)).map((v): State => {
      if (v.k !== 'fn') return v.k === 'global' ? 'absent' : 'unknown';
      return this.parameter(v.view, v.fn, index, depth);
    });
    return join(states);
  }

  private parameter(view: FileView, fn: number, index: number, depth: number): State {
    const param = view.fn(fn)?.params[index];
    if (!param) return 'absent';
    if (param.var >= 0) return this.reads(view, param.var, depth);
    const bound = view.facts.vars.filter((v) => v.init >= 0 && this.comesFrom(view, v.init, fn, index));
    return bound.some((v) => this.names.test(nameOfMember(view, v.init)) && v.reads.length > 0)
      ? 'present'
      : bound.length > 0
        ? 'absent'
        : 'unknown';
  }

  private comesFrom(view: FileView, id: NodeId, fn: number, index: number): boolean {
    const n = view.node(id);
    if (n[0] === 'param') return n[1] === fn && n[2] === index;
    return n[0] === 'mem' || n[0] === 'elem' ? this.comesFrom(view, n[1], fn, index) : false;
  }

  private declared(view: FileView, vars: readonly number[], source: NodeId, depth: number): State {
    const states: State[] = [];
    for (const id of vars) {
      const v = view.facts.vars[id];
      if (!v) continue;
      if (v.init === source || (vars.length === 1 && view.node(v.init)[0] !== 'mem')) {
        const init = view.node(v.init);
        if (init[0] === 'obj') states.push(v.reads.length > 0 ? 'unknown' : 'absent');
        else states.push(this.reads(view, id, depth));
        continue;
      }
      const name = nameOfMember(view, v.init);
      states.push(this.names.test(name) && v.reads.length > 0 ? 'present' : 'absent');
    }
    return states.length > 0 ? join(states) : 'absent';
  }

  private reads(view: FileView, id: number, depth: number): State {
    const v = view.facts.vars[id];
    if (!v) return 'unknown';
    return join(v.reads.map((r) => this.read(view, r, depth)));
  }

  private read(view: FileView, read: NodeId, depth: number): State {
    const p = view.node(view.parent(read));
    if (p[0] === 'asg' && p[2] === read) return 'absent';
    if (p[0] === 'if' || p[0] === 'expr') return 'absent';
    if (p[0] === 'un' && p[1] === '!') return 'absent';
    if (p[0] === 'bin' && (p[1] === '===' || p[1] === '!==' || p[1] === '==' || p[1] === '!=')) return 'absent';
    if (p[0] === 'decl' && !p[1].some((x) => view.facts.vars[x]?.init === read))
      return this.declared(view, p[1], read, depth);
    return this.use(view, read, depth + 1);
  }

  private returned(view: FileView, fn: number, depth: number): State {
    if (fn === 0) return 'unknown';
    const callers = this.graph.callersOf(view, fn);
    const passed = this.graph.passedOf(view, fn);
    if (callers.length === 0 && passed.length === 0) return 'unknown';
    // A helper that hands its response out is fine when some caller looks; who does not look is its own affair.
    const states = callers.slice(0, 24).map((c) => this.use(c.view, c.node, depth + 1));
    for (const p of passed) states.push(this.givenResult(p.view, p.node, p.index, depth));
    return join(states);
  }

  /** A callback's result: that of the call it is given to, when that gives it back. */
  private givenResult(view: FileView, call: NodeId, index: number, depth: number): State {
    const n = view.node(call);
    if (n[0] !== 'call') return 'unknown';
    const callee = view.node(n[1]);
    if (callee[0] === 'mem' && callee[2] === 'then' && index === 0) return this.use(view, call, depth + 1);
    if (alternatives(this.ev.ev(view, n[1], null)).some((v) => v.k === 'fn')) return this.use(view, call, depth + 1);
    return 'unknown';
  }

  private given(view: FileView, call: NodeId, arg: NodeId, depth: number): State {
    const n = view.node(call);
    if (n[0] !== 'call' && n[0] !== 'new') return 'unknown';
    const index = n[2].indexOf(arg);
    if (index < 0) return 'unknown';
    const states = alternatives(this.ev.ev(view, n[1], null)).map(
      (v): State => (v.k === 'fn' ? this.parameter(v.view, v.fn, index, depth + 1) : 'unknown'),
    );
    return join(states);
  }
}

function nameOfMember(view: FileView, id: NodeId): string {
  const n = view.node(id);
  if (n[0] === 'mem') return n[2];
  return n[0] === 'bin' ? nameOfMember(view, n[2]) : '';
}

function join(states: readonly State[]): State {
  if (states.includes('present')) return 'present';
  return states.includes('unknown') ? 'unknown' : 'absent';
}
