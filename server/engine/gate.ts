/**
 * The gate: which files have to be parsed. Seeds are found by text (gate-files.ts); then, to a fixpoint, the files that
 * import a hot name of a parsed file (gate-names.ts). Callers of what leads to a call site must be seen, because they
 * decide how it is protected; files that only lie on the other side of an import are loaded when evaluation asks for them.
 */
import type { CatalogueIndex } from '../link/catalogue-index';
import type { FileView } from '../link/view';
import type { NodeId } from '../model/facts';
import type { LibraryIndex } from '../protect/library-index';
import type { FileScan, ImportScan } from './gate-files';
import { ALL, type GateHost, NameGraph } from './gate-names';

export interface GateInput {
  readonly catalogue: CatalogueIndex;
  readonly libraries: LibraryIndex;
  readonly files: readonly string[];
  scan(file: string): FileScan | null;
  /** File that an import leads to, null for packages and what is missing. */
  target(spec: string, from: string): string | null;
  /** Parses a file that was not parsed yet. */
  load(file: string): FileView | null;
}

export class Gate implements GateHost {
  private readonly names = new Map<string, Set<string>>();
  private readonly graphs = new Map<string, NameGraph>();
  private readonly importers = new Map<string, { readonly file: string; readonly taken: ImportScan }[]>();
  private readonly extra = new Map<string, Set<NodeId>>();
  private readonly queued = new Set<string>();

  constructor(private readonly input: GateInput) {
    for (const file of input.files) {
      for (const taken of input.scan(file)?.imports ?? []) {
        const to = input.target(taken.spec, file);
        if (to === null || to === file) continue;
        const list = this.importers.get(to);
        if (list) list.push({ file, taken });
        else this.importers.set(to, [{ file, taken }]);
      }
    }
  }

  /** Parses the seeds and what follows from them. */
  run(): void {
    for (const file of this.input.files) if (this.input.scan(file)?.seed) this.take(file);
    this.settle();
  }

  /** Makes what a node is part of hot: a call site that only evaluation could find. @returns whether that is new */
  heat(view: FileView, node: NodeId): void {
    const list = this.extra.get(view.path) ?? new Set<NodeId>();
    this.extra.set(view.path, list.add(node));
    this.queued.add(view.path);
    this.settle();
  }

  /** Takes a file that was parsed for another reason. */
  take(file: string): void {
    if (!this.graphs.has(file)) this.enter(file);
  }

  settle(): void {
    for (const file of this.queued) {
      this.queued.delete(file);
      this.update(file);
    }
  }

  target(spec: string, from: string): string | null {
    return this.input.target(spec, from);
  }

  hot(file: string, name: string): boolean {
    const names = this.names.get(file);
    return !!names && (name === ALL ? names.size > 0 : names.has(name));
  }

  graphOf(file: string): NameGraph | undefined {
    return this.graphs.get(file);
  }

  private enter(file: string): void {
    const view = this.input.load(file);
    if (!view) return;
    this.graphs.set(file, new NameGraph(view, this.input.catalogue, this.input.libraries, this));
    this.queued.add(file);
  }

  private update(file: string): void {
    const graph = this.graphs.get(file);
    if (!graph) return;
    const now = graph.hotExports(this, this.extra.get(file) ?? NONE);
    for (const spec of graph.stars) {
      const to = this.target(spec, file);
      if (to !== null)
        this.names.get(to)?.forEach((name) => {
          if (name !== 'default') now.add(name);
        });
    }
    const before = this.names.get(file);
    const added = new Set([...now].filter((name) => !before?.has(name)));
    if (added.size === 0) return;
    this.names.set(file, before ? new Set([...before, ...added]) : added);
    for (const { file: importer, taken } of this.importers.get(file) ?? []) {
      if (this.graphs.has(importer)) {
        if (importer !== file) this.queued.add(importer);
      } else if (takes(taken, added)) this.enter(importer);
    }
  }
}

const NONE: ReadonlySet<NodeId> = new Set();

function takes({ names, rendered }: ImportScan, hot: ReadonlySet<string>): boolean {
  return (
    names === null ||
    names.some(
      (name) =>
        name === ALL ||
        name === '=' ||
        (hot.has(name) && !rendered.includes(name)) ||
        (name === 'default' && hot.has('=')),
    )
  );
}
