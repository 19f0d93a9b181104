/** What `check`, `inventory` and `explain` have in common: root, config, session, facts. */
import { existsSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Config } from '../../shared/config';
import type { Problem, ToolInfo } from '../../shared/report';
import { UsageError } from './errors';
import type { CommonOptions } from './options';
import { createProgress, write, type Streams } from './streams';
import { version } from './version';

/** The engine is loaded when a command needs it, never for `--help`. */
export type Engine = typeof import('../engine');
export const loadEngine = (): Promise<Engine> => import('../engine');

export const tool: ToolInfo = { name: 'faultline', version };

export interface Analysis {
  readonly engine: Engine;
  readonly root: string;
  readonly config: Config;
  readonly facts: ReturnType<ReturnType<Engine['openSession']>['facts']>;
  /** Is a file of the project among the paths given? */
  readonly reported: (file: string) => boolean;
  /** Milliseconds by phase, for `--stats`. */
  readonly times: Readonly<Record<string, number>>;
}

/** Absolute root. @throws UsageError when it is no folder. */
export function rootOf(options: Pick<CommonOptions, 'root'>, cwd: string): string {
  const root = resolve(cwd, options.root ?? '.');
  if (!existsSync(root) || !statSync(root).isDirectory())
    throw new UsageError(`there is no folder ${options.root ?? root}; check --root`);
  return root;
}

/** A path given on the command line: relative to the working directory, or to the root. */
export function givenPath(path: string, root: string, cwd: string): string | null {
  return [resolve(cwd, path), resolve(root, path)].find((candidate) => existsSync(candidate)) ?? null;
}

/** Path from the root with `/`; null when it lies outside. */
export function fromRoot(root: string, path: string): string | null {
  const below = relative(root, path);
  return below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below) ? null : below.split(sep).join('/');
}

/** Config for a run, from file and command line. @throws ConfigError, UsageError */
export function configFor(
  engine: Engine,
  root: string,
  options: CommonOptions,
  cwd: string,
  forced?: Config['forced'],
): Config {
  const rules = engine.ruleSchemas();
  for (const id of Object.keys(forced?.rules ?? {})) {
    const near = engine.nearest(
      id,
      rules.map((rule) => rule.id),
    );
    if (!rules.some((rule) => rule.id === id))
      throw new UsageError(`--rule: there is no rule ${id}${near ? `; did you mean ${near}?` : ''}`);
  }
  const file =
    options.config === undefined ? undefined : (givenPath(options.config, root, cwd) ?? resolve(cwd, options.config));
  return engine.loadConfig({ root, rules, ...(file ? { file } : {}), ...(forced ? { forced } : {}) }).config;
}

/** Runs the engine over the project. Problems, progress and statistics go to stderr. */
export async function analyse(
  options: CommonOptions,
  paths: readonly string[],
  streams: Streams,
  forced?: Config['forced'],
): Promise<Analysis> {
  const { cwd, stderr } = streams;
  const root = rootOf(options, cwd);
  const started = performance.now();
  const engine = await loadEngine();
  const config = configFor(engine, root, options, cwd, forced);
  const reported = pathFilter(engine, paths, root, cwd);
  const loaded = performance.now();
  const progress = createProgress(stderr, options.quiet !== true);
  const stages: Record<string, number> = {};
  const session = engine.openSession({
    root,
    config,
    types: options.types,
    cache: options.cache !== false,
    ...(options.cacheLocation ? { cacheLocation: resolve(cwd, options.cacheLocation) } : {}),
    progress: progress.report,
    stats: (stage, ms) => {
      stages[stage] = (stages[stage] ?? 0) + ms;
    },
  });
  try {
    const facts = session.facts();
    progress.clear();
    return {
      engine,
      root,
      config,
      facts,
      reported,
      times: { load: loaded - started, ...stages },
    };
  } finally {
    progress.clear();
    session.dispose();
  }
}

/** `[paths…]` as a filter over files of the project. @throws UsageError for a path that does not exist or lies outside */
function pathFilter(engine: Engine, paths: readonly string[], root: string, cwd: string): (file: string) => boolean {
  const globs: string[] = [];
  const below: string[] = [];
  for (const path of paths) {
    const found = givenPath(path, root, cwd);
    if (found === null) {
      if (!/[*?{[]/.test(path)) throw new UsageError(`there is no file or folder ${path}`);
      globs.push(path);
      continue;
    }
    const inside = fromRoot(root, found);
    if (inside === null) throw new UsageError(`${path} lies outside of the root ${root}; check --root`);
    if (inside === '') return () => true;
    below.push(inside);
  }
  if (paths.length === 0) return () => true;
  const matches = globs.length > 0 ? engine.globMatcher(globs) : () => false;
  return (file) => below.some((path) => file === path || file.startsWith(`${path}/`)) || matches(file);
}

/** Says that nothing was analysed, which is hardly ever meant. @returns whether that is so */
export async function nothingFound(facts: { files: number }, root: string, streams: Streams): Promise<boolean> {
  if (facts.files > 0) return false;
  await write(
    streams.stderr,
    `faultline: no source files found in ${root}; check --root, and include and exclude in the config\n`,
  );
  return true;
}

/** Names the files that could not be analysed. */
export async function warnOf(problems: readonly Problem[], options: CommonOptions, streams: Streams): Promise<void> {
  if (options.quiet) return;
  await write(streams.stderr, problems.map((problem) => `faultline: ${problem.file}: ${problem.message}\n`).join(''));
}

/** `--stats`. */
export async function printStats(
  options: CommonOptions,
  streams: Streams,
  facts: { files: number; callSites: readonly unknown[] },
  times: Readonly<Record<string, number>>,
): Promise<void> {
  if (!options.stats) return;
  const phases = Object.entries(times)
    .map(([name, ms]) => `${name} ${Math.round(ms)} ms`)
    .join(', ');
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  await write(
    streams.stderr,
    `faultline: ${facts.files} files, ${facts.callSites.length} calls; ${phases}; peak memory ${peak} MB\n`,
  );
}
