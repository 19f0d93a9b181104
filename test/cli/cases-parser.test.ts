import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { compareMarks, docBlocks, inProject, parseCase } from '../harness/cases';

const text = `// @package axios 1.7.9
// @config { "preset": "strict" }
// @file src/a.ts
import axios from 'axios';
  const a = axios.get('/x');
  //        ^^^^^^^^^^^^^^^ rule-a: text
  //        ^^^^^^^^^^^^^^^ rule-b
// @file src/b.ts
axios.post('/y', {
//^ not the start of the call
  a: 1,
});
  fetch('/z');
  // <- rule-c`;

it('reads files, packages, config and marks', () => {
  const example = parseCase(text, 'src/case.ts');
  expect([...example.files.keys()]).toEqual(['src/a.ts', 'src/b.ts']);
  expect(Object.fromEntries(example.packages)).toEqual({ axios: '1.7.9' });
  expect(example.config).toEqual({ preset: 'strict' });
  expect(example.marks).toEqual([
    { file: 'src/a.ts', line: 2, column: 13, endColumn: 28, text: 'rule-a: text' },
    { file: 'src/a.ts', line: 2, column: 13, endColumn: 28, text: 'rule-b' },
    { file: 'src/b.ts', line: 1, column: 3, endColumn: null, text: 'not the start of the call' },
    { file: 'src/b.ts', line: 5, column: 3, endColumn: null, text: 'rule-c' },
  ]);
  expect([...parseCase('// @package a 1.0.0\nfetch("");', 'src/case.ts').files]).toEqual([
    ['src/case.ts', '// @package a 1.0.0\nfetch("");'],
  ]);
});

it('compares both ways', () => {
  const { marks } = parseCase(text, 'x.ts');
  const found = marks.slice(0, 2).map((mark) => ({
    file: mark.file,
    line: mark.line,
    column: mark.column,
    endLine: mark.line,
    endColumn: 28,
    text: mark.text,
  }));
  const differs = (mark: { text: string }, find: { text: string }) =>
    mark.text === find.text ? null : `is ${find.text}`;
  expect(compareMarks(marks.slice(0, 2), found, differs)).toEqual([]);
  expect(compareMarks(marks.slice(0, 1), found, differs)).toEqual(['src/a.ts:2:13 found but not expected: rule-b']);
  expect(compareMarks(marks.slice(2, 3), [], differs)).toEqual([
    'src/b.ts:1:3 expected but not found: not the start of the call',
  ]);
  expect(compareMarks(marks.slice(0, 1), [{ ...found[0]!, endColumn: 30 }], differs)).toEqual([
    'src/a.ts:2:13 ends at 2:30, not at column 28',
  ]);
});

it('makes a project with the packages that are imported, and removes it', async () => {
  const root = await inProject(parseCase(text, 'x.ts'), (folder) => {
    expect(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).toMatchObject({
      dependencies: { axios: '1.7.9' },
    });
    expect(JSON.parse(readFileSync(join(folder, 'node_modules/axios/package.json'), 'utf8'))).toEqual({
      name: 'axios',
      version: '1.7.9',
    });
    expect(existsSync(join(folder, 'src/b.ts'))).toBe(true);
    return folder;
  });
  expect(existsSync(root)).toBe(false);
});

it('finds the code blocks of a page', () => {
  const page =
    '# a\n\n## Bad\n\n```ts openai@6.1.0 @scope/x@1.2.3\nfoo();\n```\n\n## Good\n\n```json\n{}\n```\n```tsx\nbar();\n```\n';
  expect(docBlocks(page).map((block) => [block.section, block.text, Object.fromEntries(block.packages)])).toEqual([
    ['Bad', 'foo();', { openai: '6.1.0', '@scope/x': '1.2.3' }],
    ['Good', 'bar();', {}],
  ]);
});
