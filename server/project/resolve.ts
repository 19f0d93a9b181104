/**
 * What an import specifier means, over the list of files and the parsed manifests: no file system access per
 * resolution. SDK packages are never looked into: their name is all that is needed.
 */
import { satisfies } from 'semver';
import type { Manifest } from './manifest';
import { packageEntry, sourceOf } from './package-entry';
import { importTargets } from './package-exports';
import { builtinName, isAsset, packageOfUrl, splitPackage, withoutQuery } from './package-spec';
import { below, canonical, dirOf, isInside, joinRelative } from './rel-path';
import type { ResolutionOptions, Tsconfigs } from './tsconfig';
import type { Workspaces } from './workspaces';

export type Resolution =
  | { readonly kind: 'file'; readonly file: string }
  /** `name` is the real name when package.json gives the package another one; `range` is set where the specifier itself asks for a version. */
  | { readonly kind: 'package'; readonly name: string; readonly subpath: string; readonly range?: string }
  | { readonly kind: 'builtin'; readonly name: string }
  | { readonly kind: 'missing' };

export interface ResolverProject {
  readonly root: string;
  /** Is there such a source file? Paths above the root (`../`) too. */
  exists(file: string): boolean;
  readonly tsconfigs: Tsconfigs;
  readonly workspaces: Workspaces;
  /** Folders into which a package is generated, with that package: Prisma clients. */
  generatedPackages(): readonly { readonly dir: string; readonly name: string }[];
}

export interface Resolver {
  resolve(spec: string, fromFile: string): Resolution;
  /** Forgets every answer: a file or a manifest has come or gone. */
  clear(): void;
}

const MISSING: Resolution = { kind: 'missing' };
const EXTENSIONS = ['.ts', '.tsx', '.js', '.jsx', '.mts', '.cts', '.mjs', '.cjs'];
const OUTPUT_FOLDER = /(?:^|\/)(?:\.?dist|\.?build|lib|out|output|esm|cjs)\//;
/** Extension of a specifier → what may stand there, sources first. */
const SWAPS: { readonly [extension: string]: readonly string[] } = {
  '.js': ['.ts', '.tsx', '.js', '.jsx'],
  '.jsx': ['.tsx', '.jsx', '.ts', '.js'],
  '.mjs': ['.mts', '.mjs'],
  '.cjs': ['.cts', '.cjs'],
};

export function createResolver(project: ResolverProject): Resolver {
  return new FileResolver(project);
}

class FileResolver implements Resolver {
  readonly #project: ResolverProject;
  /** Joined path → file. */
  readonly #paths = new Map<string, string | null>();
  /** Options and package → specifier → answer. */
  readonly #bare = new Map<ResolutionOptions, Map<Manifest | null, Map<string, Resolution>>>();
  readonly #find = (path: string): string | null => this.#file(path);

  constructor(project: ResolverProject) {
    this.#project = project;
  }

  clear(): void {
    this.#paths.clear();
    this.#bare.clear();
  }

  resolve(spec: string, fromFile: string): Resolution {
    const dir = dirOf(fromFile);
    if (spec.charCodeAt(0) === 46 && /^\.{1,2}(?:\/|$)/.test(spec)) return this.#relative(spec, dir, fromFile);
    const options = this.#project.tsconfigs.compilerOptionsFor(fromFile);
    const manifest = this.#project.workspaces.nearest(dir);
    const answers = this.#answers(options, manifest);
    let answer = answers.get(spec);
    if (!answer) {
      answer = this.#lookup(withoutQuery(spec), dir, options, manifest);
      answers.set(spec, answer);
    }
    return answer;
  }

  #answers(options: ResolutionOptions, manifest: Manifest | null): Map<string, Resolution> {
    let byManifest = this.#bare.get(options);
    if (!byManifest) this.#bare.set(options, (byManifest = new Map()));
    let answers = byManifest.get(manifest);
    if (!answers) byManifest.set(manifest, (answers = new Map()));
    return answers;
  }

  #relative(spec: string, dir: string, fromFile: string): Resolution {
    const plain = withoutQuery(spec);
    const path = joinRelative(dir, plain);
    // `.`, `..` and a slash at the end name a folder even where a file has the same name.
    const folder = /(?:^|\/)\.{0,2}$/.test(plain);
    const inFolder = folder ? this.#folder(path) : null;
    if (inFolder !== null) return { kind: 'file', file: inFolder };
    const found = folder ? null : this.#at(path);
    if (found) return found;
    const { rootDirs } = this.#project.tsconfigs.compilerOptionsFor(fromFile);
    const home = rootDirs.find((d) => isInside(path, d));
    for (const other of home === undefined ? [] : rootDirs) {
      const file = this.#file(joinRelative(other, path.slice(home === '' ? 0 : (home?.length ?? 0) + 1)));
      if (file !== null) return { kind: 'file', file };
    }
    return MISSING;
  }

  #lookup(spec: string, dir: string, options: ResolutionOptions, manifest: Manifest | null): Resolution {
    if (spec.startsWith('node:')) return { kind: 'builtin', name: spec.slice(5) };
    const url = packageOfUrl(spec);
    if (url) return { kind: 'package', name: url.name, subpath: url.subpath, ...(url.range && { range: url.range }) };
    const mapped = this.#mapped(spec, options);
    if (mapped) return mapped;
    const builtin = builtinName(spec);
    if (builtin !== null) return { kind: 'builtin', name: builtin };
    if (spec.startsWith('#') && manifest?.imports) {
      const found = this.#imported(spec, options, manifest);
      if (found) return found;
    }
    if (/^(?:https?|file|data|virtual|astro|blob):/.test(spec) || spec.startsWith('/')) return MISSING;
    const parts = splitPackage(spec);
    if (!parts) return this.#alias(spec, dir, manifest) ?? MISSING;
    return this.#package(parts.name, parts.subpath, dir, manifest) ?? this.#undeclared(spec, parts, dir, manifest);
  }

  /** `paths` and `baseUrl` of the tsconfig. */
  #mapped(spec: string, options: ResolutionOptions): Resolution | null {
    for (const { prefix, suffix, star, targets } of options.paths) {
      if (
        star
          ? !spec.startsWith(prefix) || !spec.endsWith(suffix) || spec.length < prefix.length + suffix.length
          : spec !== prefix
      )
        continue;
      const middle = star ? spec.slice(prefix.length, spec.length - suffix.length) : '';
      for (const target of targets) {
        const found = this.#at(
          joinRelative(
            '',
            target.replace('*', () => middle),
          ),
        );
        if (found) return found;
      }
      break;
    }
    const found = options.baseUrl === null ? null : this.#file(joinRelative(options.baseUrl, spec));
    return found === null ? null : { kind: 'file', file: found };
  }

  #imported(spec: string, options: ResolutionOptions, manifest: Manifest): Resolution | null {
    for (const target of importTargets(manifest.imports ?? {}, spec, options.customConditions)) {
      if (!target.startsWith('.')) {
        const builtin = builtinName(target);
        if (builtin !== null) return { kind: 'builtin', name: builtin };
        const parts = splitPackage(target);
        if (parts)
          return this.#package(parts.name, parts.subpath, manifest.dir, manifest) ?? { kind: 'package', ...parts };
        continue;
      }
      const found = this.#at(joinRelative(manifest.dir, target));
      if (found) return found;
    }
    return null;
  }

  /** A package of the project, or an installed one under its real name; null when nobody declares it. */
  #package(name: string, subpath: string, dir: string, manifest: Manifest | null): Resolution | null {
    const { workspaces } = this.#project;
    const declared = workspaces.declared(name, manifest);
    const range = declared?.range ?? null;
    const local = this.#local(name, range, declared?.by ?? null, manifest);
    if (local) {
      const file = packageEntry(local, subpath, this.#project.tsconfigs.optionsIn(local.dir), this.#find);
      if (file !== null) return { kind: 'file', file };
      return this.#generated(joinRelative(local.dir, subpath)) ?? { kind: 'package', name, subpath };
    }
    const real = range?.startsWith('npm:') ? /^npm:(@?[^@]+)/.exec(range)?.[1] : undefined;
    return declared ? { kind: 'package', name: real ?? name, subpath } : null;
  }

  /**
   * The package of this project that is meant. An example called `redis` that depends on redis means the
   * registry's: a name alone proves nothing, so what is declared must allow the local one.
   */
  #local(name: string, range: string | null, by: Manifest | null, from: Manifest | null): Manifest | null {
    const { workspaces } = this.#project;
    const linked = range === null ? null : /^(?:file|link|portal):(.+)$/.exec(range);
    if (linked?.[1] !== undefined && by)
      return workspaces.manifestOf(canonical(this.#project.root, joinRelative(by.dir, linked[1])));
    const renamed = range === null ? null : /^workspace:(@?[^@*^~]+)@/.exec(range)?.[1];
    const candidates = workspaces.byName(renamed ?? name);
    if (candidates.length === 0) return null;
    if (range === null) {
      if (from?.name === name) return from;
      return candidates.find((m) => workspaces.isMember(m)) ?? null;
    }
    if (range.startsWith('workspace:')) return candidates[0] ?? null;
    const allowed = (m: Manifest) => {
      if (range === '*' || range === '' || range === 'latest') return true;
      return m.version === null ? name.startsWith('@') : satisfies(m.version, range, { includePrerelease: true });
    };
    return candidates.find((m) => m !== from && workspaces.isMember(m) && allowed(m)) ?? null;
  }

  /** Nobody declares the name: a folder of the package when there is one (`src/lib/x`), else a package all the same. */
  #undeclared(
    spec: string,
    parts: { name: string; subpath: string },
    dir: string,
    manifest: Manifest | null,
  ): Resolution {
    if (!spec.startsWith('@') && parts.subpath !== '') {
      const alias = this.#alias(spec, dir, manifest);
      if (alias) return alias;
    } else if (spec.startsWith('@')) {
      const above = this.#above(spec, dir);
      if (above) return above;
    }
    return isAsset(spec) && parts.subpath === ''
      ? MISSING
      : { kind: 'package', name: parts.name, subpath: parts.subpath };
  }

  /** An alias that no config in reach explains (it is made by a bundler, or its config is generated): the usual meanings, where such a file exists. */
  #alias(spec: string, dir: string, manifest: Manifest | null): Resolution | null {
    const above = this.#above(spec, dir);
    if (above) return above;
    const home = manifest?.dir ?? '';
    const lib = /^\$lib(?:\/|$)/.test(spec);
    const rest = spec.replace(/^(?:@\/|~~?\/|~|@@\/|\$lib\/?|#\/?)/, '');
    const folders = lib ? ['src/lib'] : ['', 'src', 'app', 'src/app'];
    for (const folder of folders) {
      const file = this.#file(joinRelative(joinRelative(home, folder), rest));
      if (file !== null) return { kind: 'file', file };
    }
    return null;
  }

  #above(spec: string, dir: string): Resolution | null {
    for (const options of this.#project.tsconfigs.optionsAbove(dir)) {
      const found = this.#mapped(spec, options);
      if (found) return found;
    }
    return null;
  }

  /** The file at a path, the source of built output there, or the package that is generated into that place. */
  #at(path: string): Resolution | null {
    const generated = this.#generated(path);
    if (generated) return generated;
    const found = this.#file(path) ?? this.#source(path);
    return found === null ? null : { kind: 'file', file: found };
  }

  #source(path: string): string | null {
    if (!OUTPUT_FOLDER.test(path)) return null;
    const home = this.#project.workspaces.nearest(dirOf(path))?.dir;
    if (home === undefined || !isInside(home, '') || !isInside(path, home)) return null;
    return sourceOf(below(path, home), home, this.#project.tsconfigs.optionsIn(home), this.#find);
  }

  #generated(path: string): Resolution | null {
    for (const { dir, name } of this.#project.generatedPackages()) {
      if (isInside(path, dir)) return { kind: 'package', name, subpath: '' };
    }
    return null;
  }

  #file(path: string): string | null {
    const known = this.#paths.get(path);
    if (known !== undefined) return known;
    this.#paths.set(path, null); // two packages that name each other as their entry
    const found = this.#search(canonical(this.#project.root, path));
    this.#paths.set(path, found);
    return found;
  }

  #search(path: string): string | null {
    const exists = (file: string) => this.#project.exists(file);
    const dot = /\.[cm]?[jt]sx?$/.exec(path);
    if (dot) {
      const swaps = SWAPS[dot[0]];
      const stem = path.slice(0, dot.index);
      for (const extension of swaps ?? []) if (exists(stem + extension)) return stem + extension;
      if (exists(path)) return path;
    }
    for (const extension of EXTENSIONS) if (exists(path + extension)) return path + extension;
    return this.#folder(path);
  }

  #folder(dir: string): string | null {
    const path = canonical(this.#project.root, dir);
    const prefix = path === '' ? 'index' : `${path}/index`;
    // A package.json inside a package: a folder with an entry of its own.
    const manifest = this.#project.workspaces.manifestOf(path);
    if (manifest && hasEntry(manifest)) {
      const entry = packageEntry({ ...manifest, dir: path }, '', this.#project.tsconfigs.optionsIn(path), (p) =>
        p === path ? null : this.#file(p),
      );
      if (entry !== null) return entry;
    }
    for (const extension of EXTENSIONS) if (this.#project.exists(prefix + extension)) return prefix + extension;
    return null;
  }
}

function hasEntry(manifest: Manifest): boolean {
  const { main, module, source, types, exports } = manifest;
  return exports !== undefined || [main, module, source, types].some((field) => field !== null);
}
