/** The layers of docs/architecture.md, held: who may import whom, and what a unit consists of. */
import fs from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { read, root, sources, trackedFiles } from './harness/files';
import { importsOf } from './harness/imports';

interface Layer {
  /** Folder or file below the root. */
  readonly at: string;
  /** Other layers, by folder; a single file of a layer by its path. */
  readonly imports: readonly string[];
  /** Packages, by name or as a pattern. */
  readonly packages?: readonly (string | RegExp)[];
  /** Modules of Node: all, or those named. */
  readonly node?: 'all' | readonly string[];
  readonly why: string;
}

/** Modules that compute and touch nothing. */
const pure = ['path', 'crypto', 'util', 'url', 'perf_hooks', 'events', 'buffer'];

const layers: readonly Layer[] = [
  {
    at: 'shared',
    imports: [],
    why: 'it runs on both sides of the wire, in the editor, the command line and the report view',
  },
  {
    at: 'shared/live',
    imports: ['shared'],
    packages: [/backoff/],
    why: 'the extension host and the command line both run it: fetch, clock and timers are parameters',
  },
  { at: 'server/model', imports: ['shared'], why: 'facts are plain data' },
  { at: 'server/catalogue', imports: ['server/model'], why: 'SDK knowledge is data and survives a change of parser' },
  { at: 'server/libraries', imports: ['server/model'], why: 'how to recognise and write a library is data' },
  {
    at: 'server/project',
    imports: ['server/model'],
    packages: ['ts-morph', 'ignore', 'jsonc-parser', 'picomatch', 'semver', 'yaml'],
    node: 'all',
    why: 'it is the only reader of disk and the only importer of ts-morph: one seam for both',
  },
  {
    at: 'server/detect',
    imports: ['server/model', 'server/catalogue', 'server/libraries', 'server/project/parser.ts'],
    node: pure,
    why: 'facts of a file are a pure function of its text and the catalogue: cacheable, the same in CLI and editor',
  },
  {
    at: 'server/link',
    imports: ['server/model', 'server/catalogue', 'server/libraries'],
    packages: ['semver'],
    node: pure,
    why: 'it sees facts only, no syntax and no disk; the engine hands the resolver in',
  },
  {
    at: 'server/protect',
    // One row with link in the design; it comes after link in the pipeline and reads its values.
    imports: ['server/model', 'server/catalogue', 'server/libraries', 'server/link'],
    packages: ['semver'],
    node: pure,
    why: 'it works on linked facts, no syntax and no disk',
  },
  {
    at: 'server/rules',
    imports: ['server/model'],
    why: 'rules query facts: small, explainable, independent of the parser',
  },
  {
    at: 'server/fixes',
    imports: ['server/model', 'server/catalogue', 'server/libraries', 'server/project'],
    node: pure,
    why: 'a fix needs text and imports, and returns text edits',
  },
  {
    at: 'server/engine',
    imports: [
      'shared',
      ...['model', 'catalogue', 'libraries', 'project', 'detect', 'link', 'protect', 'rules', 'fixes'].map(
        (name) => `server/${name}`,
      ),
    ],
    packages: ['jsonc-parser', 'picomatch', 'semver'],
    node: pure,
    why: 'it is the one façade over all layers below; disk is read through server/project',
  },
  { at: 'server/report', imports: ['server/model', 'shared'], why: 'a report is a pure function from data to text' },
  {
    at: 'server/lsp',
    imports: ['server/engine', 'shared'],
    packages: [/^vscode-(languageserver|jsonrpc|uri)/],
    node: 'all',
    why: 'it is the only place that knows the language server protocol',
  },
  {
    at: 'server/mcp',
    imports: ['server/engine', 'server/report', 'shared'],
    packages: [/^@modelcontextprotocol\//, 'zod'],
    node: 'all',
    why: 'coding agents use the same engine and reports',
  },
  {
    at: 'server/api.ts',
    imports: ['server/engine', 'server/report', 'shared'],
    node: pure,
    why: 'programs use the same engine and reports',
  },
  {
    at: 'server/cli',
    imports: ['server/engine', 'server/report', 'server/lsp', 'server/mcp', 'shared'],
    packages: ['commander', 'picocolors', 'ansis'],
    node: 'all',
    why: 'it is the only place with arguments, stdout and exit codes',
  },
  {
    at: 'client',
    imports: ['shared'],
    packages: ['vscode', /^vscode-(languageclient|uri)/],
    node: 'all',
    why: 'the extension host talks to the server over the wire and never loads it',
  },
];

/** Files that are one thing although they are long, and why. */
const longFiles: Readonly<Record<string, string>> = {
  'server/link/apply.ts': 'calls, constructions and tags of values: one dispatch, each branch a few lines',
  'server/link/evaluate.ts': 'one recursive evaluation: its cases call each other and share its memory',
  'server/protect/behaviour.ts': 'the scenarios of one function and how their outcomes are read; just over the line',
  'server/protect/paths.ts': 'one walk from a call outwards: its steps call each other and share its guards',
  'server/protect/vm.ts': 'one interpreter: statements, expressions and calls run each other',
};

const MAX_LINES = 400;
const isGenerated = (text: string): boolean => text.startsWith('/** Generated by `npm run codegen`');

function layerOf(file: string): Layer | undefined {
  const holding = layers.filter((layer) => file === layer.at || file.startsWith(`${layer.at}/`));
  return holding.sort((a, b) => b.at.length - a.at.length)[0];
}

/** The file of ours that a relative import means. */
function target(from: string, specifier: string): string | null {
  const base = path.posix.join(path.posix.dirname(from), specifier);
  const candidates = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`];
  return (
    candidates.find((file) => fs.existsSync(path.join(root, file)) && fs.statSync(path.join(root, file)).isFile()) ??
    null
  );
}

/** Why this import is not allowed, or null. */
function objection(file: string, layer: Layer, specifier: string): string | null {
  const may = `${layer.at} may import ${[...layer.imports, ...(layer.packages ?? [])].join(', ') || 'nothing outside itself'}: ${layer.why}`;
  if (specifier.startsWith('.')) {
    const found = target(file, specifier);
    if (found === null) return `${specifier} does not exist`;
    // Data beside the package's sources (its version) belongs to nobody.
    if (found === 'package.json') return null;
    const other = layerOf(found);
    if (
      other === layer ||
      layer.imports.some((name) => name === found || name === other?.at || other?.at.startsWith(`${name}/`))
    )
      return null;
    return `${found} is out of reach. ${may}`;
  }
  const builtin = specifier.replace(/^node:/, '');
  if (specifier.startsWith('node:') || builtinModules.includes(builtin)) {
    if (layer.node === 'all' || layer.node?.includes(builtin.split('/')[0] ?? '')) return null;
    return `${specifier} is out of reach. ${layer.at} may use ${layer.node?.join(', ') ?? 'nothing'} of Node: ${layer.why}`;
  }
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  const known = (layer.packages ?? []).some((entry) => (typeof entry === 'string' ? entry === name : entry.test(name)));
  return known ? null : `the package ${name} is out of reach. ${may}`;
}

describe('layers', () => {
  it('every source file belongs to a layer', () => {
    expect(sources().filter((file) => !layerOf(file))).toEqual([]);
  });

  for (const layer of layers) {
    it(`${layer.at} imports only what it may: ${layer.why}`, () => {
      const wrong: string[] = [];
      for (const file of sources().filter((name) => layerOf(name) === layer)) {
        for (const { specifier, line } of importsOf(file, read(file))) {
          const reason = objection(file, layer, specifier);
          if (reason) wrong.push(`${file}:${line} ${reason}`);
        }
      }
      expect(wrong).toEqual([]);
    });
  }

  it('only server/project loads ts-morph, in whatever way', () => {
    const loading = sources().filter((file) =>
      importsOf(file, read(file)).some(({ specifier }) => specifier.startsWith('ts-morph')),
    );
    expect(loading.filter((file) => !file.startsWith('server/project/'))).toEqual([]);
  });

  it('notices an import that breaks the table', () => {
    const rules = layerOf('server/rules/missing-timeout/rule.ts');
    const project = layerOf('server/project/parser.ts');
    if (!rules || !project) throw new Error('a layer is missing');
    expect(objection('server/rules/define.ts', rules, '../project/parser')).toMatch(
      /server\/project\/parser.ts is out of reach/,
    );
    expect(objection('server/rules/define.ts', rules, 'ts-morph')).toMatch(/the package ts-morph is out of reach/);
    expect(objection('server/rules/define.ts', rules, 'node:fs')).toMatch(/node:fs is out of reach/);
    expect(objection('server/rules/define.ts', rules, '../model/facts')).toBeNull();
    expect(objection('server/project/parser.ts', project, 'vscode')).toMatch(/the package vscode is out of reach/);
    const text =
      "type A = import('./a').A; export * from './b'; const c = await import('./c'); const d = require('./d');";
    expect(importsOf('x.ts', text).map(({ specifier }) => specifier)).toEqual(['./a', './b', './c', './d']);
  });
});

describe('units', () => {
  it('a rule has its check, its page and cases', () => {
    const folders = folderNames('server/rules');
    const incomplete = folders.flatMap((id) => {
      const missing = ['rule.ts', 'rule.md'].filter(
        (file) => !fs.existsSync(path.join(root, 'server/rules', id, file)),
      );
      const cases = trackedFiles().some((file) => file.startsWith(`server/rules/${id}/cases/`));
      return [...missing, ...(cases ? [] : ['cases/'])].map((file) => `server/rules/${id}/${file} is missing`);
    });
    expect(incomplete).toEqual([]);
  });

  it('an SDK has a case', () => {
    const entries = sources().filter(
      (file) => /^server\/catalogue\/[^/]+\/[^_/][^/]*\.ts$/.test(file) && isEntry(file),
    );
    const without = entries.filter((file) => !fs.existsSync(path.join(root, file.replace(/\.ts$/, '.case.ts'))));
    expect(without).toEqual([]);
  });

  it('an SDK is data: it survives a JSON round trip', async () => {
    if (!fs.existsSync(path.join(root, 'server/catalogue/index.ts'))) return;
    const registry = path.join(root, 'server/catalogue/index.ts');
    const { sdks } = (await import(registry)) as { sdks: readonly { id: string }[] };
    expect(sdks.length).toBeGreaterThan(0);
    expect(sdks.flatMap((sdk) => notJson(sdk, sdk.id))).toEqual([]);
    expect(notJson({ a: [1, undefined], b: /x/, c: Number.NaN, d: () => 1 }, 'x')).toEqual([
      'x.a[1]',
      'x.b',
      'x.c',
      'x.d',
    ]);
    const ids = sdks.map((sdk) => sdk.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe('files', () => {
  it(`none is longer than ${MAX_LINES} lines, unless it says why`, () => {
    const long = sources().filter((file) => {
      const text = read(file);
      return !isGenerated(text) && text.split('\n').length - 1 > MAX_LINES;
    });
    expect(long.filter((file) => !(file in longFiles))).toEqual([]);
    expect(Object.keys(longFiles).filter((file) => !long.includes(file))).toEqual([]);
  });

  it('names are kebab-case', () => {
    const ours = trackedFiles().filter(
      (file) =>
        /^(server|shared|client|test|tools|docs|syntaxes)\//.test(file) &&
        !/^test\/workspaces\/|\/captures\//.test(file),
    );
    const wrong = ours.filter(
      (file) => !file.split('/').every((part) => /^[a-z0-9._[\]+-]+$/.test(part) || part === 'README.md'),
    );
    expect(wrong).toEqual([]);
  });

  it('none names a registry, a workplace or a resolved download', () => {
    const patterns = [
      new RegExp(['registry', '[a-z0-9-]+', '(org|com|io|dev|net)\\b'].join('\\.'), 'i'),
      new RegExp(`${['/', 'work', '/'].join('')}(main|shared|\\.)`),
      /\/(home|Users)\/(?!user\b|me\b|node\b|you\b)[a-z][a-z0-9_-]+\//,
    ];
    const texts = trackedFiles().filter((file) =>
      /\.(ts|tsx|js|mjs|cjs|json|jsonc|md|yml|yaml|sh|txt|html|css)$|^\.[a-z]+rc$|^\.ci\//.test(file),
    );
    const wrong = texts.filter((file) => {
      const text = read(file);
      return (
        patterns.some((pattern) => pattern.test(text)) || (file === 'package-lock.json' && text.includes('"resolved"'))
      );
    });
    expect(wrong).toEqual([]);
  });
});

function folderNames(folder: string): string[] {
  const at = path.join(root, folder);
  if (!fs.existsSync(at)) return [];
  return fs
    .readdirSync(at, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

/** Paths of values that JSON drops or changes. */
function notJson(value: unknown, at: string): string[] {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [at];
  if (Array.isArray(value)) return value.flatMap((item, index) => notJson(item, `${at}[${index}]`));
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return [at];
  return Object.entries(value).flatMap(([key, item]) => notJson(item, `${at}.${key}`));
}

/** Entries describe an SDK; flag reads and the webhook signature checks have shapes of their own. */
function isEntry(file: string): boolean {
  return !file.startsWith('server/catalogue/flags/') && file !== 'server/catalogue/webhook/verifiers.ts';
}
