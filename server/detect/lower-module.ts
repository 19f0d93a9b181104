/** Exports of a module: ES forms and CommonJS assignments. */
import type { NodeId } from '../model/facts';
import type { ts } from '../project/parser';
import type { Builder } from './builder';

/** Export declarations and the `export` modifier; call after the statements are lowered. */
export function collectExports(b: Builder, file: ts.SourceFile): void {
  const K = b.api.SyntaxKind;
  for (const s of file.statements) {
    if (s.kind === K.ExportDeclaration) exportDeclaration(b, s as ts.ExportDeclaration);
    else if (b.api.canHaveModifiers(s) && s.modifiers?.some((m) => m.kind === K.ExportKeyword)) {
      exportedStatement(
        b,
        s,
        s.modifiers.some((m) => m.kind === K.DefaultKeyword),
      );
    }
  }
}

function reference(b: Builder, name: string, at: ts.Node): NodeId {
  const id = b.lookup(name);
  return id < 0 ? -1 : b.add(['var', id], at);
}

function exportLocal(b: Builder, as: string, name: string, at: ts.Node): void {
  const node = reference(b, name, at);
  const isType = b.typeDecls.some((t) => t.name === name);
  if (node >= 0 || isType) b.exports.push({ name: as, node, ...(isType ? { type: name } : {}) });
}

function exportDeclaration(b: Builder, s: ts.ExportDeclaration): void {
  const K = b.api.SyntaxKind;
  const spec = s.moduleSpecifier?.kind === K.StringLiteral ? (s.moduleSpecifier as ts.StringLiteral).text : null;
  if (!s.exportClause) {
    if (spec !== null) {
      b.stars.push(spec);
      b.imports.push([spec, ['*']]);
    }
    return;
  }
  if (s.exportClause.kind === K.NamespaceExport) {
    if (spec !== null) {
      b.exports.push({ name: (s.exportClause as ts.NamespaceExport).name.text, node: -1, from: [spec, '*'] });
      b.imports.push([spec, ['*']]);
    }
    return;
  }
  const taken: string[] = [];
  for (const e of (s.exportClause as ts.NamedExports).elements) {
    const source = (e.propertyName ?? e.name).text;
    if (spec !== null) {
      b.exports.push({ name: e.name.text, node: -1, from: [spec, source] });
      taken.push(source);
    } else exportLocal(b, e.name.text, source, e);
  }
  if (spec !== null) b.imports.push([spec, taken]);
}

function exportedStatement(b: Builder, s: ts.Statement, isDefault: boolean): void {
  const K = b.api.SyntaxKind;
  if (s.kind === K.VariableStatement) {
    const each = (name: ts.BindingName): void => {
      if (name.kind === K.Identifier) exportLocal(b, (name as ts.Identifier).text, (name as ts.Identifier).text, name);
      else
        for (const e of (name as ts.BindingPattern).elements)
          if (e.kind === K.BindingElement) each((e as ts.BindingElement).name);
    };
    for (const d of (s as ts.VariableStatement).declarationList.declarations) each(d.name);
    return;
  }
  const name = (s as ts.FunctionDeclaration).name;
  if (s.kind === K.ModuleDeclaration && name?.kind !== K.Identifier) return;
  if (name) exportLocal(b, isDefault ? 'default' : name.text, name.text, name);
  else if (isDefault) {
    // `export default function () {}` and `export default class {}` bind no name.
    const start = b.startOf(s);
    const at = b.nodes.findIndex((n, i) => (n[0] === 'fndecl' || n[0] === 'clsdecl') && b.pos[i] === start);
    const node = b.nodes[at];
    if (node?.[0] === 'fndecl') b.exports.push({ name: 'default', node: b.add(['fn', node[1]], null) });
    else if (node?.[0] === 'clsdecl') b.exports.push({ name: 'default', node: b.add(['cls', node[1]], null) });
  }
}

/** `module.exports = …`, `exports.x = …`, `module.exports.x = …` anywhere at the top level of the module. */
export function collectCommonJs(b: Builder): boolean {
  let found = false;
  const kept: NodeId[] = [];
  for (const id of b.memberWrites) {
    const name = exportTarget(b, id);
    const node = b.nodes[id];
    if (name === null || node?.[0] !== 'asg') {
      kept.push(id);
      continue;
    }
    found = true;
    // `module.exports = exports = x` and chains: the innermost value counts.
    let value = node[3];
    for (let inner = b.nodes[value]; inner?.[0] === 'asg'; inner = b.nodes[value]) value = inner[3];
    b.exports.push({ name, node: value });
  }
  b.memberWrites.length = 0;
  b.memberWrites.push(...kept);
  return found;
}

function exportTarget(b: Builder, id: NodeId): string | null {
  const node = b.nodes[id];
  const target = node?.[0] === 'asg' ? b.nodes[node[2]] : undefined;
  if (target?.[0] !== 'mem') return null;
  const object = b.nodes[target[1]];
  if (object?.[0] === 'glob' && object[1] === 'exports') return target[2];
  if (object?.[0] === 'glob' && object[1] === 'module' && target[2] === 'exports') return '=';
  if (object?.[0] === 'mem' && object[2] === 'exports') {
    const root = b.nodes[object[1]];
    if (root?.[0] === 'glob' && root[1] === 'module') return target[2];
  }
  return null;
}
