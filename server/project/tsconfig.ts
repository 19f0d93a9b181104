/** Which tsconfig or jsconfig a file is governed by. Nothing is read before a file asks. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from './problem';
import { ancestors, baseName, dirOf, isInside } from './rel-path';
import {
  DEFAULT_OPTIONS,
  type LoadContext,
  loadConfig,
  type LoadedConfig,
  type ResolutionOptions,
} from './tsconfig-load';

export type { PathPattern, ResolutionOptions } from './tsconfig-load';

export interface TsconfigOptions {
  readonly root: string;
  /** Highest directory to look at, relative to the root. */
  readonly limit: string;
  /** tsconfig*.json and jsconfig.json files below the root. */
  readonly configs: readonly string[];
  readonly problems: Problem[];
  /** Directory of a package of this project, by name. */
  packageDir(name: string): string | null;
}

/** The config of a directory: the one named tsconfig.json (or jsconfig.json), and the others beside it. */
interface Local {
  readonly main: string | null;
  readonly others: readonly string[];
}

export class Tsconfigs {
  readonly #context: LoadContext;
  readonly #locals = new Map<string, Local>();
  readonly #loaded = new Map<string, LoadedConfig | null>();
  readonly #byDir = new Map<string, ResolutionOptions>();
  readonly #byFile = new Map<string, ResolutionOptions>();
  readonly #upper = new Map<string, readonly ResolutionOptions[]>();
  readonly #files: Set<string>;

  constructor(options: TsconfigOptions) {
    this.#context = { ...options, packageDir: (name) => options.packageDir(name), missing: new Set() };
    this.#files = new Set(options.configs);
    this.#index();
  }

  /**
   * Options for a file: the nearest config that includes it (a solution-style config stands for its parts, the
   * files beside tsconfig.json count too), else the nearest config, else the defaults.
   */
  compilerOptionsFor(file: string): ResolutionOptions {
    const dir = dirOf(file);
    const known = this.#byDir.get(dir) ?? this.#byFile.get(file);
    if (known) return known;
    const nearest = this.#nearest(dir);
    if (nearest.length === 0) return this.#keep(dir, DEFAULT_OPTIONS);
    const [only] = nearest;
    if (only?.main && only.others.length === 0) {
      const config = this.#load(only.main);
      if (config && config.references.length === 0) return this.#keep(dir, config.options);
    }
    const options = this.#choose(file, nearest);
    this.#byFile.set(file, options);
    return options;
  }

  /** Options of every config above a directory, nearest first: what an alias may mean when its own config does not say. */
  optionsAbove(dir: string): readonly ResolutionOptions[] {
    const known = this.#upper.get(dir);
    if (known) return known;
    const out = this.#nearest(dir)
      .flatMap((local) => [local.main, ...local.others])
      .map((file) => (file === null ? null : this.#load(file)?.options))
      .filter((o) => o !== null && o !== undefined)
      .filter((o) => o.paths.length > 0 || o.baseUrl !== null);
    this.#upper.set(dir, out);
    return out;
  }

  /** The options of the main config of exactly this directory, or null. */
  optionsIn(dir: string): ResolutionOptions | null {
    const main = this.#local(dir).main;
    return main === null ? null : (this.#load(main)?.options ?? null);
  }

  /** Takes note of a config that was added, changed or removed. */
  forget(file: string, exists: boolean): void {
    if (exists && isInside(file, '')) this.#files.add(file);
    else this.#files.delete(file);
    // A change may reach any config through `extends`; all of them are cheap to read again.
    for (const map of [this.#locals, this.#loaded, this.#byDir, this.#byFile, this.#upper]) map.clear();
    this.#index();
  }

  #index(): void {
    const byDir = new Map<string, string[]>();
    for (const file of this.#files) byDir.set(dirOf(file), [...(byDir.get(dirOf(file)) ?? []), file]);
    for (const [dir, files] of byDir) this.#locals.set(dir, toLocal(files));
  }

  #keep(dir: string, options: ResolutionOptions): ResolutionOptions {
    this.#byDir.set(dir, options);
    return options;
  }

  /** The directories upwards that have configs. */
  #nearest(dir: string): Local[] {
    return ancestors(dir, this.#context.limit)
      .map((d) => this.#local(d))
      .filter((l) => l.main !== null || l.others.length > 0);
  }

  #local(dir: string): Local {
    const known = this.#locals.get(dir);
    if (known) return known;
    // Below the root the list of files has told; above it the directory is read, once.
    const local = isInside(dir, '')
      ? { main: null, others: [] }
      : toLocal(this.#namesIn(dir).map((n) => `${dir}/${n}`));
    this.#locals.set(dir, local);
    return local;
  }

  #namesIn(dir: string): string[] {
    try {
      return readdirSync(join(this.#context.root, dir)).filter((n) =>
        /^(?:tsconfig(?:[.-].*)?|jsconfig)\.json$/.test(n),
      );
    } catch {
      return []; // not readable: as if it had none
    }
  }

  #choose(file: string, locals: readonly Local[]): ResolutionOptions {
    for (const local of locals) {
      const main = local.main === null ? null : this.#load(local.main);
      if (main?.includes(file)) return main.options;
      const part = main && this.#part(file, main, new Set([main.file]));
      if (part) return part;
      const beside = local.others.map((o) => this.#load(o)).filter((c) => c?.includes(file));
      const chosen = beside.find((c) => c?.explicit) ?? beside[0];
      if (chosen) return chosen.options;
    }
    return this.#fallback(locals);
  }

  /** The referenced part that includes the file. */
  #part(file: string, config: LoadedConfig, seen: Set<string>): ResolutionOptions | null {
    for (const reference of config.references) {
      if (seen.has(reference)) continue;
      seen.add(reference);
      const part = this.#load(reference);
      if (!part) continue;
      if (part.includes(file)) return part.options;
      const deeper = this.#part(file, part, seen);
      if (deeper) return deeper;
    }
    return null;
  }

  /** No config includes the file: the nearest one, or the first part of a solution that has aliases. */
  #fallback(locals: readonly Local[]): ResolutionOptions {
    for (const local of locals) {
      const main = local.main === null ? null : this.#load(local.main);
      if (!main) continue;
      if (!main.solution || main.options.paths.length > 0) return main.options;
      const parts = main.references.map((r) => this.#load(r)).filter((p) => p !== null);
      const part = parts.find((p) => p.options.paths.length > 0) ?? parts[0];
      if (part) return part.options;
    }
    return DEFAULT_OPTIONS;
  }

  #load(file: string): LoadedConfig | null {
    let config = this.#loaded.get(file);
    if (config === undefined) {
      config = loadConfig(file, this.#context);
      this.#loaded.set(file, config);
    }
    return config;
  }
}

function toLocal(files: readonly string[]): Local {
  const named = (name: string) => files.find((f) => baseName(f) === name) ?? null;
  const main = named('tsconfig.json') ?? named('jsconfig.json');
  return { main, others: files.filter((f) => f !== main).sort() };
}
