/** Declaration of names before the statements that use them are lowered, and binding of patterns. */
import type { NodeId, VarFact, VarId } from '../model/facts';
import type { ts } from '../project/parser';
import type { Builder, Scope } from './builder';
import { lowerExpression } from './lower-expressions';

/** Declares what the statements of one block declare (and, for a function's top block, hoisted `var`s). */
export function declareStatements(b: Builder, statements: readonly ts.Node[], hoist: boolean): void {
  const K = b.api.SyntaxKind;
  for (const s of statements) {
    switch (s.kind) {
      case K.VariableStatement:
        declareList(b, (s as ts.VariableStatement).declarationList);
        break;
      case K.FunctionDeclaration: {
        const name = (s as ts.FunctionDeclaration).name;
        if (name) b.declare(name.text, 'fn', name.end);
        break;
      }
      case K.ClassDeclaration: {
        const name = (s as ts.ClassDeclaration).name;
        if (name) b.declare(name.text, 'class', name.end);
        break;
      }
      case K.EnumDeclaration:
        b.declare((s as ts.EnumDeclaration).name.text, 'enum', s.end);
        break;
      case K.ModuleDeclaration: {
        const name = (s as ts.ModuleDeclaration).name;
        if (name.kind === K.Identifier && name.text !== 'global') b.declare(name.text, 'ns', s.end);
        break;
      }
      case K.ImportDeclaration:
        declareImport(b, s as ts.ImportDeclaration);
        break;
      case K.ImportEqualsDeclaration:
        declareImportEquals(b, s as ts.ImportEqualsDeclaration);
        break;
    }
  }
  const scope = b.scopes[b.scopes.length - 1];
  if (hoist && b.hasVar && scope) for (const s of statements) hoistVars(b, s, scope);
}

export function declareList(b: Builder, list: ts.VariableDeclarationList): void {
  const kind = declarationKind(b, list);
  for (const d of list.declarations) declareNames(b, d.name, kind === 'let' ? 'let' : kind === 'var' ? 'var' : 'const');
}

export function declarationKind(
  b: Builder,
  list: ts.VariableDeclarationList,
): 'const' | 'let' | 'var' | 'using' | 'await using' {
  const F = b.api.NodeFlags;
  const flags = list.flags & F.BlockScoped;
  if (flags === F.AwaitUsing) return 'await using';
  if (flags === F.Using) return 'using';
  if (flags === F.Const) return 'const';
  return flags === F.Let ? 'let' : 'var';
}

export function declareNames(b: Builder, name: ts.BindingName, kind: VarFact['kind'], scope?: Scope): void {
  if (name.kind === b.api.SyntaxKind.Identifier) {
    b.declare((name as ts.Identifier).text, kind, name.end, scope);
    return;
  }
  for (const e of (name as ts.BindingPattern).elements) {
    if (e.kind === b.api.SyntaxKind.BindingElement) declareNames(b, (e as ts.BindingElement).name, kind, scope);
  }
}

function hoistVars(b: Builder, node: ts.Node, scope: Scope): void {
  const K = b.api.SyntaxKind;
  const visit = (n: ts.Node): void => {
    switch (n.kind) {
      case K.FunctionDeclaration:
      case K.FunctionExpression:
      case K.ArrowFunction:
      case K.MethodDeclaration:
      case K.GetAccessor:
      case K.SetAccessor:
      case K.Constructor:
      case K.ClassDeclaration:
      case K.ClassExpression:
        return;
      case K.VariableDeclarationList:
        if (declarationKind(b, n as ts.VariableDeclarationList) === 'var') {
          for (const d of (n as ts.VariableDeclarationList).declarations) declareNames(b, d.name, 'var', scope);
        }
    }
    b.api.forEachChild(n, visit);
  };
  visit(node);
}

function declareImport(b: Builder, s: ts.ImportDeclaration): void {
  const K = b.api.SyntaxKind;
  if (s.moduleSpecifier.kind !== K.StringLiteral) return;
  const spec = (s.moduleSpecifier as ts.StringLiteral).text;
  const names: string[] = [];
  const clause = s.importClause;
  const bind = (local: ts.Identifier, imported: string): void => {
    const id = b.declare(local.text, 'import', local.end);
    const fact = b.vars[id];
    if (fact) fact.from = [spec, imported];
    names.push(imported);
  };
  if (clause?.name) bind(clause.name, 'default');
  const bindings = clause?.namedBindings;
  if (bindings?.kind === K.NamespaceImport) bind((bindings as ts.NamespaceImport).name, '*');
  else if (bindings)
    for (const e of (bindings as ts.NamedImports).elements) bind(e.name, (e.propertyName ?? e.name).text);
  b.imports.push([spec, names]);
}

function declareImportEquals(b: Builder, s: ts.ImportEqualsDeclaration): void {
  const id = b.declare(s.name.text, 'import', s.name.end);
  const K = b.api.SyntaxKind;
  const ref = s.moduleReference;
  if (ref.kind !== K.ExternalModuleReference) return;
  const spec = (ref as ts.ExternalModuleReference).expression;
  const fact = b.vars[id];
  if (spec.kind !== K.StringLiteral || !fact) return;
  fact.from = [(spec as ts.StringLiteral).text, '='];
  b.imports.push([(spec as ts.StringLiteral).text, ['*']]);
}

/** Binds a name or pattern to the value of `source`; gives the variables bound, in order. */
export function bindPattern(b: Builder, name: ts.BindingName, source: NodeId, fallback: NodeId, out: VarId[]): void {
  const K = b.api.SyntaxKind;
  if (name.kind === K.Identifier) {
    const id = b.lookup((name as ts.Identifier).text);
    const fact = b.vars[id];
    if (!fact) return;
    // A second `var x = …` for the same name is a write, not a new initialiser.
    if (fact.init >= 0 && fact.kind === 'var') fact.writes.push(source);
    else fact.init = source;
    if (fallback >= 0) fact.fallback = fallback;
    out.push(id);
    return;
  }
  let value = source;
  if (fallback >= 0) value = b.add(['bin', '??', source, fallback], name, fallback);
  const taken: [string, NodeId][] = [];
  const elements = (name as ts.BindingPattern).elements;
  elements.forEach((e, index) => {
    if (e.kind !== K.BindingElement) return;
    const element = e as ts.BindingElement;
    const other = element.initializer ? lowerExpression(b, element.initializer) : -1;
    let part: NodeId;
    if (name.kind === K.ArrayBindingPattern) {
      part = element.dotDotDotToken
        ? b.add(['elem', value], element)
        : b.add(['idx', value, b.add(['num', index], null)], element);
    } else if (element.dotDotDotToken) {
      // The rest is everything but the names taken: an object that spreads the source and unsets them.
      part = b.add(['obj', [['...', value], ...taken]], element);
    } else {
      const key = element.propertyName ?? element.name;
      const text =
        key.kind === K.Identifier || key.kind === K.StringLiteral
          ? (key as ts.Identifier | ts.StringLiteral).text
          : null;
      part = text === null ? b.add(['elem', value], element) : b.add(['mem', value, text], element);
      if (text !== null) taken.push([text, b.add(['undef'], null)]);
    }
    bindPattern(b, element.name, part, other, out);
  });
}
