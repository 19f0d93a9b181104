/** What is published: one package.json for npm and VS Code, everything bundled, nothing loaded before it is needed. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { builtinModules } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read, root, trackedFiles } from './harness/files';

interface Manifest {
  name: string;
  version: string;
  bin: Record<string, string>;
  main: string;
  exports: Record<string, string | Record<string, string>>;
  files: string[];
  engines: Record<string, string>;
  dependencies?: unknown;
  devDependencies: Record<string, string>;
}

interface LockEntry {
  version?: string;
  resolved?: string;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const manifest = JSON.parse(read('package.json')) as Manifest;
const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockEntry> };

describe('package.json', () => {
  it('can be both an extension and an npm package', () => {
    // Both of these are hard errors of the VS Code packager.
    expect(manifest.name).toMatch(/^[a-z0-9][a-z0-9-]*$/);
    expect(trackedFiles()).not.toContain('.vscodeignore');
    expect(manifest.engines).toEqual({ node: '>=20', vscode: '^1.100.0' });
    expect(manifest.bin).toEqual({ faultline: 'dist/cli.js' });
  });

  it('bundles everything: no dependency is left to install, and what is bundled is pinned', () => {
    expect(manifest.dependencies).toBeUndefined();
    const loose = Object.entries(manifest.devDependencies).filter(
      ([, range]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(range),
    );
    expect(loose).toEqual([]);
  });

  it('agrees with the lockfile, which names no place to download from', () => {
    expect(lock.packages['']?.devDependencies).toEqual(manifest.devDependencies);
    expect(Object.keys(lock.packages).filter((name) => lock.packages[name]?.resolved)).toEqual([]);
    expect(read('.npmrc')).toContain('omit-lockfile-registry-resolved=true');
  });

  it('locks the binaries of every platform', () => {
    const names = Object.keys(lock.packages);
    const binaries = ['node_modules/esbuild', 'node_modules/@biomejs/biome'].flatMap((name) =>
      Object.keys(lock.packages[name]?.optionalDependencies ?? {}),
    );
    expect(binaries.length).toBeGreaterThan(20);
    expect(binaries.filter((name) => !names.includes(`node_modules/${name}`))).toEqual([]);
  });
});

describe('the npm package', () => {
  let folder: string;
  let files: string[];
  let installed: string;

  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'faultline-pack-'));
    const packed = npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root);
    const [tarball] = JSON.parse(packed) as [{ filename: string; files: { path: string }[] }];
    files = tarball.files.map((file) => file.path);
    // Unpacked far from our node_modules, so that nothing can be found there by accident.
    installed = path.join(folder, 'node_modules/faultline');
    fs.mkdirSync(installed, { recursive: true });
    const args = ['-xzf', path.join(folder, tarball.filename), '-C', installed, '--strip-components=1'];
    expect(spawnSync('tar', args).status).toBe(0);
  });
  afterAll(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  function faultline(args: readonly string[], cwd = folder): { status: number | null; stdout: string; stderr: string } {
    const result = spawnSync(process.execPath, [path.join(installed, 'dist/cli.js'), ...args], {
      cwd,
      encoding: 'utf8',
    });
    return { status: result.status, stdout: result.stdout, stderr: result.stderr };
  }

  /** Takes bundles away while `run` runs. */
  function without<T>(bundles: readonly string[], run: () => T): T {
    const paths = bundles.map((name) => path.join(installed, 'dist', name));
    for (const file of paths) fs.renameSync(file, `${file}.away`);
    try {
      return run();
    } finally {
      for (const file of paths) fs.renameSync(`${file}.away`, file);
    }
  }

  it('holds what runs, its types and its papers, and nothing else', () => {
    expect(files).toEqual(expect.arrayContaining(['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md']));
    expect(files).toEqual(
      expect.arrayContaining(['dist/cli.js', 'dist/engine.js', 'dist/parser.js', 'dist/THIRD-PARTY-LICENSES.txt']),
    );
    const allowed =
      /^(dist\/[\w-]+\.js|dist\/types\/.*\.d\.ts|dist\/THIRD-PARTY-LICENSES\.txt|syntaxes\/.*|docs\/faultline\.config\.schema\.json|docs\/images\/(activity\.svg|icon\.png)|docs\/(rules|walkthrough)\/[\w-]+\.md|package\.json|[A-Z]+(\.md)?)$/;
    expect(files.filter((file) => !allowed.test(file))).toEqual([]);
  });

  it('has every file that package.json names and whose source exists', () => {
    const sources: Record<string, string> = {
      'dist/extension.js': 'client/extension.ts',
      'dist/api.js': 'server/api.ts',
      'dist/types/server/api.d.ts': 'server/api.ts',
      'dist/cli.js': 'server/cli/main.ts',
      'package.json': 'package.json',
    };
    const entries = Object.values(manifest.exports).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : Object.values(entry),
    );
    const named = [manifest.main, ...Object.values(manifest.bin), ...entries].map((file) => file.replace(/^\.\//, ''));
    expect(named.filter((file) => !sources[file])).toEqual([]);
    expect(
      named.filter((file) => fs.existsSync(path.join(root, sources[file] ?? '')) && !files.includes(file)),
    ).toEqual([]);
  });

  it('contains the licence of every package in its bundles', () => {
    const text = fs.readFileSync(path.join(installed, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
    for (const name of ['ts-morph', 'typescript', 'commander', 'jsonc-parser'])
      expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });

  it('answers --version and --help without the engine and the parser', () => {
    without(['engine.js', 'parser.js'], () => {
      expect(faultline(['--version'])).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' });
      expect(faultline(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('check'), stderr: '' });
      expect(faultline(['check', '--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('--fail-on') });
    });
  });

  it('is executable by its own first line', () => {
    expect(fs.statSync(path.join(root, 'dist/cli.js')).mode & 0o111).toBe(0o111);
    expect(fs.readFileSync(path.join(root, 'dist/cli.js'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it('analyses a project with nothing else installed', () => {
    const shop = path.join(root, 'test/workspaces/shop');
    const { status, stdout, stderr } = faultline([
      'check',
      '--root',
      shop,
      '--no-cache',
      '--format',
      'json',
      '--fail-on',
      'never',
    ]);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const report = JSON.parse(stdout) as { findings: unknown[]; problems: unknown[] };
    expect(report.findings.length).toBeGreaterThan(0);
    expect(report.problems).toEqual([]);
  });
});

describe('the extension', () => {
  let folder: string;
  let vsix: string;
  let entries: Map<string, number>;

  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'faultline-vsix-'));
    vsix = path.join(folder, 'faultline.vsix');
    const script = path.join(root, 'tools/package.mjs');
    const result = spawnSync(process.execPath, [script, '--no-build', '--out', vsix], { cwd: root, encoding: 'utf8' });
    expect(result.status, result.stderr).toBe(0);
    entries = zipEntries(fs.readFileSync(vsix));
  });
  afterAll(() => {
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it('is smaller than 5 MB', () => {
    expect(fs.statSync(vsix).size).toBeLessThan(5e6);
  });

  it('holds what the editor loads, and nothing else', () => {
    const names = [...entries.keys()].map((name) => name.replace(/^extension\//, ''));
    const needed = ['extension.js', 'server.js', 'engine.js', 'parser.js', 'THIRD-PARTY-LICENSES.txt'];
    expect(names).toEqual(expect.arrayContaining(needed.map((name) => `dist/${name}`)));
    const allowed =
      /^(dist\/[\w-]+\.js|dist\/THIRD-PARTY-LICENSES\.txt|syntaxes\/[\w.-]+\.json|docs\/faultline\.config\.schema\.json|docs\/images\/(activity\.svg|icon\.png)|docs\/(rules|walkthrough)\/[\w-]+\.md|package\.json|readme\.md|changelog\.md|LICENSE\.txt|extension\.vsixmanifest|\[Content_Types\]\.xml)$/;
    expect(names.filter((name) => !allowed.test(name))).toEqual([]);
  });

  it('has every file that the manifest names', () => {
    const { contributes } = manifest as unknown as { contributes: unknown };
    const named = new Set(JSON.stringify(contributes).match(/(?<=")(\.\/)?(docs|syntaxes)\/[^"]+/g) ?? []);
    expect(named.size).toBeGreaterThan(4);
    expect([...named].filter((file) => !entries.has(`extension/${file.replace(/^\.\//, '')}`))).toEqual([]);
  });

  it('loads nothing that is not bundled', () => {
    const text = fs.readFileSync(path.join(root, 'dist/extension.js'), 'utf8');
    const loaded = [...text.matchAll(/\brequire\("([^"]+)"\)/g)].map((match) => match[1] ?? '');
    const foreign = loaded.filter((name) => name !== 'vscode' && !builtinModules.includes(name.replace(/^node:/, '')));
    expect(foreign).toEqual([]);
  });

  it('declares every command that a menu or a welcome view uses', () => {
    const { contributes } = manifest as unknown as {
      contributes: { commands: { command: string }[]; menus: unknown; viewsWelcome: unknown; walkthroughs: unknown };
    };
    const declared = new Set(contributes.commands.map(({ command }) => command));
    const used = JSON.stringify([contributes.menus, contributes.viewsWelcome, contributes.walkthroughs]).matchAll(
      /(?:"command":"|command:)(faultline\.[\w.]+?)(?=[")])/g,
    );
    const names = [...used].map((match) => match[1] ?? '').filter((name) => !name.endsWith('.focus'));
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !declared.has(name))).toEqual([]);
  });
});

/** Names and sizes of a zip's files, read from its central directory. */
function zipEntries(zip: Buffer): Map<string, number> {
  const entries = new Map<string, number>();
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    entries.set(name, zip.readUInt32LE(at + 24));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** Output of npm, the one that runs these tests where there is one. */
function npm(args: readonly string[], cwd: string): string {
  const script = process.env.npm_execpath;
  const result = script
    ? spawnSync(process.execPath, [script, ...args], { cwd, encoding: 'utf8' })
    : spawnSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  expect(result.status, result.stderr).toBe(0);
  return result.stdout;
}
