/** From what a package of the project says it exports back to the source file it is built from. */
import { exportTargets } from './package-exports';
import type { Manifest } from './manifest';
import { below, isInside, joinRelative } from './rel-path';
import type { ResolutionOptions } from './tsconfig';

/** Finds a source file by a path that may lack or have another extension, or name a folder. */
export type FindFile = (path: string) => string | null;

const OUTPUT = /^(?:\.output|\.?dist|\.?build|lib|out|output|esm|cjs|es|umd|types|typings|commonjs|module)(?:-\w+)?\//;
const FORMAT =
  /^(?:esm|cjs|es|es6|es2015|module|modules|commonjs|mjs|node|src|types|bundle|lib|import|require|default)(?:-\w+)?\//;

/**
 * Source file for a subpath of a package (`` for the package itself): what `exports` or the older fields name,
 * itself when it is a source, else what it is built from; else where sources usually lie. Null when nothing fits.
 */
export function packageEntry(
  manifest: Manifest,
  subpath: string,
  options: ResolutionOptions | null,
  find: FindFile,
): string | null {
  const { dir } = manifest;
  for (const target of targets(manifest, subpath, options?.customConditions ?? [])) {
    const found = sourceOf(target.replace(/^\.?\//, ''), dir, options, find);
    if (found !== null) return found;
  }
  const names =
    subpath === '' ? ['src/index', 'index', 'src/main', 'lib/index'] : [subpath, `src/${subpath}`, `lib/${subpath}`];
  for (const name of names) {
    const found = find(joinRelative(dir, name));
    if (found !== null) return found;
  }
  return subpath === '' ? null : sourceOf(subpath, dir, options, find);
}

function targets(manifest: Manifest, subpath: string, conditions: readonly string[]): string[] {
  const exported = manifest.exports === undefined ? [] : exportTargets(manifest.exports, subpath, conditions);
  if (subpath !== '') return exported;
  return [...exported, ...[manifest.source, manifest.module, manifest.main, manifest.types].filter((t) => t !== null)];
}

/**
 * The source behind a path inside a package (relative to the package, without `./`): the file itself, or what it
 * is built from.
 */
export function sourceOf(
  target: string,
  dir: string,
  options: ResolutionOptions | null,
  find: FindFile,
): string | null {
  const path = target.replace(/\.d\.([cm]?)ts$/, '.$1js');
  // What is built as .cjs and .mjs is mostly written as .ts: `.js` finds either.
  const plain = path.replace(/\.[cm]js$/, '.js');
  for (const candidate of [path, ...built(plain, dir, options), ...(OUTPUT.test(plain) ? guesses(plain) : [])]) {
    const found = find(joinRelative(dir, candidate));
    if (found !== null) return found;
  }
  return null;
}

/** By the package's own `outDir` and `rootDir`. */
function built(path: string, dir: string, options: ResolutionOptions | null): string[] {
  if (options?.outDir == null || !isInside(options.outDir, dir) || options.outDir === dir) return [];
  const out = below(options.outDir, dir) + '/';
  if (!path.startsWith(out)) return [];
  const rest = path.slice(out.length);
  const rootDir = options.rootDir !== null && isInside(options.rootDir, dir) ? below(options.rootDir, dir) : null;
  return rootDir === null ? [`src/${rest}`, rest] : [joinRelative(rootDir, rest), `src/${rest}`, rest];
}

/** By the names such folders usually have. */
function guesses(path: string): string[] {
  const first = path.replace(OUTPUT, '');
  const rests = [first];
  for (let rest = first; FORMAT.test(rest); ) {
    rest = rest.replace(FORMAT, '');
    rests.push(rest);
  }
  return [...rests.map((r) => `src/${r}`), ...rests, ...rests.map((r) => `lib/${r}`)].filter((r) => r !== path);
}
