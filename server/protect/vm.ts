/**
 * A small interpreter over facts. It plays one function through while the call of interest (the target) fails, hangs or
 * answers, with virtual time, and so finds what a helper does whatever it looks like: how often it tries, how long it
 * waits in between, whether a timer ends the wait, which errors it gives up on.
 * Conditions that cannot be known are taken the way that goes on (does not throw, return or break), as a retry does.
 */
import type { NodeId } from '../model/facts';
import type { Evaluator } from '../link/evaluate';
import type { Frame, Value } from '../link/values';
import { alternatives } from '../link/values';
import type { FileView } from '../link/view';
import { access } from '../link/access';
import { builtinMethod, NONE, type Platform, platformCall, platformNew } from './vm-platform';
import { exits, operate } from './vm-conditions';
import {
  Activation,
  OutOfSteps,
  truthy,
  U,
  Unknown,
  type V,
  VAbstract,
  VFunction,
  VNative,
  VObject,
  VPromise,
  VSignal,
  VThrow,
} from './vm-values';

export type Mode = 'success' | 'reject' | 'bad-status' | 'bad-request' | 'hang';

/** The calls of interest; none: a promise given to a parameter. */
export interface Target {
  readonly view: FileView;
  readonly nodes: readonly NodeId[];
}

export interface Outcome {
  /** Virtual times in ms at which the target was called. */
  readonly calls: readonly number[];
  readonly ended: 'ok' | 'failed' | 'hangs' | 'endless' | 'too-long';
  readonly at: number;
  /** The target was told to stop. */
  readonly aborted: boolean;
  /** A cap was compared with a number that is not known; a delay was not known; the clock was asked. */
  readonly unknownCap: boolean;
  readonly unknownDelay: boolean;
  readonly timed: boolean;
  /** Whether to go on depended on something about the error that is not known. */
  readonly unknownError: boolean;
}

const STEPS = 6000;
const MAX_CALLS = 40;
type Run = Generator<VPromise, V, void>;
type Completion =
  | { readonly t: 'normal' }
  | { readonly t: 'return'; readonly v: V }
  | { readonly t: 'break' | 'continue'; readonly label: string | null };
const NORMAL: Completion = { t: 'normal' };

class Endless {}

export class Machine implements Platform {
  random = 1;
  private clock = 0;
  private steps = 0;
  private nextTimer = 1;
  private timers: { id: number; at: number; run: () => void }[] = [];
  private calls: number[] = [];
  private aborted = false;
  private unknownCap = false;
  private unknownDelay = false;
  private timed = false;
  private unknownError = false;
  private depth = 0;
  private depthOfRun = 0;
  private readonly asked = new Map<string, number>();
  /** Variables of modules and of functions that are not running: they outlive one invocation. */
  private readonly kept = new Map<string, V>();

  constructor(
    private readonly ev: Evaluator,
    private readonly target: Target,
    private readonly mode: Mode,
    /** Path of a call that only waits (`sleep(500)`), given by the libraries; null when it is none. */
    private readonly sleepOf: (v: Value) => string | null,
    /** The target is a promise given to this parameter instead of a call. */
    private readonly promiseParameter: number | null = null,
    /** Whether signals given to the target end it; for calls of SDKs their options say so. */
    private readonly heedsSignals = true,
  ) {}

  now(): number {
    return this.clock;
  }
  noteTime(): void {
    this.timed = true;
  }
  timer(ms: V, run: () => void): number {
    if (typeof ms !== 'number' && ms !== undefined) this.unknownDelay = true;
    const id = this.nextTimer++;
    this.timers.push({
      id,
      at: this.clock + (typeof ms === 'number' && ms > 0 ? ms : typeof ms === 'number' || ms === undefined ? 0 : 1000),
      run,
    });
    return id;
  }
  clear(id: V): void {
    this.timers = this.timers.filter((t) => t.id !== id);
  }

  /** Runs a function (or one statement of it) to its end. */
  run(
    view: FileView,
    fn: number,
    frame: Frame | null,
    self: V,
    args: readonly V[] | null,
    region: NodeId | null,
  ): Outcome {
    const main = new VPromise();
    let ended: Outcome['ended'] = 'hangs';
    this.calls = [];
    this.steps = 0;
    this.timers = [];
    try {
      if (region === null) {
        const f = new VFunction(view, fn, null, frame, self);
        const out = args ? this.invoke(f, args) : this.start(f, null);
        if (out instanceof VPromise) out.onSettled(() => main.settle(out.state === 'ok' ? 'ok' : 'failed', out.value));
        else main.settle('ok', out);
      } else {
        const act = new Activation(view, fn, null, frame, self);
        this.drive(this.statementRun(act, region), main);
      }
      while (main.state === 'pending') {
        const next = this.timers.reduce<(typeof this.timers)[number] | null>(
          (a, b) => (!a || b.at < a.at ? b : a),
          null,
        );
        if (!next) break;
        this.timers = this.timers.filter((t) => t !== next);
        this.clock = Math.max(this.clock, next.at);
        next.run();
      }
      if (main.state !== 'pending') ended = main.state;
    } catch (e) {
      if (e instanceof Endless) ended = 'endless';
      else if (e instanceof OutOfSteps) ended = 'too-long';
      else if (e instanceof VThrow) ended = 'failed';
      else throw e;
    }
    const { calls, aborted, unknownCap, unknownDelay, timed, unknownError } = this;
    return { calls, ended, at: this.clock, aborted, unknownCap, unknownDelay, timed, unknownError };
  }

  private *statementRun(act: Activation, region: NodeId): Run {
    const c = yield* this.exec(act, region);
    return c.t === 'return' ? c.v : undefined;
  }

  private start(f: VFunction, args: readonly V[] | null): V {
    const out = new VPromise();
    this.drive(this.body(f, args), out);
    return out;
  }

  private drive(run: Run, out: VPromise): void {
    const step = (): void => {
      try {
        for (;;) {
          const r = run.next();
          if (r.done) {
            out.resolve(r.value);
            return;
          }
          const p = r.value;
          if (p.state === 'pending') {
            p.onSettled(step);
            return;
          }
        }
      } catch (e) {
        if (!(e instanceof VThrow)) throw e;
        out.settle('failed', e.value);
      }
    };
    step();
  }

  invoke(f: V, args: readonly V[]): V {
    if (f instanceof VNative) return f.run(args);
    if (f instanceof VAbstract && f.value.k === 'fn') return this.invoke(this.function(f.value), args);
    if (!(f instanceof VFunction)) return U;
    const fact = f.view.fn(f.fn);
    if (!fact || fact.generator || this.depth > 60) {
      if (this.depth > 60) throw new Endless();
      return U;
    }
    this.depth++;
    try {
      if (fact.async) return this.start(f, args);
      // An ordinary function cannot wait: it runs through at once.
      const run = this.body(f, args);
      const r = run.next();
      return r.done ? r.value : U;
    } finally {
      this.depth--;
    }
  }

  private function(v: Extract<Value, { k: 'fn' }>): VFunction {
    return new VFunction(v.view, v.fn, null, v.frame, v.self ? new VAbstract(v.self) : undefined);
  }

  private *body(f: VFunction, args: readonly V[] | null): Run {
    const fact = f.view.fn(f.fn);
    if (!fact || fact.body < 0) return U;
    const act = new Activation(f.view, f.fn, f.outer, f.frame, f.self);
    for (const [i, p] of fact.params.entries()) {
      if (p.var < 0) {
        act.vars.set(-1 - i, args ? args[i] : this.argument(f, i));
        continue;
      }
      if (i === this.promiseParameter && f.outer === null && f.view === this.target.view && this.depthOfRun === 0) {
        this.depthOfRun = 1;
        act.vars.set(p.var, this.fire([]));
        continue;
      }
      let v = p.rest
        ? new VObject(new Map(), 'array', [...(args ?? []).slice(i)])
        : args
          ? args[i]
          : this.argument(f, i);
      if ((v === undefined || v === U) && p.fallback >= 0) v = yield* this.eval(act, p.fallback);
      act.vars.set(p.var, v);
    }
    if (f.view.node(fact.body)[0] !== 'block') return yield* this.eval(act, fact.body);
    const c = yield* this.exec(act, fact.body);
    return c.t === 'return' ? c.v : undefined;
  }

  private argument(f: VFunction, i: number): V {
    for (let fr = f.frame; fr; fr = fr.outer) {
      if (fr.view === f.view && fr.fn === f.fn) {
        const v = fr.arg(i);
        return v === undefined ? undefined : this.lift(v);
      }
    }
    return U;
  }

  /** A value of the abstract evaluation as one of the interpreter. */
  lift(v: Value): V {
    switch (v.k) {
      case 'const':
        return v.v;
      case 'unknown':
      case 'param':
      case 'env':
      case 'response':
      case 'text':
      case 'number':
        return U;
      case 'union': {
        const known = v.of.map((o) => this.lift(o)).filter((o) => !(o instanceof Unknown));
        const numbers = known.filter((k): k is number => typeof k === 'number');
        if (numbers.length > 0 && numbers.length === known.length) return Math.max(...numbers);
        return known.length > 0 ? known[0] : U;
      }
      case 'fn':
        return this.function(v);
      case 'global':
        return v.path === 'Infinity' ? Number.POSITIVE_INFINITY : new VAbstract(v);
      default:
        return new VAbstract(v);
    }
  }

  private tick(): void {
    if (++this.steps > STEPS) throw new OutOfSteps();
  }

  private *exec(act: Activation, id: NodeId): Generator<VPromise, Completion, void> {
    this.tick();
    const n = act.view.node(id);
    switch (n[0]) {
      case 'block':
        return yield* this.list(act, n[1]);
      case 'expr':
        yield* this.eval(act, n[1]);
        return NORMAL;
      case 'decl': {
        const value = n[2] >= 0 ? yield* this.eval(act, n[2]) : undefined;
        for (const v of n[1]) {
          const fact = act.view.facts.vars[v];
          if (!fact) continue;
          let bound =
            fact.init === n[2] || n[2] < 0 || fact.init < 0 ? value : this.pick(act.view, fact.init, n[2], value);
          if (bound === undefined && fact.fallback >= 0) bound = yield* this.eval(act, fact.fallback);
          act.vars.set(v, bound);
        }
        return NORMAL;
      }
      case 'ret': {
        const v = n[1] >= 0 ? yield* this.eval(act, n[1]) : undefined;
        return { t: 'return', v };
      }
      case 'throw':
        throw new VThrow(yield* this.eval(act, n[1]));
      case 'if': {
        const taken = yield* this.branch(act, n[1], n[2], n[3]);
        return taken >= 0 ? yield* this.exec(act, taken) : NORMAL;
      }
      case 'loop':
        return yield* this.loop(act, id, null);
      case 'label': {
        const inner = act.view.node(n[2]);
        const c = inner[0] === 'loop' ? yield* this.loop(act, n[2], n[1]) : yield* this.exec(act, n[2]);
        return c.t === 'break' && c.label === n[1] ? NORMAL : c;
      }
      case 'try':
        return yield* this.tryStatement(act, n[1], n[2], n[3], n[4]);
      case 'switch':
        return yield* this.switchStatement(act, n[1], n[2]);
      case 'break':
        return { t: 'break', label: n[1] };
      case 'continue':
        return { t: 'continue', label: n[1] };
      default:
        return NORMAL;
    }
  }

  private *list(act: Activation, statements: readonly NodeId[]): Generator<VPromise, Completion, void> {
    for (const s of statements) {
      const c = yield* this.exec(act, s);
      if (c.t !== 'normal') return c;
    }
    return NORMAL;
  }

  /** Part of a destructured value: follows the member chain from the initialiser. */
  private pick(view: FileView, chain: NodeId, root: NodeId, value: V): V {
    if (chain === root) return value;
    const n = view.node(chain);
    if (n[0] === 'mem') return this.member(this.pick(view, n[1], root, value), n[2]);
    if (n[0] === 'idx') {
      const list = this.pick(view, n[1], root, value);
      const key = view.node(n[2]);
      return list instanceof VObject && list.tag === 'array' && key[0] === 'num' ? list.items[key[1]] : U;
    }
    return n[0] === 'bin' ? this.pick(view, n[2], root, value) : U;
  }

  private *branch(act: Activation, cond: NodeId, yes: NodeId, no: NodeId): Generator<VPromise, NodeId, void> {
    const v = truthy(yield* this.eval(act, cond));
    if (v !== null) return v ? yes : no;
    return this.decide(act, cond, exits(act.view, yes), no >= 0 ? exits(act.view, no) : false) ? yes : no;
  }

  /** An unknown condition: the way that does not leave, until a cap that is not known has been asked a few times. */
  private decide(act: Activation, cond: NodeId, yesExits: boolean, noExits: boolean): boolean {
    const key = `${act.view.path}\0${cond}`;
    const times = (this.asked.get(key) ?? 0) + 1;
    this.asked.set(key, times);
    if (this.mode !== 'success') this.unknownError = true;
    if (this.comparesCounter(act, cond)) {
      this.unknownCap = true;
      if (times > 3) return yesExits || !noExits;
    }
    if (yesExits !== noExits) return noExits;
    return !yesExits && this.mode !== 'success';
  }

  private comparesCounter(act: Activation, cond: NodeId): boolean {
    const n = act.view.node(cond);
    if (n[0] === 'bin' && /^[<>]=?$|^[=!]==?$/.test(n[1])) {
      // A cap that is known is not what leaves the condition open (`n < 3 && isTransient(err)`).
      if (typeof this.peek(act, n[2]) === 'number' && typeof this.peek(act, n[3]) === 'number') return false;
      return this.hasCounter(act, n[2]) || this.hasCounter(act, n[3]);
    }
    if (n[0] === 'bin') return this.comparesCounter(act, n[2]) || this.comparesCounter(act, n[3]);
    return n[0] === 'un' ? this.comparesCounter(act, n[2]) : false;
  }

  /** A number as it is now, from what can be read without calling anything. */
  private peek(act: Activation, id: NodeId): V {
    const n = act.view.node(id);
    switch (n[0]) {
      case 'num':
        return n[1];
      case 'var':
        return this.variable(act, n[1]);
      case 'mem':
        return this.member(this.peek(act, n[1]), n[2]);
      case 'as':
        return this.peek(act, n[1]);
      case 'bin':
        return operate(n[1], this.peek(act, n[2]), this.peek(act, n[3]));
      default:
        return U;
    }
  }

  private hasCounter(act: Activation, id: NodeId): boolean {
    const n = act.view.node(id);
    if (n[0] === 'var')
      return (
        typeof this.variable(act, n[1]) === 'number' &&
        (act.view.facts.vars[n[1]]?.writes.length ?? 0) + (act.view.facts.vars[n[1]]?.kind === 'param' ? 1 : 0) > 0
      );
    if (n[0] === 'bin') return this.hasCounter(act, n[2]) || this.hasCounter(act, n[3]);
    return n[0] === 'un' ? this.hasCounter(act, n[2]) : false;
  }

  private *loop(act: Activation, id: NodeId, label: string | null): Generator<VPromise, Completion, void> {
    const n = act.view.node(id);
    if (n[0] !== 'loop') return NORMAL;
    const [, kind, init, cond, update, body, iterated] = n;
    if (kind === 'of' || kind === 'await of' || kind === 'in') {
      const source = yield* this.eval(act, iterated);
      const items = source instanceof VObject && source.tag === 'array' ? source.items : [U, U];
      const decl = act.view.node(init);
      for (const item of items) {
        if (decl[0] === 'decl')
          for (const v of decl[1])
            act.vars.set(v, this.pick(act.view, act.view.facts.vars[v]?.init ?? -1, decl[2], item));
        const c = yield* this.exec(act, body);
        if (c.t === 'break' && (c.label === null || c.label === label)) break;
        if (c.t === 'return' || ((c.t === 'break' || c.t === 'continue') && c.label !== null && c.label !== label))
          return c;
      }
      return NORMAL;
    }
    if (init >= 0) {
      if (act.view.node(init)[0] === 'decl' || act.view.node(init)[0] === 'block') yield* this.exec(act, init);
      else yield* this.eval(act, init);
    }
    for (let round = 0; ; round++) {
      this.tick();
      if (cond >= 0 && (kind !== 'do' || round > 0)) {
        const v = truthy(yield* this.eval(act, cond));
        if (v === false) break;
        if (v === null && !this.goesOn(act, cond, round)) break;
      }
      const c = yield* this.exec(act, body);
      if (c.t === 'break' && (c.label === null || c.label === label)) break;
      if (c.t === 'return' || ((c.t === 'break' || c.t === 'continue') && c.label !== null && c.label !== label))
        return c;
      if (update >= 0) yield* this.eval(act, update);
    }
    return NORMAL;
  }

  /** An unknown loop condition: a cap that is not known ends it after a few rounds; other conditions end it after one. */
  private goesOn(act: Activation, cond: NodeId, round: number): boolean {
    if (this.comparesCounter(act, cond)) {
      this.unknownCap = true;
      return round < 3;
    }
    this.unknownError = true;
    return round < 1;
  }

  private *tryStatement(
    act: Activation,
    body: NodeId,
    caught: number,
    handler: NodeId,
    last: NodeId,
  ): Generator<VPromise, Completion, void> {
    let result: Completion = NORMAL;
    let failure: VThrow | null = null;
    try {
      result = yield* this.exec(act, body);
    } catch (e) {
      if (!(e instanceof VThrow)) throw e;
      if (handler < 0) failure = e;
      else {
        if (caught >= 0) act.vars.set(caught, e.value);
        try {
          result = yield* this.exec(act, handler);
        } catch (inner) {
          if (!(inner instanceof VThrow)) throw inner;
          failure = inner;
        }
      }
    }
    if (last >= 0) {
      const c = yield* this.exec(act, last);
      if (c.t !== 'normal') return c;
    }
    if (failure) throw failure;
    return result;
  }

  private *switchStatement(
    act: Activation,
    subject: NodeId,
    clauses: readonly (readonly [NodeId, readonly NodeId[]])[],
  ): Generator<VPromise, Completion, void> {
    const v = yield* this.eval(act, subject);
    let at = -1;
    for (const [i, [test]] of clauses.entries()) {
      if (test < 0) continue;
      const t = yield* this.eval(act, test);
      if (!(v instanceof Unknown) && !(t instanceof Unknown) && v === t) {
        at = i;
        break;
      }
    }
    if (at < 0) at = clauses.findIndex(([test]) => test < 0);
    for (const [, statements] of at < 0 ? [] : clauses.slice(at)) {
      const c = yield* this.list(act, statements);
      if (c.t === 'break' && c.label === null) return NORMAL;
      if (c.t !== 'normal') return c;
    }
    return NORMAL;
  }

  private variable(act: Activation, id: number): V {
    const fact = act.view.facts.vars[id];
    for (let a: Activation | null = act; a; a = a.outer)
      if (a.view === act.view && a.vars.has(id)) return a.vars.get(id);
    if (!fact) return U;
    const held = this.kept.get(`${act.view.path}\0${id}`);
    if (held !== undefined || this.kept.has(`${act.view.path}\0${id}`)) return held;
    // Not run here: what it is initialised with (a counter of the module starts at its first value).
    const home = this.home(act, fact.fn);
    const v =
      fact.init >= 0
        ? this.lift(this.ev.ev(act.view, fact.from ? fact.init : fact.init, home?.frame ?? act.frame))
        : fact.from
          ? this.lift(this.ev.importValue(act.view, fact.from[0], fact.from[1]))
          : undefined;
    const value =
      (v === undefined || v === U) && fact.fallback >= 0
        ? this.lift(this.ev.ev(act.view, fact.fallback, home?.frame ?? act.frame))
        : v;
    if (value instanceof VFunction && !value.outer && home && this.isInside(act.view, value.fn, home.fn)) {
      return new VFunction(value.view, value.fn, home, value.frame ?? home.frame, home.self);
    }
    if (fact.init < 0 && fact.kind !== 'let' && fact.kind !== 'var' && !fact.from) return U;
    if (home) home.vars.set(id, value);
    else this.kept.set(`${act.view.path}\0${id}`, value);
    return value;
  }

  private home(act: Activation, fn: number): Activation | null {
    for (let a: Activation | null = act; a; a = a.outer) if (a.fn === fn) return a;
    return null;
  }

  private isInside(view: FileView, inner: number, outer: number): boolean {
    for (let f = inner; f >= 0; f = view.fn(f)?.parent ?? -1) if (f === outer) return true;
    return false;
  }

  member(o: V, name: string): V {
    if (o instanceof VObject) {
      if (o.props.has(name)) return o.props.get(name);
      if (o.tag === 'array') return name === 'length' ? o.items.length : U;
      if (o.props.has('isNew')) return name === 'stack' ? U : undefined;
      return o.tag === 'plain' && o.props.size > 0 ? undefined : U;
    }
    if (o instanceof VSignal) return name === 'aborted' ? o.aborted : U;
    if (o instanceof VAbstract) {
      if (o.own.has(name)) return o.own.get(name);
      return this.lift(access(this.ev, o.value, name));
    }
    return U;
  }

  private *eval(act: Activation, id: NodeId): Run {
    this.tick();
    if (id < 0) return undefined;
    const n = act.view.node(id);
    switch (n[0]) {
      case 'str':
      case 'num':
      case 'bool':
        return n[1];
      case 'null':
        return null;
      case 'undef':
        return undefined;
      case 're':
        return U;
      case 'tpl': {
        const parts: V[] = [];
        for (const p of n[2]) parts.push(yield* this.eval(act, p));
        return parts.every((p) => typeof p === 'string' || typeof p === 'number')
          ? n[1].map((t, i) => t + (parts[i] ?? '')).join('')
          : U;
      }
      case 'var':
        return this.variable(act, n[1]);
      case 'glob':
        return this.lift({ k: 'global', path: n[1] });
      case 'this':
        return this.self(act, id);
      case 'mem':
        return this.member(yield* this.eval(act, n[1]), n[2]);
      case 'idx': {
        const o = yield* this.eval(act, n[1]);
        const k = yield* this.eval(act, n[2]);
        if (o instanceof VObject && o.tag === 'array' && typeof k === 'number') return o.items[k];
        return typeof k === 'string' ? this.member(o, k) : this.indexed(o, k);
      }
      case 'call':
        return yield* this.call(act, id);
      case 'new':
        return yield* this.construct(act, id);
      case 'tag':
        return this.isTarget(act, id) ? this.fire([]) : U;
      case 'obj':
        return yield* this.object(act, n[1]);
      case 'arr': {
        const items: V[] = [];
        for (const x of n[1]) {
          const item = act.view.node(x);
          const v = yield* this.eval(act, item[0] === 'spread' ? item[1] : x);
          if (item[0] === 'spread' && v instanceof VObject) items.push(...v.items);
          else items.push(v);
        }
        return new VObject(new Map(), 'array', items);
      }
      case 'fn':
      case 'fndecl':
        return new VFunction(
          act.view,
          n[1],
          act,
          act.frame,
          act.view.fn(n[1])?.kind === 'arrow' ? act.self : undefined,
        );
      case 'cond': {
        const c = truthy(yield* this.eval(act, n[1]));
        if (c !== null) return yield* this.eval(act, c ? n[2] : n[3]);
        const a = yield* this.eval(act, n[2]);
        if (!(a instanceof Unknown)) return a;
        return yield* this.eval(act, n[3]);
      }
      case 'bin':
        return yield* this.binary(act, n[1], n[2], n[3]);
      case 'un':
        return yield* this.unary(act, n[1], n[2]);
      case 'await':
        return yield* this.awaited(yield* this.eval(act, n[1]));
      case 'asg':
        return yield* this.assign(act, n[1], n[2], n[3]);
      case 'as':
        return yield* this.eval(act, n[1]);
      case 'param':
        return this.param(act, n[1], n[2]);
      case 'spread':
        return yield* this.eval(act, n[1]);
      case 'elem':
      case 'opq':
      case 'yield':
        return U;
      default:
        return this.lift(this.ev.ev(act.view, id, act.frame));
    }
  }

  private indexed(o: V, k: V): V {
    if (o instanceof VAbstract && o.value.k === 'arr' && typeof k === 'number') {
      const list = o.value.view.node(o.value.node);
      const item = list[0] === 'arr' ? list[1][k] : undefined;
      return item === undefined ? undefined : this.lift(this.ev.ev(o.value.view, item, o.value.frame));
    }
    return U;
  }

  private param(act: Activation, fn: number, index: number): V {
    for (let a: Activation | null = act; a; a = a.outer)
      if (a.fn === fn && a.vars.has(-1 - index)) return a.vars.get(-1 - index);
    return U;
  }

  private self(act: Activation, id: NodeId): V {
    for (let a: Activation | null = act; a; a = a.outer) if (a.self !== undefined) return a.self;
    // One instance for the whole run, so that what it keeps in fields is kept.
    const key = `${act.view.path}\0this\0${act.view.classOf(id)?.cls ?? -1}`;
    if (!this.kept.has(key)) this.kept.set(key, this.lift(this.ev.thisValue(act.view, id, act.frame)));
    return this.kept.get(key);
  }

  private *awaited(v: V): Run {
    if (!(v instanceof VPromise)) return v;
    if (v.state === 'pending') yield v;
    if (v.state === 'failed') throw new VThrow(v.value);
    return v.value;
  }

  private *object(act: Activation, props: readonly (readonly [string | null, NodeId])[]): Run {
    const out = new Map<string, V>();
    let open = false;
    for (const [key, value] of props) {
      const v = yield* this.eval(act, value);
      if (key === '...') {
        if (v instanceof VObject) for (const [k, x] of v.props) out.set(k, x);
        else if (v instanceof VAbstract && v.value.k === 'obj') this.spreadObject(out, v, 0);
        // Options that are not known keep the defaults before them.
        else if (v instanceof Unknown || v instanceof VAbstract) open = true;
      } else if (key !== null) out.set(key, v);
    }
    if (!open) return new VObject(out);
    const o = new VAbstract({ k: 'unknown' });
    for (const [k, x] of out) o.own.set(k, x);
    return o;
  }

  private spreadObject(out: Map<string, V>, v: VAbstract, depth: number): void {
    const o = v.value;
    const n = o.k === 'obj' ? o.view.node(o.node) : null;
    if (o.k !== 'obj' || n?.[0] !== 'obj' || depth > 3) return;
    for (const [key, node] of n[1]) {
      if (key === '...') {
        const inner = this.ev.ev(o.view, node, o.frame);
        for (const i of alternatives(inner)) if (i.k === 'obj') this.spreadObject(out, new VAbstract(i), depth + 1);
      } else if (key !== null) out.set(key, this.lift(access(this.ev, o, key)));
    }
    for (const [k, x] of v.own) out.set(k, x);
  }

  private *binary(act: Activation, op: string, l: NodeId, r: NodeId): Run {
    const a = yield* this.eval(act, l);
    if (op === '&&' || op === '||' || op === '??') {
      const t = op === '??' ? (a instanceof Unknown ? null : a !== undefined && a !== null) : truthy(a);
      if (op === '&&') {
        if (t === false) return a;
        const b = yield* this.eval(act, r);
        return t === null ? (truthy(b) === false ? b : U) : b;
      }
      if (t === true) return a;
      const b = yield* this.eval(act, r);
      // `err.retryAfter ?? delay`: the part that is known stands for the whole.
      return t === null ? (typeof b === 'number' || (op === '||' && truthy(b) === true) ? b : U) : b;
    }
    const b = yield* this.eval(act, r);
    return operate(op, a, b);
  }

  private *unary(act: Activation, op: string, x: NodeId): Run {
    if (op === '++' || op === '--') {
      const old = yield* this.eval(act, x);
      const next = typeof old === 'number' ? (op === '++' ? old + 1 : old - 1) : U;
      this.store(act, x, next, yield* this.holder(act, x));
      // Prefix or postfix is not kept in the facts: the sign stands before its operand or not.
      return this.isPrefix(act, x) ? next : old;
    }
    const v = yield* this.eval(act, x);
    if (op === '!') {
      const t = truthy(v);
      return t === null ? U : !t;
    }
    if (op === 'typeof')
      return v instanceof Unknown
        ? U
        : v instanceof VFunction || v instanceof VNative
          ? 'function'
          : v instanceof VObject
            ? 'object'
            : typeof v;
    if (op === '-' && typeof v === 'number') return -v;
    if (op === '+' && typeof v === 'number') return v;
    return op === 'void' ? undefined : U;
  }

  private isPrefix(act: Activation, x: NodeId): boolean {
    const p = act.view.parent(x);
    return (act.view.facts.pos[p] ?? 0) < (act.view.facts.pos[x] ?? 0);
  }

  private *holder(act: Activation, target: NodeId): Run {
    const t = act.view.node(target);
    return t[0] === 'mem' ? yield* this.eval(act, t[1]) : undefined;
  }

  private store(act: Activation, target: NodeId, value: V, holder: V): void {
    const t = act.view.node(target);
    if (t[0] === 'var') {
      for (let a: Activation | null = act; a; a = a.outer) {
        if (a.view === act.view && a.vars.has(t[1])) {
          a.vars.set(t[1], value);
          return;
        }
      }
      const home = this.home(act, act.view.facts.vars[t[1]]?.fn ?? -1);
      if (home) home.vars.set(t[1], value);
      else this.kept.set(`${act.view.path}\0${t[1]}`, value);
    } else if (t[0] === 'mem') {
      if (holder instanceof VObject) holder.props.set(t[2], value);
      else if (holder instanceof VAbstract) holder.own.set(t[2], value);
    }
  }

  private *assign(act: Activation, op: string, target: NodeId, value: NodeId): Run {
    const holder = yield* this.holder(act, target);
    if (op === '=') {
      const v = yield* this.eval(act, value);
      this.store(act, target, v, holder);
      return v;
    }
    const old = yield* this.eval(act, target);
    const v = yield* this.eval(act, value);
    const next =
      op === '??=' || op === '||=' ? (old === undefined || old === null ? v : old) : operate(op.slice(0, -1), old, v);
    this.store(act, target, next, holder);
    return next;
  }

  private isTarget(act: Activation, id: NodeId): boolean {
    return act.view === this.target.view && this.target.nodes.includes(id);
  }

  /** The call of interest. */
  private fire(args: readonly V[]): V {
    this.calls.push(this.clock);
    if (this.calls.length > MAX_CALLS) throw new Endless();
    const reply = (ok: boolean, status: number): VObject =>
      new VObject(
        new Map<string, V>([
          ['ok', ok],
          ['status', status],
          ['statusCode', status],
          ['error', ok ? null : U],
          ['data', U],
          ['json', new VNative(() => VPromise.of('ok', U))],
          ['text', new VNative(() => VPromise.of('ok', U))],
        ]),
        'response',
      );
    switch (this.mode) {
      case 'success':
        return VPromise.of('ok', reply(true, 200));
      case 'bad-status':
        return VPromise.of('ok', reply(false, 503));
      case 'reject':
        return VPromise.of('failed', errorValue(503));
      case 'bad-request':
        return VPromise.of('failed', errorValue(400));
      default: {
        const p = new VPromise();
        const stop = (s: VSignal): void =>
          s.onAbort(() => {
            this.aborted = true;
            p.settle('failed', errorValue(0));
          });
        if (this.heedsSignals) for (const s of signalsIn(args)) stop(s);
        return p;
      }
    }
  }

  private *call(act: Activation, id: NodeId): Run {
    const n = act.view.node(id);
    if (n[0] !== 'call') return U;
    const calleeNode = act.view.node(n[1]);
    if (calleeNode[0] === 'super') return undefined;
    const target = this.isTarget(act, id);
    const object = calleeNode[0] === 'mem' && !target ? yield* this.eval(act, calleeNode[1]) : undefined;
    const args: V[] = [];
    for (const a of n[2]) {
      const item = act.view.node(a);
      const v = yield* this.eval(act, item[0] === 'spread' ? item[1] : a);
      if (item[0] === 'spread' && v instanceof VObject && v.tag === 'array') args.push(...v.items);
      else args.push(v);
    }
    if (target) return this.fire(args);
    if (calleeNode[0] === 'mem') {
      if (object instanceof VPromise) return this.promiseMethod(object, calleeNode[2], args);
      if (calleeNode[2] === 'call' && object instanceof VFunction) return this.invoke(object, args.slice(1));
      if (calleeNode[2] === 'apply' && object instanceof VFunction)
        return this.invoke(object, args[1] instanceof VObject ? args[1].items : []);
      if (calleeNode[2] === 'bind' && object instanceof VFunction) return object;
      const built = builtinMethod(this, object, calleeNode[2], args);
      if (built !== NONE) return built;
    }
    const callee = calleeNode[0] === 'mem' ? this.member(object, calleeNode[2]) : yield* this.eval(act, n[1]);
    if (args.some((a) => a instanceof VObject && a.tag === 'error') && callee instanceof VFunction)
      return this.aboutError(callee, args);
    if (callee instanceof VFunction || callee instanceof VNative) return this.invoke(callee, args);
    if (!(callee instanceof VAbstract)) return U;
    if (callee.value.k === 'global') {
      const out = platformCall(this, callee.value.path, args);
      return out === NONE ? U : out;
    }
    return this.external(act, n[1], callee, args);
  }

  /** A question about the error (`isRetryable(err)`): played through; when it stays open the answer is not known. */
  private aboutError(f: VFunction, args: readonly V[]): V {
    const before = this.unknownError;
    const out = this.invoke(f, args);
    if (this.unknownError && !before) return out instanceof VPromise ? out : U;
    return out;
  }

  private external(act: Activation, callee: NodeId, v: VAbstract, args: readonly V[]): V {
    for (const o of alternatives(v.value)) {
      if (o.k === 'fn') return this.invoke(this.function(o), args);
      const path = this.sleepOf(o);
      if (path !== null) {
        const p = new VPromise();
        this.timer(args[Number(path.slice(1, 2))], () => p.settle('ok', undefined));
        return p;
      }
    }
    void act;
    void callee;
    return VPromise.of('ok', U);
  }

  private promiseMethod(p: VPromise, name: string, args: readonly V[]): V {
    if (name !== 'then' && name !== 'catch' && name !== 'finally') return U;
    const out = new VPromise();
    p.onSettled(() => {
      try {
        const ok = name === 'then' ? args[0] : undefined;
        const failed = name === 'then' ? args[1] : name === 'catch' ? args[0] : undefined;
        const handler = p.state === 'ok' ? ok : failed;
        if (name === 'finally') {
          this.invoke(args[0], []);
          out.settle(p.state === 'ok' ? 'ok' : 'failed', p.value);
        } else if (handler === undefined) out.settle(p.state === 'ok' ? 'ok' : 'failed', p.value);
        else out.resolve(this.invoke(handler, [p.value]));
      } catch (e) {
        if (!(e instanceof VThrow)) throw e;
        out.settle('failed', e.value);
      }
    });
    return out;
  }

  private *construct(act: Activation, id: NodeId): Run {
    const n = act.view.node(id);
    if (n[0] !== 'new') return U;
    const args: V[] = [];
    for (const a of n[2]) args.push(yield* this.eval(act, a));
    if (this.isTarget(act, id)) return this.fire(args);
    const callee = act.view.node(n[1]);
    if (callee[0] === 'glob') {
      const made = platformNew(this, callee[1], args);
      if (made !== NONE) return made;
    }
    const value = this.ev.ev(act.view, id, act.frame);
    return value.k === 'inst' ? new VAbstract(value) : value.k === 'unknown' ? U : new VAbstract(value);
  }
}

/** An error as a peer in trouble gives it; what is not listed is not known. */
function errorValue(status: number): VObject {
  const transient = status === 503 || status === 0;
  const response = new VObject(
    new Map<string, V>([
      ['status', status || U],
      ['headers', U],
      ['statusCode', status || U],
    ]),
    'response',
  );
  return new VObject(
    new Map<string, V>([
      ['status', status || undefined],
      ['statusCode', status || undefined],
      ['response', status ? response : undefined],
      ['code', transient ? U : undefined],
      ['name', status ? 'Error' : 'AbortError'],
    ]),
    'error',
  );
}

function signalsIn(args: readonly V[]): VSignal[] {
  const out: VSignal[] = [];
  const look = (v: V, depth: number): void => {
    if (v instanceof VSignal) out.push(v);
    else if (depth < 3 && v instanceof VObject) for (const x of [...v.props.values(), ...v.items]) look(x, depth + 1);
    else if (depth < 3 && v instanceof VAbstract) for (const x of v.own.values()) look(x, depth + 1);
  };
  for (const a of args) look(a, 0);
  return out;
}
