/** State of one file's lowering: nodes, scopes, variables. The handlers in the `lower-*` files fill it. */
import type {
  ClassFact,
  ExportFact,
  FnFact,
  FnId,
  Node,
  NodeId,
  TypeDecl,
  TypeId,
  TypeNode,
  VarFact,
  VarId,
} from '../model/facts';
import type { ts } from '../project/parser';

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export type MutableVar = Omit<Mutable<VarFact>, 'writes' | 'reads'> & { writes: NodeId[]; reads: NodeId[] };
export type MutableClass = Omit<Mutable<ClassFact>, 'members'> & { members: MutableMember[] };
export type MutableMember = Omit<Mutable<ClassFact['members'][number]>, 'writes'> & { writes: NodeId[] };

export interface Scope {
  readonly vars: Map<string, VarId>;
  /** Type parameters in scope, by name. */
  readonly types: Map<string, TypeId>;
}

export class Builder {
  readonly nodes: Node[] = [];
  readonly pos: number[] = [];
  readonly end: number[] = [];
  readonly parent: NodeId[] = [];
  readonly vars: MutableVar[] = [];
  readonly fns: FnFact[] = [];
  readonly classes: MutableClass[] = [];
  readonly types: TypeNode[] = [];
  readonly typeDecls: TypeDecl[] = [];
  readonly exports: ExportFact[] = [];
  readonly stars: string[] = [];
  readonly imports: [string, string[]][] = [];
  readonly calls: NodeId[] = [];
  readonly callFns: FnId[] = [];
  readonly memberWrites: NodeId[] = [];
  readonly scopes: Scope[] = [];
  /** Innermost function and class while lowering. */
  fn: FnId = 0;
  cls = -1;
  /** Some `var` declaration exists, so that functions must look for hoisted names. */
  readonly hasVar: boolean;

  constructor(
    readonly api: typeof ts,
    readonly file: ts.SourceFile,
    readonly text: string,
  ) {
    this.hasVar = /\bvar\s/.test(text);
  }

  /** Adds a node and makes `children` its own. */
  add(node: Node, at: ts.Node | null, ...children: readonly NodeId[]): NodeId {
    const id = this.nodes.length;
    this.nodes.push(node);
    if (at) {
      this.pos.push(this.startOf(at));
      this.end.push(at.end);
    } else {
      this.pos.push(-1);
      this.end.push(-1);
    }
    this.parent.push(-1);
    for (const child of children) if (child >= 0) this.parent[child] = id;
    return id;
  }

  adopt(parent: NodeId, children: readonly NodeId[]): void {
    for (const child of children) if (child >= 0) this.parent[child] = parent;
  }

  startOf(at: ts.Node): number {
    return at.pos < 0 ? at.end : at.getStart(this.file, false);
  }

  push(): Scope {
    const scope: Scope = { vars: new Map(), types: new Map() };
    this.scopes.push(scope);
    return scope;
  }

  pop(): void {
    this.scopes.pop();
  }

  declare(name: string, kind: VarFact['kind'], pos: number, scope = this.scopes[this.scopes.length - 1]): VarId {
    const known = scope?.vars.get(name);
    if (known !== undefined) {
      const fact = this.vars[known];
      if (fact && (fact.kind === kind || kind === 'var' || kind === 'fn')) return known;
    }
    const id = this.vars.length;
    this.vars.push({ name, kind, fn: this.fn, init: -1, fallback: -1, writes: [], type: -1, reads: [], pos });
    scope?.vars.set(name, id);
    return id;
  }

  lookup(name: string): VarId {
    for (let i = this.scopes.length - 1; i >= 0; i--) {
      const found = this.scopes[i]?.vars.get(name);
      if (found !== undefined) return found;
    }
    return -1;
  }

  lookupType(name: string): TypeId {
    for (let i = this.scopes.length - 1; i >= 0; i--) {
      const found = this.scopes[i]?.types.get(name);
      if (found !== undefined) return found;
    }
    return -1;
  }

  type(node: TypeNode): TypeId {
    this.types.push(node);
    return this.types.length - 1;
  }
}
