import { describe, expect, it } from 'vitest';
import { loadTs, parse, syntaxError } from '../../server/project/parser';

describe('parser', () => {
  it.each([
    ['a.ts', 'const a = <T>(x: T) => <string>y;'],
    ['a.mts', 'const a = <string>b;'],
    ['a.tsx', 'const a = <T,>(x: T) => <div>{x}</div>;'],
    ['a.js', 'const a = <div />; const b = await c;'],
    ['a.jsx', 'const a = <div />;'],
    ['a.mjs', 'export const a = <></>;'],
    ['a.cjs', '#!/usr/bin/env node\nmodule.exports = a?.b ?? c;'],
    ['A.TS', 'let a: string = <any>b;'],
  ])('reads %s', (path, text) => expect(syntaxError(parse(text, path))).toBeNull());

  it('names the first syntax error by line and column', () => {
    expect(syntaxError(parse('const a = 1;\n  return await x.create{ a: 1 };', 'a.ts'))).toMatch(/^2:\d+ \S/);
    expect(syntaxError(parse('const a = ;', 'a.ts'))).toBe('1:11 Expression expected.');
  });

  it('keeps offsets, sets no parents unless asked, and reads no JSDoc', () => {
    const ts = loadTs();
    const text = '/** @type {X} */\nconst a = f();';
    const [plain, linked] = [parse(text, 'a.ts'), parse(text, 'a.ts', true)];
    const statement = plain.statements[0];
    expect(statement?.getStart(plain)).toBe(text.indexOf('const'));
    expect(statement?.parent).toBeUndefined();
    expect(linked.statements[0]?.parent).toBe(linked);
    expect(ts.isVariableStatement(statement!)).toBe(true);
    expect((statement as { jsDoc?: unknown }).jsDoc).toBeUndefined();
  });
});
