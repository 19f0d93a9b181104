/** Finds, reads and checks `faultline.config.jsonc`, and makes the config in force of it. */
import { dirname, relative, resolve, sep } from 'node:path';
import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import {
  configFileNames,
  configSchema,
  defaultBudgets,
  defaultConfig,
  parseDuration,
  type BudgetSettings,
  type Config,
  type Origin,
  type RuleSchema,
  type UserConfig,
} from '../../shared/config';
import type { Kind } from '../../shared/report';
import { findUp } from '../project/root';
import { readText } from '../project/text';
import { rebaseGlobs, rebasePath } from './globs';
import { validateTree } from './config-validate';

/** A fault in a config file, at a 1-based position. */
export interface ConfigProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The config cannot be used. `problems` has at least one entry; `message` is the first in one line. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly ConfigProblem[]) {
    const [first] = problems;
    const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
    super(first ? `${first.file}:${first.line}:${first.column}: ${first.message}${more}` : 'invalid config');
    this.name = 'ConfigError';
  }
}

export interface LoadedConfig {
  readonly config: Config;
  /** Absolute path; null when there is no file and the defaults hold. */
  readonly file: string | null;
}

export interface LoadOptions {
  /** Absolute path of the root. */
  readonly root: string;
  /** `--config`: absolute path of the file to use instead of looking for one. */
  readonly file?: string;
  /** Known rules, for names and options. */
  readonly rules: readonly RuleSchema[];
  readonly forced?: Config['forced'];
}

/** Nearest config file from a folder upwards, not above the repository; null when there is none. */
export function findConfigFile(root: string): string | null {
  return findUp(configFileNames, resolve(root));
}

/**
 * The config in force for a root.
 * @throws ConfigError when the file is missing, unreadable or invalid.
 */
export function loadConfig(options: LoadOptions): LoadedConfig {
  const file = options.file ?? findConfigFile(options.root);
  const forced = options.forced ?? defaultConfig.forced;
  if (file === null) return { config: { ...defaultConfig, forced }, file: null };
  const shown = shownPath(file);
  const read = readText(file);
  if ('failure' in read) {
    const why = read.failure === 'missing' ? 'there is no such file' : `it ${read.message}`;
    throw new ConfigError([{ file: shown, line: 1, column: 1, message: `the config cannot be used: ${why}` }]);
  }
  const user = parseConfig(read.text, shown, options.rules);
  return { config: { ...resolveConfig(user, prefixOf(file, options.root)), forced }, file };
}

/** Path relative to the working directory where that is shorter. */
function shownPath(file: string): string {
  const fromHere = relative(process.cwd(), file);
  return (fromHere !== '' && !fromHere.startsWith(`..${sep}..`) ? fromHere : file).split(sep).join('/');
}

/** Path of the root below the config's folder (`packages/a`); `''` when the file lies in the root or not above it. */
function prefixOf(file: string, root: string): string {
  const below = relative(dirname(file), root);
  return below.startsWith('..') || below === '' ? '' : below.split(sep).join('/');
}

/**
 * Parses and checks the text of a config file.
 * @throws ConfigError with line and column of each fault.
 */
export function parseConfig(text: string, file: string, rules: readonly RuleSchema[]): UserConfig {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
  const problems: { offset: number; message: string }[] = errors.map((error) => ({
    offset: error.offset,
    message: syntaxMessage(error),
  }));
  if (problems.length === 0 && !tree) problems.push({ offset: 0, message: 'the config is empty; write at least {}' });
  if (problems.length === 0 && tree) {
    problems.push(...validateTree(tree, configSchema(rules)));
    if (problems.length === 0) problems.push(...checkOrigins(tree));
  }
  if (problems.length > 0 || !tree) {
    throw new ConfigError(
      problems.map((problem) => ({ file, ...position(text, problem.offset), message: problem.message })),
    );
  }
  return getNodeValue(tree) as UserConfig;
}

/** `CommaExpected` → `not valid JSON: comma expected`. */
function syntaxMessage(error: ParseError): string {
  const words = printParseErrorCode(error.error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return `not valid JSON: ${words}`;
}

function position(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

/** Clients, calls and wrappers must say where they come from: `package` or `module`, not both. */
function checkOrigins(tree: Node): { offset: number; message: string }[] {
  const problems: { offset: number; message: string }[] = [];
  for (const key of ['clients', 'calls', 'wrappers'] as const) {
    findNodeAtLocation(tree, [key])?.children?.forEach((node, index) => {
      const value = getNodeValue(node) as Origin & { exports?: unknown; types?: unknown; packages?: unknown };
      const complete = value.exports !== undefined && value.types !== undefined;
      const named = [value.package, value.module].filter((item) => item !== undefined).length;
      const where = `\`${key}[${index}]\``;
      if (complete && value.packages === undefined)
        problems.push({
          offset: node.offset,
          message: `${where} is a complete catalogue entry and needs \`packages\``,
        });
      else if (!complete && named !== 1) {
        problems.push({
          offset: node.offset,
          message: `${where} needs ${named === 0 ? '' : 'only one of '}\`package\` or \`module\` to say where it comes from`,
        });
      }
    });
  }
  return problems;
}

/** Fills in the defaults; globs and module paths become relative to the root. */
export function resolveConfig(user: UserConfig, prefix = ''): Config {
  const place = <T extends Origin>(entry: T): T =>
    entry.module === undefined ? entry : { ...entry, module: rebasePath(entry.module, prefix) };
  return {
    preset: user.preset ?? defaultConfig.preset,
    rules: user.rules ?? {},
    budgets: { ...defaultBudgets, ...budgetsOf(user.budgets) },
    include: rebaseGlobs(user.include ?? [], prefix),
    exclude: rebaseGlobs(user.exclude ?? [], prefix, 'drop'),
    includeTests: user.includeTests ?? false,
    clients: (user.clients ?? []).map(place),
    calls: (user.calls ?? []).map(place),
    wrappers: (user.wrappers ?? []).map(place),
    endpoints: user.endpoints ?? [],
    resilience: {
      module: user.resilience?.module === undefined ? null : rebasePath(user.resilience.module, prefix),
      engine: user.resilience?.engine ?? 'auto',
    },
    overrides: (user.overrides ?? []).map((override) => ({
      files: rebaseGlobs([override.files].flat(), prefix),
      ...(override.preset ? { preset: override.preset } : {}),
      rules: override.rules ?? {},
      budgets: budgetsOf(override.budgets),
    })),
    forced: defaultConfig.forced,
  };
}

function budgetsOf(settings: BudgetSettings | undefined): Partial<Record<Kind | 'default', number>> {
  const budgets: Partial<Record<Kind | 'default', number>> = {};
  for (const [kind, value] of Object.entries(settings ?? {})) {
    const ms = parseDuration(value);
    if (ms !== null) budgets[kind as Kind | 'default'] = ms;
  }
  return budgets;
}
