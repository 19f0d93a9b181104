/**
 * Builds what runs into `dist/`: one bundle per entry below whose source exists, and the types of the API.
 *
 *   node esbuild.mjs [--sourcemap] [--watch]
 *
 * The parser (ts-morph, 7 MB) is bundled once, and so is the engine. The other bundles load the engine with
 * `require` when they first need it, and the engine loads the parser when a file has to be parsed: `--version`
 * loads neither, a run from the cache only the engine.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { context } from 'esbuild';
import { writeLicences } from './tools/licences.mjs';
import { writeTypes } from './tools/types.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(root, 'dist');
const flags = new Set(process.argv.slice(2));

/** Folders of server/ that live in dist/engine.js; everybody else reaches them through server/engine. */
const ENGINE_FOLDERS = ['catalogue', 'libraries', 'project', 'detect', 'link', 'protect', 'rules', 'fixes', 'engine'];

/** Keeps compiled code between runs where Node has it (22.1 and newer). */
const COMPILE_CACHE = "require('node:module').enableCompileCache?.();";

const entries = [
  { out: 'parser', source: null, contents: "module.exports = require('ts-morph');" },
  { out: 'engine', source: 'server/engine/index.ts', contents: engineEntry },
  { out: 'cli', source: 'server/cli/main.ts', banner: `#!/usr/bin/env node\n${COMPILE_CACHE}` },
  { out: 'server', source: 'server/lsp/main.ts', banner: COMPILE_CACHE },
  { out: 'api', source: 'server/api.ts' },
  { out: 'extension', source: 'client/extension.ts', external: ['vscode'] },
].filter((entry) => entry.source === null || fs.existsSync(path.join(root, entry.source)));

/** Every file of server/engine by its path, made when first asked for. */
function engineEntry() {
  const files = fs
    .readdirSync(path.join(root, 'server/engine'), { recursive: true })
    .map((f) => f.split(path.sep).join('/'));
  const modules = files.filter((f) => f.endsWith('.ts')).sort();
  const lines = modules.map(
    (f) => `  get '${moduleName(`server/engine/${f}`)}'() { return require('./server/engine/${f}'); },`,
  );
  return `module.exports = {\n${lines.join('\n')}\n};\n`;
}

/** `server/engine/check.ts` → `engine/check`. */
function moduleName(file) {
  return file.replace(/^server\//, '').replace(/\.ts$/, '');
}

/** The source file that a relative import means, relative to the root, or null. */
function sourceOf(resolveDir, specifier) {
  const base = path.resolve(resolveDir, specifier);
  const found = [base, `${base}.ts`, path.join(base, 'index.ts')].find((f) => f.endsWith('.ts') && fs.existsSync(f));
  return found ? path.relative(root, found).split(path.sep).join('/') : null;
}

/** ts-morph comes from dist/parser.js, however server/project asks for it. */
const parserSeam = {
  name: 'parser-seam',
  setup(build) {
    build.onResolve({ filter: /^ts-morph$/ }, () => ({ path: './parser.js', external: true }));
    build.onLoad({ filter: /[\\/]server[\\/]project[\\/][^\\/]+\.ts$/ }, (args) => {
      const text = fs.readFileSync(args.path, 'utf8');
      return { contents: text.replace(/\bload\('ts-morph'\)/g, "require('ts-morph')"), loader: 'ts' };
    });
  },
};

/** The engine comes from dist/engine.js, the language server (asked for by the command line) from dist/server.js. */
const bundleSeams = {
  name: 'bundle-seams',
  setup(build) {
    const own = build.initialOptions.entryPoints?.[0];
    build.onResolve({ filter: /^\.\/(engine|server)\.js$/, namespace: 'bundle' }, (args) => ({
      path: args.path,
      external: true,
    }));
    build.onResolve({ filter: /^\.{1,2}(\/|$)/, namespace: 'file' }, (args) => {
      const file = args.importer ? sourceOf(args.resolveDir, args.path) : null;
      if (!file) return undefined;
      if (file === 'server/lsp/main.ts' && own !== file) return { path: file, namespace: 'bundle' };
      const folder = /^server\/([^/]+)\//.exec(file)?.[1];
      if (!folder || !ENGINE_FOLDERS.includes(folder)) return undefined;
      if (folder === 'engine') return { path: file, namespace: 'bundle' };
      const importer = path.relative(root, args.importer);
      return {
        errors: [{ text: `${importer} imports ${file}: outside of the engine only server/engine may be imported` }],
      };
    });
    build.onLoad({ filter: /.*/, namespace: 'bundle' }, (args) => ({
      contents: args.path.startsWith('server/engine/')
        ? `module.exports = require('./engine.js')['${moduleName(args.path)}'];`
        : "module.exports = require('./server.js');",
      resolveDir: root,
    }));
  },
};

/** Replaces a file in one step, and only when it differs: a running command never sees half a bundle. */
function writeFile(file, contents, mode = 0o644) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  if (fs.existsSync(file) && fs.readFileSync(file).equals(Buffer.from(contents))) return;
  const temporary = `${file}.${process.pid}.tmp`;
  fs.writeFileSync(temporary, contents, { mode });
  fs.renameSync(temporary, file);
}

/** Removes what an earlier build left and this one does not make: source maps, bundles whose source is gone. */
function removeLeftOvers(made) {
  for (const name of fs.readdirSync(dist)) {
    if (/\.js(\.map)?$/.test(name) && !made.has(name)) fs.rmSync(path.join(dist, name));
  }
}

const writeOutputs = {
  name: 'write-outputs',
  setup(build) {
    build.onEnd((result) => {
      for (const output of result.outputFiles ?? []) {
        if (/\bengine\.js$/.test(output.path) && /\(\s*["']ts-morph["']\s*\)/.test(output.text)) {
          return {
            errors: [
              { text: "server/project asks for ts-morph in a form the build does not know: write require('ts-morph')" },
            ],
          };
        }
        writeFile(output.path, output.contents, output.path.endsWith('cli.js') ? 0o755 : 0o644);
      }
      return undefined;
    });
  },
};

function optionsOf(entry) {
  const isEngine = entry.out === 'engine';
  const seams = entry.out === 'parser' ? [] : isEngine ? [parserSeam] : [bundleSeams];
  const contents = typeof entry.contents === 'function' ? entry.contents() : entry.contents;
  return {
    absWorkingDir: root,
    ...(contents ? { stdin: { contents, resolveDir: root, loader: 'js' } } : { entryPoints: [entry.source] }),
    outfile: `dist/${entry.out}.js`,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: entry.external ?? [],
    banner: entry.banner ? { js: entry.banner } : {},
    // Whoever needs its own path asks `__filename`; `import.meta` does not exist in these bundles.
    define: { 'import.meta.url': 'undefined' },
    minify: true,
    legalComments: 'none',
    sourcemap: flags.has('--sourcemap') ? 'linked' : false,
    metafile: true,
    write: false,
    logLevel: 'warning',
    plugins: [...seams, writeOutputs],
  };
}

const contexts = await Promise.all(entries.map((entry) => context(optionsOf(entry))));
if (flags.has('--watch')) {
  await Promise.all(contexts.map((ctx) => ctx.watch()));
  process.stderr.write('watching\n');
} else {
  try {
    const results = await Promise.all(contexts.map((ctx) => ctx.rebuild()));
    writeFile(
      path.join(dist, 'THIRD-PARTY-LICENSES.txt'),
      writeLicences(
        root,
        results.map((result) => result.metafile),
      ),
    );
    const outputs = results.flatMap((result) => result.outputFiles.map((file) => path.basename(file.path)));
    removeLeftOvers(new Set(outputs));
    writeTypes(root, 'server/api.ts', path.join(dist, 'types'));
    for (const entry of entries) {
      const size = fs.statSync(path.join(dist, `${entry.out}.js`)).size;
      process.stderr.write(`dist/${entry.out}.js ${(size / 1e6).toFixed(2)} MB\n`);
    }
  } catch (error) {
    // esbuild has printed its own errors already.
    if (!error?.errors) throw error;
    process.exitCode = 1;
  } finally {
    await Promise.all(contexts.map((ctx) => ctx.dispose()));
  }
}
