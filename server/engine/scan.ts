/** From a project to its facts: the gate, parsing, link and protection. */
import type { Problem } from '../../shared/report';
import { sdks } from '../catalogue';
import { fileFacts } from '../detect/facts';
import { libraries } from '../libraries';
import { CatalogueIndex } from '../link/catalogue-index';
import { FileView } from '../link/view';
import type { FileFacts } from '../model/facts';
import type { Library } from '../model/library';
import type { ProjectFacts } from '../model/project';
import { parse, syntaxError } from '../project/parser';
import type { Project } from '../project/project';
import { lowestOf } from '../project/versions';
import { LibraryIndex } from '../protect/library-index';
import { analyse, type AnalysisHost } from './analyse';
import { inBrowserApp } from './browser-app';
import { Gate } from './gate';
import { exportedNames, type FileScan, scanFile } from './gate-files';
import { Reach } from './gate-reach';
import type { SessionOptions } from './session';
import { userSdks } from './user-catalogue';
import { moduleSpecifier, userLibraries } from './user-libraries';

/** What is known of files by their text alone; kept between analyses of the same project. */
export class Memory {
  readonly scans = new Map<string, FileScan | null>();
  /** Null: could not be lowered, with the reason in `failures`. */
  readonly facts = new Map<string, FileFacts | null>();
  readonly failures = new Map<string, string>();
  /** First syntax error of files that the gate did not let through, null when there is none. */
  readonly syntax = new Map<string, string | null>();

  forget(file: string): void {
    this.scans.delete(file);
    this.facts.delete(file);
    this.failures.delete(file);
    this.syntax.delete(file);
  }
}

/** Analyses a project. Nothing but `memory` outlives the call. */
export function analyseProject(project: Project, options: SessionOptions, memory: Memory): ProjectFacts {
  const own = userSdks(options.config).map((sdk) => ({
    ...sdk,
    packages: sdk.packages.map((p) => (p.startsWith('./') ? moduleSpecifier(p) : p)),
  }));
  const catalogue = new CatalogueIndex(own.length > 0 ? [...own, ...sdks] : sdks);
  const wrappers = userLibraries(options.config);
  const known: readonly Library[] = wrappers.length > 0 ? [...wrappers, ...libraries] : libraries;
  const described = new Map<string, Set<string>>();
  for (const entry of [
    ...own.map((s) => [s.packages, Object.keys(s.exports)] as const),
    ...wrappers.map((w) => [w.packages, Object.keys(w.runs ?? {}).map((k) => k.split('.')[0] ?? k)] as const),
  ]) {
    for (const spec of entry[0])
      if (spec.startsWith('./')) described.set(spec, new Set([...(described.get(spec) ?? []), ...entry[1]]));
  }
  const clock = new Clock(options.stats);
  const views = new Map<string, FileView | null>();
  const loaded: FileView[] = [];
  const inProject = new Set(project.files);
  const problems: Problem[] = [];
  const load = (file: string): FileView | null => {
    const known = views.get(file);
    if (known !== undefined) return known;
    views.set(file, null);
    let facts = memory.facts.get(file);
    if (facts === undefined) {
      const started = performance.now();
      facts = lowered(project, file, memory);
      clock.parsed(performance.now() - started);
    }
    if (facts === null) {
      const failure = memory.failures.get(file);
      if (failure !== undefined) problems.push({ file, message: failure });
      return null;
    }
    if (facts.error) problems.push({ file, message: `syntax error at ${facts.error}` });
    const view = new FileView(facts);
    views.set(file, view);
    if (inProject.has(file)) loaded.push(view);
    // Long runs say that they go on.
    if (loaded.length % 50 === 0) options.progress?.('reading', loaded.length, project.files.length);
    return view;
  };
  let reach: Reach | null = null;
  let mayExport: AnalysisHost['mayExport'];
  // Modules that the config describes are reached by path, which the gate's scan of specifiers does not know.
  if (options.gate === false || described.size > 0) project.files.forEach(load);
  else {
    const { scans } = memory;
    const copy = copier();
    for (const file of project.files) {
      if (scans.has(file)) continue;
      const text = project.read(file);
      scans.set(file, text === null ? null : scanFile(file, text, catalogue, copy));
    }
    clock.stage('read+scan');
    const gate = new Gate({
      catalogue,
      libraries: new LibraryIndex(known),
      files: project.files,
      load,
      scan: (file) => scans.get(file) ?? null,
      target: (spec, from) => {
        const found = project.resolve(spec, from);
        return found.kind === 'file' ? found.file : null;
      },
    });
    gate.run();
    reach = new Reach(
      gate,
      (file) => views.has(file),
      (file) => views.get(file) ?? null,
    );
    const names = new Map<string, ReadonlySet<string> | null>();
    mayExport = (spec, from, name) => {
      const found = project.resolve(spec, from);
      if (found.kind !== 'file' || views.has(found.file)) return true;
      let exported = names.get(found.file);
      if (exported === undefined) {
        exported = exportedNames(project.read(found.file) ?? 'export *');
        names.set(found.file, exported);
      }
      return exported === null || exported.has(name);
    };
  }
  clock.stage('gate');
  const arrange = (): void => void loaded.sort((a, b) => (a.path < b.path ? -1 : 1));
  arrange();
  const host: AnalysisHost = {
    ...(reach && mayExport ? { matters: reach.matters.bind(reach), mayExport } : {}),
    root: project.root,
    ...(described.size > 0
      ? {
          describedModule: (file: string, name: string) =>
            described.get(moduleSpecifier(file))?.has(name) ? moduleSpecifier(file) : null,
        }
      : {}),
    view: load,
    views: () => loaded,
    resolve: (spec, from) => project.resolve(spec, from),
    version: (pkg, from) => project.versionOf(pkg, from),
    lowestOf,
    isTest: (file) => project.isTest(file),
    isBin: (file) => binFiles(project, file),
    isBrowserApp: (file) => inBrowserApp(project, file),
    engineOf: (pkg, file) => (pkg.includes('prisma') ? project.prismaEngine(file) : null),
    problems: () => [...project.problems, ...problems],
    files: () => project.files.length,
    stage: (name) => {
      arrange();
      clock.stage(name);
    },
  };
  const facts = analyse(host, catalogue, known);
  clock.stage('protect');
  for (const file of project.files) {
    if (views.has(file)) continue;
    const error = syntaxOf(project, file, memory);
    if (error !== null) problems.push({ file, message: `syntax error at ${error}` });
  }
  clock.stage('syntax');
  clock.end();
  // Files are also parsed on demand while the analysis runs: what is wrong with them is known only now.
  const named = new Map([...facts.problems, ...problems].map((p) => [`${p.file}\0${p.message}`, p]));
  return { ...facts, problems: [...named.values()] };
}

/** A broken file is named even when nothing in it could matter: it may be broken where something would. */
function syntaxOf(project: Project, file: string, memory: Memory): string | null {
  const known = memory.syntax.get(file);
  if (known !== undefined) return known;
  const text = project.read(file);
  const error = text === null ? null : syntaxError(parse(text, file));
  memory.syntax.set(file, error);
  return error;
}

/** Facts of a file from its text; null when there are none. */
function lowered(project: Project, file: string, memory: Memory): FileFacts | null {
  const text = project.read(file);
  let facts: FileFacts | null = null;
  try {
    facts = text === null ? null : fileFacts(text, file);
  } catch (error) {
    memory.failures.set(file, `could not be read as source: ${error instanceof Error ? error.message : String(error)}`);
  }
  memory.facts.set(file, facts);
  return facts;
}

/** Copies short texts, each once: a piece of a text keeps the whole of it in memory. */
function copier(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let found = known.get(text);
    if (found === undefined) {
      found = Buffer.from(text, 'utf8').toString('utf8');
      known.set(found, found);
    }
    return found;
  };
}

/** Times of stages; parsing happens within all of them and is told apart. */
class Clock {
  private last = performance.now();
  private parsing = 0;
  private total = 0;
  constructor(private readonly report: ((stage: string, ms: number) => void) | undefined) {}

  parsed(ms: number): void {
    this.parsing += ms;
  }

  stage(name: string): void {
    const now = performance.now();
    this.report?.(name, now - this.last - this.parsing);
    this.total += this.parsing;
    this.parsing = 0;
    this.last = now;
  }

  end(): void {
    this.report?.('parse+lower', this.total);
  }
}

function binFiles(project: Project, file: string): boolean {
  const info = project.packageOf(file);
  return (
    !!info &&
    Object.values(info.bin ?? {}).some(
      (b) => typeof b === 'string' && `${info.dir ? `${info.dir}/` : ''}${b.replace(/^\.\//, '')}` === file,
    )
  );
}
