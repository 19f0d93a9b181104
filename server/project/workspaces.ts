/** The packages of a project: every package.json, which of them form a workspace, and those above the root. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import picomatch from 'picomatch';
import { parse as parseYaml } from 'yaml';
import type { Problem } from './problem';
import { asObject, asStrings, type JsonObject, readJson } from './json';
import { type Manifest, readCatalogs, readManifest } from './manifest';
import { ancestors, below, dirOf, isInside, joinRelative, toRelative } from './rel-path';
import { readText } from './text';

/** A directory whose configuration names the packages below it. */
interface WorkspaceRoot {
  readonly dir: string;
  readonly globs: readonly string[];
  readonly catalogs: ReadonlyMap<string, JsonObject>;
}

export interface WorkspaceOptions {
  readonly root: string;
  /** Highest directory to look at, relative to the root. */
  readonly limit: string;
  /** package.json files below the root. */
  readonly manifests: readonly string[];
  readonly problems: Problem[];
}

/** Everything is read on demand and kept; `forget` drops what a changed file has made stale. */
export class Workspaces {
  readonly #options: WorkspaceOptions;
  readonly #files: Set<string>;
  readonly #manifests = new Map<string, Manifest | null>();
  readonly #homes = new Map<string, string>();
  readonly #nearest = new Map<string, Manifest | null>();
  #byName: Map<string, Manifest[]> | undefined;
  #roots: WorkspaceRoot[] | undefined;
  #outer: Map<string, Manifest> | undefined;

  constructor(options: WorkspaceOptions) {
    this.#options = options;
    this.#files = new Set(options.manifests);
  }

  /** The package.json of exactly this directory. */
  manifestOf(dir: string): Manifest | null {
    const known = this.#manifests.get(dir);
    if (known !== undefined) return known;
    const file = joinRelative(dir, 'package.json');
    const outside = !isInside(dir, '');
    const manifest =
      outside || this.#files.has(file) ? readManifest(this.#options.root, file, this.#options.problems) : null;
    this.#manifests.set(dir, manifest);
    return manifest;
  }

  /** The package.json that a file or directory belongs to: the nearest upwards, not above the limit. */
  nearest(dir: string): Manifest | null {
    const known = this.#nearest.get(dir);
    if (known !== undefined) return known;
    const { limit } = this.#options;
    const higher = dir !== limit && isInside(dir, limit);
    const manifest = this.manifestOf(dir) ?? (higher ? this.nearest(dirOf(dir)) : null);
    this.#nearest.set(dir, manifest);
    return manifest;
  }

  /** Directory of the nearest package.json at or below the root, found without reading it; `` when there is none. */
  homeOf(dir: string): string {
    let home = this.#homes.get(dir);
    if (home === undefined) {
      home = dir === '' || this.#files.has(`${dir}/package.json`) ? dir : this.homeOf(dirOf(dir));
      this.#homes.set(dir, home);
    }
    return home;
  }

  /** The next package.json above a package. */
  above(manifest: Manifest): Manifest | null {
    return manifest.dir === this.#options.limit ? null : this.nearest(dirOf(manifest.dir));
  }

  /** Range that the package, or one above it, declares for a dependency; null when none does. */
  declared(name: string, from: Manifest | null): { range: string; by: Manifest } | null {
    for (let at = from; at; at = this.above(at)) {
      const range = at.deps.get(name);
      if (range !== undefined) return { range, by: at };
    }
    return null;
  }

  /** Packages of this project with this name; those above the root only when the root is part of their workspace. */
  byName(name: string): readonly Manifest[] {
    this.#byName ??= this.#index();
    const inside = this.#byName.get(name);
    if (inside) return inside;
    this.#outer ??= this.#outside();
    const outside = this.#outer.get(name);
    return outside ? [outside] : [];
  }

  /** Is the package named by a workspace configuration (or its root)? */
  isMember(manifest: Manifest): boolean {
    return this.#workspaceRoots().some((r) => {
      if (!isInside(manifest.dir, r.dir)) return false;
      return manifest.dir === r.dir || matches(r.globs, this.#from(r.dir, manifest.dir));
    });
  }

  /** Range of a `catalog:` entry, looked up in the workspace that contains the directory. */
  catalogRange(catalog: string, name: string, dir: string): string | null {
    const roots = this.#workspaceRoots()
      .filter((r) => isInside(dir, r.dir))
      .sort((a, b) => b.dir.length - a.dir.length);
    for (const root of roots) {
      const range = root.catalogs.get(catalog === '' ? 'default' : catalog)?.[name];
      if (typeof range === 'string') return range;
    }
    return null;
  }

  /** Every package below the root. */
  all(): Manifest[] {
    return [...this.#files].map((file) => this.manifestOf(dirOf(file))).filter((m) => m !== null);
  }

  /** Takes note of a package.json that was added, changed or removed. */
  forget(file: string, exists: boolean): void {
    if (exists && file.endsWith('package.json')) this.#files.add(file);
    else this.#files.delete(file);
    this.#manifests.delete(dirOf(file));
    this.#nearest.clear();
    this.#homes.clear();
    this.#byName = this.#roots = this.#outer = undefined;
  }

  #index(): Map<string, Manifest[]> {
    const out = new Map<string, Manifest[]>();
    for (const manifest of this.all()) {
      if (manifest.name === null) continue;
      const same = out.get(manifest.name);
      if (same) same.push(manifest);
      else out.set(manifest.name, [manifest]);
    }
    return out;
  }

  #workspaceRoots(): WorkspaceRoot[] {
    if (this.#roots) return this.#roots;
    const dirs = [...this.#files].map(dirOf);
    if (this.#options.limit !== '') dirs.push(...ancestors('..', this.#options.limit));
    this.#roots = dirs.map((dir) => this.#workspaceRoot(dir)).filter((r) => r !== null);
    return this.#roots;
  }

  #workspaceRoot(dir: string): WorkspaceRoot | null {
    const { root, problems } = this.#options;
    const manifest = this.manifestOf(dir);
    const pnpm = this.#pnpm(joinRelative(dir, 'pnpm-workspace.yaml'));
    const lernaFile = joinRelative(dir, 'lerna.json');
    const lerna = existsSync(join(root, lernaFile)) ? (readJson(root, lernaFile, true, problems) ?? {}) : null;
    if (!pnpm && !lerna && !manifest?.workspaces) return null;
    const globs = [...asStrings(pnpm?.['packages']), ...(manifest?.workspaces ?? [])];
    if (lerna)
      globs.push(
        ...(lerna['packages'] === undefined && globs.length === 0 ? ['packages/*'] : asStrings(lerna['packages'])),
      );
    return { dir, globs, catalogs: new Map([...(manifest?.catalogs ?? []), ...readCatalogs(pnpm)]) };
  }

  #pnpm(file: string): JsonObject | null {
    const read = readText(join(this.#options.root, file));
    if (!('text' in read)) return null;
    try {
      return asObject(parseYaml(read.text)) ?? {};
    } catch (error) {
      const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      this.#options.problems.push({ file, message: `is not valid YAML (${reason.replace(/:$/, '')})` });
      return {};
    }
  }

  /** Packages of the workspaces that the root itself belongs to and that lie outside of it. */
  #outside(): Map<string, Manifest> {
    const out = new Map<string, Manifest>();
    for (const workspace of this.#workspaceRoots()) {
      if (isInside(workspace.dir, '')) continue;
      const dirs = [workspace.dir];
      for (const glob of workspace.globs) if (!glob.startsWith('!')) dirs.push(...this.#expand(workspace.dir, glob));
      for (const dir of dirs) {
        if (isInside(dir, '') || (dir !== workspace.dir && !matches(workspace.globs, this.#from(workspace.dir, dir))))
          continue;
        const manifest = this.manifestOf(dir);
        if (manifest?.name && !out.has(manifest.name)) out.set(manifest.name, manifest);
      }
    }
    return out;
  }

  #from(base: string, dir: string): string {
    return isInside(base, '')
      ? below(dir, base)
      : toRelative(join(this.#options.root, base), join(this.#options.root, dir));
  }

  #expand(dir: string, glob: string): string[] {
    let level = [dir];
    for (const part of glob.replace(/^(?:\.\/)+|\/+$/g, '').split('/')) {
      if (part === '**') level = level.flatMap((d) => this.#tree(d, 4));
      else if (/[*?[\]{}()!]/.test(part))
        level = level.flatMap((d) =>
          this.#children(d)
            .filter((c) => picomatch.isMatch(c, part))
            .map((c) => joinRelative(d, c)),
        );
      else level = level.map((d) => joinRelative(d, part));
    }
    return level;
  }

  #tree(dir: string, depth: number): string[] {
    if (depth === 0) return [dir];
    return [dir, ...this.#children(dir).flatMap((c) => this.#tree(joinRelative(dir, c), depth - 1))];
  }

  #children(dir: string): string[] {
    try {
      return readdirSync(join(this.#options.root, dir), { withFileTypes: true })
        .filter((e) => e.isDirectory() && e.name !== 'node_modules' && !e.name.startsWith('.'))
        .map((e) => e.name);
    } catch {
      return []; // a literal part of the glob that does not exist
    }
  }
}

/** Does a directory match the globs of a workspace? The last glob that matches decides, `!` takes back. */
function matches(globs: readonly string[], dir: string): boolean {
  let member = false;
  for (const glob of globs) {
    const negated = glob.startsWith('!');
    const pattern = glob.slice(negated ? 1 : 0).replace(/^(?:\.\/)+|\/+$/g, '');
    if (pattern !== '' && pattern !== '.' && picomatch.isMatch(dir, pattern)) member = !negated;
  }
  return member;
}
