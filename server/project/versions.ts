/** Which version of a package a file uses. */
import { isThere } from './text';
import { join } from 'node:path';
import { minVersion, valid, validRange } from 'semver';
import { asString, readJson } from './json';
import { type Lockfile, readLockfile } from './lockfiles';
import type { Manifest } from './manifest';
import { ancestors, dirOf, isInside, joinRelative, toRelative } from './rel-path';
import type { Workspaces } from './workspaces';

export interface VersionInfo {
  /** The exact version, null when only a range is known. */
  readonly version: string | null;
  /** The declared range, resolved through catalogs and aliases; null when it is none (git, workspace, tag). */
  readonly range: string | null;
  readonly source: 'installed' | 'lockfile' | 'range' | null;
}

const UNKNOWN: VersionInfo = { version: null, range: null, source: null };

/** Lowest version a range allows; null when it has no lower end (`*`, `<5`) or is no range. */
export function lowestOf(range: string): string | null {
  if (validRange(range) === null) return null;
  const lowest = minVersion(range)?.version ?? null;
  return lowest === '0.0.0' && !/^[~^=v]*0(?:\.(?:0|x|\*))*$/i.test(range.trim()) ? null : lowest;
}

export interface VersionOptions {
  readonly root: string;
  readonly limit: string;
  readonly workspaces: Workspaces;
}

/** Everything is looked up on demand and kept. */
export class Versions {
  readonly #options: VersionOptions;
  readonly #answers = new Map<string, VersionInfo>();
  readonly #locks = new Map<string, Lockfile | null>();
  readonly #modules = new Map<string, boolean>();

  constructor(options: VersionOptions) {
    this.#options = options;
  }

  /** Version of a package, by its real name, as seen from a file: installed, else locked, else the declared range. */
  versionOf(name: string, fromFile: string): VersionInfo {
    const dir = dirOf(fromFile);
    const manifest = this.#options.workspaces.nearest(dir);
    const key = `${manifest ? manifest.dir : dir}\0${name}`;
    let answer = this.#answers.get(key);
    if (!answer) {
      answer = this.#find(name, manifest ? manifest.dir : dir, manifest);
      this.#answers.set(key, answer);
    }
    return answer;
  }

  /** Forgets everything: an installation, a lockfile or a manifest has changed. */
  clear(): void {
    this.#answers.clear();
    this.#locks.clear();
    this.#modules.clear();
  }

  #find(name: string, dir: string, manifest: Manifest | null): VersionInfo {
    const { workspaces } = this.#options;
    const local = importedAs(name, manifest, workspaces);
    const declared = workspaces.declared(local, manifest);
    const range = declared ? this.#range(declared.range, name, declared.by.dir) : null;
    const installed = this.#installed(local, dir);
    if (installed !== null) return { version: installed, range, source: 'installed' };
    const locked = this.#locked(local, dir, declared?.range ?? null);
    if (locked !== null) return { version: locked, range, source: 'lockfile' };
    return range === null ? UNKNOWN : { version: valid(range), range, source: 'range' };
  }

  #installed(name: string, dir: string): string | null {
    for (const at of ancestors(dir, this.#options.limit)) {
      if (!this.#hasModules(at)) continue;
      const file = joinRelative(at, `node_modules/${name}/package.json`);
      const version = asString(readJson(this.#options.root, file, false, [])?.['version']);
      if (version !== null && valid(version) !== null) return version;
    }
    return null;
  }

  #hasModules(dir: string): boolean {
    let has = this.#modules.get(dir);
    if (has === undefined) {
      has = isThere(join(this.#options.root, dir, 'node_modules'));
      this.#modules.set(dir, has);
    }
    return has;
  }

  #locked(name: string, dir: string, range: string | null): string | null {
    for (const at of ancestors(dir, this.#options.limit)) {
      let lock = this.#locks.get(at);
      if (lock === undefined) {
        lock = readLockfile(join(this.#options.root, at));
        this.#locks.set(at, lock);
      }
      if (!lock) continue;
      const version = lock.version(this.#below(at, dir), name, range);
      // The nearest lockfile decides, unless the package is no part of what it locks.
      if (version !== null && valid(version) !== null) return version;
    }
    return null;
  }

  #below(base: string, dir: string): string {
    if (isInside(base, '')) return base === '' ? dir : dir.slice(base.length + 1);
    return toRelative(join(this.#options.root, base), join(this.#options.root, dir));
  }

  #range(declared: string, name: string, dir: string): string | null {
    let range: string | null = declared;
    if (range.startsWith('catalog:')) range = this.#options.workspaces.catalogRange(range.slice(8).trim(), name, dir);
    if (range?.startsWith('npm:')) {
      const rest = range.slice(4);
      range = validRange(rest) !== null ? rest : (/^@?[^@]+@(.+)$/.exec(rest)?.[1] ?? null);
    }
    return range !== null && range.trim() !== '' && validRange(range) !== null ? range : null;
  }
}

/** The name under which a package is imported: another one where package.json says `"redis4": "npm:redis@4"`. */
function importedAs(name: string, manifest: Manifest | null, workspaces: Workspaces): string {
  for (let at = manifest; at; at = workspaces.above(at)) {
    if (at.deps.has(name)) return name;
    for (const [local, range] of at.deps) {
      if (range.startsWith(`npm:${name}@`) || range === `npm:${name}`) return local;
    }
  }
  return name;
}
