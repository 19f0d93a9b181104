/** Statements to nodes. */
import type { NodeId, VarId } from '../model/facts';
import type { ts } from '../project/parser';
import type { Builder } from './builder';
import { lowerExpression, named } from './lower-expressions';
import { lowerClass, lowerFunction } from './lower-functions';
import { bindPattern, declarationKind, declareList, declareNames, declareStatements } from './lower-scopes';
import { lowerType, lowerTypeDeclaration } from './lower-types';

/** Lowers statements whose names are already declared in the innermost scope. */
export function lowerStatements(b: Builder, statements: readonly ts.Statement[]): NodeId[] {
  const out: NodeId[] = [];
  for (const s of statements) {
    const id = lowerStatement(b, s);
    if (id >= 0) out.push(id);
  }
  return out;
}

function block(b: Builder, s: ts.Statement | ts.Block): NodeId {
  if (s.kind !== b.api.SyntaxKind.Block) return lowerStatement(b, s);
  const list = (s as ts.Block).statements;
  b.push();
  declareStatements(b, list, false);
  const out = lowerStatements(b, list);
  b.pop();
  return b.add(['block', out], s, ...out);
}

/** Lowers one statement; -1 for those that mean nothing here (types, empty, imports). */
export function lowerStatement(b: Builder, s: ts.Statement): NodeId {
  const K = b.api.SyntaxKind;
  switch (s.kind) {
    case K.ExpressionStatement: {
      const e = lowerExpression(b, (s as ts.ExpressionStatement).expression);
      return b.add(['expr', e], s, e);
    }
    case K.VariableStatement:
      return declarations(b, (s as ts.VariableStatement).declarationList, s);
    case K.ReturnStatement: {
      const x = (s as ts.ReturnStatement).expression;
      const e = x ? lowerExpression(b, x) : -1;
      return b.add(['ret', e], s, e);
    }
    case K.ThrowStatement: {
      const e = lowerExpression(b, (s as ts.ThrowStatement).expression);
      return b.add(['throw', e], s, e);
    }
    case K.IfStatement: {
      const i = s as ts.IfStatement;
      const c = lowerExpression(b, i.expression);
      const x = block(b, i.thenStatement);
      const y = i.elseStatement ? block(b, i.elseStatement) : -1;
      return b.add(['if', c, x, y], s, c, x, y);
    }
    case K.Block:
      return block(b, s);
    case K.TryStatement:
      return tryStatement(b, s as ts.TryStatement);
    case K.ForStatement:
    case K.ForOfStatement:
    case K.ForInStatement:
    case K.WhileStatement:
    case K.DoStatement:
      return loop(b, s as ts.IterationStatement);
    case K.SwitchStatement:
      return switchStatement(b, s as ts.SwitchStatement);
    case K.BreakStatement:
      return b.add(['break', (s as ts.BreakStatement).label?.text ?? null], s);
    case K.ContinueStatement:
      return b.add(['continue', (s as ts.ContinueStatement).label?.text ?? null], s);
    case K.LabeledStatement: {
      const x = lowerStatement(b, (s as ts.LabeledStatement).statement);
      return b.add(['label', (s as ts.LabeledStatement).label.text, x], s, x);
    }
    case K.FunctionDeclaration:
      return functionDeclaration(b, s as ts.FunctionDeclaration);
    case K.ClassDeclaration: {
      const c = s as ts.ClassDeclaration;
      const node = lowerClass(b, c, 'clsdecl');
      const v = c.name ? b.vars[b.lookup(c.name.text)] : undefined;
      const at = b.nodes[node];
      if (v && at?.[0] === 'clsdecl') v.init = b.add(['cls', at[1]], null);
      return node;
    }
    case K.TypeAliasDeclaration:
    case K.InterfaceDeclaration:
      lowerTypeDeclaration(b, s as ts.TypeAliasDeclaration);
      return -1;
    case K.EnumDeclaration:
      return enumDeclaration(b, s as ts.EnumDeclaration);
    case K.ModuleDeclaration:
      return moduleDeclaration(b, s as ts.ModuleDeclaration);
    case K.ExportAssignment: {
      const x = s as ts.ExportAssignment;
      const e = named(b, x.expression, 'default');
      b.exports.push({ name: x.isExportEquals ? '=' : 'default', node: e });
      return b.add(['expr', e], s, e);
    }
    default:
      return -1;
  }
}

function declarations(b: Builder, list: ts.VariableDeclarationList, at: ts.Node): NodeId {
  const kind = declarationKind(b, list);
  const out: NodeId[] = [];
  for (const d of list.declarations) {
    const plain = d.name.kind === b.api.SyntaxKind.Identifier;
    const name = plain ? (d.name as ts.Identifier).text : null;
    const init = d.initializer ? named(b, d.initializer, name) : -1;
    const bound: VarId[] = [];
    if (init >= 0 || plain) bindPattern(b, d.name, init, -1, bound);
    const v = plain && bound[0] !== undefined ? b.vars[bound[0]] : undefined;
    if (v && d.type) v.type = lowerType(b, d.type);
    out.push(b.add(['decl', bound, init, kind], d, init));
  }
  const only = out[0];
  return out.length === 1 && only !== undefined ? only : b.add(['block', out], at, ...out);
}

function functionDeclaration(b: Builder, f: ts.FunctionDeclaration): NodeId {
  const node = lowerFunction(b, f, f.name?.text ?? 'default', 'decl');
  const v = f.name ? b.vars[b.lookup(f.name.text)] : undefined;
  const at = b.nodes[node];
  // Overload signatures have no body: the implementation wins.
  if (v && at?.[0] === 'fndecl' && (f.body || v.init < 0)) v.init = b.add(['fn', at[1]], null);
  return node;
}

function tryStatement(b: Builder, s: ts.TryStatement): NodeId {
  const body = block(b, s.tryBlock);
  let caught: VarId = -1;
  let handler = -1;
  if (s.catchClause) {
    const scope = b.push();
    const name = s.catchClause.variableDeclaration?.name;
    if (name) {
      declareNames(b, name, 'catch', scope);
      if (name.kind === b.api.SyntaxKind.Identifier) caught = b.lookup((name as ts.Identifier).text);
    }
    handler = block(b, s.catchClause.block);
    b.pop();
  }
  const last = s.finallyBlock ? block(b, s.finallyBlock) : -1;
  return b.add(['try', body, caught, handler, last], s, body, handler, last);
}

function loop(b: Builder, s: ts.IterationStatement): NodeId {
  const K = b.api.SyntaxKind;
  b.push();
  try {
    if (s.kind === K.WhileStatement) {
      const c = lowerExpression(b, (s as ts.WhileStatement).expression);
      const body = block(b, s.statement);
      return b.add(['loop', 'while', -1, c, -1, body, -1], s, c, body);
    }
    if (s.kind === K.DoStatement) {
      const body = block(b, s.statement);
      const c = lowerExpression(b, (s as ts.DoStatement).expression);
      return b.add(['loop', 'do', -1, c, -1, body, -1], s, body, c);
    }
    if (s.kind === K.ForStatement) {
      const f = s as ts.ForStatement;
      let init = -1;
      if (f.initializer?.kind === K.VariableDeclarationList) {
        declareList(b, f.initializer as ts.VariableDeclarationList);
        init = declarations(b, f.initializer as ts.VariableDeclarationList, f.initializer);
      } else if (f.initializer) init = lowerExpression(b, f.initializer);
      const c = f.condition ? lowerExpression(b, f.condition) : -1;
      const update = f.incrementor ? lowerExpression(b, f.incrementor) : -1;
      const body = block(b, f.statement);
      return b.add(['loop', 'for', init, c, update, body, -1], s, init, c, update, body);
    }
    const f = s as ts.ForOfStatement;
    const iterated = lowerExpression(b, f.expression);
    const element = b.add(['elem', iterated], f.initializer);
    let init = -1;
    if (f.initializer.kind === K.VariableDeclarationList) {
      const list = f.initializer as ts.VariableDeclarationList;
      declareList(b, list);
      const bound: VarId[] = [];
      const first = list.declarations[0];
      if (first) bindPattern(b, first.name, element, -1, bound);
      init = b.add(['decl', bound, element, declarationKind(b, list)], f.initializer, element);
    }
    const body = block(b, f.statement);
    const kind = s.kind === K.ForInStatement ? 'in' : f.awaitModifier ? 'await of' : 'of';
    return b.add(['loop', kind, init, -1, -1, body, iterated], s, init, iterated, body);
  } finally {
    b.pop();
  }
}

function switchStatement(b: Builder, s: ts.SwitchStatement): NodeId {
  const K = b.api.SyntaxKind;
  const subject = lowerExpression(b, s.expression);
  b.push();
  for (const c of s.caseBlock.clauses) declareStatements(b, c.statements, false);
  const clauses: [NodeId, NodeId[]][] = s.caseBlock.clauses.map((c) => {
    const test = c.kind === K.CaseClause ? lowerExpression(b, (c as ts.CaseClause).expression) : -1;
    return [test, lowerStatements(b, c.statements)];
  });
  b.pop();
  return b.add(['switch', subject, clauses], s, subject, ...clauses.flatMap((c) => [c[0], ...c[1]]));
}

function enumDeclaration(b: Builder, s: ts.EnumDeclaration): NodeId {
  const props: [string, NodeId][] = [];
  let next = 0;
  for (const m of s.members) {
    const value = m.initializer ? lowerExpression(b, m.initializer) : b.add(['num', next], m);
    const node = b.nodes[value];
    if (node?.[0] === 'num') next = node[1] + 1;
    const name =
      m.name.kind === b.api.SyntaxKind.Identifier || m.name.kind === b.api.SyntaxKind.StringLiteral
        ? (m.name as ts.Identifier).text
        : null;
    if (name !== null) props.push([name, value]);
  }
  const v = b.vars[b.lookup(s.name.text)];
  if (v) v.init = b.add(['obj', props], s, ...props.map((p) => p[1]));
  return -1;
}

function moduleDeclaration(b: Builder, s: ts.ModuleDeclaration): NodeId {
  const K = b.api.SyntaxKind;
  if (s.body?.kind !== K.ModuleBlock) return -1;
  const statements = (s.body as ts.ModuleBlock).statements;
  b.push();
  declareStatements(b, statements, true);
  const list = lowerStatements(b, statements);
  const props: [string, NodeId][] = [];
  for (const [name, id] of b.scopes[b.scopes.length - 1]?.vars ?? []) {
    const node = b.add(['var', id], null);
    props.push([name, node]);
  }
  b.pop();
  const v = s.name.kind === K.Identifier ? b.vars[b.lookup(s.name.text)] : undefined;
  if (v) v.init = b.add(['obj', props], s);
  return b.add(['block', list], s, ...list);
}
