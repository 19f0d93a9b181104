/** Types, as far as they say what a value is: references, members of objects, functions' results. */
import type { TypeId } from '../model/facts';
import type { ts } from '../project/parser';
import type { Builder } from './builder';
import { lowerExpression } from './lower-expressions';

const MAX_MEMBERS = 60;

/** Lowers a type; -1 when it says nothing about calls (primitive keywords and the like). */
export function lowerType(b: Builder, t: ts.TypeNode | undefined, depth = 0): TypeId {
  if (!t || depth > 8) return -1;
  const K = b.api.SyntaxKind;
  const sub = (x: ts.TypeNode | undefined): TypeId => lowerType(b, x, depth + 1);
  switch (t.kind) {
    case K.TypeReference: {
      const ref = t as ts.TypeReferenceNode;
      return reference(b, ref.typeName, (ref.typeArguments ?? []).map(sub));
    }
    case K.ExpressionWithTypeArguments: {
      const ref = t as ts.ExpressionWithTypeArguments;
      const name = entityOf(b, ref.expression);
      return name ? reference(b, name, (ref.typeArguments ?? []).map(sub)) : -1;
    }
    case K.UnionType:
      return join(b, 'union', (t as ts.UnionTypeNode).types.map(sub));
    case K.IntersectionType:
      return join(b, 'inter', (t as ts.IntersectionTypeNode).types.map(sub));
    case K.ParenthesizedType:
      return sub((t as ts.ParenthesizedTypeNode).type);
    case K.TypeOperator:
      return sub((t as ts.TypeOperatorNode).type);
    case K.TypeLiteral:
      return lowerMembers(b, (t as ts.TypeLiteralNode).members, depth);
    case K.FunctionType: {
      const f = t as ts.FunctionTypeNode;
      return b.type(['fn', f.parameters.map((p) => sub(p.type)), sub(f.type)]);
    }
    case K.ArrayType: {
      const el = sub((t as ts.ArrayTypeNode).elementType);
      return el < 0 ? -1 : b.type(['arr', el]);
    }
    case K.TypeQuery: {
      const q = t as ts.TypeQueryNode;
      const node = entityNode(b, q.exprName);
      return node < 0 ? -1 : b.type(['typeof', node]);
    }
    case K.IndexedAccessType: {
      const i = t as ts.IndexedAccessTypeNode;
      const object = sub(i.objectType);
      if (object < 0 || i.indexType.kind !== K.LiteralType) return object < 0 ? -1 : b.type(['idx', object, '*']);
      const literal = (i.indexType as ts.LiteralTypeNode).literal;
      const key =
        literal.kind === K.StringLiteral || literal.kind === K.NumericLiteral
          ? (literal as ts.LiteralExpression).text
          : '*';
      return b.type(['idx', object, key]);
    }
    case K.LiteralType: {
      const literal = (t as ts.LiteralTypeNode).literal;
      if (literal.kind === K.StringLiteral) return b.type(['value', (literal as ts.StringLiteral).text]);
      if (literal.kind === K.NumericLiteral) return b.type(['value', Number((literal as ts.NumericLiteral).text)]);
      return -1;
    }
    case K.StringKeyword:
      return b.type(['prim', 'string']);
    case K.NumberKeyword:
      return b.type(['prim', 'number']);
    case K.BooleanKeyword:
      return b.type(['prim', 'boolean']);
    case K.AnyKeyword:
      return b.type(['prim', 'any']);
    default:
      return -1;
  }
}

function join(b: Builder, kind: 'union' | 'inter', parts: readonly TypeId[]): TypeId {
  const known = parts.filter((p) => p >= 0);
  if (known.length === 0) return -1;
  return known.length === 1 && known[0] !== undefined ? known[0] : b.type([kind, known]);
}

export function lowerMembers(b: Builder, members: readonly ts.TypeElement[], depth: number): TypeId {
  const K = b.api.SyntaxKind;
  const out: [string, TypeId][] = [];
  for (const m of members) {
    if (out.length >= MAX_MEMBERS) break;
    const name =
      m.name && (m.name.kind === K.Identifier || m.name.kind === K.StringLiteral)
        ? (m.name as ts.Identifier).text
        : null;
    if (name === null) continue;
    if (m.kind === K.PropertySignature) {
      const type = lowerType(b, (m as ts.PropertySignature).type, depth + 1);
      if (type >= 0) out.push([name, type]);
    } else if (m.kind === K.MethodSignature) {
      const f = m as ts.MethodSignature;
      out.push([
        name,
        b.type(['fn', f.parameters.map((p) => lowerType(b, p.type, depth + 1)), lowerType(b, f.type, depth + 1)]),
      ]);
    }
  }
  return b.type(['lit', out]);
}

function entityOf(b: Builder, e: ts.Expression): ts.EntityName | null {
  const K = b.api.SyntaxKind;
  if (e.kind === K.Identifier) return e as ts.Identifier;
  return e.kind === K.PropertyAccessExpression ? (e as unknown as ts.QualifiedName) : null;
}

function reference(b: Builder, name: ts.EntityName, args: TypeId[]): TypeId {
  const K = b.api.SyntaxKind;
  const path: string[] = [];
  let left: ts.Node = name;
  while (left.kind !== K.Identifier) {
    if (left.kind === K.QualifiedName) {
      path.unshift((left as ts.QualifiedName).right.text);
      left = (left as ts.QualifiedName).left;
    } else if (left.kind === K.PropertyAccessExpression) {
      path.unshift((left as ts.PropertyAccessExpression).name.text);
      left = (left as ts.PropertyAccessExpression).expression;
    } else return -1;
  }
  const text = (left as ts.Identifier).text;
  if (path.length === 0) {
    const param = b.lookupType(text);
    if (param >= 0) return param;
  }
  const id = b.lookup(text);
  const kind = b.vars[id]?.kind;
  const named = kind === 'class' || kind === 'import' || kind === 'ns' || kind === 'enum';
  return b.type(['ref', named ? id : text, path, args]);
}

function entityNode(b: Builder, name: ts.Node): number {
  const K = b.api.SyntaxKind;
  if (name.kind === K.Identifier) return lowerExpression(b, name as ts.Identifier);
  if (name.kind !== K.QualifiedName) return -1;
  const q = name as ts.QualifiedName;
  const left = entityNode(b, q.left);
  return left < 0 ? -1 : b.add(['mem', left, q.right.text], q, left);
}

/** Declares type parameters in the innermost scope. */
export function declareTypeParameters(b: Builder, params: readonly ts.TypeParameterDeclaration[] | undefined): void {
  const scope = b.scopes[b.scopes.length - 1];
  for (const p of params ?? [])
    scope?.types.set(p.name.text, b.type(['tparam', p.name.text, lowerType(b, p.constraint)]));
}

/** Type aliases and interfaces of a statement list. */
export function lowerTypeDeclaration(b: Builder, s: ts.TypeAliasDeclaration | ts.InterfaceDeclaration): void {
  b.push();
  declareTypeParameters(b, s.typeParameters);
  const params = (s.typeParameters ?? []).map((p) => p.name.text);
  if (s.kind === b.api.SyntaxKind.TypeAliasDeclaration) {
    b.typeDecls.push({
      name: s.name.text,
      type: lowerType(b, (s as ts.TypeAliasDeclaration).type),
      extends: [],
      params,
    });
  } else {
    const face = s as ts.InterfaceDeclaration;
    const bases = (face.heritageClauses ?? [])
      .flatMap((h) => h.types.map((t) => lowerType(b, t)))
      .filter((t) => t >= 0);
    b.typeDecls.push({ name: s.name.text, type: lowerMembers(b, face.members, 0), extends: bases, params });
  }
  b.pop();
}
