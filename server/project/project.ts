/** A project on disk, as the engine sees it: the one façade over files, texts, configs, packages and versions. */
import { readdirSync, statSync } from 'node:fs';
import { join, resolve as resolvePath } from 'node:path';
import type { Problem } from './problem';
import { byFile, type ListOptions, walkOptions } from './files';
import { generatedReason } from './generated';
import { LOCKFILE_NAMES } from './lockfiles';
import type { Manifest } from './manifest';
import { type PrismaEngine, PrismaSchemas } from './prisma-schema';
import { baseName, canonical, dirOf, isInside, toRelative } from './rel-path';
import { createResolver, type Resolution, type Resolver } from './resolve';
import { findRepository, upperLimit } from './root';
import { isTestFile } from './test-files';
import { Overlay, readText, type TextFailure, type TextFile } from './text';
import { type ResolutionOptions, Tsconfigs } from './tsconfig';
import { type VersionInfo, Versions } from './versions';
import { isSource, placeOf, roleOf, type Skipped, walk, type WalkOptions, type WalkResult } from './walk';
import { Workspaces } from './workspaces';

export type { Problem } from './problem';
export type { Resolution } from './resolve';
export type { VersionInfo } from './versions';
export type { Skipped } from './walk';

export interface ProjectOptions extends ListOptions {
  /** Directory to analyse. */
  readonly root: string;
  /** Count tests, mocks and stories among `files`. */
  readonly includeTests?: boolean | undefined;
}

/** The package a file belongs to. */
export type PackageInfo = Pick<Manifest, 'name' | 'dir' | 'deps' | 'type' | 'bin' | 'engines' | 'scripts' | 'private'>;

export interface FileChanges {
  readonly added?: readonly string[];
  readonly changed?: readonly string[];
  readonly removed?: readonly string[];
}

/** What a change has made stale. */
export interface Stale {
  /** Files of `files` and `tests` that came, went or have another text. */
  readonly files: readonly string[];
  /** An import may mean something else now. */
  readonly resolution: boolean;
  /** A version may be another one now. */
  readonly versions: boolean;
}

/** Opens a project: lists its files and reads nothing else before it is asked for. Paths are relative to the root. */
export function openProject(options: ProjectOptions): Project {
  return new Project(options);
}

export class Project {
  /** Absolute. */
  readonly root: string;
  /** Absolute directory of the repository, null when there is none. */
  readonly repository: string | null;
  /** Texts of unsaved documents; `invalidate` has to be told when one comes, changes or goes. */
  readonly overlay = new Overlay();
  readonly #walkOptions: WalkOptions;
  readonly #includeTests: boolean;
  readonly #limit: string;
  readonly #problems: Problem[] = [];
  readonly #tsconfigs: Tsconfigs;
  readonly #workspaces: Workspaces;
  readonly #versions: Versions;
  readonly #prisma: PrismaSchemas;
  readonly #resolver: Resolver;
  readonly #outside = new Map<string, ReadonlySet<string>>();
  readonly #known = new Set<string>();
  readonly #skipped = new Map<string, string>();
  readonly #tests = new Map<string, boolean>();
  #files: string[] = [];
  #testFiles: string[] = [];
  #sorted = true;
  #listing: readonly string[] = [];

  constructor(options: ProjectOptions) {
    this.root = resolvePath(options.root);
    this.repository = findRepository(this.root);
    this.#includeTests = options.includeTests ?? false;
    const limit = upperLimit(this.root);
    this.#limit = toRelative(this.root, limit);
    this.#walkOptions = walkOptions(this.root, options, limit);
    const found = walk(this.#walkOptions);
    const { root } = this;
    const problems = this.#problems;
    this.#workspaces = new Workspaces({ root, limit: this.#limit, manifests: found.manifests, problems });
    this.#tsconfigs = new Tsconfigs({
      root,
      limit: this.#limit,
      configs: found.configs,
      problems,
      packageDir: (name) => this.#workspaces.byName(name)[0]?.dir ?? null,
    });
    this.#versions = new Versions({ root, limit: this.#limit, workspaces: this.#workspaces });
    this.#prisma = new PrismaSchemas(
      found.schemas,
      (file) => this.#readSchema(file),
      (dir) => this.#workspaces.homeOf(dir),
    );
    this.#resolver = createResolver({
      root,
      exists: (file) => this.exists(file),
      tsconfigs: this.#tsconfigs,
      workspaces: this.#workspaces,
      generatedPackages: () => this.#prisma.outputs(),
    });
    this.#take(found);
  }

  /** Every file that the walk has found, of whatever role, with those that are left out: what a cache is compared with. */
  get listing(): readonly string[] {
    return this.#listing;
  }

  /** Source files to analyse, sorted. */
  get files(): readonly string[] {
    this.#sort();
    return this.#files;
  }

  /** Tests, mocks and stories that are left out of `files`, sorted; they can be read and resolved all the same. */
  get tests(): readonly string[] {
    this.#sort();
    return this.#testFiles;
  }

  /** Files left out with the reason; those known by their text are here once they were read. */
  get skipped(): readonly Skipped[] {
    return [...this.#skipped].map(([file, reason]) => ({ file, reason })).sort(byFile);
  }

  /** Files that could not be read or understood, each told once. */
  get problems(): readonly Problem[] {
    const byText = new Map(this.#problems.map((p) => [`${p.file}\0${p.message}`, p]));
    return [...byText.values()].sort(byFile);
  }

  /**
   * Text of a file without byte order mark, unsaved text first. Null when it cannot be read (then there is a
   * problem) or is generated, minified or huge (then it is in `skipped`).
   */
  read(file: string): string | null {
    const unsaved = this.overlay.get(file);
    const read = unsaved === undefined ? this.readFile(file) : { text: unsaved };
    const inside = isInside(file, '');
    if (!('text' in read)) {
      if (read.failure === 'large') this.#skipped.set(file, read.message);
      else if (inside) this.#problems.push({ file, message: read.message });
      return null;
    }
    if (this.#walkOptions.includeGenerated) return read.text;
    const reason = generatedReason(file, read.text);
    if (reason === null) return read.text;
    if (inside) this.#skipped.set(file, reason);
    return null;
  }

  /** The file on disk with its encoding, whatever it is: for whoever writes it back. */
  readFile(file: string): TextFile | TextFailure {
    return readText(`${this.root}/${file}`);
  }

  /** Is it a source file of the project (or, above the root, of its repository)? */
  exists(file: string): boolean {
    if (this.#known.has(file)) return true;
    if (!file.startsWith('..')) return false;
    const path = canonical(this.root, file);
    return isInside(path, '') ? this.#known.has(path) : this.#existsOutside(path);
  }

  /** What an import specifier in a file means. Files above the root can be answers; they are never in `files`. */
  resolve(spec: string, fromFile: string): Resolution {
    return this.#resolver.resolve(spec, fromFile);
  }

  /** Version of a package as the file sees it. */
  versionOf(name: string, fromFile: string): VersionInfo {
    return this.#versions.versionOf(name, fromFile);
  }

  /** The package a file belongs to: the nearest package.json that is more than a marker of the module type. */
  packageOf(file: string): PackageInfo | null {
    const nearest = this.#workspaces.nearest(dirOf(file));
    let found = nearest;
    while (found && found.name === null && found.deps.size === 0) {
      const above: Manifest | null = this.#workspaces.above(found);
      if (!above) break;
      found = above;
    }
    return found && nearest ? { ...found, type: nearest.type } : null;
  }

  /** Compiler options that say what imports mean and how JSX is read. */
  compilerOptionsFor(file: string): ResolutionOptions {
    return this.#tsconfigs.compilerOptionsFor(file);
  }

  /** Database behind a Prisma client made in this file, null when the schemas do not say. */
  prismaEngine(file: string): PrismaEngine | null {
    return this.#prisma.engineFor(file);
  }

  isTest(file: string): boolean {
    let test = this.#tests.get(file);
    if (test === undefined) {
      test = isTestFile(
        file,
        isInside(file, '') ? this.#workspaces.homeOf(dirOf(file)) : (this.#workspaces.nearest(dirOf(file))?.dir ?? ''),
      );
      this.#tests.set(file, test);
    }
    return test;
  }

  /** Absolute path of a file. */
  absolute(file: string): string {
    return join(this.root, file);
  }

  /** Path relative to the root of an absolute path. */
  relative(path: string): string {
    return toRelative(this.root, path);
  }

  /**
   * Takes note of changes on disk or in the overlay: of files, or of folders that came or went. Only what
   * depends on them is forgotten.
   */
  invalidate(changes: FileChanges): Stale {
    const stale = { files: new Set<string>(), resolution: false, versions: false };
    for (const path of changes.removed ?? []) this.#change(path, 'removed', stale);
    for (const path of changes.added ?? []) this.#change(path, 'added', stale);
    for (const path of changes.changed ?? []) this.#change(path, 'changed', stale);
    if (stale.resolution) {
      this.#resolver.clear();
      this.#outside.clear();
    }
    if (stale.versions) this.#versions.clear();
    return { ...stale, files: [...stale.files].sort() };
  }

  #change(
    path: string,
    how: 'added' | 'changed' | 'removed',
    stale: { files: Set<string>; resolution: boolean; versions: boolean },
  ): void {
    const name = baseName(path);
    const there = how !== 'removed';
    if (isSource(path)) {
      this.#forgetText(path);
      const known = this.#known.has(path);
      const unsaved = this.overlay.has(path);
      const now = (known && unsaved) || ((there || unsaved) && this.#accepts(path));
      if (now !== known) {
        stale.resolution = true;
        if (now) this.#add(path);
        else this.#remove([path]);
      }
      if (known || now) stale.files.add(path);
      return;
    }
    if (/(?:^|\/)node_modules(?:\/|$)/.test(path) || LOCKFILE_NAMES.includes(name)) stale.versions = true;
    else if (name === 'package.json' || name === 'pnpm-workspace.yaml' || name === 'lerna.json') {
      this.#forgetText(path);
      this.#workspaces.forget(path, there);
      this.#tests.clear();
      stale.resolution = stale.versions = true;
    } else if (/^(?:tsconfig.*|jsconfig)\.json$/.test(name)) {
      this.#forgetText(path);
      this.#tsconfigs.forget(path, there);
      stale.resolution = true;
    } else if (name.endsWith('.prisma')) {
      this.#forgetText(path);
      this.#prisma.forget(path, there);
      stale.resolution = true;
    } else if (name === '.gitignore') this.#relist(stale);
    else if (how === 'removed') this.#folderGone(path, stale);
    else if (how === 'added' && this.#isFolder(path)) this.#folderCame(path, stale);
  }

  #folderGone(dir: string, stale: { files: Set<string>; resolution: boolean }): void {
    const gone = [...this.#files, ...this.#testFiles].filter((f) => isInside(f, dir));
    if (gone.length === 0) return;
    this.#remove(gone);
    for (const file of gone) stale.files.add(file);
    stale.resolution = true;
  }

  #folderCame(dir: string, stale: { files: Set<string>; resolution: boolean; versions: boolean }): void {
    const place = isInside(dir, '') ? placeOf(this.#walkOptions, dir) : null;
    if (!place) return;
    const found = walk(this.#walkOptions, place);
    for (const file of found.manifests) this.#workspaces.forget(file, true);
    for (const file of found.configs) this.#tsconfigs.forget(file, true);
    for (const file of found.schemas) this.#prisma.forget(file, true);
    for (const { file, reason } of found.skipped) this.#skipped.set(file, reason);
    for (const file of found.files) {
      if (!this.#known.has(file)) this.#add(file);
      stale.files.add(file);
    }
    stale.resolution = true;
    stale.versions ||= found.manifests.length > 0;
  }

  #relist(stale: { files: Set<string>; resolution: boolean }): void {
    const before = new Set(this.#known);
    this.#take(walk(this.#walkOptions));
    for (const file of before) if (!this.#known.has(file)) stale.files.add(file);
    for (const file of this.#known) if (!before.has(file)) stale.files.add(file);
    stale.resolution ||= stale.files.size > 0;
  }

  #take(found: WalkResult): void {
    const left = found.skipped.map((s) => `${s.file}\0${s.reason}`);
    this.#listing = [...found.files, ...found.manifests, ...found.configs, ...found.schemas, ...left].sort();
    this.#known.clear();
    this.#skipped.clear();
    this.#files = [];
    this.#testFiles = [];
    for (const { file, reason } of found.skipped) this.#skipped.set(file, reason);
    for (const file of found.files) this.#add(file);
    this.#sorted = true;
    for (const file of this.overlay.files()) if (!this.#known.has(file) && this.#accepts(file)) this.#add(file);
  }

  #add(file: string): void {
    this.#known.add(file);
    (this.isTest(file) && !this.#includeTests ? this.#testFiles : this.#files).push(file);
    this.#sorted = false;
  }

  #remove(files: readonly string[]): void {
    const gone = new Set(files);
    for (const file of files) this.#known.delete(file);
    this.#files = this.#files.filter((f) => !gone.has(f));
    this.#testFiles = this.#testFiles.filter((f) => !gone.has(f));
  }

  #sort(): void {
    if (this.#sorted) return;
    this.#files.sort();
    this.#testFiles.sort();
    this.#sorted = true;
  }

  #accepts(path: string): boolean {
    if (!isInside(path, '') || !(this.overlay.has(path) || this.#isFile(path))) return false;
    const place = placeOf(this.#walkOptions, dirOf(path));
    const role = place && roleOf(this.#walkOptions, place, baseName(path));
    if (role !== null && typeof role === 'object') this.#skipped.set(role.file, role.reason);
    return role === 'source';
  }

  #forgetText(file: string): void {
    this.#skipped.delete(file);
    for (let i = this.#problems.length - 1; i >= 0; i--)
      if (this.#problems[i]?.file === file) this.#problems.splice(i, 1);
  }

  #readSchema(file: string): string | null {
    const read = this.readFile(file);
    if ('text' in read) return read.text;
    this.#problems.push({ file, message: read.message });
    return null;
  }

  /** Above the root: one look at each directory, and none into packages that are installed there. */
  #existsOutside(path: string): boolean {
    const dir = dirOf(path);
    if (!isInside(path, this.#limit) || /(?:^|\/)node_modules(?:\/|$)/.test(path) || !isSource(path)) return false;
    let names = this.#outside.get(dir);
    if (!names) {
      names = new Set(namesIn(join(this.root, dir)));
      this.#outside.set(dir, names);
    }
    return names.has(baseName(path));
  }

  #isFile(path: string): boolean {
    return statSync(this.absolute(path), { throwIfNoEntry: false })?.isFile() ?? false;
  }

  #isFolder(path: string): boolean {
    return statSync(this.absolute(path), { throwIfNoEntry: false })?.isDirectory() ?? false;
  }
}

function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch {
    return []; // no such folder
  }
}
