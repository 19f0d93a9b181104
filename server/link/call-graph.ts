/** Who calls which function of the project, and where functions are handed over as values. */
import type { NodeId } from '../model/facts';
import type { Evaluator } from './evaluate';
import { ProjectIndex } from './project-index';
import {
  alternatives,
  type CallRef,
  type ClientValue,
  type ExtValue,
  type Frame,
  type FnValue,
  type Value,
} from './values';
import type { FileView } from './view';

/** A call of a function with the value its callee had (its frame tells which closure it was). */
export interface Caller extends CallRef {
  readonly value: FnValue;
}

/** A function given to a call as an argument. */
export interface Passed extends CallRef {
  readonly index: number;
  /** Property path inside the argument (`{ run: fn }`). */
  readonly path: readonly string[];
  readonly value: FnValue;
}

/** A use of something a library made (`breaker.fire()`, a wrapped function called): member '' for a plain call. */
export interface Deferred extends CallRef {
  readonly member: string;
}

/** Where else a function is used as a value: kept in an object that leaves, exported through JSX, decorated. */
export interface Escape {
  readonly view: FileView;
  readonly node: NodeId;
}

interface Uses {
  readonly callers: Caller[];
  readonly passed: Passed[];
  readonly escapes: Escape[];
}

export class CallGraph {
  private readonly uses = new Map<string, Uses>();
  private readonly later = new Map<string, Deferred[]>();
  private readonly subs = new Map<string, { view: FileView; cls: number }[]>();

  /** `views` may grow while calls are followed into files that were not asked for before. */
  constructor(
    private readonly ev: Evaluator,
    private readonly views: readonly FileView[],
  ) {
    ev.project = new ProjectIndex(ev, views);
    ev.subclasses = (view, cls) => this.subs.get(`${view.id}\0${cls}`) ?? [];
    const known = views.length;
    this.addFiles();
    for (let i = 0; i < views.length; i++) this.addPatches(views[i] as FileView);
    // What callers pass is now known: callees that are parameters can be followed.
    ev.callers = (view, fn) => this.callersOf(view, fn);
    ev.passed = (view, fn) => this.passedOf(view, fn);
    for (let i = 0; i < views.length; i++) this.addOpenCallees(views[i] as FileView);
    this.addFiles();
    for (const [view, calls] of this.skipped) view.leaveOut(calls);
    if (views.length > known) this.sort();
  }

  private hierarchies = 0;
  private added = 0;
  /** Calls that lead nowhere as far as files are parsed. */
  private readonly skipped = new Map<FileView, Set<NodeId>>();

  /** Adds the files that are new, until following their calls brings no more. */
  private addFiles(): void {
    const { views } = this;
    for (;;) {
      while (this.hierarchies < views.length) this.hierarchy(views[this.hierarchies++] as FileView);
      const view = views[this.added];
      if (view) {
        this.added++;
        this.addFile(view);
        continue;
      }
      const before = views.length;
      for (const [skipping, calls] of this.skipped) {
        for (const node of calls) if (this.addCall(skipping, node)) calls.delete(node);
      }
      if (views.length === before) return;
    }
  }

  /** Files that came late have put their uses at the end: the order of the files is what counts. */
  private sort(): void {
    const rank = (a: CallRef, b: CallRef): number => (a.view === b.view ? 0 : a.view.path < b.view.path ? -1 : 1);
    for (const uses of this.uses.values()) {
      uses.callers.sort(rank);
      uses.passed.sort(rank);
    }
    for (const list of this.later.values()) list.sort(rank);
    for (const list of this.subs.values())
      list.sort((a, b) => (a.view === b.view ? 0 : a.view.path < b.view.path ? -1 : 1));
  }

  callersOf(view: FileView, fn: number): readonly Caller[] {
    return this.uses.get(key(view, fn))?.callers ?? [];
  }

  passedOf(view: FileView, fn: number): readonly Passed[] {
    return this.uses.get(key(view, fn))?.passed ?? [];
  }

  escapesOf(view: FileView, fn: number): readonly Escape[] {
    return this.uses.get(key(view, fn))?.escapes ?? [];
  }

  /** Calls of what the library call at `node` gave. */
  deferredOf(view: FileView, node: NodeId): readonly Deferred[] {
    return this.later.get(`${view.id}\0${node}`) ?? [];
  }

  private of(view: FileView, fn: number): Uses {
    const k = key(view, fn);
    let found = this.uses.get(k);
    if (!found) {
      found = { callers: [], passed: [], escapes: [] };
      this.uses.set(k, found);
    }
    return found;
  }

  /** Methods of clients that the project replaces: `client.messages.create = wrapped`. */
  private readonly patches: { client: ClientValue; value: FnValue }[] = [];

  get hasPatches(): boolean {
    return this.patches.length > 0;
  }

  /** The function that stands in for a client's method. */
  patchOf(v: ClientValue): FnValue | null {
    return (
      this.patches.find(
        (p) =>
          p.client.sdk === v.sdk &&
          p.client.made?.node === v.made?.node &&
          p.client.made?.view === v.made?.view &&
          p.client.pending.join('.') === v.pending.join('.'),
      )?.value ?? null
    );
  }

  private addPatches(view: FileView): void {
    for (const w of view.facts.memberWrites) {
      const asg = view.node(w);
      if (asg[0] !== 'asg') continue;
      const kind = view.node(asg[3])[0];
      if (kind !== 'call' && kind !== 'as' && kind !== 'var') continue;
      for (const target of alternatives(this.ev.ev(view, asg[2], null))) {
        if (target.k !== 'client' || target.pending.length === 0) continue;
        for (const value of alternatives(this.ev.ev(view, asg[3], null)))
          if (value.k === 'fn') this.patches.push({ client: target, value });
      }
    }
  }

  private hierarchy(view: FileView): void {
    view.facts.classes.forEach((c, i) => {
      if (c.extends < 0) return;
      for (const base of alternatives(this.ev.ev(view, c.extends, null))) {
        if (base.k !== 'cls') continue;
        const k = `${base.view.id}\0${base.cls}`;
        const list = this.subs.get(k) ?? [];
        list.push({ view, cls: i });
        this.subs.set(k, list);
      }
    });
  }

  private addFile(view: FileView): void {
    const skipped = new Set<NodeId>();
    for (const node of view.facts.calls) if (!this.addCall(view, node)) skipped.add(node);
    if (skipped.size > 0) this.skipped.set(view, skipped);
  }

  /** @returns false when the call leads nowhere as far as files are parsed. */
  private addCall(view: FileView, node: NodeId): boolean {
    const { ev } = this;
    if (ev.host.matters && !ev.host.matters(ev, view, node)) return false;
    const n = view.node(node);
    if (n[0] === 'call' || n[0] === 'new') {
      this.addCallee(view, node, ev.ev(view, n[1], null));
      n[2].forEach((arg, index) => this.addArgument(view, node, arg, index));
    } else if (n[0] === 'tag') n[2].length > 0 && n[3].forEach((arg, i) => this.addArgument(view, node, arg, i + 1));
    return true;
  }

  private addOpenCallees(view: FileView): void {
    const skipped = this.skipped.get(view);
    for (const node of view.facts.calls) {
      const n = view.node(node);
      if (n[0] !== 'call' || skipped?.has(node)) continue;
      const callee = this.ev.ev(view, n[1], null);
      if (callee.k !== 'param' && !(callee.k === 'union' && callee.of.some((o) => o.k === 'param'))) continue;
      const concrete = this.ev.concrete(callee);
      // Functions handed over are followed by `passed`, which knows the call they were handed to; methods of instances are not.
      for (const v of alternatives(concrete)) if (v.k === 'fn' && v.self?.k === 'inst') this.addCallee(view, node, v);
    }
  }

  private addCallee(view: FileView, node: NodeId, callee: Value): void {
    const n = view.node(node);
    for (const v of alternatives(callee)) {
      if (v.k === 'fn' && n[0] === 'call') {
        const list = this.of(v.view, v.fn).callers;
        if (!list.some((c) => c.view === view && c.node === node)) list.push({ view, node, frame: null, value: v });
      } else if (v.k === 'cls' && n[0] === 'new') this.addConstruction(view, node, v);
      else if (v.k === 'ext' && v.at && n[0] === 'call') {
        const last = v.path[v.path.length - 1] ?? '';
        // In a chain (`breaker.fallback(fn).fire()`) it is a use of everything before it.
        for (let made: ExtValue | null = v; made?.at; made = made.base) {
          const k = `${made.at.view.id}\0${made.at.node}`;
          const list = this.later.get(k) ?? [];
          list.push({ view, node, frame: null, member: last === '()' || last === 'new' ? '' : last });
          this.later.set(k, list);
        }
      }
    }
  }

  private addConstruction(view: FileView, node: NodeId, cls: Extract<Value, { k: 'cls' }>): void {
    const ctor = cls.view.cls(cls.cls)?.ctor ?? -1;
    if (ctor < 0) return;
    const value: FnValue = { k: 'fn', view: cls.view, fn: ctor, frame: cls.frame, self: null };
    this.of(cls.view, ctor).callers.push({ view, node, frame: null, value });
  }

  /** Functions among the arguments, also inside object and array literals. */
  private addArgument(view: FileView, call: NodeId, arg: NodeId, index: number, path: readonly string[] = []): void {
    const n = view.node(arg);
    if (n[0] === 'obj' && path.length < 3) {
      for (const [name, value] of n[1])
        if (name !== null && name !== '...') this.addArgument(view, call, value, index, [...path, name]);
      return;
    }
    if (n[0] === 'arr' && path.length < 3) {
      for (const value of n[1]) this.addArgument(view, call, value, index, [...path, '*']);
      return;
    }
    if (!mayBeFunction(n[0])) return;
    if (n[0] !== 'fn' && this.ev.host.matters && !this.ev.host.matters(this.ev, view, arg)) return;
    for (const v of alternatives(this.ev.ev(view, arg, null))) {
      if (v.k === 'fn') this.of(v.view, v.fn).passed.push({ view, node: call, frame: null, index, path, value: v });
    }
  }
}

function mayBeFunction(kind: string): boolean {
  return (
    kind === 'fn' ||
    kind === 'var' ||
    kind === 'mem' ||
    kind === 'call' ||
    kind === 'cond' ||
    kind === 'bin' ||
    kind === 'idx'
  );
}

function key(view: FileView, fn: number): string {
  return `${view.id}\0${fn}`;
}

export type { Frame };
