/**
 * The ways on which a call is reached, from the outside in: callers, callbacks given to helpers and libraries, closures
 * that factories return, promises handed to wrappers. Each way carries the layers it passes, innermost first.
 */
import type { Evidence } from '../model/report';
import type { FnFact, NodeId } from '../model/facts';
import type { Library, RunSpec } from '../model/library';
import type { CallGraph, Caller, Passed } from '../link/call-graph';
import { callbackOf } from '../link/callbacks';
import type { Evaluator } from '../link/evaluate';
import { consumptionOf } from '../link/consumption';
import { lineOf, placeOf } from '../link/place';
import {
  alternatives,
  type CallRef,
  type ClientValue,
  type ExtValue,
  type FnValue,
  type Frame,
  type Value,
} from '../link/values';
import type { FileView } from '../link/view';
import type { Behaviour, Behaviours } from './behaviour';
import { pathsOf } from './library-options';
import { type LibraryReader, unknownLayer } from './library-reader';
import type { LayerFacts } from './types';

/** One way to an expression. */
export interface Way {
  readonly layers: readonly LayerFacts[];
  /** Calls on the way, innermost first: they bind the parameters of the functions they invoke. */
  readonly calls: readonly Step[];
  /** Where it starts. */
  readonly entry: Evidence | null;
  readonly unknown: boolean;
}

interface Step {
  readonly fn: FnValue;
  readonly at: CallRef;
}

/** Being inside a function that one certain call has invoked: at its boundary the way goes on at that call. */
interface Inside {
  readonly view: FileView;
  readonly fn: number;
  /** null: only the layers up to the function's boundary are asked for. */
  readonly call: CallRef | null;
  readonly value: FnValue;
  readonly next: Inside | null;
}

const MAX_WAYS = 24;
const MAX_DEPTH = 72;
const THROUGH = new Set([
  'then',
  'catch',
  'finally',
  'map',
  'forEach',
  'filter',
  'reduce',
  'flatMap',
  'some',
  'every',
  'find',
  'findIndex',
  'sort',
  'from',
  'run',
  'allSettled',
]);
const DETACHED = new Set(['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'process.nextTick']);
const SUSPECT =
  /retr(y|i)|resilien|circuit|breaker|time_?out|deadline|backoff|attempt|polic(y|ies)|throttl|rate_?limit|bulkhead|with_?limit|queue|schedul|repeat/i;

export class Paths {
  private readonly memo = new Map<string, readonly Way[]>();
  private readonly active = new Set<string>();
  private readonly permits = new Map<string, readonly NodeId[]>();
  private budget = 0;

  constructor(
    private readonly ev: Evaluator,
    private readonly graph: CallGraph,
    private readonly behaviours: Behaviours,
    private readonly libraries: LibraryReader,
  ) {}

  /** Ways to a call. `quiet`: it resolves with its failure instead of rejecting. */
  of(view: FileView, node: NodeId, quiet: boolean): readonly Way[] {
    this.budget = 4000;
    const wrapped = this.libraryWrapped(view, node);
    const found = this.patched(view, node) ?? this.expression(view, node, null, 0);
    const ways = limit(wrapped.length > 0 ? found.map((w) => ({ ...w, layers: [...wrapped, ...w.layers] })) : found);
    if (!quiet || !ways.some((w) => w.layers.some((l) => l.repeat || l.breaker))) return ways;
    const host = this.hostOf(view, view.fnOf[node] ?? 0, null);
    return this.behaviours.throwsOnFailure(view, host, node, null)
      ? ways
      : ways.map((w) => ({ ...w, layers: w.layers.map(blind) }));
  }

  /** The frame in which the function of the expression runs on a way, so that its parameters are bound. */
  frameOf(view: FileView, node: NodeId, way: Way): Frame | null {
    return this.frame(view, view.fnOf[node] ?? 0, way.calls, 0);
  }

  private frame(view: FileView, fn: number, calls: readonly Step[], depth: number): Frame | null {
    if (fn === 0 || depth > 5) return null;
    const i = calls.findIndex((s) => s.fn.view === view && s.fn.fn === fn);
    const parent = view.fn(fn)?.parent ?? 0;
    if (i < 0) {
      // A callback sees the variables of the function it is written in.
      const outer = parent > 0 ? this.frame(view, parent, calls, depth + 1) : null;
      return outer
        ? {
            view,
            fn,
            outer,
            self: outer.self,
            call: null,
            depth: outer.depth + 1,
            memo: new Map(),
            made: new Map(),
            arg: () => ({ k: 'unknown' }),
          }
        : null;
    }
    const step = calls[i];
    if (!step) return null;
    const at: CallRef = {
      ...step.at,
      frame:
        step.at.frame ?? this.frame(step.at.view, step.at.view.fnOf[step.at.node] ?? 0, calls.slice(i + 1), depth + 1),
    };
    const outer = step.fn.frame ?? (parent > 0 ? this.frame(view, parent, calls.slice(i + 1), depth + 1) : null);
    return this.ev.frameFor({ ...step.fn, frame: outer }, at, null);
  }

  /** A platform function that a library has wrapped (`fetchRetry(fetch)`): the layers of that wrapping. */
  private libraryWrapped(view: FileView, node: NodeId): LayerFacts[] {
    const n = view.node(node);
    if (n[0] !== 'call') return [];
    for (const v of alternatives(this.ev.ev(view, n[1], null))) {
      const made = v.k === 'ext' && v.at ? this.libraries.index.wrapping(this.ev, v) : null;
      if (made && v.k === 'ext') {
        const layers = this.libraries.run(made.lib, made.spec, made.at, made.callee);
        return made.spec.stateful ? layers.map((l) => this.markPerCall(l, made.at)) : layers;
      }
    }
    return [];
  }

  /** A method replaced by a wrapped one (`client.create = makeResilient(client.create)`): the call goes through the wrapper. */
  private patched(view: FileView, node: NodeId): Way[] | null {
    const n = view.node(node);
    if (n[0] !== 'call' || !this.graph.hasPatches) return null;
    for (const v of alternatives(this.ev.ev(view, n[1], null))) {
      if (v.k !== 'client') continue;
      const patch = this.graph.patchOf(v);
      const made = patch?.frame?.call;
      const factory = made ? made.view.node(made.node) : null;
      if (!patch || !made || factory?.[0] !== 'call') continue;
      for (const w of alternatives(this.ev.ev(made.view, factory[1], made.frame))) {
        if (w.k !== 'fn') continue;
        const reads = this.parameterReads(w, { ...made, index: 0, path: [], value: w });
        const calls = reads
          .map((r) => w.view.parent(r.node))
          .filter(
            (c, i) => w.view.node(c)[0] === 'call' && (w.view.node(c) as readonly unknown[])[1] === reads[i]?.node,
          );
        const [first, ...rest] = calls;
        if (first === undefined) continue;
        const inside: Inside = {
          view: patch.view,
          fn: patch.fn,
          call: { view, node, frame: null },
          value: patch,
          next: null,
        };
        return this.expression(w.view, first, inside, 0, rest);
      }
    }
    return null;
  }

  /** From an expression outwards. */
  private expression(
    view: FileView,
    node: NodeId,
    inside: Inside | null,
    depth: number,
    alike: readonly NodeId[] = [],
  ): Way[] {
    if (depth > MAX_DEPTH || --this.budget < 0) return [{ layers: [], calls: [], entry: null, unknown: true }];
    const home = view.fnOf[node] ?? 0;
    const host = this.hostOf(view, home, inside);
    const frame = inside && this.encloses(view, host, inside) ? this.insideFrame(view, host, inside) : null;
    const around = this.valueLayers(view, node, frame);
    const permit = this.permit(view, host, node);
    const outward = this.function(view, host, inside, depth + 1);
    const targets = [node, ...alike];
    const heeds = depth > 0 || alike.length > 0;
    const moves = alike.length > 0 || this.behaviours.matters(view, host, node);
    // The code around an SDK's call seldom depends on parameters: it is played once, and again for each way only if it does something.
    const settle = (): Behaviour | null => {
      const general = inside ? null : this.behaviours.of(view, host, targets, null, null, heeds);
      return general && (!general.layer || (view.fn(host)?.params.length ?? 0) === 0) ? general : null;
    };
    let settled: Behaviour | null | undefined;
    return outward.map((w) => {
      // Only layers outside that repeat or count failures care whether the function lets the failure through.
      if (!moves && !w.layers.some((l) => l.repeat || l.breaker))
        return { ...w, layers: [...around.layers, ...permit, ...w.layers], unknown: w.unknown || around.unknown };
      if (settled === undefined) settled = settle();
      const own =
        settled ??
        this.behaviours.of(
          view,
          host,
          targets,
          frame ?? (w.calls.length > 0 ? this.frame(view, host, w.calls, 0) : null),
          null,
          heeds,
        );
      const layers = [...around.layers, ...(own.layer ? [own.layer] : []), ...permit];
      const outer = own.swallows ? w.layers.map(blind) : w.layers;
      return { ...w, layers: [...layers, ...outer], unknown: w.unknown || around.unknown || own.unclear };
    });
  }

  /** A permit that the function waits for before it goes on limits how many get there; which calls it covers is not followed. */
  private permit(view: FileView, host: number, target: NodeId): LayerFacts[] {
    const key = `${view.path}\0${host}`;
    let found = this.permits.get(key);
    if (!found) {
      const names = this.libraries.index.permitNames;
      found = view.callsOf(host).filter((call) => {
        const n = view.node(call);
        const callee = n[0] === 'call' ? view.node(n[1]) : null;
        if (callee?.[0] !== 'var' && !(callee?.[0] === 'mem' && names.has(callee[2]))) return false;
        if (callee[0] === 'var' && view.node(view.parent(call))[0] !== 'await') return false;
        return (
          n[0] === 'call' &&
          alternatives(this.ev.ev(view, n[1], null)).some((v) => this.libraries.index.listed('permits', v))
        );
      });
      this.permits.set(key, found);
    }
    const before = found.find((call) => (view.facts.pos[call] ?? 0) < (view.facts.pos[target] ?? 0));
    return before === undefined
      ? []
      : [
          {
            ...unknownLayer('limiter', { view, node: before, frame: null }),
            breaker: null,
            repeat: null,
            bounds: [],
            bulkhead: 'unknown',
          },
        ];
  }

  /** Local functions that only serve the function around them (executors, inner attempts) are played with it. */
  private hostOf(view: FileView, fn: number, inside: Inside | null): number {
    let host = fn;
    for (let steps = 0; steps < 4; steps++) {
      if (inside && inside.view === view && inside.fn === host) return host;
      const fact = view.fn(host);
      if (!fact || fact.parent <= 0 || fact.node < 0) return host;
      if (!this.servesParent(view, host, fact.node)) return host;
      host = fact.parent;
    }
    return host;
  }

  private servesParent(view: FileView, fn: number, node: NodeId): boolean {
    const p = view.node(view.parent(node));
    if (p[0] === 'new') {
      const callee = view.node(p[1]);
      return callee[0] === 'glob' && callee[1] === 'Promise';
    }
    if (p[0] === 'call' && p[1] === node) return true;
    if (p[0] === 'call') {
      const callee = view.node(p[1]);
      return (
        callee[0] === 'mem' &&
        (callee[2] === 'then' || callee[2] === 'catch' || callee[2] === 'finally') &&
        this.hasTimerOrRetry(view, fn)
      );
    }
    // A local function that is called in its parent and nowhere else.
    const parent = view.fn(fn)?.parent ?? 0;
    const callers = this.graph.callersOf(view, fn);
    return (
      callers.length > 0 &&
      this.graph.passedOf(view, fn).length === 0 &&
      callers.every((c) => c.view === view && this.isWithin(view, view.fnOf[c.node] ?? 0, parent)) &&
      callers.some((c) => (view.fnOf[c.node] ?? 0) === fn || this.hasTimerOrRetry(view, fn))
    );
  }

  private hasTimerOrRetry(view: FileView, fn: number): boolean {
    return (
      view.callsOf(fn).some((c) => {
        const n = view.node(c);
        const callee = n[0] === 'call' ? view.node(n[1]) : null;
        return callee?.[0] === 'glob' && callee[1] === 'setTimeout';
      }) ||
      this.graph.callersOf(view, fn).some((c) => c.view === view && this.isWithin(view, view.fnOf[c.node] ?? 0, fn))
    );
  }

  private isWithin(view: FileView, fn: number, outer: number): boolean {
    for (let f = fn; f >= 0; f = view.fn(f)?.parent ?? -1) if (f === outer) return true;
    return false;
  }

  private encloses(view: FileView, fn: number, inside: Inside): boolean {
    return inside.view === view && this.isWithin(view, fn, inside.fn);
  }

  private insideFrame(view: FileView, fn: number, inside: Inside): Frame | null {
    const own = inside.call ? this.ev.frameFor(inside.value, inside.call, null) : openFrame(inside.value);
    return fn === inside.fn
      ? own
      : {
          view,
          fn,
          outer: own,
          self: own.self,
          call: null,
          depth: own.depth + 1,
          memo: new Map(),
          made: new Map(),
          arg: () => ({ k: 'unknown' }),
        };
  }

  /** Ways to a function: all that invoke it. */
  private function(view: FileView, fn: number, inside: Inside | null, depth: number): readonly Way[] {
    if (inside && inside.view === view && inside.fn === fn) {
      if (!inside.call) return [{ layers: [], calls: [], entry: null, unknown: false }];
      const step: Step = { fn: inside.value, at: inside.call };
      return this.expression(inside.call.view, inside.call.node, inside.next, depth + 1).map((w) => ({
        ...w,
        calls: [step, ...w.calls],
      }));
    }
    if (fn === 0) return [{ layers: [], calls: [], entry: null, unknown: false }];
    const key = `${view.path}\0${fn}`;
    if (!inside) {
      const known = this.memo.get(key);
      if (known) return known;
    }
    const guard = `${key}\0${chainOf(inside)}`;
    if (this.active.has(guard)) return [];
    this.active.add(guard);
    const ways = limit(this.invocations(view, fn, inside, depth));
    this.active.delete(guard);
    if (!inside && this.active.size === 0) this.memo.set(key, ways);
    return ways;
  }

  private invocations(view: FileView, fn: number, inside: Inside | null, depth: number): Way[] {
    const fact = view.fn(fn);
    const out: Way[] = [];
    const nested = inside !== null && this.encloses(view, fn, inside);
    let uses = 0;
    for (const c of this.graph.callersOf(view, fn)) {
      if (out.length > MAX_WAYS * 2) break;
      const scope = this.scopeOf(c, inside, nested);
      if (scope === 'other') continue;
      // Calling itself is no way in.
      if (c.view === view && this.isWithin(view, view.fnOf[c.node] ?? 0, fn)) continue;
      uses++;
      const step: Step = { fn: c.value, at: c };
      for (const w of this.expression(
        c.view,
        c.node,
        scope === 'inside' ? inside : this.around(c.view, c.node, inside?.next ?? null),
        depth + 1,
      ))
        out.push({ ...w, calls: [step, ...w.calls] });
    }
    for (const p of this.graph.passedOf(view, fn)) {
      if (nested && !(p.view === view && this.isWithin(view, view.fnOf[p.node] ?? 0, inside.fn))) continue;
      uses++;
      out.push(...this.passed(p, nested ? inside : null, depth + 1));
    }
    if (this.graph.escapesOf(view, fn).length > 0) {
      uses++;
      out.push(this.entry(view, fn));
    }
    const layers = fact ? [...this.decorators(view, fact.decorators), ...this.ofClass(view, fact)] : [];
    // Without callers it is where things start; a closure whose caller is not seen is called as it was made.
    const ways = uses === 0 || out.length === 0 ? (uses === 0 ? [this.entry(view, fn)] : []) : out;
    return layers.length > 0 ? ways.map((w) => ({ ...w, layers: [...layers, ...w.layers] })) : ways;
  }

  /** The nearest invocation that an expression is written in. */
  private around(view: FileView, node: NodeId, inside: Inside | null): Inside | null {
    for (let i = inside; i; i = i.next) if (this.encloses(view, view.fnOf[node] ?? 0, i)) return i;
    return null;
  }

  /** Is a caller of a nested function in the invocation that is being looked at? */
  private scopeOf(c: Caller, inside: Inside | null, nested: boolean): 'inside' | 'outside' | 'other' {
    if (!inside || !nested) return 'outside';
    if (c.view === inside.view && this.isWithin(c.view, c.view.fnOf[c.node] ?? 0, inside.fn)) return 'inside';
    const made = c.value.frame?.call;
    if (made && inside.call && (made.node !== inside.call.node || made.view !== inside.call.view)) return 'other';
    return 'outside';
  }

  private entry(view: FileView, fn: number): Way {
    const fact = view.fn(fn);
    const line = fact ? lineOf(view, fact.node) : 1;
    return {
      layers: [],
      calls: [],
      entry: { file: view.path, line, message: fact?.name ? `${fact.name} is an entry point` : 'an entry point' },
      unknown: false,
    };
  }

  /** A function handed to a call. */
  private passed(p: Passed, inside: Inside | null, depth: number): Way[] {
    if (depth > MAX_DEPTH || --this.budget < 0) return [{ layers: [], calls: [], entry: null, unknown: true }];
    const n = p.view.node(p.node);
    if (n[0] !== 'call' && n[0] !== 'new') return [this.bare(p)];
    const frame =
      inside && this.encloses(p.view, p.view.fnOf[p.node] ?? 0, inside)
        ? this.insideFrame(p.view, p.view.fnOf[p.node] ?? 0, inside)
        : null;
    const at: CallRef = { view: p.view, node: p.node, frame };
    const callee = p.view.node(n[1]);
    const member = callee[0] === 'mem' ? callee[2] : null;
    const written = this.ev.ev(p.view, n[1], frame);
    const open = alternatives(written).some((v) => v.k === 'param');
    const found = alternatives(this.ev.concrete(written));
    // What is really passed beats what an annotation promises.
    const real = found.filter(
      (v) =>
        !(v.k === 'ext' && v.path[0] === 'type') && v.k !== 'param' && v.k !== 'const' && !(open && v.k === 'unknown'),
    );
    const values = real.length > 0 ? real : found;
    const out: Way[] = [];
    for (const v of values) out.push(...this.handedTo(v, member, p, at, inside, depth));
    return out;
  }

  private handedTo(
    v: Value,
    member: string | null,
    p: Passed,
    at: CallRef,
    inside: Inside | null,
    depth: number,
  ): Way[] {
    const onward = (layers: readonly LayerFacts[] = []): Way[] =>
      this.expression(p.view, p.node, inside, depth + 1).map((w) => ({ ...w, layers: [...layers, ...w.layers] }));
    if (v.k === 'fn') return this.intoFunction(v, p, at, inside, depth);
    if (v.k === 'cls') {
      const ctor = v.view.cls(v.cls)?.ctor ?? -1;
      return ctor < 0
        ? [this.bare(p)]
        : this.intoFunction({ k: 'fn', view: v.view, fn: ctor, frame: v.frame, self: null }, p, at, inside, depth);
    }
    if (v.k === 'ext' || v.k === 'module') return this.intoLibrary(v, p, at, inside, depth, onward);
    if (v.k === 'client') return this.intoClient(v, p, onward);
    if (v.k === 'global') {
      if (DETACHED.has(v.path)) return [this.bare(p)];
      return onward();
    }
    if (v.k === 'made') return onward();
    if (member !== null && (THROUGH.has(member) || /^(then|catch|finally)$/.test(member))) return onward();
    if (v.k === 'param' || v.k === 'unknown' || v.k === 'tfn') {
      const name = this.nameOf(p.view, p.node);
      if (name && SUSPECT.test(name)) return onward([unknownLayer(name, at)]);
      return this.isDetached(p) ? [this.bare(p)] : onward();
    }
    return [this.bare(p)];
  }

  private bare(p: Passed): Way {
    return {
      layers: [],
      calls: [],
      entry: { file: p.view.path, line: lineOf(p.view, p.node), message: 'handed over here' },
      unknown: false,
    };
  }

  private nameOf(view: FileView, call: NodeId): string | null {
    const n = view.node(call);
    if (n[0] !== 'call' && n[0] !== 'new') return null;
    const callee = view.node(n[1]);
    if (callee[0] === 'var') return view.facts.vars[callee[1]]?.name ?? null;
    if (callee[0] === 'mem') {
      const object = view.node(callee[1]);
      const owner =
        object[0] === 'var' ? (view.facts.vars[object[1]]?.name ?? '') : object[0] === 'mem' ? object[2] : '';
      return owner ? `${owner}.${callee[2]}` : callee[2];
    }
    return callee[0] === 'glob' ? callee[1] : null;
  }

  /** A registration (`app.get(path, handler)`): its result is not waited for. */
  private isDetached(p: Passed): boolean {
    const use = consumptionOf(p.view, p.node);
    return use === 'floating' || use === 'stored' || use === 'void' || (p.view.fnOf[p.node] ?? 0) === 0;
  }

  private intoClient(v: ClientValue, p: Passed, onward: () => Way[]): Way[] {
    const spec = this.ev.catalogue.member(v.sdk, v.type, v.pending);
    return callbackOf(spec) || !this.isDetached(p) ? onward() : [this.bare(p)];
  }

  private intoLibrary(
    v: ExtValue | Extract<Value, { k: 'module' }>,
    p: Passed,
    at: CallRef,
    inside: Inside | null,
    depth: number,
    onward: (l?: readonly LayerFacts[]) => Way[],
  ): Way[] {
    const call = p.view.node(p.node);
    const value: ExtValue = v.k === 'module' ? { k: 'ext', spec: v.spec, path: [], at: null, base: null } : v;
    const callee: ExtValue = call[0] === 'new' ? { ...value, path: [...value.path, 'new'] } : value;
    const run =
      this.libraries.index.match('runs', callee) ??
      (call[0] === 'new' ? null : this.libraries.index.match('runs', value));
    // Other functions of the call (`onFailedAttempt`) are not what it runs.
    if (run && pathsOf(run.spec.fn).includes([`$${p.index}`, ...p.path].join('.'))) {
      const set = this.libraries.run(run.lib, run.spec, at, value);
      const layers = run.spec.shared ? set : set.map((l) => this.markPolicy(l, at));
      if (run.spec.deferred === undefined) return onward(layers);
      return this.deferred(
        p,
        inside,
        depth,
        run.lib,
        run.spec,
        run.spec.stateful ? layers.map((l) => this.markPerCall(l, p)) : layers,
      );
    }
    if (this.libraries.index.match('passes', value)) return onward();
    if (this.libraries.index.byPackage(value.spec).length > 0) return this.isDetached(p) ? [this.bare(p)] : onward();
    const name = value.path.filter((x) => x !== 'default' && x !== '()' && x !== 'new').join('.') || value.spec;
    if (SUSPECT.test(name) && !this.isDetached(p)) return onward([unknownLayer(name, at)]);
    return this.isDetached(p) ? [this.bare(p)] : onward();
  }

  /** A breaker made in the function that uses it never sees a second call; of composed policies, each is where it is made. */
  private markPolicy(l: LayerFacts, used: CallRef): LayerFacts {
    if (l.breaker !== 'present' && l.bulkhead !== 'present') return l;
    if (!l.made) return l;
    // Made by a factory: what counts is where the factory was called.
    let made = l.made;
    for (let steps = 0; steps < 6; steps++) {
      const inside = made.view.fnOf[made.node] ?? 0;
      const invoked = callOf(made.frame, made.view, inside);
      if (inside === 0 || !invoked) break;
      made = invoked;
    }
    const home = made.view.fnOf[made.node] ?? 0;
    const perCall =
      made.view === used.view &&
      home > 0 &&
      made.view.fn(home)?.kind !== 'ctor' &&
      this.isWithin(used.view, used.view.fnOf[used.node] ?? 0, home) &&
      !this.isKept(made);
    if (!perCall) return l;
    const place = placeOf(made.view, made.node);
    const at = { file: place.file, line: place.line, pos: place.pos, end: place.end };
    if (l.breaker === 'present') return { ...l, breaker: 'per-call', at };
    // A limit on the calls of one run belongs into its function; one for a single call does nothing.
    return this.guardsOneCall(made, used, home) ? { ...l, bulkhead: 'per-call', at } : l;
  }

  private guardsOneCall(made: CallRef, used: CallRef, home: number): boolean {
    const { view } = made;
    if ((view.fnOf[used.node] ?? 0) !== home) return false;
    for (let n = view.parent(used.node); n >= 0 && view.fnOf[n] === home; n = view.parent(n))
      if (view.node(n)[0] === 'loop') return false;
    for (let n = view.parent(made.node); n >= 0; n = view.parent(n)) {
      const k = view.node(n);
      if (k[0] === 'decl') return (view.facts.vars[k[1][0] ?? -1]?.reads.length ?? 2) === 1;
      if (k[0] === 'expr' || k[0] === 'ret' || k[0] === 'fn') return k[0] !== 'fn';
    }
    return false;
  }

  private markPerCall(l: LayerFacts, p: CallRef): LayerFacts {
    if (l.breaker !== 'present') return l;
    const home = p.view.fnOf[p.node] ?? 0;
    const fact = p.view.fn(home);
    if (home === 0 || fact?.kind === 'ctor' || this.isKept(p)) return l;
    const uses = this.graph.deferredOf(p.view, p.node);
    const here =
      uses.length > 0 && uses.every((u) => u.view === p.view && this.isWithin(u.view, u.view.fnOf[u.node] ?? 0, home));
    const sameActivation = here && uses.some((u) => (u.view.fnOf[u.node] ?? 0) === home);
    return sameActivation ? { ...l, breaker: 'per-call' } : l;
  }

  /** Kept outside of the function it is made in: assigned to an outer variable, a field or a map. */
  private isKept(made: CallRef): boolean {
    const { view, node } = made;
    for (let n = view.parent(node); n >= 0; n = view.parent(n)) {
      const k = view.node(n);
      if (k[0] === 'asg') {
        const t = view.node(k[2]);
        return t[0] === 'mem' || (t[0] === 'var' && (view.facts.vars[t[1]]?.fn ?? 0) !== (view.fnOf[node] ?? 0));
      }
      if (k[0] === 'decl') {
        const v = view.facts.vars[k[1][0] ?? -1];
        return (
          !!v &&
          v.reads.some((r) => {
            const p = view.node(view.parent(r));
            if (p[0] === 'asg' && p[3] === r) return view.node(p[2])[0] === 'mem';
            const callee = p[0] === 'call' ? view.node(p[1]) : null;
            return p[0] === 'call' && p[1] !== r && callee?.[0] === 'mem' && callee[2] === 'set';
          })
        );
      }
      if (k[0] === 'fn' || k[0] === 'expr' || k[0] === 'ret') return false;
    }
    return false;
  }

  /** Something that runs the function later: the ways are those of its uses. */
  private deferred(
    p: Passed,
    inside: Inside | null,
    depth: number,
    lib: Library,
    spec: RunSpec,
    own: readonly LayerFacts[],
  ): Way[] {
    const members = pathsOf(spec.deferred);
    const all = this.graph.deferredOf(p.view, p.node);
    const later = all.flatMap((u) => {
      const layer = spec.members?.[u.member];
      return layer ? this.libraries.layers(lib, layer, u) : [];
    });
    const layers = [...own, ...later];
    const uses = all.filter((u) => members.includes(u.member));
    if (uses.length === 0) return [{ ...this.bare(p), layers }];
    return uses
      .flatMap((u) => this.expression(u.view, u.node, this.around(u.view, u.node, inside), depth + 1))
      .map((w) => ({ ...w, layers: [...layers, ...w.layers] }));
  }

  /** A function given to a function of the project: where does that call it? */
  private intoFunction(w: FnValue, p: Passed, at: CallRef, inside: Inside | null, depth: number): Way[] {
    const scope: Inside = { view: w.view, fn: w.fn, call: at, value: w, next: inside };
    const guard = `${w.view.path}\0${w.fn}\0in\0${p.view.path}\0${p.node}\0${p.index}\0${chainOf(inside)}`;
    if (this.active.has(guard)) return [];
    this.active.add(guard);
    const reads = this.parameterReads(w, p);
    const out: Way[] = [];
    const onward: Way[] = [];
    const invoked = new Map<number, NodeId[]>();
    const invoke = (view: FileView, node: NodeId): void => {
      const home = this.hostOf(view, view.fnOf[node] ?? 0, scope);
      invoked.set(home, [...(invoked.get(home) ?? []), node]);
    };
    let kept = false;
    for (const r of reads) {
      const parent = r.view.parent(r.node);
      const n = r.view.node(parent);
      if (n[0] === 'call' && n[1] === r.node) invoke(r.view, parent);
      else if (n[0] === 'mem' && /^(call|apply)$/.test(n[2])) invoke(r.view, r.view.parent(parent));
      else if (n[0] === 'mem' && n[2] === 'bind') kept = true;
      else if ((n[0] === 'call' || n[0] === 'new') && n[1] !== r.node) {
        const index = n[2].indexOf(r.node);
        // Handing it to itself is the next round of a recursion.
        const itself = alternatives(this.ev.ev(r.view, n[1], null)).some(
          (v) => v.k === 'fn' && v.view === w.view && v.fn === w.fn,
        );
        if (index >= 0 && !itself)
          onward.push(
            ...this.passed(
              { view: r.view, node: parent, frame: null, index, path: [], value: p.value },
              scope,
              depth + 1,
            ),
          );
      } else if (n[0] === 'asg' || n[0] === 'obj' || n[0] === 'ret' || n[0] === 'decl' || n[0] === 'arr') kept = true;
    }
    // Several calls of what it was given in one function (`catch { return fn(); }`) are one thing tried again.
    for (const [home, nodes] of invoked) {
      const [first = -1, ...rest] = nodes;
      (home === w.fn ? out : onward).push(...this.expression(w.view, first, scope, depth + 1, rest));
    }
    const direct = invoked.get(w.fn);
    if (direct && onward.length > 0) this.choose(w, direct, scope, out, onward);
    out.push(...onward);
    this.active.delete(guard);
    if (out.length > 0) return out;
    if (kept)
      return [
        { layers: [unknownLayer(w.view.fn(w.fn)?.name ?? 'a helper', at)], calls: [], entry: null, unknown: true },
      ];
    // It never calls what it is given (as far as can be seen): the function is not run on this way.
    return reads.length === 0 && (w.view.fn(w.fn)?.body ?? -1) >= 0
      ? []
      : [{ layers: [], calls: [], entry: null, unknown: true }];
  }

  /**
   * `if (isTransaction(db)) return fn(db);` beside `return withRetry(() => fn(db));`: only what decides the condition tells
   * which of the two a way takes. `plain`: ways on which the function is called at once, `onward`: handed on.
   */
  private choose(w: FnValue, direct: readonly NodeId[], scope: Inside, plain: Way[], onward: Way[]): void {
    const choices = direct.map((node) => choiceOf(w.view, node, w.fn));
    const [choice] = choices;
    if (!choice || choices.includes(null)) return;
    const values = alternatives(
      this.ev.ev(w.view, choice.condition, this.insideFrame(w.view, w.view.fnOf[choice.condition] ?? 0, scope)),
    );
    const taken = values.every((v) => v.k === 'const' && !v.env)
      ? [...new Set(values.map((v) => v.k === 'const' && !!v.v === choice.when))]
      : [];
    if (taken.length === 1) (taken[0] ? onward : plain).length = 0;
    else {
      plain.forEach((way, i) => {
        plain[i] = { ...way, unknown: true };
      });
      // Met again further out, the helper has a way to leave its layers out: that they add up is not said.
      const once = onward.filter((way) => way.calls.filter((s) => s.fn.view === w.view && s.fn.fn === w.fn).length < 2);
      if (once.length < onward.length) onward.splice(0, onward.length, ...once);
    }
  }

  /** Reads of the parameter (or of the property of it) that the function was given for; fields it is kept in count too. */
  private parameterReads(w: FnValue, p: Passed): { view: FileView; node: NodeId }[] {
    const { view } = w;
    const fact = view.fn(w.fn);
    const param =
      fact?.params[p.index] ??
      (fact?.params[fact.params.length - 1]?.rest ? fact.params[fact.params.length - 1] : undefined);
    if (!fact || !param) return [];
    const out: { view: FileView; node: NodeId }[] = [];
    const add = (nodes: readonly NodeId[]): void => {
      for (const node of nodes) out.push({ view, node });
    };
    const name = p.path[0];
    if (name === undefined) {
      const v = view.facts.vars[param.var];
      if (v) add(v.reads);
    } else {
      view.facts.vars.forEach((v) => {
        if (v.init < 0) return;
        const n = view.node(v.init);
        if (n[0] === 'obj') return this.restReads(view, v.reads, n[1], w.fn, p.index, param.var, name, out);
        if (n[0] !== 'mem' || n[2] !== name) return;
        const root = view.node(n[1]);
        if (
          (root[0] === 'param' && root[1] === w.fn && root[2] === p.index) ||
          (root[0] === 'var' && root[1] === param.var)
        )
          add(v.reads);
      });
      for (const r of view.facts.vars[param.var]?.reads ?? []) {
        const m = view.parent(r);
        const n = view.node(m);
        if (n[0] === 'mem' && n[2] === name) out.push({ view, node: m });
      }
    }
    // Kept in a field by a constructor: reads of the field in the class.
    const fields = new Set<string>();
    if (param.field) fields.add(param.field);
    for (const r of [...out]) {
      const n = view.node(view.parent(r.node));
      const t = n[0] === 'asg' ? view.node(n[2]) : null;
      if (n[0] === 'asg' && n[3] === r.node && t?.[0] === 'mem' && view.node(t[1])[0] === 'this') fields.add(t[2]);
    }
    if (fields.size > 0 && fact.cls >= 0) {
      view.facts.nodes.forEach((n, i) => {
        if (n[0] === 'mem' && fields.has(n[2]) && view.node(n[1])[0] === 'this' && view.classOf(i)?.cls === fact.cls) {
          const parent = view.node(view.parent(i));
          if (!(parent[0] === 'asg' && parent[2] === i)) out.push({ view, node: i });
        }
      });
    }
    return out;
  }

  /** `{ a, ...options }`: reads of `options.name`. */
  private restReads(
    view: FileView,
    reads: readonly NodeId[],
    props: readonly (readonly [string | null, NodeId])[],
    fn: number,
    index: number,
    variable: number,
    name: string,
    out: { view: FileView; node: NodeId }[],
  ): void {
    const [first] = props;
    const root = first?.[0] === '...' ? view.node(first[1]) : null;
    const isParam =
      (root?.[0] === 'param' && root[1] === fn && root[2] === index) || (root?.[0] === 'var' && root[1] === variable);
    if (!isParam || props.some(([key]) => key === name)) return;
    for (const r of reads) {
      const m = view.parent(r);
      const n = view.node(m);
      if (n[0] === 'mem' && n[2] === name) out.push({ view, node: m });
    }
  }

  /** Layers around the promise an expression gives: what it is handed to, operators it is piped through. */
  private valueLayers(view: FileView, node: NodeId, frame: Frame | null): { layers: LayerFacts[]; unknown: boolean } {
    const layers: LayerFacts[] = [];
    let unknown = false;
    // A promise that was handed over as it ran already is not made again by what subscribes to it.
    let started = false;
    let at = node;
    for (let steps = 0; steps < 40; steps++) {
      const p = view.parent(at);
      if (p < 0) break;
      const n = view.node(p);
      if (n[0] === 'mem') {
        const call = view.parent(p);
        const c = view.node(call);
        if (c[0] !== 'call' || c[1] !== p) break;
        if (n[2] === 'pipe') layers.push(...this.operators(view, c[2], frame).map((l) => (started ? blind(l) : l)));
        else if (n[2] !== 'then' && n[2] !== 'catch' && n[2] !== 'finally' && n[2] !== 'toPromise') break;
        at = call;
        continue;
      }
      if ((n[0] === 'call' || n[0] === 'new') && n[1] !== at) {
        const found = this.wrapped(view, p, n[2].indexOf(at), frame, n[2], at);
        if (!found) break;
        layers.push(...(started ? found.layers.map(blind) : found.layers));
        started ||= found.eager === true;
        unknown ||= found.unknown;
        if (!found.onward) break;
        at = p;
        continue;
      }
      if (n[0] === 'arr' || n[0] === 'as' || n[0] === 'cond') {
        at = p;
        continue;
      }
      break;
    }
    return { layers, unknown };
  }

  private operators(view: FileView, args: readonly NodeId[], frame: Frame | null): LayerFacts[] {
    const out: LayerFacts[] = [];
    // From where a step turns a result into a failure (`flatMap((r) => (r.ok ? r : Effect.fail(…)))`), layers see it.
    let told = false;
    for (const a of args) {
      const value = this.ev.ev(view, a, frame);
      for (const v of alternatives(value)) {
        if (v.k !== 'ext' || !v.at) continue;
        const callee: ExtValue = { ...v, path: v.path.slice(0, -1) };
        const found = this.libraries.index.match('operators', callee);
        if (found)
          out.push(
            ...this.libraries.layers(found.lib, found.spec, v.at).map((l) => (told ? { ...l, asked: true } : l)),
          );
        else told ||= this.libraries.failsSome(v.at);
      }
    }
    return out;
  }

  /** A promise (or lazy value) given to a call as an argument. */
  private wrapped(
    view: FileView,
    call: NodeId,
    index: number,
    frame: Frame | null,
    args: readonly NodeId[],
    given: NodeId,
  ): { layers: LayerFacts[]; unknown: boolean; onward: boolean; eager?: boolean } | null {
    const n = view.node(call);
    if (n[0] !== 'call' && n[0] !== 'new') return null;
    const at: CallRef = { view, node: call, frame };
    for (const v of alternatives(this.ev.ev(view, n[1], frame))) {
      if (v.k === 'global' && /^Promise\.(all|race|any|allSettled|resolve)$/.test(v.path))
        return { layers: [], unknown: false, onward: true };
      if (v.k === 'fn') {
        const promise = this.behaviours.of(v.view, v.fn, [], this.ev.frameFor(v, at, null), index);
        return { layers: promise.layer ? [promise.layer] : [], unknown: promise.unclear, onward: true };
      }
      if (v.k !== 'ext') continue;
      if (v.path[v.path.length - 1] === 'pipe')
        return { layers: this.operators(view, args.slice(index + 1), frame), unknown: false, onward: true };
      const op = this.libraries.index.match('operators', v);
      if (op && index === 0 && op.spec.first !== false)
        return { layers: this.libraries.layers(op.lib, op.spec, at, { shift: 1 }), unknown: false, onward: true };
      const run = this.libraries.index.match('runs', v);
      if (run && pathsOf(run.spec.fn).includes(`$${index}`) && run.spec.deferred === undefined) {
        // Given a promise that already runs, only a time limit can do anything.
        const made = (run.spec.layer ? this.libraries.layers(run.lib, run.spec.layer, at) : []).map((l) => ({
          ...l,
          repeat: null,
          breaker: null,
          bulkhead: null,
        }));
        return { layers: made.filter((l) => l.bounds.length > 0), unknown: false, onward: true };
      }
      if (this.libraries.index.match('passes', v)) {
        const lazy = alternatives(this.ev.ev(view, given, frame)).every(
          (o) => o.k === 'ext' && this.libraries.index.byPackage(o.spec).length > 0,
        );
        return { layers: [], unknown: false, onward: true, eager: !lazy && this.libraries.index.listed('eager', v) };
      }
    }
    return null;
  }

  private decorators(view: FileView, decorators: readonly NodeId[]): LayerFacts[] {
    const out: LayerFacts[] = [];
    for (const d of [...decorators].reverse()) {
      for (const v of alternatives(this.ev.ev(view, d, null))) {
        if (v.k === 'fn') out.push(...this.ownDecorator(v));
        if (v.k !== 'ext') continue;
        const callee: ExtValue = v.path[v.path.length - 1] === '()' ? { ...v, path: v.path.slice(0, -1) } : v;
        const found = this.libraries.index.match('decorators', callee);
        if (found) out.push(...this.libraries.layers(found.lib, found.spec, v.at ?? { view, node: d, frame: null }));
        else out.push(...this.decoratorArguments(v));
      }
    }
    return out;
  }

  /** `@UseInterceptors(ResilienceInterceptor(…))`. */
  private decoratorArguments(v: ExtValue): LayerFacts[] {
    const n = v.at ? v.at.view.node(v.at.node) : null;
    if (!v.at || n?.[0] !== 'call') return [];
    const { at } = v;
    return n[2].flatMap((_, i) =>
      alternatives(this.ev.argument(at, i)).flatMap((a) => {
        if (a.k !== 'ext' || !a.at) return [];
        const found = this.libraries.index.match('decorators', { ...a, path: a.path.slice(0, -1) });
        return found ? this.libraries.layers(found.lib, found.spec, a.at) : [];
      }),
    );
  }

  /** What a method's class puts around it: interceptors on the class, a library's base class that runs it. */
  private ofClass(view: FileView, fact: FnFact): LayerFacts[] {
    const cls = view.cls(fact.cls);
    if (!cls || fact.static || fact.kind !== 'method') return [];
    const out = cls.decorators.flatMap((d) =>
      alternatives(this.ev.ev(view, d, null)).flatMap((v) => (v.k === 'ext' ? this.decoratorArguments(v) : [])),
    );
    if (cls.extends < 0 || cls.ctor < 0) return out;
    for (const base of alternatives(this.ev.ev(view, cls.extends, null))) {
      const found = base.k === 'ext' ? this.libraries.index.match('bases', base) : null;
      if (!found || found.spec.method !== fact.name) continue;
      const call = view.callsOf(cls.ctor).find((c) => {
        const n = view.node(c);
        return n[0] === 'call' && view.node(n[1])[0] === 'super';
      });
      if (call !== undefined)
        out.push(...this.libraries.layers(found.lib, found.spec.layer, { view, node: call, frame: null }));
    }
    return out;
  }

  /** A decorator of the project: what the function does that it puts in the method's place, around the original. */
  private ownDecorator(d: FnValue): LayerFacts[] {
    const { view } = d;
    const reads: NodeId[] = [];
    view.facts.vars.forEach((v) => {
      if (v.init < 0) return;
      const n = view.node(v.init);
      const root = n[0] === 'as' ? view.node(n[1]) : n;
      const owner = root[0] === 'mem' && root[2] === 'value' ? view.node(root[1]) : root;
      const isDescriptor = root[0] === 'mem' && owner[0] === 'var' && this.isParameter(view, owner[1], d.fn, 2);
      if (isDescriptor || (n[0] === 'param' && n[1] === d.fn && n[2] === 0)) reads.push(...v.reads);
    });
    const byFn = new Map<number, NodeId[]>();
    for (const r of reads) {
      const p = view.parent(r);
      const n = view.node(p);
      const call =
        n[0] === 'call' && n[1] === r ? p : n[0] === 'mem' && /^(apply|call)$/.test(n[2]) ? view.parent(p) : -1;
      const home = view.fnOf[r] ?? 0;
      if (call >= 0 && home !== d.fn && this.isWithin(view, home, d.fn))
        byFn.set(home, [...(byFn.get(home) ?? []), call]);
    }
    const frame = openFrame(d);
    const out: LayerFacts[] = [];
    for (const [home, calls] of byFn) {
      const [first = -1, ...rest] = calls;
      let outer = home;
      while ((view.fn(outer)?.parent ?? -1) !== d.fn && (view.fn(outer)?.parent ?? -1) > 0)
        outer = view.fn(outer)?.parent ?? 0;
      const inside: Inside = {
        view,
        fn: outer,
        call: null,
        value: { k: 'fn', view, fn: outer, frame, self: null },
        next: null,
      };
      const [way] = this.expression(view, first, inside, 0, rest);
      if (way) out.push(...way.layers);
    }
    return out;
  }

  private isParameter(view: FileView, variable: number, fn: number, index: number): boolean {
    const n = view.node(view.facts.vars[variable]?.init ?? -1);
    return n[0] === 'param' && n[1] === fn && n[2] === index;
  }
}

/** The invocations one is inside of: the same helper around itself is another invocation, up to a depth. */
function chainOf(inside: Inside | null): string {
  let out = '';
  for (let i = inside, steps = 0; i && steps < 6; i = i.next, steps++) out += `${i.call?.view.path}:${i.call?.node};`;
  return out;
}

/** A frame of a function whose own parameters are not known, only those of the functions around it. */
function openFrame(fn: FnValue): Frame {
  return {
    view: fn.view,
    fn: fn.fn,
    outer: fn.frame,
    self: fn.self,
    call: null,
    depth: (fn.frame?.depth ?? 0) + 1,
    memo: new Map(),
    made: new Map(),
    arg: () => ({ k: 'unknown' }),
  };
}

/** The call that invoked a function in a frame. */
function callOf(frame: Frame | null, view: FileView, fn: number): CallRef | null {
  for (let f = frame; f; f = f.outer) if (f.view === view && f.fn === fn) return f.call;
  return null;
}

/** A layer that never sees the failure cannot repeat it or count it. */
function blind(l: LayerFacts): LayerFacts {
  return l.asked ? l : { ...l, repeat: null, breaker: l.breaker === 'present' ? null : l.breaker };
}

/** Ways that are alike count once; very many are cut to those that differ. */
function limit(ways: readonly Way[]): Way[] {
  const seen = new Set<string>();
  const out: Way[] = [];
  for (const w of ways) {
    const key = `${w.unknown}|${w.layers.map((l) => `${l.by}:${l.at?.file}:${l.at?.pos}:${l.repeat?.attempts}:${l.bounds.map((b) => b.ms).join(',')}:${l.breaker}:${l.bulkhead}:${l.fallback}`).join(';')}|${w.calls
      .slice(0, 1)
      .map((c) => `${c.at.view.path}:${c.at.node}`)
      .join(',')}`;
    if (seen.has(key)) continue;
    seen.add(key);
    out.push(w);
    if (out.length >= MAX_WAYS) break;
  }
  return out;
}

/** The nearest condition in a function that an expression depends on, and what it has to be; null: on none. */
function choiceOf(
  view: FileView,
  node: NodeId,
  fn: number,
): { readonly condition: NodeId; readonly when: boolean } | null {
  let child = node;
  for (let p = view.parent(node); p >= 0 && view.fnOf[p] === fn; child = p, p = view.parent(p)) {
    const n = view.node(p);
    if ((n[0] === 'if' || n[0] === 'cond') && child !== n[1]) return { condition: n[1], when: child === n[2] };
  }
  return null;
}
