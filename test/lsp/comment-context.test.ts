import { describe, expect, it } from 'vitest';
import { type CommentContext, commentContext } from '../../server/lsp/text/comment-context';
import { functionLine } from '../../server/lsp/text/function-line';
import { asSnippet } from '../../server/lsp/text/suppress';

/** Context at the bar. */
const at = (marked: string, jsx = true): CommentContext => {
  const offset = marked.indexOf('|');
  return commentContext(marked.slice(0, offset) + marked.slice(offset + 1), offset, jsx);
};

describe('where a comment may stand', () => {
  const cases: [CommentContext, string][] = [
    ['code', 'const a = 1;\n|b();'],
    ['code', 'const a = "`";\n|b();'],
    ['code', "const a = 'it\\'s `';\n|b();"],
    ['code', 'const a = /[`"/]/;\n|b();'],
    ['code', 'const a = b / c; const d = `x`;\n|e();'],
    ['text', 'const a = `\n|b`;'],
    ['code', 'const a = `${\n|b()}`;'],
    ['text', 'const a = `${`x`}\n|b`;'],
    ['text', 'const a = `${{ a: 1 }.a}\n|b`;'],
    ['comment', '/*\n|b */'],
    ['code', '// it`s\n|b();'],
    ['children', 'return (<div>\n|{b()}</div>);'],
    ['code', 'return (<div>{\n|b()}</div>);'],
    ['code', 'return <div\n|a={b()}></div>;'],
    ['code', 'return <div>{a}</div>;\n|b();'],
    ['code', "return <p>it's</p>;\n|b();"],
    ['children', 'return <><img src="a>b" />\n|{b()}</>;'],
    ['children', '<ul>{rows.map((r) => <li key={r}>{r}</li>)}\n|</ul>'],
    ['code', '<ul>{rows.map((r) => (\n|<li key={r}>{r}</li>))}</ul>'],
    ['code', 'const f = <T,>(a: T) => a;\n|b();'],
    ['code', 'const f = <T extends X>(a: T) => a;\n|b();'],
    ['code', 'if (a < b && c > d)\n|e();'],
    ['code', 'const m = new Map<string, Foo>();\n|e();'],
  ];
  it.each(cases)('%s: %s', (expected, marked) => {
    expect(at(marked)).toBe(expected);
  });

  it('a file without JSX has casts', () => {
    expect(at('const a = <Foo>b;\n|c();', false)).toBe('code');
  });

  it('never fails on unfinished code', () => {
    for (const text of ['`${', '<a b="', '/*', '"', '<div>{', '/[', '</', '}}}}', '<>']) {
      for (let offset = 0; offset <= text.length; offset++)
        expect(commentContext(text, offset, true)).toBeTypeOf('string');
    }
  });
});

describe('the line of a function', () => {
  const lines = [
    'export class Chat {',
    '  private async reply<T>(text: T) {',
    '    const inner = () => text;',
    '    return call(inner);',
    '  }',
    '}',
    'export default function go() {',
    '  return call();',
    '}',
    'const later = async () =>',
    '  call();',
    'exports.old = function () { call(); };',
  ];
  it.each([
    ['Chat.reply', 3, 1],
    ['go', 7, 6],
    ['later', 10, 9],
    ['old', 11, 11],
    ['nobody', 7, null],
    [null, 7, null],
  ] as const)('%s above line %i', (name, call, expected) => {
    expect(functionLine(lines, name, call)).toBe(expected);
  });
});

it('a snippet keeps the signs of the text', () => {
  expect(asSnippet('/* a $REASON } $x */', 'why')).toBe('/* a ${1:why} \\} \\$x */');
});
