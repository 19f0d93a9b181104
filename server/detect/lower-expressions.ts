/** Expressions to nodes. Dispatch is a table by syntax kind, built once. */
import type { NodeId, TypeId } from '../model/facts';
import type { ts } from '../project/parser';
import type { Builder } from './builder';
import { lowerClass, lowerFunction } from './lower-functions';
import { lowerType } from './lower-types';

type Handler = (b: Builder, e: never) => NodeId;

const MAX_TEXT = 300;
let table: (Handler | undefined)[] | undefined;

/** Lowers an expression; kinds without a handler become `opq` with the expressions inside them. */
export function lowerExpression(b: Builder, e: ts.Node): NodeId {
  table ??= handlers(b.api);
  const handler = table[e.kind] as ((b: Builder, e: ts.Node) => NodeId) | undefined;
  return handler ? handler(b, e) : opaque(b, e);
}

function opaque(b: Builder, e: ts.Node): NodeId {
  const children: NodeId[] = [];
  const known = table ?? [];
  const gather = (n: ts.Node): void => {
    if (known[n.kind]) children.push(lowerExpression(b, n));
    else if (n.kind >= b.api.SyntaxKind.FirstTypeNode && n.kind <= b.api.SyntaxKind.LastTypeNode) return;
    else b.api.forEachChild(n, gather);
  };
  b.api.forEachChild(e, gather);
  return b.add(['opq', children], e, ...children);
}

function cut(text: string): string {
  return text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text;
}

function handlers(api: typeof ts): (Handler | undefined)[] {
  const K = api.SyntaxKind;
  const out: (Handler | undefined)[] = [];
  const on = <T extends ts.Node>(kind: ts.SyntaxKind, handler: (b: Builder, e: T) => NodeId): void => {
    out[kind] = handler as Handler;
  };
  const inner = (b: Builder, e: { expression: ts.Expression }): NodeId => lowerExpression(b, e.expression);

  on<ts.StringLiteral>(K.StringLiteral, (b, e) => b.add(['str', cut(e.text)], e));
  on<ts.NoSubstitutionTemplateLiteral>(K.NoSubstitutionTemplateLiteral, (b, e) => b.add(['str', cut(e.text)], e));
  on<ts.NumericLiteral>(K.NumericLiteral, (b, e) => b.add(['num', Number(e.text.replace(/_/g, ''))], e));
  on<ts.BigIntLiteral>(K.BigIntLiteral, (b, e) => b.add(['num', Number(e.text.replace(/[_n]/g, ''))], e));
  on(K.TrueKeyword, (b, e) => b.add(['bool', true], e));
  on(K.FalseKeyword, (b, e) => b.add(['bool', false], e));
  on(K.NullKeyword, (b, e) => b.add(['null'], e));
  on<ts.RegularExpressionLiteral>(K.RegularExpressionLiteral, (b, e) => b.add(['re', cut(e.text)], e));
  on<ts.TemplateExpression>(K.TemplateExpression, (b, e) => {
    const parts = e.templateSpans.map((s) => lowerExpression(b, s.expression));
    return b.add(['tpl', [cut(e.head.text), ...e.templateSpans.map((s) => cut(s.literal.text))], parts], e, ...parts);
  });
  on<ts.Identifier>(K.Identifier, identifier);
  on(K.ThisKeyword, (b, e) => b.add(['this'], e));
  on(K.SuperKeyword, (b, e) => b.add(['super'], e));
  on<ts.ParenthesizedExpression>(K.ParenthesizedExpression, inner);
  on<ts.NonNullExpression>(K.NonNullExpression, inner);
  on<ts.SatisfiesExpression>(K.SatisfiesExpression, inner);
  on<ts.ExpressionWithTypeArguments>(K.ExpressionWithTypeArguments, inner);
  on<ts.PartiallyEmittedExpression>(K.PartiallyEmittedExpression, inner);
  on<ts.AsExpression>(K.AsExpression, cast);
  on<ts.TypeAssertion>(K.TypeAssertionExpression, cast);
  on<ts.PropertyAccessExpression>(K.PropertyAccessExpression, (b, e) => {
    const object = lowerExpression(b, e.expression);
    return b.add(['mem', object, e.name.text], e, object);
  });
  on<ts.ElementAccessExpression>(K.ElementAccessExpression, (b, e) => {
    const object = lowerExpression(b, e.expression);
    const arg = e.argumentExpression;
    if (arg.kind === K.StringLiteral || arg.kind === K.NoSubstitutionTemplateLiteral) {
      return b.add(['mem', object, (arg as ts.StringLiteral).text], e, object);
    }
    const key = lowerExpression(b, arg);
    return b.add(['idx', object, key], e, object, key);
  });
  on<ts.CallExpression>(K.CallExpression, call);
  on<ts.NewExpression>(K.NewExpression, (b, e) => {
    const callee = lowerExpression(b, e.expression);
    const args = (e.arguments ?? []).map((a) => lowerExpression(b, a));
    const types = typeArguments(b, e.typeArguments);
    return site(b, b.add(types ? ['new', callee, args, types] : ['new', callee, args], e, callee, ...args));
  });
  on<ts.TaggedTemplateExpression>(K.TaggedTemplateExpression, (b, e) => {
    const tag = lowerExpression(b, e.tag);
    const t = e.template;
    const texts =
      t.kind === K.TemplateExpression
        ? [
            (t as ts.TemplateExpression).head.text,
            ...(t as ts.TemplateExpression).templateSpans.map((s) => s.literal.text),
          ]
        : [(t as ts.NoSubstitutionTemplateLiteral).text];
    const parts =
      t.kind === K.TemplateExpression
        ? (t as ts.TemplateExpression).templateSpans.map((s) => lowerExpression(b, s.expression))
        : [];
    return site(b, b.add(['tag', tag, texts.map(cut), parts], e, tag, ...parts));
  });
  on<ts.ObjectLiteralExpression>(K.ObjectLiteralExpression, objectLiteral);
  on<ts.ArrayLiteralExpression>(K.ArrayLiteralExpression, (b, e) => {
    const items = e.elements.map((x) => lowerExpression(b, x));
    return b.add(['arr', items], e, ...items);
  });
  on(K.OmittedExpression, (b, e) => b.add(['undef'], e));
  on<ts.SpreadElement>(K.SpreadElement, (b, e) => {
    const x = lowerExpression(b, e.expression);
    return b.add(['spread', x], e, x);
  });
  on<ts.FunctionExpression>(K.FunctionExpression, (b, e) => lowerFunction(b, e, e.name?.text ?? null, 'expr'));
  on<ts.ArrowFunction>(K.ArrowFunction, (b, e) => lowerFunction(b, e, null, 'arrow'));
  on<ts.ClassExpression>(K.ClassExpression, (b, e) => lowerClass(b, e, 'cls'));
  on<ts.ConditionalExpression>(K.ConditionalExpression, (b, e) => {
    const c = lowerExpression(b, e.condition);
    const x = lowerExpression(b, e.whenTrue);
    const y = lowerExpression(b, e.whenFalse);
    return b.add(['cond', c, x, y], e, c, x, y);
  });
  on<ts.BinaryExpression>(K.BinaryExpression, binary);
  on<ts.PrefixUnaryExpression>(K.PrefixUnaryExpression, (b, e) =>
    unary(b, e, api.tokenToString(e.operator) ?? '?', e.operand),
  );
  on<ts.PostfixUnaryExpression>(K.PostfixUnaryExpression, (b, e) =>
    unary(b, e, api.tokenToString(e.operator) ?? '?', e.operand),
  );
  on<ts.TypeOfExpression>(K.TypeOfExpression, (b, e) => unary(b, e, 'typeof', e.expression));
  on<ts.VoidExpression>(K.VoidExpression, (b, e) => unary(b, e, 'void', e.expression));
  on<ts.DeleteExpression>(K.DeleteExpression, (b, e) => unary(b, e, 'delete', e.expression));
  on<ts.AwaitExpression>(K.AwaitExpression, (b, e) => {
    const x = lowerExpression(b, e.expression);
    return b.add(['await', x], e, x);
  });
  on<ts.YieldExpression>(K.YieldExpression, (b, e) => {
    const x = e.expression ? lowerExpression(b, e.expression) : -1;
    return b.add(['yield', x, e.asteriskToken ? 1 : 0], e, x);
  });
  return out;
}

function identifier(b: Builder, e: ts.Identifier): NodeId {
  if (e.text === 'undefined') return b.add(['undef'], e);
  const id = b.lookup(e.text);
  if (id < 0) return b.add(['glob', e.text], e);
  const node = b.add(['var', id], e);
  b.vars[id]?.reads.push(node);
  return node;
}

function cast(b: Builder, e: ts.AsExpression | ts.TypeAssertion): NodeId {
  const x = lowerExpression(b, e.expression);
  const type = lowerType(b, e.type);
  return type < 0 ? x : b.add(['as', x, type], e, x);
}

function typeArguments(b: Builder, list: readonly ts.TypeNode[] | undefined): TypeId[] | undefined {
  const types = list?.map((t) => lowerType(b, t));
  return types?.some((t) => t >= 0) ? types : undefined;
}

/** Remembers a call, `new` or tagged template in source order. */
function site(b: Builder, id: NodeId): NodeId {
  b.calls.push(id);
  b.callFns.push(b.fn);
  return id;
}

function call(b: Builder, e: ts.CallExpression): NodeId {
  const K = b.api.SyntaxKind;
  const first = e.arguments[0];
  const literal =
    first && (first.kind === K.StringLiteral || first.kind === K.NoSubstitutionTemplateLiteral)
      ? (first as ts.StringLiteral).text
      : null;
  const isRequire =
    e.expression.kind === K.Identifier && (e.expression as ts.Identifier).text === 'require' && b.lookup('require') < 0;
  if (e.expression.kind === K.ImportKeyword || (isRequire && literal !== null)) {
    if (literal !== null) b.imports.push([literal, ['*']]);
    return b.add(['import', literal], e);
  }
  const callee = lowerExpression(b, e.expression);
  const args = e.arguments.map((a) => lowerExpression(b, a));
  const optional = e.questionDotToken ? 1 : 0;
  const types = typeArguments(b, e.typeArguments);
  return site(
    b,
    b.add(types ? ['call', callee, args, optional, types] : ['call', callee, args, optional], e, callee, ...args),
  );
}

function objectLiteral(b: Builder, e: ts.ObjectLiteralExpression): NodeId {
  const K = b.api.SyntaxKind;
  const props: [string | null, NodeId][] = [];
  for (const p of e.properties) {
    if (p.kind === K.SpreadAssignment) {
      props.push(['...', lowerExpression(b, (p as ts.SpreadAssignment).expression)]);
      continue;
    }
    const key = p.name ? propertyName(b, p.name) : null;
    if (p.kind === K.PropertyAssignment) props.push([key, named(b, (p as ts.PropertyAssignment).initializer, key)]);
    else if (p.kind === K.ShorthandPropertyAssignment)
      props.push([key, identifier(b, (p as ts.ShorthandPropertyAssignment).name)]);
    else if (p.kind === K.MethodDeclaration)
      props.push([key, lowerFunction(b, p as ts.MethodDeclaration, key, 'method')]);
    else if (p.kind === K.GetAccessor) props.push([key, lowerFunction(b, p as ts.GetAccessorDeclaration, key, 'get')]);
  }
  return b.add(['obj', props], e, ...props.map((p) => p[1]));
}

/** Text of a property name; null when computed. */
export function propertyName(b: Builder, name: ts.PropertyName): string | null {
  const K = b.api.SyntaxKind;
  switch (name.kind) {
    case K.Identifier:
    case K.StringLiteral:
    case K.NumericLiteral:
    case K.PrivateIdentifier:
    case K.NoSubstitutionTemplateLiteral:
      return (name as ts.Identifier).text;
    default: {
      const inner = (name as ts.ComputedPropertyName).expression;
      return inner && inner.kind === K.StringLiteral ? (inner as ts.StringLiteral).text : null;
    }
  }
}

/** An initialiser that takes its name from what it is assigned to. */
export function named(b: Builder, e: ts.Expression, name: string | null): NodeId {
  const K = b.api.SyntaxKind;
  if (e.kind === K.ArrowFunction) return lowerFunction(b, e as ts.ArrowFunction, name, 'arrow');
  if (e.kind === K.FunctionExpression && !(e as ts.FunctionExpression).name)
    return lowerFunction(b, e as ts.FunctionExpression, name, 'expr');
  return lowerExpression(b, e);
}

function unary(b: Builder, e: ts.Node, op: string, operand: ts.Expression): NodeId {
  const x = lowerExpression(b, operand);
  const id = b.add(['un', op, x], e, x);
  const target = b.nodes[x];
  if ((op === '++' || op === '--') && target?.[0] === 'var') b.vars[target[1]]?.writes.push(id);
  return id;
}

function binary(b: Builder, e: ts.BinaryExpression): NodeId {
  const K = b.api.SyntaxKind;
  const op = e.operatorToken.kind;
  if (op >= K.FirstAssignment && op <= K.LastAssignment) return assignment(b, e);
  // Long `a + b + c + …` chains are left-deep: go down iteratively.
  const spine: ts.BinaryExpression[] = [];
  let left: ts.Expression = e;
  while (left.kind === K.BinaryExpression) {
    const kind = (left as ts.BinaryExpression).operatorToken.kind;
    if (kind >= K.FirstAssignment && kind <= K.LastAssignment) break;
    spine.push(left as ts.BinaryExpression);
    left = (left as ts.BinaryExpression).left;
  }
  let value = lowerExpression(b, left);
  for (let i = spine.length - 1; i >= 0; i--) {
    const step = spine[i] as ts.BinaryExpression;
    const right = lowerExpression(b, step.right);
    value = b.add(['bin', b.api.tokenToString(step.operatorToken.kind) ?? '?', value, right], step, value, right);
  }
  return value;
}

function assignment(b: Builder, e: ts.BinaryExpression): NodeId {
  const K = b.api.SyntaxKind;
  const op = b.api.tokenToString(e.operatorToken.kind) ?? '=';
  const target =
    e.left.kind === K.ObjectLiteralExpression || e.left.kind === K.ArrayLiteralExpression
      ? destructuredTarget(b, e.left)
      : lowerExpression(b, e.left);
  const leftNode = b.nodes[target];
  const name =
    leftNode?.[0] === 'var' ? (b.vars[leftNode[1]]?.name ?? null) : leftNode?.[0] === 'mem' ? leftNode[2] : null;
  const value = named(b, e.right, name);
  const id = b.add(['asg', op, target, value], e, target, value);
  if (leftNode?.[0] === 'var') {
    const plain = op === '=' || op === '??=' || op === '||=' || op === '&&=';
    b.vars[leftNode[1]]?.writes.push(plain ? value : id);
  } else if (leftNode?.[0] === 'mem') {
    const object = b.nodes[leftNode[1]];
    if (object?.[0] === 'this' && b.cls >= 0) {
      const cls = b.classes[b.cls];
      let member = cls?.members.find((m) => m.name === leftNode[2] && m.kind === 'field');
      if (!member && cls && !cls.members.some((m) => m.name === leftNode[2])) {
        member = {
          name: leftNode[2],
          kind: 'field',
          static: false,
          abstract: false,
          init: -1,
          fn: -1,
          type: -1,
          writes: [],
          decorators: [],
        };
        cls.members.push(member);
      }
      member?.writes.push(value);
    } else b.memberWrites.push(id);
  }
  return id;
}

/** `({ a, b } = value)`: every name is written with something that is not followed. */
function destructuredTarget(b: Builder, e: ts.Expression): NodeId {
  const target = opaqueTarget(b, e);
  const node = b.nodes[target];
  if (node?.[0] === 'opq') {
    for (const child of node[1]) {
      const c = b.nodes[child];
      if (c?.[0] === 'var') b.vars[c[1]]?.writes.push(target);
    }
  }
  return target;
}

function opaqueTarget(b: Builder, e: ts.Expression): NodeId {
  const children: NodeId[] = [];
  const K = b.api.SyntaxKind;
  const gather = (n: ts.Node): void => {
    if (n.kind === K.ShorthandPropertyAssignment)
      children.push(identifier(b, (n as ts.ShorthandPropertyAssignment).name));
    else if (n.kind === K.PropertyAssignment) gather((n as ts.PropertyAssignment).initializer);
    else if (n.kind === K.ObjectLiteralExpression || n.kind === K.ArrayLiteralExpression) b.api.forEachChild(n, gather);
    else children.push(lowerExpression(b, n));
  };
  b.api.forEachChild(e, gather);
  return b.add(['opq', children], e, ...children);
}
