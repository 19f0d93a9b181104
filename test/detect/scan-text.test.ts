import { describe, expect, it } from 'vitest';
import { namesAt, scanText } from '../../server/detect/scan-text';

const specs = (text: string) => scanText(text).specs.map((s) => s.spec);

/** Names taken by the last specifier of the text. */
function names(text: string): string[] | null {
  const hit = scanText(text).specs.at(-1);
  if (!hit) throw new Error(`no specifier in ${text}`);
  return namesAt(text, hit);
}

describe('scanText finds specifiers', () => {
  it.each([
    ["import a from 'x'", ['x']],
    ['import a from "x"', ['x']],
    ["import 'x'", ['x']],
    ['import"x"', ['x']],
    ["import{a}from'x'", ['x']],
    ["import {\n  a,\n  b,\n} from\n  'x'", ['x']],
    ["import type { A } from 'x'", ['x']],
    ["export * from 'x'", ['x']],
    ["export*from'x'", ['x']],
    ["export { a } from 'x'", ['x']],
    ["export * as ns from 'x'", ['x']],
    ["const a = require('x')", ['x']],
    ["const a = require( 'x' )", ['x']],
    ["require?.('x')", ['x']],
    ["import a = require('x')", ['x']],
    ["await import('x')", ['x']],
    ['await import(`x`)', ['x']],
    ['import(/* webpackChunkName: "chunk" */ \'x\')', ['x']],
    ["import(\n  // the heavy one\n  'x'\n)", ['x']],
    ["import(/* @vite-ignore */ /* two */ './x')", ['./x']],
    ["import a from /* why */ 'x'", ['x']],
    ["import data from './x.json' with { type: 'json' }", ['./x.json']],
    ["let t: import('x').T", ['x']],
    ["import a from 'x';import b from 'y';\nconst c = require('z')", ['x', 'y', 'z']],
    ["import a from '@scope/pkg/sub?raw'", ['@scope/pkg/sub?raw']],
    ["import a from '$lib/db'", ['$lib/db']],
    ["import a from '.'; import b from '..'; import c from '../'", ['.', '..', '../']],
    ["import a from '#db'; import b from '~/b'; import c from '/src/c'", ['#db', '~/b', '/src/c']],
    ["import a from './app/(ee)/[id]/page'", ['./app/(ee)/[id]/page']],
    ["import a from '.prisma/client'", ['.prisma/client']],
    ["import a from 'https://esm.sh/x@1'; import b from 'npm:y'", ['https://esm.sh/x@1', 'npm:y']],
    ["const o = { k: 'from', v: require('x') }", ['x']],
    ["t('from').concat(require('x'))", ['x']],
  ])('%j', (text, expected) => expect(specs(text)).toEqual(expected));

  it('leaves out what is no constant specifier', () => {
    expect(specs('import(`./locales/${name}.js`)')).toEqual([]);
    expect(specs('require(name)')).toEqual([]);
    expect(specs("require.resolve('x'); import.meta.resolve('y')")).toEqual([]);
    expect(specs("Array.from('abc'); important 'x'; fromage('y')")).toEqual([]);
    expect(specs("const s = 'don\\'t import'; isFrom'")).toEqual([]);
  });

  it('is not thrown off by quotes in text and stays linear', () => {
    const text = `${"it's from ".repeat(20_000)}\nimport a from 'x'`;
    expect(specs(text).at(-1)).toBe('x');
  });
});

describe('namesAt', () => {
  it.each([
    ["import a from 'x'", ['default']],
    ["import { a, b as c } from 'x'", ['a', 'b']],
    ["import a, { b } from 'x'", ['default', 'b']],
    ["import { default as a } from 'x'", ['default']],
    ["import type { A, B } from 'x'", ['A', 'B']],
    ["import type A from 'x'", ['default']],
    ["import { type A, b, type C as D } from 'x'", ['A', 'b', 'C']],
    ["import { type as a } from 'x'", ['type']],
    ["import { type } from 'x'", ['type']],
    ["import type from 'x'", ['default']],
    ["import type, { a } from 'x'", ['default', 'a']],
    ["import { type as } from 'x'", ['as']],
    ["import {} from 'x'", []],
    ["import { 'a-b' as c } from 'x'", ['a-b']],
    ["import { $a, _b, ünï } from 'x'", ['$a', '_b', 'ünï']],
    ["import {\r\n  a,\r\n  b,\r\n} from 'x'", ['a', 'b']],
    ["import { a, // import that one\n  b /* export { c } */,\n} from 'x'", ['a', 'b']],
    ["import { exportCsv, importCsv } from 'x'", ['exportCsv', 'importCsv']],
    ["export { a, b as default } from 'x'", ['a', 'b']],
    ["export type { A } from 'x'", ['A']],
    ["export const a = 1;\nexport { b } from 'x'", ['b']],
    ["const u = 'http://h'; import { a } from 'x'", ['a']],
    ["import 'x'", []],
    ["import /* effects */ 'x'", []],
    ["const { a, b: c, d = 1 } = require('x')", ['a', 'b', 'd']],
    ["const {\n  a, // first\n  b,\n}: Mod = require('x')", ['a', 'b']],
    ["({ a } = require('x'))", ['a']],
    ["const a = require('x').a", ['a']],
    ["const a = require('x')\n  .a.b()", ['a']],
    ["const a = (require('x')).a", ['a']],
    ["const { a } = await import('x')", ['a']],
    ["const { default: a } = await import('x')", ['default']],
    ["const a = (await import('x')).a", ['a']],
    ["const a = (await import(/* lazy */ 'x')).default", ['default']],
    ["import('x').then(({ a, b }) => a)", ['a', 'b']],
    ["lazy(() => import('x').then((m) => m.Card))", ['Card']],
    ["lazy(() => import('x').then(m => ({ default: m.Card })))", ['Card']],
    ["let t: import('x').T", ['T']],
  ])('%j takes %j', (text, expected) => expect(names(text)).toEqual(expected));

  it.each([
    "import * as a from 'x'",
    "import a, * as b from 'x'",
    "import defer * as a from 'x'",
    "export * from 'x'",
    "export * as a from 'x'",
    "const a = require('x')",
    "import a = require('x')",
    "const a = await import('x')",
    "wrap(require('x')).a",
    "wrap(await import('x')).a",
    "const { a } = require('x')()",
    "const { a } = require('x')['b']",
    "const { a, ...rest } = require('x')",
    "const { a: { b } } = require('x')",
    "const o: { a: string } = require('x')",
    "import('x').then((m) => use(m))",
    "import('x').then(function (m) { return m.a; })",
    "import('x').catch(() => null)",
    "module.exports = require('x')",
    "text that comes from 'x'",
    "import { a from 'x'",
  ])('%j takes everything, or cannot be told', (text) => expect(names(text)).toBeNull());

  it('reads each clause of a file by itself', () => {
    const text = "import a, { b } from 'x';\nimport 'y';\nimport { c } from 'z';\nconst { d } = require('w');\n";
    expect(scanText(text).specs.map((s) => namesAt(text, s))).toEqual([['default', 'b'], [], ['c'], ['d']]);
  });

  it('is cautious after a specifier inside of a comment in a clause', () => {
    expect(names("import { a /* from 'b' */, c } from 'd'")).toBeNull();
  });
});

describe('platform words', () => {
  it.each([
    'await fetch(url)',
    'const f = fetch\nexport {}',
    'const f = fetch;',
    'x({ fetch })',
    'x({ fetch: fetch })',
    'globalThis.fetch = patched',
    "window['fetch'](u)",
    'type F = typeof fetch',
    'const f = fetch as Fetcher',
    'const f = fetch ?? other',
    'const f = opts.fetch || fetch',
    'fetch /* now */ (u)',
    'run(fetch)',
    'fetch',
    'const f = fetch // later',
    '/* about */ fetch(u)',
    '/*\n about\n*/ fetch(u)',
    "const g = 'src/*';\nfetch(u)",
    "const g = '/**/*.ts';\nfetch(u)",
    '  *gen() { yield fetch(u); }',
    'return fetch!(u)',
    'fetch<T>(u)',
    'new WebSocket(u)',
    'new EventSource(u)',
    'new XMLHttpRequest()',
    'navigator.sendBeacon(u)',
    '// fetch(u)\nfetch(v)',
    '// WebSocket\nnew WebSocket(u)',
  ])('%j', (text) => expect(scanText(text).platform).toBe(true));

  it.each([
    'const a = 1',
    '// fetch(url)',
    '  // we fetch (later)',
    '/**\n * Uses fetch() to load.\n * fetch\n */\nconst a = 1',
    '/*\n  GENERATED: do not fetch, edit the template; see fetch()\n*/\nexport const a = 1',
    "throw new Error('Failed to fetch user')",
    "toast.error('Failed to fetch')",
    'prefetch(url); refetch(); fetchUser(id); fetcher(u)',
    'const WebSocketServer = 1',
    '// opens a WebSocket\nconst a = 1',
    '/* EventSource */',
    '{/* fetch(x) */}',
    'my_fetch(u)',
  ])('not in %j', (text) => expect(scanText(text).platform).toBe(false));
});
