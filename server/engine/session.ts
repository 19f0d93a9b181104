/** The one façade: opens a project and keeps its facts; used by the command line, the language server and the API. */
import { version } from '../../package.json';
import type { Config } from '../../shared/config';
import type { CallSite, ProjectFacts } from '../model/project';
import { openProject, type Project } from '../project/project';
import { defaultCacheLocation, DiskCache, stampOf } from '../project/disk-cache';
import { isThere, noteReads } from '../project/text';
import { FACTS_VERSION } from '../detect/facts-version';
import { analyseProject, Memory } from './scan';

export interface SessionOptions {
  /** Absolute path of the folder to analyse. */
  readonly root: string;
  readonly config: Config;
  /** Ask the compiler for roots that stay unknown. */
  readonly types?: 'off' | 'on' | undefined;
  readonly cache?: boolean | undefined;
  readonly cacheLocation?: string | undefined;
  /** Texts of unsaved documents by path from the root; they win over the disk. */
  readonly unsaved?: ReadonlyMap<string, string> | undefined;
  /** Off: every file is parsed. For tests that prove that the gate loses nothing. */
  readonly gate?: boolean | undefined;
  /** Told how long each stage took, in ms. */
  readonly stats?: ((stage: string, ms: number) => void) | undefined;
  /** Told about long steps: what is done, how much of how much. */
  readonly progress?: ((step: string, done: number, of: number) => void) | undefined;
}

export interface Session {
  readonly root: string;
  /** Facts of the whole project, analysed on first use and after a change. */
  facts(): ProjectFacts;
  /** Call sites of one file: those that the whole project's facts have for it. */
  factsOf(file: string): readonly CallSite[];
  /** A document was opened with this text; paths are relative to the root. */
  open(file: string, text: string): void;
  /** Text of an open document; null when it was closed and the disk holds again. */
  update(file: string, text: string | null): void;
  close(file: string): void;
  /** Files or folders that came, went or have another content on disk. */
  changed(files: readonly string[]): void;
  dispose(): void;
}

export function openSession(options: SessionOptions): Session {
  return new ProjectSession(options);
}

/** The cache for these options; null where there is none. */
function cacheOf(options: SessionOptions): DiskCache<ProjectFacts> | null {
  const own = typeof __filename === 'string' ? __filename : '';
  // Sources that run unbundled change without their version: only a place that was asked for is used then.
  const stamp = own.endsWith('.js') ? stampOf(own) : null;
  if (!stamp && options.cacheLocation === undefined) return null;
  const { root, config, types = 'off' } = options;
  return new DiskCache(options.cacheLocation ?? defaultCacheLocation(root), [
    version,
    FACTS_VERSION,
    stamp,
    root,
    config,
    types,
  ]);
}

class ProjectSession implements Session {
  readonly root: string;
  #project: Project | null = null;
  #facts: ProjectFacts | null = null;
  #memory = new Memory();
  /** Texts of open documents that the project has not been told of. */
  readonly #unsaved: Map<string, string>;
  /** Nothing was changed in the editor: what is on disk is all there is. */
  #pristine = true;

  constructor(readonly options: SessionOptions) {
    this.root = options.root;
    this.#unsaved = new Map(options.unsaved ?? []);
  }

  facts(): ProjectFacts {
    this.#facts ??= this.#analyse();
    return this.#facts;
  }

  factsOf(file: string): readonly CallSite[] {
    return this.facts().callSites.filter((site) => site.place.file === file);
  }

  open(file: string, text: string): void {
    this.update(file, text);
  }

  update(file: string, text: string | null): void {
    const project = this.#project;
    if (!project) {
      if (text === null) this.#unsaved.delete(file);
      else this.#unsaved.set(file, text);
      return;
    }
    if (text === null ? !project.overlay.delete(file) : project.overlay.get(file) === text) return;
    if (text !== null) project.overlay.set(file, text);
    this.#forget([file]);
  }

  close(file: string): void {
    this.update(file, null);
  }

  changed(files: readonly string[]): void {
    if (this.#project) this.#forget(files);
  }

  dispose(): void {
    this.#project = null;
    this.#facts = null;
    this.#memory = new Memory();
  }

  #forget(files: readonly string[]): void {
    const project = this.#project;
    if (!project) return;
    const there = files.filter((file) => project.overlay.has(file) || isThere(project.absolute(file)));
    const removed = files.filter((file) => !there.includes(file));
    // A folder that is there may have come: then its files are listed.
    const stale = project.invalidate({ changed: there, added: there, removed });
    for (const file of [...files, ...stale.files]) this.#memory.forget(file);
    this.#facts = null;
    this.#pristine = false;
  }

  #analyse(): ProjectFacts {
    const { options } = this;
    const usesCache =
      options.cache !== false &&
      options.gate !== false &&
      options.types !== 'on' &&
      this.#pristine &&
      this.#unsaved.size === 0;
    const cache = usesCache ? cacheOf(options) : null;
    const reads = new Map<string, string | null>();
    const started = Date.now();
    if (cache) noteReads(reads);
    try {
      const before = performance.now();
      this.#project ??= openProject({
        root: options.root,
        include: [...options.config.include],
        exclude: [...options.config.exclude],
        includeTests: options.config.includeTests,
      });
      const project = this.#project;
      for (const [file, text] of this.#unsaved) project.overlay.set(file, text);
      if (this.#unsaved.size > 0) project.invalidate({ changed: [...this.#unsaved.keys()] });
      this.#unsaved.clear();
      const listed = performance.now();
      options.stats?.('list', listed - before);
      const kept = cache?.read(project.listing) ?? null;
      if (cache) options.stats?.('cache', performance.now() - listed);
      if (kept) return kept;
      const facts = analyseProject(project, options, this.#memory);
      cache?.write(facts, project.listing, reads, started);
      return facts;
    } finally {
      if (cache) noteReads(undefined);
    }
  }
}
