/** Facts kept on disk: used when nothing changed, and only then. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultConfig } from '../../shared/config';
import { openSession, type SessionOptions } from '../../server/engine/session';
import type { ProjectFacts } from '../../server/model/project';
import { root } from '../harness/files';

let folder = '';
let cacheLocation = '';
const long = new Date(Date.now() - 3_600_000);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultline-cache-'));
  cacheLocation = join(folder, '.cache-of-test');
  cpSync(join(root, 'test/workspaces/shop'), folder, { recursive: true });
  age();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Makes every file of the project older than what counts as just changed. */
function age(): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) utimesSync(join(entry.parentPath, entry.name), long, long);
}

/** Facts, and whether they were analysed (and not taken from the cache). */
function run(options: Partial<SessionOptions> = {}): { facts: ProjectFacts; analysed: boolean } {
  const stages = new Set<string>();
  const session = openSession({
    root: folder,
    config: defaultConfig,
    types: 'off',
    cache: true,
    cacheLocation,
    stats: (stage) => stages.add(stage),
    ...options,
  });
  const facts = session.facts();
  session.dispose();
  return { facts, analysed: stages.has('gate') };
}

const entries = (): string[] => readdirSync(cacheLocation).filter((name) => name.endsWith('.json'));

describe('facts on disk', () => {
  it('are the facts of a fresh run', () => {
    const first = run();
    const second = run();
    expect(first.analysed).toBe(true);
    expect(second.analysed).toBe(false);
    expect(second.facts).toEqual(first.facts);
    expect(second.facts).toEqual(run({ cache: false }).facts);
  });

  it('are not used after a source, manifest or lockfile changed, came or went', () => {
    run();
    const source = join(folder, 'src/late.ts');
    writeFileSync(source, 'export const a = () => fetch("https://a.example.com");\n');
    expect(run().analysed).toBe(true);
    expect(run().analysed).toBe(false);
    writeFileSync(source, 'export const a = () => fetch("https://b.example.com");\n');
    expect(run().facts.callSites.some((s) => s.dependency === 'b.example.com')).toBe(true);
    rmSync(source);
    expect(run().analysed).toBe(true);
    writeFileSync(
      join(folder, 'package.json'),
      readFileSync(join(folder, 'package.json'), 'utf8').replace('{', '{ "private": true, '),
    );
    expect(run().analysed).toBe(true);
    writeFileSync(join(folder, 'package-lock.json'), '{ "lockfileVersion": 3, "packages": {} }');
    expect(run().analysed).toBe(true);
    expect(run().analysed).toBe(false);
    mkdirSync(join(folder, 'node_modules/openai'), { recursive: true });
    writeFileSync(join(folder, 'node_modules/openai/package.json'), '{ "name": "openai", "version": "4.0.0" }');
    expect(run().analysed).toBe(true);
  });

  it('are used when only times differ, as in a fresh checkout', () => {
    run();
    const now = new Date();
    for (const file of readdirSync(join(folder, 'src'), { recursive: true, withFileTypes: true }))
      if (file.isFile()) utimesSync(join(file.parentPath, file.name), now, now);
    expect(run().analysed).toBe(false);
  });

  it('see a change of the same length within the resolution of times', () => {
    const source = join(folder, 'src/late.ts');
    writeFileSync(source, 'export const a = () => fetch("https://a.example.com");\n');
    utimesSync(source, new Date(Date.now() - 500), new Date(Date.now() - 500));
    run();
    const { mtime } = { mtime: new Date(Date.now() - 500) };
    writeFileSync(source, 'export const a = () => fetch("https://b.example.com");\n');
    utimesSync(source, mtime, mtime);
    expect(run().facts.callSites.some((s) => s.dependency === 'b.example.com')).toBe(true);
  });

  it('belong to one config', () => {
    run();
    expect(run({ config: { ...defaultConfig, includeTests: true } }).analysed).toBe(true);
    expect(run().analysed).toBe(false);
  });

  it('are an empty cache when damaged, cut off or foreign', () => {
    const { facts } = run();
    const file = join(cacheLocation, entries()[0] ?? '');
    const good = readFileSync(file, 'utf8');
    for (const bad of [
      '',
      '{}',
      'not json\nat all',
      good.slice(0, good.length / 2),
      good.replace('"callSites"', '"callsites"'),
      `${good}x`,
    ]) {
      writeFileSync(file, bad);
      const again = run();
      expect(again.analysed).toBe(true);
      expect(again.facts).toEqual(facts);
    }
    writeFileSync(file, good);
    expect(run().analysed).toBe(false);
  });

  it('are neither read nor written without the cache', () => {
    run({ cache: false });
    expect(() => readdirSync(cacheLocation)).toThrow();
    run();
    expect(run({ cache: false }).analysed).toBe(true);
  });

  it('leave no half-written files, and few old ones', () => {
    for (let i = 0; i < 8; i++) run({ config: { ...defaultConfig, exclude: [`none-${i}/**`] } });
    expect(readdirSync(cacheLocation).filter((name) => !name.endsWith('.json'))).toEqual([]);
    expect(entries().length).toBeLessThanOrEqual(4);
  });

  it('do without a folder that cannot be made', () => {
    writeFileSync(cacheLocation, 'a file where the folder should be');
    expect(run().analysed).toBe(true);
  });

  it('are not written for unsaved text', () => {
    const { analysed } = run({
      unsaved: new Map([['src/new.ts', 'export const a = () => fetch("https://a.example.com");']]),
    });
    expect(analysed).toBe(true);
    expect(() => readdirSync(cacheLocation)).toThrow();
  });
});
