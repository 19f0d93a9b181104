/** One pass over the directories: source files and the files that describe the project. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import { generatedPathReason, ROUTE_FOLDER } from './generated';
import type { Globs } from './globs';
import { chainInside, verdict, withRulesOf, type IgnoreChain } from './ignore-rules';

export interface Skipped {
  readonly file: string;
  readonly reason: string;
}

export interface WalkResult {
  readonly files: string[];
  readonly skipped: Skipped[];
  /** package.json files. */
  readonly manifests: string[];
  /** tsconfig*.json and jsconfig.json files. */
  readonly configs: string[];
  /** Prisma schemas. */
  readonly schemas: string[];
}

export interface WalkOptions {
  readonly root: string;
  readonly include: Globs | null;
  readonly exclude: Globs | null;
  readonly includeGenerated: boolean;
  readonly ignored: IgnoreChain;
}

const SOURCE = /\.(?:[cm]?[jt]s|[jt]sx)$/;
const DECLARATION = /\.d(?:\.[^.]+)?\.[cm]?ts$/;
const CONFIG = /^(?:tsconfig(?:[.-].*)?|jsconfig)\.json$/;

/** Is it a file of a language this program reads? Declarations are not. */
export function isSource(path: string): boolean {
  return SOURCE.test(path) && !DECLARATION.test(path);
}

const NEVER = new Set([
  'node_modules',
  'bower_components',
  'jspm_packages',
  'web_modules',
  'vendored',
  'third_party',
  'third-party',
  'storybook-static',
  '__pycache__',
  'venv',
  '__sapper__',
  'cdk.out',
]);
const OUTPUT = new Set(['dist', 'build', 'out', 'coverage', 'vendor']);
const SOURCE_FOLDER = /(?:^|\/)(?:src|source|lib|server|scripts)\//;

/** How a folder is read: not at all, wholly, or without its JavaScript, which is taken for output. */
export type Reading = 'skip' | 'all' | 'typescript';

/**
 * What to do with a folder by its name. `dist`, `build`, `out`, `coverage` and `vendor` are skipped beside a
 * package.json; deeper they may be part of the sources or of a URL, so only their JavaScript is left out.
 */
export function readingOf(dir: string, name: string, inPackageFolder: boolean, include: Globs | null): Reading {
  if (name === 'node_modules' || name === '.git') return 'skip';
  if (include?.names.has(name)) return 'all';
  if (name.charCodeAt(0) === 46) return name === '.well-known' ? 'all' : 'skip';
  if (NEVER.has(name)) return 'skip';
  if (!OUTPUT.has(name)) return 'all';
  if (inPackageFolder) return 'skip';
  return ROUTE_FOLDER.test(dir) || (SOURCE_FOLDER.test(dir) && name !== 'vendor') ? 'all' : 'typescript';
}

/** A directory that is read, with what holds in it. */
export interface Place {
  readonly dir: string;
  readonly chain: IgnoreChain;
  /** False below a folder whose JavaScript is taken for output. */
  readonly javascript: boolean;
  /** Does `include` name it or a folder around it? */
  readonly included: boolean;
}

/** What a file is to the walk; null: nothing. */
export type FileRole = 'source' | 'manifest' | 'config' | 'schema' | Skipped | null;

/** Reads the tree below a place, normally the root. */
export function walk(options: WalkOptions, start: Place = rootPlace(options)): WalkResult {
  const { root } = options;
  const result: WalkResult = { files: [], skipped: [], manifests: [], configs: [], schemas: [] };
  const links = new Links(root);
  const stack: Place[] = [start];
  for (let place = stack.pop(); place; place = stack.pop()) {
    const entries = read(root, place.dir, result);
    if (place.dir !== '' && isWorktree(root, place.dir, entries)) continue;
    let packageFolder = place.dir === '';
    for (const { name } of entries) {
      if (name === '.gitignore') place = { ...place, chain: withRulesOf(place.chain, root, place.dir) };
      else if (name === 'package.json') packageFolder = true;
    }
    const prefix = place.dir === '' ? '' : place.dir + '/';
    for (const entry of entries) {
      const { name } = entry;
      const type = entry.isFile()
        ? 'file'
        : entry.isDirectory()
          ? 'dir'
          : entry.isSymbolicLink()
            ? links.follow(prefix + name)
            : null;
      if (type === 'dir') {
        const inner = enter(options, place, name, packageFolder);
        if (inner) stack.push(inner);
      } else if (type === 'file') {
        const role = roleOf(options, place, name);
        if (role === null) continue;
        if (role === 'source') result.files.push(prefix + name);
        else if (typeof role === 'object') result.skipped.push(role);
        else
          (role === 'manifest' ? result.manifests : role === 'config' ? result.configs : result.schemas).push(
            prefix + name,
          );
      }
    }
  }
  for (const list of [result.files, result.manifests, result.configs, result.schemas]) list.sort();
  return result;
}

/** The root as a place. */
export function rootPlace(options: WalkOptions): Place {
  return { dir: '', chain: options.ignored, javascript: true, included: options.include === null };
}

/** The place of a directory, found from the root down; null when the walk does not go there. */
export function placeOf(options: WalkOptions, dir: string): Place | null {
  const { root } = options;
  let place: Place | null = withGitignore(root, rootPlace(options));
  for (const name of dir === '' ? [] : dir.split('/')) {
    const packageFolder: boolean = place.dir === '' || existsSync(join(root, place.dir, 'package.json'));
    const inner: Place | null = enter(options, place, name, packageFolder);
    if (!inner) return null;
    place = withGitignore(root, inner);
  }
  return place;
}

function withGitignore(root: string, place: Place): Place {
  return { ...place, chain: withRulesOf(place.chain, root, place.dir) };
}

/** Goes into a folder; null when it is left out. */
function enter(options: WalkOptions, place: Place, name: string, packageFolder: boolean): Place | null {
  const prefix = place.dir === '' ? '' : place.dir + '/';
  const path = prefix + name;
  const reading = readingOf(prefix, name, packageFolder, options.include);
  if (reading === 'skip' || options.exclude?.matches(path)) return null;
  const say = place.chain && verdict(place.chain, path, true);
  if (say === 'ignored') return null;
  return {
    dir: path,
    chain: say === 'kept' ? chainInside(place.chain, path) : place.chain,
    javascript: place.javascript && reading === 'all',
    included: place.included || (options.include?.matches(path) ?? true),
  };
}

/** What a file in a place is to this program. */
export function roleOf(options: WalkOptions, place: Place, name: string): FileRole {
  const path = place.dir === '' ? name : `${place.dir}/${name}`;
  if (!SOURCE.test(name)) {
    const role =
      name === 'package.json' ? 'manifest' : CONFIG.test(name) ? 'config' : name.endsWith('.prisma') ? 'schema' : null;
    return role !== null && place.chain && verdict(place.chain, path, false) === 'ignored' ? null : role;
  }
  if (DECLARATION.test(name) || (place.chain && verdict(place.chain, path, false) === 'ignored')) return null;
  if (options.exclude?.matches(path) || !(place.included || options.include?.matches(path))) return null;
  const reason = options.includeGenerated ? null : sourceReason(path, name, place.javascript);
  return reason === null ? 'source' : { file: path, reason };
}

function sourceReason(path: string, name: string, javascript: boolean): string | null {
  if (!javascript && !/\.(?:[cm]?ts|tsx)$/.test(name)) return 'build output or vendored';
  return generatedPathReason(path);
}

function read(root: string, dir: string, result: WalkResult): Dirent[] {
  try {
    return readdirSync(dir === '' ? root : `${root}/${dir}`, { withFileTypes: true });
  } catch (error) {
    result.skipped.push({
      file: dir,
      reason: `cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`,
    });
    return [];
  }
}

/** A second checkout of the same repository inside of it: everything in it is there already. */
function isWorktree(root: string, dir: string, entries: readonly Dirent[]): boolean {
  if (!entries.some((e) => e.name === '.git' && e.isFile())) return false;
  try {
    return readFileSync(join(root, dir, '.git'), 'utf8').includes('/worktrees/');
  } catch {
    return false; // gone or unreadable: then an ordinary folder
  }
}

/** Follows symbolic links once, and only to where the walk would not come anyway. */
class Links {
  readonly #seen = new Set<string>();
  #real: string | undefined;
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  follow(path: string): 'file' | 'dir' | null {
    try {
      this.#real ??= realpathSync(this.#root);
      const target = realpathSync(join(this.#root, path));
      const known = target === this.#real || target.startsWith(this.#real + sep) || this.#real.startsWith(target + sep);
      if (known || this.#seen.has(target)) return null;
      this.#seen.add(target);
      const stat = statSync(target);
      return stat.isFile() ? 'file' : stat.isDirectory() ? 'dir' : null;
    } catch {
      return null; // a dangling link
    }
  }
}
