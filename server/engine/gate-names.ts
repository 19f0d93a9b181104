/**
 * What of a parsed file leads to a call site, by name: an export is hot when what it is made of mentions, at any depth,
 * a platform network function, something catalogued, or a hot name of another file. Mentions are followed from top-level
 * statement to top-level statement, without evaluation, so that the answer does not depend on any order. What only
 * stands in JSX is no mention: it is rendered, and no call is followed through it.
 */
import type { CatalogueIndex } from '../link/catalogue-index';
import type { FileView } from '../link/view';
import { bringsOwn } from './gate-files';
import { consumptionOf } from '../link/consumption';
import type { FnId, NodeId, TypeId, VarId } from '../model/facts';
import type { LibraryIndex } from '../protect/library-index';

/** No unit. */
const NONE = -1;
const SUSPECT =
  /retr(y|i)|resilien|circuit|breaker|time_?out|deadline|backoff|attempt|polic(y|ies)|throttl|rate_?limit|bulkhead|with_?limit|queue|schedul|repeat/i;

/** Name of an export that stands for all of them. */
export const ALL = '*';

export interface GateHost {
  /** File that an import of a view leads to, null for packages and what is missing. */
  target(spec: string, from: string): string | null;
  /** Is the name hot in that file, as far as is known by now? */
  hot(file: string, name: string): boolean;
}

/**
 * Mentions of one file. A unit is a function, or a top-level statement outside of functions (negative), or a declared
 * type. A nested function belongs to the one around it unless it only escapes: into JSX, or into a call of a package
 * whose result is not waited for (`useEffect(() => …)`) - there a way to its calls begins, and callers of the function
 * around it change nothing.
 */
export class NameGraph {
  private readonly unitOfVar = new Map<VarId, number>();
  private readonly unitOfType = new Map<string, number>();
  private readonly edges = new Map<number, Set<number>>();
  /** Units by the imported variable that they mention. */
  private readonly imports = new Map<VarId, Set<number>>();
  private readonly dynamic: [number, string][] = [];
  private readonly roots = new Set<number>();
  private readonly seenTypes = new Set<string>();
  private readonly top: Int32Array;
  private readonly types: number;
  private readonly clsNode: Int32Array;
  private hotUnits: ReadonlySet<number> = new Set();

  constructor(
    private readonly view: FileView,
    private readonly catalogue: CatalogueIndex,
    private readonly libraries: LibraryIndex,
    private readonly host: Pick<GateHost, 'target'>,
  ) {
    const { nodes, parent, vars, fns, classes, typeDecls } = view.facts;
    this.types = fns.length;
    const body = fns[0]?.body ?? -1;
    this.top = new Int32Array(nodes.length).fill(-1);
    for (let i = nodes.length - 1; i >= 0; i--) {
      const p = parent[i] ?? -1;
      this.top[i] = p < 0 || p === body ? i : (this.top[p] ?? i);
    }
    typeDecls.forEach((decl, i) => {
      if (!this.unitOfType.has(decl.name)) this.unitOfType.set(decl.name, this.types + i);
    });
    this.clsNode = new Int32Array(classes.length).fill(-1);
    nodes.forEach((n, i) => {
      if (n[0] === 'clsdecl' || (n[0] === 'cls' && (this.clsNode[n[1]] ?? -1) < 0)) this.clsNode[n[1]] = i;
      if (n[0] === 'decl') for (const v of n[1]) if ((vars[v]?.fn ?? 0) === 0) this.unitOfVar.set(v, this.unitAt(i));
    });
    vars.forEach((v, id) => {
      const n = v.init >= 0 ? nodes[v.init] : undefined;
      if (n?.[0] === 'fn') this.unitOfVar.set(id, n[1]);
      else if (n?.[0] === 'cls') this.unitOfVar.set(id, this.unitAt(this.clsNode[n[1]] ?? -1));
      else if (v.init >= 0 && v.fn === 0 && v.kind !== 'import' && !this.unitOfVar.has(id))
        this.unitOfVar.set(id, this.unitAt(v.init));
    });
    nodes.forEach((n, i) => this.mention(n, i));
    vars.forEach((v, id) => {
      const home = this.unitOfVar.get(id) ?? (v.fn > 0 ? v.fn : NONE);
      if (v.type >= 0) this.mentionType(home, v.type);
      // What is assigned later makes the variable, and a pattern's variable is made of its source.
      for (const w of v.writes) this.link(home, this.unitAt(w));
      if (v.init >= 0) this.link(home, this.unitAt(v.init));
    });
    fns.forEach((f, i) => {
      if (i === 0) return;
      if (f.returnType >= 0) this.mentionType(i, f.returnType);
      for (const p of f.params) if (p.type >= 0) this.mentionType(i, p.type);
      this.nest(i);
    });
    classes.forEach((c, i) => {
      const home = this.unitAt(this.clsNode[i] ?? -1);
      for (const t of [...c.implements, ...c.extendsTypeArgs]) this.mentionType(home, t);
      for (const m of c.members) {
        if (m.type >= 0) this.mentionType(home, m.type);
        for (const w of m.writes) this.link(home, this.unitAt(w));
      }
    });
    typeDecls.forEach((decl, i) => {
      this.mentionType(this.types + i, decl.type);
      for (const t of decl.extends) this.mentionType(this.types + i, t);
    });
  }

  /** Function around a node, else the top-level statement. */
  private unitAt(node: NodeId): number {
    if (node < 0) return NONE;
    const fn = this.view.fnOf[node] ?? 0;
    return fn > 0 ? fn : -2 - (this.top[node] ?? node);
  }

  /** Links the unit around a function to it, where calls of what is around lead into it. */
  private nest(fn: FnId): void {
    const { view } = this;
    const fact = view.fn(fn);
    if (!fact) return;
    const node = fact.node;
    if (fact.cls >= 0) {
      this.link(this.unitAt(this.clsNode[fact.cls] ?? -1), fn);
      return;
    }
    const own = node >= 0 ? view.node(view.parent(node)) : null;
    // A declared function flows where its name is read; see `mention`.
    if (view.node(node)[0] === 'fndecl') return;
    if (own?.[0] === 'decl' && own[2] === node) return;
    if (!this.escapes(node)) this.link(this.outside(node), fn);
  }

  /** Unit that a function node stands in. */
  private outside(node: NodeId): number {
    const parent = this.view.parent(node);
    return parent >= 0 ? this.unitAt(parent) : this.unitAt(node);
  }

  /** Does a value at this node only leave to where no way comes back from: JSX, or a package's call that is not waited for? */
  private escapes(node: NodeId): boolean {
    const { view } = this;
    const p = view.parent(node);
    if (p < 0) return false;
    const n = view.node(p);
    if (n[0] === 'opq') return true;
    if (n[0] !== 'call' || n[1] === node) return false;
    let root = n[1];
    for (let r = view.node(root); r[0] === 'mem' || r[0] === 'call'; r = view.node(root)) root = r[1];
    const v = view.node(root);
    const from = v[0] === 'var' ? view.facts.vars[v[1]]?.from : undefined;
    if (!from || this.catalogue.byPackage(from[0]).length > 0 || this.libraries.byPackage(from[0]).length > 0)
      return false;
    if (SUSPECT.test(from[0]) || SUSPECT.test(this.calleeName(n[1]))) return false;
    if (this.host.target(from[0], view.path) !== null || from[0].startsWith('.')) return false;
    // Its result may be the function itself (`useCallback(fn)`), kept in a variable that is called.
    return this.isDropped(p);
  }

  private calleeName(node: NodeId): string {
    const n = this.view.node(node);
    if (n[0] === 'mem') return `${this.calleeName(n[1])}.${n[2]}`;
    return n[0] === 'var' ? (this.view.facts.vars[n[1]]?.name ?? '') : '';
  }

  /** Is the result of a call floating, or kept in variables that no call goes through? */
  private isDropped(call: NodeId): boolean {
    const { view } = this;
    const use = consumptionOf(view, call);
    return use === 'floating' || use === 'void' || use === 'stored';
  }

  private mention(n: FileView['facts']['nodes'][number], id: NodeId): void {
    const at = this.unitAt(id);
    switch (n[0]) {
      case 'glob':
        if (this.catalogue.global(n[1])) this.roots.add(at);
        return;
      case 'var':
        if (!this.escapes(id)) this.mentionVar(at, n[1]);
        return;
      case 'import':
        if (n[1] !== null) this.dynamic.push([at, n[1]]);
        return;
      case 'as':
        this.mentionType(at, n[2]);
        return;
      case 'call':
        n[4]?.forEach((t) => this.mentionType(at, t));
        this.parameters(n[1], n[2], at);
        return;
      case 'new':
        n[3]?.forEach((t) => this.mentionType(at, t));
        return;
      // What is assigned to a member of something (`exports.x`, `client.create`) is part of that thing.
      case 'asg': {
        const target = this.view.node(n[2]);
        let root = target[0] === 'mem' ? target[1] : -1;
        for (let r = root >= 0 ? this.view.node(root) : null; r?.[0] === 'mem'; r = this.view.node(root)) root = r[1];
        const object = root >= 0 ? this.view.node(root) : null;
        if (object?.[0] === 'var') this.link(this.unitOfVar.get(object[1]) ?? NONE, at);
        return;
      }
      default:
    }
  }

  /**
   * A call in a nested function whose request is made of parameters of a function around it (`fetch(url, options)`):
   * what callers of that one pass is followed.
   */
  private parameters(callee: NodeId, args: readonly NodeId[], at: number): void {
    const { view } = this;
    if (at <= 0 || (view.fn(at)?.parent ?? 0) <= 0) return;
    let root = callee;
    for (let r = view.node(root); r[0] === 'mem' || r[0] === 'call'; r = view.node(root)) root = r[1];
    const kind = view.node(root);
    const isOwn =
      kind[0] === 'var' && view.facts.vars[kind[1]]?.from === undefined && (view.facts.vars[kind[1]]?.fn ?? 0) > 0;
    if (isOwn || (kind[0] === 'glob' && !this.catalogue.global(kind[1]))) return;
    args.forEach((arg) => this.followed(arg, at, 0));
  }

  private followed(node: NodeId, at: number, depth: number): void {
    const { view } = this;
    if (node < 0 || depth > 4) return;
    const n = view.node(node);
    switch (n[0]) {
      case 'var': {
        const v = view.facts.vars[n[1]];
        if (!v || v.fn <= 0 || v.fn === at || v.kind === 'import') return;
        if (v.kind === 'param' && this.isAround(v.fn, at)) this.link(v.fn, at);
        return;
      }
      case 'mem':
      case 'as':
      case 'spread':
        this.followed(n[1], at, depth + 1);
        return;
      case 'tpl':
        if (n[1][0] === '' && n[2][0] !== undefined) this.followed(n[2][0], at, depth + 1);
        return;
      case 'bin':
        this.followed(n[2], at, depth + 1);
        if (n[1] !== '+') this.followed(n[3], at, depth + 1);
        return;
      case 'cond':
        this.followed(n[2], at, depth + 1);
        this.followed(n[3], at, depth + 1);
        return;
      case 'obj':
        for (const [key, value] of n[1])
          if (key === null || !/^(body|data|json|headers|params|where|query|select|include)$/.test(key))
            this.followed(value, at, depth + 1);
        return;
      default:
    }
  }

  private isAround(outer: FnId, fn: FnId): boolean {
    for (let f = this.view.fn(fn)?.parent ?? 0; f > 0; f = this.view.fn(f)?.parent ?? 0) if (f === outer) return true;
    return false;
  }

  private mentionVar(at: number, id: VarId): void {
    if (this.view.facts.vars[id]?.from) {
      const list = this.imports.get(id);
      if (list) list.add(at);
      else this.imports.set(id, new Set([at]));
      return;
    }
    this.link(at, this.unitOfVar.get(id) ?? NONE);
  }

  private link(from: number, to: number): void {
    if (from === NONE || to === NONE || from === to) return;
    const list = this.edges.get(to);
    if (list) list.add(from);
    else this.edges.set(to, new Set([from]));
  }

  private mentionType(at: number, id: TypeId): void {
    const t = this.view.facts.types[id];
    if (!t || at === NONE) return;
    const key = `${at}:${id}`;
    if (this.seenTypes.has(key)) return;
    this.seenTypes.add(key);
    const sub = (x: TypeId): void => this.mentionType(at, x);
    switch (t[0]) {
      case 'ref': {
        t[3].forEach(sub);
        if (typeof t[1] === 'string') {
          if (this.catalogue.global(t[1])) this.roots.add(at);
          this.link(at, this.unitOfType.get(t[1]) ?? NONE);
          return;
        }
        const from = this.view.facts.vars[t[1]]?.from;
        if (from && this.catalogue.byPackage(from[0]).length > 0) {
          const full = from[1] === '*' || from[1] === '=' ? t[2] : [from[1], ...t[2]];
          if (this.catalogue.typeNamed(from[0], full.join('.')) || this.catalogue.typeNamed(from[0], t[2].join('.')))
            this.roots.add(at);
        } else this.mentionVar(at, t[1]);
        return;
      }
      case 'tparam':
        sub(t[2]);
        return;
      case 'union':
      case 'inter':
        t[1].forEach(sub);
        return;
      case 'lit':
        t[1].forEach((m) => sub(m[1]));
        return;
      case 'fn':
        t[1].forEach(sub);
        sub(t[2]);
        return;
      case 'arr':
      case 'idx':
        sub(t[1]);
        return;
      case 'typeof':
        this.link(at, this.unitAt(t[1]));
        return;
      default:
    }
  }

  /** Exports that are hot, given what is known of other files. */
  hotExports(host: GateHost, extra: ReadonlySet<NodeId>): Set<string> {
    const { view } = this;
    const hot = new Set<number>();
    const stack: number[] = [];
    const add = (u: number): void => {
      if (u === NONE || hot.has(u)) return;
      hot.add(u);
      stack.push(u);
    };
    this.roots.forEach(add);
    for (const node of extra) add(this.unitAt(node));
    for (const [id, units] of this.imports) if (this.isHotImport(host, view.facts.vars[id]?.from)) units.forEach(add);
    for (const [at, spec] of this.dynamic) if (this.isHotImport(host, [spec, ALL])) add(at);
    for (let u = stack.pop(); u !== undefined; u = stack.pop()) this.edges.get(u)?.forEach(add);
    this.hotUnits = hot;
    const out = new Set<string>();
    for (const e of view.facts.exports) {
      if (e.from) {
        if (this.isHotImport(host, e.from)) out.add(e.name);
        continue;
      }
      const node = e.node >= 0 ? view.node(e.node) : null;
      const units = [
        e.node >= 0 ? this.unitAt(e.node) : NONE,
        e.type === undefined ? NONE : (this.unitOfType.get(e.type) ?? NONE),
      ];
      if (node?.[0] === 'var') {
        if (this.isHotImport(host, view.facts.vars[node[1]]?.from)) out.add(e.name);
        units.push(this.unitOfVar.get(node[1]) ?? NONE);
      } else if (node?.[0] === 'fn' || node?.[0] === 'fndecl') units.push(node[1]);
      else if (node?.[0] === 'cls' || node?.[0] === 'clsdecl') units.push(this.unitAt(this.clsNode[node[1]] ?? -1));
      if (units.some((u) => u !== NONE && hot.has(u))) out.add(e.name);
    }
    return out;
  }

  /** Does a function mention something hot, as far as is known by now? */
  isHotFunction(fn: FnId): boolean {
    return this.hotUnits.has(fn);
  }

  /** Is what a variable is declared with hot? */
  isHotVariable(id: VarId): boolean {
    return this.hotUnits.has(this.unitOfVar.get(id) ?? NONE);
  }

  /** Modules whose names are all exported again. */
  get stars(): readonly string[] {
    return this.view.facts.stars;
  }

  isHotImport(host: GateHost, from: readonly [string, string] | undefined): boolean {
    if (!from) return false;
    if (bringsOwn(from[0])) return true;
    if (this.catalogue.byPackage(from[0]).length > 0) {
      return (
        from[1] === ALL ||
        from[1] === '=' ||
        from[1] === 'default' ||
        !!this.catalogue.exportOf(from[0], [from[1]]) ||
        !!this.catalogue.typeNamed(from[0], from[1])
      );
    }
    if (this.catalogue.generatedPackage(from[0], from[1]) !== null) return true;
    const file = host.target(from[0], this.view.path);
    return file !== null && host.hot(file, from[1] === '=' ? ALL : from[1]);
  }
}
