/** How faultline comments are coloured, in a TypeScript that knows nothing but comments. */
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type IRawGrammar } from 'vscode-textmate';
import { read, root } from '../harness/files';

const INJECTION = 'faultline.comments';

/** The scopes of comments as the TypeScript grammar names them. */
const host: IRawGrammar = {
  scopeName: 'source.ts',
  repository: {} as IRawGrammar['repository'],
  patterns: [
    {
      begin: '/\\*',
      end: '\\*/',
      name: 'comment.block.ts',
      captures: { 0: { name: 'punctuation.definition.comment.ts' } },
    },
    {
      begin: '//',
      end: '(?=$)',
      name: 'comment.line.double-slash.ts',
      beginCaptures: { 0: { name: 'punctuation.definition.comment.ts' } },
    },
    { begin: "'", end: "'", name: 'string.quoted.single.ts' },
  ],
};

describe('the grammar of faultline comments', () => {
  let grammar: IGrammar;

  beforeAll(async () => {
    const wasm = createRequire(path.join(root, 'package.json')).resolve('vscode-oniguruma/release/onig.wasm');
    await oniguruma.loadWASM(fs.readFileSync(wasm));
    const registry = new textmate.Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
        createOnigString: (text) => new oniguruma.OnigString(text),
      }),
      loadGrammar: async (scope) =>
        scope === INJECTION
          ? textmate.parseRawGrammar(read('syntaxes/faultline-comments.tmlanguage.json'), 'grammar.json')
          : host,
      getInjections: (scope) => (scope === 'source.ts' ? [INJECTION] : []),
    });
    const loaded = await registry.loadGrammar('source.ts');
    if (!loaded) throw new Error('the grammar cannot be loaded');
    grammar = loaded;
  });

  /** `text → what it is`, for the parts of a line that are ours. */
  function parts(line: string): string[] {
    return grammar.tokenizeLine(line, textmate.INITIAL).tokens.flatMap(({ startIndex, endIndex, scopes }) => {
      const ours = scopes.filter((scope) => scope.endsWith('.faultline')).at(-1);
      return ours ? [`${line.slice(startIndex, endIndex)} → ${ours.replace('.faultline', '')}`] : [];
    });
  }

  it('a directive with a rule and a reason', () => {
    expect(parts('  // faultline-ignore-next-line missing-timeout -- the gateway has one')).toMatchInlineSnapshot(`
      [
        "faultline-ignore-next-line → keyword.control.directive",
        "missing-timeout → entity.name.function.rule",
        "-- → keyword.operator.reason",
        "the gateway has one → string.unquoted.reason",
      ]
    `);
  });

  it('several rules', () => {
    expect(parts('foo(); // faultline-ignore-line missing-retry, missing-timeout')).toMatchInlineSnapshot(`
      [
        "faultline-ignore-line → keyword.control.directive",
        "missing-retry → entity.name.function.rule",
        ", → punctuation.separator.rules",
        "missing-timeout → entity.name.function.rule",
      ]
    `);
  });

  it('a block comment, with the end of the comment left alone', () => {
    expect(parts('/* faultline-ignore-file missing-timeout -- generated */ const a = 1;')).toMatchInlineSnapshot(`
      [
        "faultline-ignore-file → keyword.control.directive",
        "missing-timeout → entity.name.function.rule",
        "-- → keyword.operator.reason",
        "generated → string.unquoted.reason",
      ]
    `);
  });

  it('in JSX', () => {
    expect(parts('{/* faultline-ignore-next-line floating-call */}')).toMatchInlineSnapshot(`
      [
        "faultline-ignore-next-line → keyword.control.directive",
        "floating-call → entity.name.function.rule",
      ]
    `);
  });

  it('a directive that names nothing', () => {
    expect(parts('// faultline-ignore-next-line')).toMatchInlineSnapshot(`
      [
        "faultline-ignore-next-line → keyword.control.directive",
      ]
    `);
  });

  it.each([
    '// faultline is mentioned here',
    '// see faultline-ignore-line missing-timeout',
    "'// faultline-ignore-line missing-timeout'",
    '// faultline-ignore-lines missing-timeout',
  ])('nothing in %s', (line) => {
    expect(parts(line)).toEqual([]);
  });
});
