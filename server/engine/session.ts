/** The one façade: opens a project and keeps its facts; used by the command line, the language server and the API. */
import type { Config } from '../../shared/config';
import type { Problem } from '../../shared/report';
import { sdks } from '../catalogue';
import { libraries } from '../libraries';
import { fileFacts } from '../detect/facts';
import { CatalogueIndex } from '../link/catalogue-index';
import { FileView } from '../link/view';
import type { ProjectFacts } from '../model/project';
import { openProject, type Project } from '../project/project';
import { lowestOf } from '../project/versions';
import { analyse, type AnalysisHost } from './analyse';

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
  /** Told about long steps: what is done, how much of how much. */
  readonly progress?: ((step: string, done: number, of: number) => void) | undefined;
}

export interface Session {
  readonly root: string;
  /** Facts of the whole project, analysed on first use. */
  facts(): ProjectFacts;
  dispose(): void;
}

export function openSession(options: SessionOptions): Session {
  let project: Project | null = null;
  let facts: ProjectFacts | null = null;
  return {
    root: options.root,
    facts() {
      if (facts) return facts;
      project ??= openProject({
        root: options.root, include: [...options.config.include], exclude: [...options.config.exclude], includeTests: options.config.includeTests,
      });
      for (const [file, text] of options.unsaved ?? []) project.overlay.set(file, text);
      if (options.unsaved?.size) project.invalidate({ changed: [...options.unsaved.keys()] });
      facts = analyseProject(project, options);
      return facts;
    },
    dispose() {
      project = null;
      facts = null;
    },
  };
}

function analyseProject(project: Project, options: SessionOptions): ProjectFacts {
  const catalogue = new CatalogueIndex(sdks);
  const views = new Map<string, FileView | null>();
  const problems: Problem[] = [];
  const load = (file: string): FileView | null => {
    const known = views.get(file);
    if (known !== undefined) return known;
    views.set(file, null);
    const text = project.read(file);
    if (text === null) return null;
    try {
      const facts = fileFacts(text, file);
      if (facts.error) problems.push({ file, message: `syntax error at ${facts.error}` });
      const view = new FileView(facts);
      views.set(file, view);
      return view;
    } catch (error) {
      problems.push({ file, message: `could not be read as source: ${error instanceof Error ? error.message : String(error)}` });
      return null;
    }
  };
  project.files.forEach((file, i) => {
    load(file);
    if (i % 50 === 0) options.progress?.('reading', i, project.files.length);
  });
  const inProject = new Set(project.files);
  const host: AnalysisHost = {
    root: project.root,
    view: (path) => load(path),
    views: () => [...views.values()].filter((v): v is FileView => v !== null && inProject.has(v.path)),
    resolve: (spec, from) => project.resolve(spec, from),
    version: (pkg, from) => project.versionOf(pkg, from),
    lowestOf,
    isTest: (file) => project.isTest(file),
    isBin: (file) => binFiles(project, file),
    engineOf: (pkg, file) => (pkg.includes('prisma') ? project.prismaEngine(file) : null),
    problems: () => [...project.problems, ...problems],
    files: () => project.files.length,
  };
  return analyse(host, catalogue, libraries);
}

function binFiles(project: Project, file: string): boolean {
  const info = project.packageOf(file);
  return !!info && Object.values(info.bin ?? {}).some((b) => typeof b === 'string' && `${info.dir ? `${info.dir}/` : ''}${b.replace(/^\.\//, '')}` === file);
}
