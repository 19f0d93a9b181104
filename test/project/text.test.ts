import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decode, encode, MAX_BYTES, Overlay, readText } from '../../server/project/text';
import { tree } from './tree';

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('readText', () => {
  it.each([
    ['plain', Buffer.from('const a = 1;\r\n'), 'const a = 1;\r\n', 'utf8', false],
    ['UTF-8', Buffer.from('const ü = "日本 😀";'), 'const ü = "日本 😀";', 'utf8', false],
    ['UTF-8 with mark', Buffer.from('\ufeffconst ü = 1;'), 'const ü = 1;', 'utf8', true],
    ['UTF-16 LE with mark', Buffer.from('\ufeffconst ü = 1;', 'utf16le'), 'const ü = 1;', 'utf16le', true],
    ['UTF-16 BE with mark', utf16be('\ufeffconst ü = 1;'), 'const ü = 1;', 'utf16be', true],
    ['UTF-16 LE without mark', Buffer.from('const a = 1;', 'utf16le'), 'const a = 1;', 'utf16le', false],
    ['UTF-16 BE without mark', utf16be('const a = 1;'), 'const a = 1;', 'utf16be', false],
    ['empty', Buffer.alloc(0), '', 'utf8', false],
  ])('reads %s and writes it back', (_name, bytes, text, encoding, bom) => {
    const root = tree({ 'a.ts': bytes });
    const read = readText(join(root, 'a.ts'));
    expect(read).toEqual({ text, encoding, bom });
    if ('text' in read) expect(encode(read.text, read)).toEqual(bytes);
  });

  it('keeps the texts of files read after each other apart', () => {
    const root = tree({ 'a.ts': 'aaaaaaaaaa', 'b.ts': 'bb' });
    const first = readText(join(root, 'a.ts'));
    expect(readText(join(root, 'b.ts'))).toMatchObject({ text: 'bb' });
    expect(first).toMatchObject({ text: 'aaaaaaaaaa' });
  });

  it('tells what cannot be read and does not throw', () => {
    const root = tree({
      'bin.ts': Buffer.from([65, 66, 0, 1, 2, 3]),
      'big.ts': 'x'.repeat(MAX_BYTES + 1),
      'max.ts': 'x'.repeat(MAX_BYTES),
    });
    mkdirSync(join(root, 'dir.ts'));
    expect(readText(join(root, 'no.ts'))).toEqual({ failure: 'missing', message: 'cannot be read (ENOENT)' });
    expect(readText(join(root, 'dir.ts'))).toEqual({ failure: 'unreadable', message: 'cannot be read (EISDIR)' });
    expect(readText(join(root, 'bin.ts'))).toEqual({ failure: 'binary', message: 'not a text file' });
    expect(readText(join(root, 'big.ts'))).toEqual({ failure: 'large', message: 'larger than 1.5 MB' });
    expect(readText(join(root, 'max.ts'))).toMatchObject({ encoding: 'utf8' });
    expect(readText(join(root, 'big.ts'), 10_000_000)).toMatchObject({ text: 'x'.repeat(MAX_BYTES + 1) });
    expect(readText(join(root, 'max.ts'), 10)).toMatchObject({ failure: 'large' });
  });

  it('takes invalid UTF-8 as it comes', () => {
    expect(decode(Buffer.from([0x61, 0xff, 0x62]))).toMatchObject({ text: 'a\ufffdb' });
  });
});

describe('Overlay', () => {
  it('keeps texts by path, without byte order mark', () => {
    const overlay = new Overlay();
    overlay.set('a.ts', '\ufeffx');
    overlay.set('b.ts', '');
    expect([overlay.get('a.ts'), overlay.get('b.ts'), overlay.get('c.ts'), overlay.has('b.ts')]).toEqual([
      'x',
      '',
      undefined,
      true,
    ]);
    expect(overlay.files()).toEqual(['a.ts', 'b.ts']);
    expect([overlay.delete('a.ts'), overlay.delete('a.ts'), overlay.has('a.ts')]).toEqual([true, false, false]);
  });
});
