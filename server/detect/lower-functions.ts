/** Functions and classes. */
import type { ClassId, FnFact, FnId, NodeId, ParamFact, TypeId } from '../model/facts';
import type { ts } from '../project/parser';
import type { Builder, Mutable, MutableMember } from './builder';
import { lowerExpression, named, propertyName } from './lower-expressions';
import { bindPattern, declareNames, declareStatements } from './lower-scopes';
import { lowerStatements } from './lower-statements';
import { declareTypeParameters, lowerType } from './lower-types';

type FunctionNode =
  | ts.FunctionDeclaration
  | ts.FunctionExpression
  | ts.ArrowFunction
  | ts.MethodDeclaration
  | ts.ConstructorDeclaration
  | ts.GetAccessorDeclaration
  | ts.SetAccessorDeclaration;

export interface MemberOf {
  readonly cls: ClassId;
  readonly static: boolean;
}

/** Lowers a function and gives its `fn` (or `fndecl`) node. */
export function lowerFunction(
  b: Builder,
  f: FunctionNode,
  name: string | null,
  kind: FnFact['kind'],
  member?: MemberOf,
): NodeId {
  const K = b.api.SyntaxKind;
  const id: FnId = b.fns.length;
  const fact: Mutable<FnFact> = {
    name,
    kind,
    parent: b.fn,
    cls: member?.cls ?? -1,
    static: member?.static ?? false,
    async: has(b, f, K.AsyncKeyword),
    generator: 'asteriskToken' in f && !!f.asteriskToken,
    params: [],
    body: -1,
    returnType: -1,
    decorators: [],
    node: -1,
    pos: b.startOf(f),
    end: f.end,
  };
  b.fns.push(fact);
  const decorators = lowerDecorators(b, f);
  const outerFn = b.fn;
  b.fn = id;
  const scope = b.push();
  declareTypeParameters(b, f.typeParameters);
  if (kind === 'expr' && (f as ts.FunctionExpression).name) {
    const self = b.declare((f as ts.FunctionExpression).name?.text ?? '', 'fn', f.end);
    const v = b.vars[self];
    if (v) v.init = b.add(['fn', id], null);
  }
  for (const p of f.parameters) declareNames(b, p.name, 'param', scope);
  const params: ParamFact[] = [];
  f.parameters.forEach((p, index) => params.push(lowerParameter(b, id, p, index)));
  fact.params = params;
  fact.returnType = lowerType(b, f.type);
  if (f.body) {
    if (f.body.kind === K.Block) {
      const statements = (f.body as ts.Block).statements;
      const directive = statements[0];
      if (directive?.kind === K.ExpressionStatement) {
        const e = (directive as ts.ExpressionStatement).expression;
        if (e.kind === K.StringLiteral) fact.directive = (e as ts.StringLiteral).text;
      }
      declareStatements(b, statements, true);
      const list = lowerStatements(b, statements);
      fact.body = b.add(['block', list], f.body, ...list);
    } else fact.body = lowerExpression(b, f.body as ts.Expression);
  }
  b.pop();
  b.fn = outerFn;
  fact.decorators = decorators;
  fact.node = b.add([kind === 'decl' ? 'fndecl' : 'fn', id], f, fact.body, ...decorators);
  for (const p of params) if (p.fallback >= 0 && b.parent[p.fallback] === -1) b.adopt(fact.node, [p.fallback]);
  return fact.node;
}

function lowerParameter(b: Builder, fn: FnId, p: ts.ParameterDeclaration, index: number): ParamFact {
  const K = b.api.SyntaxKind;
  const plain = p.name.kind === K.Identifier;
  const source = b.add(['param', fn, index], p.name);
  const fallback = p.initializer ? named(b, p.initializer, plain ? (p.name as ts.Identifier).text : null) : -1;
  const type = lowerType(b, p.type);
  const bound: number[] = [];
  bindPattern(b, p.name, source, plain ? -1 : fallback, bound);
  const variable = plain ? (bound[0] ?? -1) : -1;
  const v = b.vars[variable];
  if (v) {
    v.type = type;
    v.fallback = fallback;
  }
  const field =
    plain &&
    (p.modifiers ?? []).some(
      (m) =>
        m.kind === K.PrivateKeyword ||
        m.kind === K.PublicKeyword ||
        m.kind === K.ProtectedKeyword ||
        m.kind === K.ReadonlyKeyword,
    )
      ? (p.name as ts.Identifier).text
      : null;
  const decorators = lowerDecorators(b, p);
  return {
    var: variable,
    type,
    fallback,
    rest: !!p.dotDotDotToken,
    optional: !!p.questionToken || fallback >= 0,
    field,
    ...(decorators.length > 0 ? { decorators } : {}),
  };
}

function has(b: Builder, n: ts.Node, kind: ts.SyntaxKind): boolean {
  return b.api.canHaveModifiers(n) && !!n.modifiers?.some((m) => m.kind === kind);
}

function lowerDecorators(b: Builder, n: ts.Node): NodeId[] {
  if (!b.api.canHaveDecorators(n)) return [];
  const modifiers = (n as unknown as { modifiers?: readonly ts.ModifierLike[] }).modifiers ?? [];
  return modifiers
    .filter((m): m is ts.Decorator => m.kind === b.api.SyntaxKind.Decorator)
    .map((d) => lowerExpression(b, d.expression));
}

/** Lowers a class and gives its `cls` (or `clsdecl`) node. */
export function lowerClass(b: Builder, c: ts.ClassLikeDeclaration, kind: 'cls' | 'clsdecl'): NodeId {
  const K = b.api.SyntaxKind;
  const id: ClassId = b.classes.length;
  const decorators = lowerDecorators(b, c);
  const fact = {
    name: c.name?.text ?? null,
    extends: -1,
    implements: [] as TypeId[],
    extendsTypeArgs: [] as TypeId[],
    ctor: -1,
    members: [] as MutableMember[],
    decorators,
    abstract: has(b, c, K.AbstractKeyword),
    pos: b.startOf(c),
  };
  b.classes.push(fact);
  b.push();
  declareTypeParameters(b, c.typeParameters);
  if (kind === 'cls' && c.name) {
    const v = b.vars[b.declare(c.name.text, 'class', c.name.end)];
    if (v) v.init = b.add(['cls', id], null);
  }
  for (const h of c.heritageClauses ?? []) {
    if (h.token === K.ExtendsKeyword && h.types[0]) {
      fact.extends = lowerExpression(b, h.types[0].expression);
      fact.extendsTypeArgs = (h.types[0].typeArguments ?? []).map((t) => lowerType(b, t));
    } else fact.implements = h.types.map((t) => lowerType(b, t)).filter((t) => t >= 0);
  }
  const outer = b.cls;
  b.cls = id;
  const children: NodeId[] = [fact.extends, ...decorators];
  // Fields first, so that `this.x = …` in methods finds them.
  for (const m of c.members)
    if (m.kind === K.PropertyDeclaration) declareField(b, fact.members, m as ts.PropertyDeclaration);
  for (const m of c.members) {
    if (m.kind === K.PropertyDeclaration) {
      const p = m as ts.PropertyDeclaration;
      const name = propertyName(b, p.name);
      const member = fact.members.find((x) => x.name === name && x.kind === 'field');
      if (member && p.initializer) member.init = named(b, p.initializer, name);
      if (member) {
        member.decorators = lowerDecorators(b, p);
        children.push(member.init, ...member.decorators);
      }
    } else if (m.kind === K.Constructor) {
      const node = lowerFunction(b, m as ts.ConstructorDeclaration, 'constructor', 'ctor', { cls: id, static: false });
      children.push(node);
      const at = b.nodes[node];
      // Overloads have no body: the implementation wins.
      if (at?.[0] === 'fn' && ((m as ts.ConstructorDeclaration).body || fact.ctor < 0)) fact.ctor = at[1];
    } else if (m.kind === K.MethodDeclaration || m.kind === K.GetAccessor || m.kind === K.SetAccessor) {
      children.push(lowerMethod(b, fact.members, id, m as ts.MethodDeclaration));
    } else if (m.kind === K.ClassStaticBlockDeclaration) {
      const list = lowerStatements(b, (m as ts.ClassStaticBlockDeclaration).body.statements);
      children.push(b.add(['block', list], m, ...list));
    }
  }
  b.cls = outer;
  b.pop();
  const node = b.add([kind, id], c);
  b.adopt(node, children);
  return node;
}

function isStatic(b: Builder, m: ts.Node): boolean {
  return has(b, m, b.api.SyntaxKind.StaticKeyword);
}

function declareField(b: Builder, members: MutableMember[], p: ts.PropertyDeclaration): void {
  const name = propertyName(b, p.name);
  if (name === null) return;
  members.push({
    name,
    kind: 'field',
    static: isStatic(b, p),
    abstract: has(b, p, b.api.SyntaxKind.AbstractKeyword),
    init: -1,
    fn: -1,
    type: lowerType(b, p.type),
    writes: [],
    decorators: [],
  });
}

function lowerMethod(b: Builder, members: MutableMember[], cls: ClassId, m: ts.MethodDeclaration): NodeId {
  const K = b.api.SyntaxKind;
  const kinds = { [K.MethodDeclaration]: 'method', [K.GetAccessor]: 'get', [K.SetAccessor]: 'set' } as const;
  const kind = kinds[m.kind as keyof typeof kinds] ?? 'method';
  const name = propertyName(b, m.name);
  const node = lowerFunction(b, m, name, kind, { cls, static: isStatic(b, m) });
  const at = b.nodes[node];
  const fn = at?.[0] === 'fn' ? at[1] : -1;
  if (name === null) return node;
  const fact = b.fns[fn];
  const overload = members.find((x) => x.name === name && x.kind === kind && x.static === isStatic(b, m));
  if (overload) {
    if (m.body) overload.fn = fn;
    return node;
  }
  members.push({
    name,
    kind,
    static: isStatic(b, m),
    abstract: has(b, m, K.AbstractKeyword),
    init: -1,
    fn,
    type: -1,
    writes: [],
    decorators: [...(fact?.decorators ?? [])],
  });
  return node;
}
