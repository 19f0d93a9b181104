/** Facts of one file with the indexes that evaluation needs, made once per file. */
import type { ClassFact, FileFacts, FnFact, FnId, Node, NodeId, TypeDecl } from '../model/facts';

let views = 0;

export class FileView {
  readonly path: string;
  /** Short and unique while the process runs: for keys of memos. */
  readonly id = ++views;
  /** Function that owns each node (0: the module). */
  readonly fnOf: Int32Array;
  private returns: Map<FnId, NodeId[]> | undefined;
  private callsBy: Map<FnId, NodeId[]> | undefined;
  private writesBy: Map<string, NodeId[]> | undefined;
  /** Values computed without a frame, by node. */
  readonly memo = new Map<NodeId, unknown>();
  /** Values that functions return with their parameters unbound, and members of objects and instances. */
  readonly returnedMemo = new Map<number, unknown>();
  readonly variableMemo = new Map<number, unknown>();
  readonly memberMemo = new Map<string, unknown>();
  /** Invocations made by calls of this file outside of any frame. */
  readonly frames = new Map<string, unknown>();
  /** Values of imported variables, of exports by name, of types. */
  readonly importMemo = new Map<number, unknown>();
  readonly exportMemo = new Map<string, unknown>();
  readonly typeMemo = new Map<number, unknown>();
  private declared: Map<string, TypeDecl> | undefined;
  readonly exportIndex: Map<string, number>;
  private followed: readonly NodeId[] | undefined;
  private unfollowed: ReadonlySet<NodeId> | undefined;

  constructor(readonly facts: FileFacts) {
    this.path = facts.path;
    const { nodes, parent } = facts;
    const owner = new Int32Array(nodes.length);
    // Parents come after their children, so going backwards sees each parent first.
    for (let i = nodes.length - 1; i >= 0; i--) {
      const p = parent[i] ?? -1;
      if (p < 0) continue;
      const node = nodes[p];
      owner[i] = node && (node[0] === 'fn' || node[0] === 'fndecl') ? node[1] : (owner[p] ?? 0);
    }
    this.fnOf = owner;
    this.exportIndex = new Map(facts.exports.map((e, i) => [e.name, i]));
  }

  /** The type alias or interface of this name that the file declares. */
  typeDecl(name: string): TypeDecl | undefined {
    if (!this.declared) {
      this.declared = new Map();
      for (const decl of this.facts.typeDecls) if (!this.declared.has(decl.name)) this.declared.set(decl.name, decl);
    }
    return this.declared.get(name);
  }

  /** Calls, `new`s and tags in source order, without those that the gate has shown to lead nowhere. */
  get calls(): readonly NodeId[] {
    return this.followed ?? this.facts.calls;
  }

  /** Leaves calls out of `calls`. */
  leaveOut(calls: ReadonlySet<NodeId>): void {
    this.unfollowed = calls;
    this.followed = calls.size === 0 ? this.facts.calls : this.facts.calls.filter((call) => !calls.has(call));
  }

  /** Is the call worth following? */
  isFollowed(call: NodeId): boolean {
    return !this.unfollowed?.has(call);
  }

  node(id: NodeId): Node {
    return this.facts.nodes[id] ?? ['undef'];
  }

  parent(id: NodeId): NodeId {
    return this.facts.parent[id] ?? -1;
  }

  fn(id: FnId): FnFact | undefined {
    return this.facts.fns[id];
  }

  cls(id: number): ClassFact | undefined {
    return this.facts.classes[id];
  }

  /** Expressions that a function returns (the body itself for an expression arrow). */
  returnsOf(id: FnId): readonly NodeId[] {
    if (!this.returns) {
      const map = new Map<FnId, NodeId[]>();
      this.facts.nodes.forEach((n, i) => {
        if (n[0] === 'ret' && n[1] >= 0) push(map, this.fnOf[i] ?? 0, n[1]);
      });
      this.facts.fns.forEach((f, i) => {
        if (f.body >= 0 && this.node(f.body)[0] !== 'block') push(map, i, f.body);
      });
      this.returns = map;
    }
    return this.returns.get(id) ?? [];
  }

  /** Calls, `new`s and tags directly inside a function, nested functions left out. */
  callsOf(id: FnId): readonly NodeId[] {
    if (!this.callsBy) {
      const map = new Map<FnId, NodeId[]>();
      for (const call of this.facts.calls) push(map, this.fnOf[call] ?? 0, call);
      this.callsBy = map;
    }
    return this.callsBy.get(id) ?? [];
  }

  /** Assignments to a member of this name (`x.name = …`), in source order. */
  writesOf(name: string): readonly NodeId[] {
    if (!this.writesBy) {
      this.writesBy = new Map();
      for (const w of this.facts.memberWrites) {
        const asg = this.node(w);
        const target = asg[0] === 'asg' ? this.node(asg[2]) : undefined;
        if (target?.[0] !== 'mem') continue;
        const list = this.writesBy.get(target[2]);
        if (list) list.push(w);
        else this.writesBy.set(target[2], [w]);
      }
    }
    return this.writesBy.get(name) ?? [];
  }

  /** Object literal whose method contains a node, -1 when there is none. */
  objectAround(id: NodeId): NodeId {
    for (let n = this.parent(id); n >= 0; n = this.parent(n)) {
      const node = this.node(n);
      if (node[0] !== 'fn' && node[0] !== 'fndecl') continue;
      if (this.fn(node[1])?.kind === 'arrow') continue;
      const parent = this.parent(n);
      return parent >= 0 && this.node(parent)[0] === 'obj' ? parent : -1;
    }
    return -1;
  }

  /** Is `id` inside `ancestor` (or the same)? */
  within(id: NodeId, ancestor: NodeId): boolean {
    for (let n = id; n >= 0; n = this.parent(n)) if (n === ancestor) return true;
    return false;
  }

  /** Class around a node, through arrows and nested blocks but not through ordinary functions; -1: none. */
  classOf(id: NodeId): { cls: number; fn: FnId; isStatic: boolean } | null {
    for (let n = this.parent(id), from = id; n >= 0; from = n, n = this.parent(n)) {
      const node = this.node(n);
      if (node[0] === 'cls' || node[0] === 'clsdecl') {
        const member = this.cls(node[1])?.members.find((m) => m.init === from);
        return { cls: node[1], fn: -1, isStatic: member?.static ?? false };
      }
      if (node[0] !== 'fn' && node[0] !== 'fndecl') continue;
      const fn = this.fn(node[1]);
      if (!fn || fn.kind === 'arrow') continue;
      if (fn.cls >= 0) return { cls: fn.cls, fn: node[1], isStatic: fn.static };
      return null;
    }
    return null;
  }
}

function push(map: Map<number, NodeId[]>, key: number, value: NodeId): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
