/** Text of one file → its facts. Pure: the same text and path give the same facts. */
import type { FileFacts, FnFact } from '../model/facts';
import { loadTs, parse, syntaxError } from '../project/parser';
import { Builder, type Mutable } from './builder';
import { collectCommonJs, collectExports } from './lower-module';
import { declareStatements } from './lower-scopes';
import { lowerStatements } from './lower-statements';
import { findSuppressions } from './suppressions';

export { FACTS_VERSION } from './facts-version';

/** Lowers a file. Never throws for bad source: what could be parsed is lowered and `error` names the first syntax error. */
export function fileFacts(text: string, path: string): FileFacts {
  const file = parse(text, path);
  const b = new Builder(loadTs(), file, text);
  const module: Mutable<FnFact> = {
    name: null,
    kind: 'module',
    parent: -1,
    cls: -1,
    static: false,
    async: true,
    generator: false,
    params: [],
    body: -1,
    returnType: -1,
    decorators: [],
    node: -1,
    pos: 0,
    end: text.length,
  };
  b.fns.push(module);
  b.push();
  declareStatements(b, file.statements, true);
  const list = lowerStatements(b, file.statements);
  module.body = b.add(['block', list], null, ...list);
  collectExports(b, file);
  const commonjs = collectCommonJs(b);
  b.pop();
  const lines = lineStarts(text);
  return {
    path,
    lines,
    nodes: b.nodes,
    pos: b.pos,
    end: b.end,
    parent: b.parent,
    vars: b.vars,
    fns: b.fns,
    classes: b.classes,
    types: b.types,
    typeDecls: b.typeDecls,
    exports: b.exports,
    stars: b.stars,
    imports: b.imports,
    calls: b.calls,
    callFns: b.callFns,
    memberWrites: b.memberWrites,
    directives: directivesOf(b, file),
    suppressions: findSuppressions(text, lines, (offset) => insideText(b, text, offset)),
    commonjs,
    error: syntaxError(file),
  };
}

function directivesOf(b: Builder, file: import('../project/parser').ts.SourceFile): string[] {
  const K = b.api.SyntaxKind;
  const out: string[] = [];
  for (const s of file.statements) {
    if (s.kind !== K.ExpressionStatement) break;
    const e = (s as import('../project/parser').ts.ExpressionStatement).expression;
    if (e.kind !== K.StringLiteral) break;
    out.push((e as import('../project/parser').ts.StringLiteral).text);
  }
  return out;
}

function insideText(b: Builder, text: string, offset: number): boolean {
  for (let i = 0; i < b.nodes.length; i++) {
    const node = b.nodes[i];
    if (node?.[0] !== 'str' && node?.[0] !== 'tpl' && node?.[0] !== 're') continue;
    if ((b.pos[i] ?? 0) >= offset || offset >= (b.end[i] ?? 0)) continue;
    // In `${…}` of a template there is code again, comments in front of it included.
    const inCode =
      node[0] === 'tpl' &&
      node[2].some((part) => text.lastIndexOf('${', b.pos[part] ?? 0) < offset && offset < (b.end[part] ?? 0));
    if (!inCode) return true;
  }
  return false;
}

function lineStarts(text: string): number[] {
  const out = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) out.push(i + 1);
  return out;
}
