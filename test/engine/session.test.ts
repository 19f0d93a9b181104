/** A session that takes changes gives what a fresh one gives, in whatever order files are listed. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultConfig } from '../../shared/config';
import { openSession, type Session } from '../../server/engine/session';
import { openProject } from '../../server/project/project';
import { root } from '../harness/files';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-session-'));
  cpSync(join(root, 'test/workspaces/shop'), folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (unsaved?: ReadonlyMap<string, string>): Session =>
  openSession({ root: folder, config: defaultConfig, types: 'off', cache: false, unsaved });

const files = (): readonly string[] =>
  openProject({ root: folder, include: [], exclude: [], includeTests: false }).files;

const EDITS: readonly ((text: string) => string)[] = [
  (text) =>
    `${text}\nexport async function probe(url: string) { return fetch(url, { signal: AbortSignal.timeout(500) }); }\n`,
  (text) => `// moved down\n${text}`,
  (text) => text.replace(/timeout: *\d+/, 'timeout: 4321'),
  (text) => text.slice(0, Math.floor(text.length / 2)),
  () => 'export {};\n',
  (text) => text.replace(/export (async )?function (\w+)/, 'export $1function renamed_$2'),
];

describe('changes', () => {
  it('gives what a fresh session gives after any edits of open documents', { timeout: 120_000 }, () => {
    const names = files();
    const edit = fc.record({ file: fc.constantFrom(...names), how: fc.nat(EDITS.length - 1), closes: fc.boolean() });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const session = open();
        session.facts();
        const unsaved = new Map<string, string>();
        for (const { file, how, closes } of edits) {
          if (closes && unsaved.delete(file)) session.close(file);
          else {
            const text = EDITS[how]?.(unsaved.get(file) ?? readFileSync(join(folder, file), 'utf8')) ?? '';
            unsaved.set(file, text);
            session.update(file, text);
          }
        }
        expect(session.facts()).toEqual(open(unsaved).facts());
        session.dispose();
      }),
      { numRuns: 12 },
    );
  });

  it('sees files that come, change and go on disk', () => {
    const session = open();
    const before = session.facts();
    writeFileSync(
      join(folder, 'src/extra.ts'),
      'export const ping = () => fetch("https://status.example.com/ping");\n',
    );
    session.changed(['src/extra.ts']);
    expect(session.factsOf('src/extra.ts').map((s) => s.dependency)).toEqual(['status.example.com']);
    expect(session.facts()).toEqual(open().facts());
    writeFileSync(join(folder, 'src/extra.ts'), 'export const ping = () => 1;\n');
    session.changed(['src/extra.ts']);
    expect(session.facts().callSites).toEqual(before.callSites);
    rmSync(join(folder, 'src/extra.ts'));
    session.changed(['src/extra.ts']);
    expect(session.facts()).toEqual(before);
  });

  it('keeps its facts while nothing changes', () => {
    const session = open();
    const facts = session.facts();
    const [file = ''] = files();
    session.update(file, readFileSync(join(folder, file), 'utf8'));
    session.update(file, readFileSync(join(folder, file), 'utf8'));
    expect(session.facts()).toEqual(facts);
    expect(session.facts()).toBe(session.facts());
  });
});
