/** One tsconfig or jsconfig with what it extends, as far as module resolution needs it. */
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Problem } from './problem';
import { asObject, asString, asStrings, type JsonObject, readJson } from './json';
import { ancestors, canonical, dirOf, joinRelative, toPosix } from './rel-path';

/** The part of the compiler options that decides what an import means. Directories are relative to the root. */
export interface ResolutionOptions {
  /** File the options come from, null for the defaults. */
  readonly config: string | null;
  readonly paths: readonly PathPattern[];
  /** What the targets of `paths` were relative to. */
  readonly pathsBase: string;
  readonly baseUrl: string | null;
  readonly rootDirs: readonly string[];
  readonly rootDir: string | null;
  readonly outDir: string | null;
  readonly jsx: string | null;
  readonly jsxImportSource: string | null;
  readonly customConditions: readonly string[];
}

/** `prefix*suffix` → targets, the most specific pattern first. */
export interface PathPattern {
  readonly prefix: string;
  readonly suffix: string;
  /** False: the pattern is a whole name. */
  readonly star: boolean;
  /** Relative to the root. */
  readonly targets: readonly string[];
}

export const DEFAULT_OPTIONS: ResolutionOptions = {
  config: null,
  paths: [],
  pathsBase: '',
  baseUrl: null,
  rootDirs: [],
  rootDir: null,
  outDir: null,
  jsx: null,
  jsxImportSource: null,
  customConditions: [],
};

/** A config with everything it inherits. Globs are matched against paths relative to the root. */
export interface LoadedConfig {
  readonly file: string;
  readonly options: ResolutionOptions;
  readonly references: readonly string[];
  /** It lists no files of its own and is there for its references. */
  readonly solution: boolean;
  /** Does it say which files it is about (`files` or `include`)? */
  readonly explicit: boolean;
  includes(file: string): boolean;
}

/** Settings in the order of inheritance: each value keeps the directory it was written in. */
interface Merged {
  options: { [name: string]: { value: unknown; dir: string } };
  files?: { value: string[]; dir: string };
  include?: { value: string[]; dir: string };
  exclude?: { value: string[]; dir: string };
}

export interface LoadContext {
  readonly root: string;
  readonly limit: string;
  readonly problems: Problem[];
  /** Directory of a package of this project by its name, for shared configs that are not installed. */
  packageDir(name: string): string | null;
  /** Names of packages that were told to be missing already. */
  readonly missing: Set<string>;
}

/** Reads a config file; null when it is missing. A broken one gives a problem and what could be read of it. */
export function loadConfig(file: string, context: LoadContext): LoadedConfig | null {
  const json = readJson(context.root, file, true, context.problems);
  if (!json) return existsSync(join(context.root, file)) ? finish(file, { options: {} }, null, context.root) : null;
  return finish(file, merge(file, json, context, new Set([file])), json, context.root);
}

function merge(file: string, json: JsonObject, context: LoadContext, seen: Set<string>): Merged {
  const dir = dirOf(file);
  const merged: Merged = { options: {} };
  for (const spec of asStrings(json['extends'])) {
    const base = locate(spec, dir, context);
    if (base === null) {
      tellMissing(file, spec, context);
      continue;
    }
    if (seen.has(base)) {
      context.problems.push({ file, message: `extends itself through ${base}` });
      continue;
    }
    const parent = readJson(context.root, base, true, context.problems);
    if (parent) Object.assign(merged, combine(merged, merge(base, parent, context, new Set([...seen, base]))));
  }
  const own: Merged = { options: {} };
  for (const [name, value] of Object.entries(asObject(json['compilerOptions']) ?? {}))
    own.options[name] = { value, dir };
  for (const key of ['files', 'include', 'exclude'] as const) {
    if (Array.isArray(json[key])) own[key] = { value: asStrings(json[key]), dir };
  }
  return combine(merged, own);
}

function combine(base: Merged, own: Merged): Merged {
  return { ...base, ...own, options: { ...base.options, ...own.options } };
}

/** File that `extends` names: a path, or a file of a package that is installed or part of the project. */
function locate(spec: string, dir: string, context: LoadContext): string | null {
  const there = (path: string) => existsSync(join(context.root, path));
  if (/^\.{1,2}(?:[\\/]|$)/.test(spec)) {
    const path = joinRelative(dir, spec.replaceAll('\\', '/'));
    return [path, path + '.json', path + '/tsconfig.json'].find((p) => p.endsWith('.json') && there(p)) ?? null;
  }
  const [scopeOrName = '', second = '', ...more] = spec.split('/');
  const name = scopeOrName.startsWith('@') ? `${scopeOrName}/${second}` : scopeOrName;
  const rest = scopeOrName.startsWith('@') ? more.join('/') : [second, ...more].filter(Boolean).join('/');
  const homes = ancestors(dir, context.limit).map((d) => joinRelative(d, `node_modules/${name}`));
  const own = context.packageDir(name);
  if (own !== null) homes.push(own);
  for (const home of homes) {
    const names =
      rest === ''
        ? [...manifestConfig(home, context), 'tsconfig.json']
        : [rest, rest + '.json', rest + '/tsconfig.json'];
    const found = names.map((n) => joinRelative(home, n)).find((p) => p.endsWith('.json') && there(p));
    if (found !== undefined) return found;
    const exported = there(home) && rest !== '' ? exportedConfig(home, rest, context) : null;
    if (exported !== null && there(exported)) return exported;
  }
  return null;
}

function manifestConfig(home: string, context: LoadContext): string[] {
  const field = asString(readJson(context.root, joinRelative(home, 'package.json'), false, [])?.['tsconfig']);
  return field === null ? [] : [field];
}

function exportedConfig(home: string, rest: string, context: LoadContext): string | null {
  const exports = asObject(readJson(context.root, joinRelative(home, 'package.json'), false, [])?.['exports']);
  const value = exports?.[`./${rest}`] ?? exports?.[`./${rest}.json`];
  const target = asString(value) ?? asString(asObject(value)?.['default']);
  return target === null ? null : joinRelative(home, target);
}

function tellMissing(file: string, spec: string, context: LoadContext): void {
  // One line for a shared config, however many packages extend it.
  const key = spec.startsWith('.') ? `${file}\0${spec}` : spec;
  if (context.missing.has(key)) return;
  context.missing.add(key);
  context.problems.push({ file, message: `extends ${spec}, which is not there` });
}

function finish(file: string, merged: Merged, json: JsonObject | null, root: string): LoadedConfig {
  const dir = dirOf(file);
  const place = placer(root, dir);
  const at = (name: string): string | null => {
    const option = merged.options[name];
    return typeof option?.value === 'string' ? place(option.value, option.dir) : null;
  };
  const text = (name: string) => asString(merged.options[name]?.value);
  const paths = merged.options['paths'];
  const baseUrl = at('baseUrl');
  const pathsBase = baseUrl ?? paths?.dir ?? dir;
  const rootDirs = merged.options['rootDirs'];
  const options: ResolutionOptions = {
    config: file,
    paths: compilePaths(asObject(paths?.value), (target) => place(target, pathsBase)),
    pathsBase,
    baseUrl,
    rootDirs: asStrings(rootDirs?.value).map((d) => place(d, rootDirs?.dir ?? dir)),
    rootDir: at('rootDir'),
    outDir: at('outDir'),
    jsx: text('jsx'),
    jsxImportSource: text('jsxImportSource'),
    customConditions: asStrings(merged.options['customConditions']?.value),
  };
  const references = (Array.isArray(json?.['references']) ? json['references'] : [])
    .map((r: unknown) => asString(asObject(r)?.['path']))
    .filter((p) => p !== null)
    .map((p) => place(p, dir));
  const listed = merged.files?.value.map((f) => place(f, merged.files?.dir ?? dir));
  const include = merged.include ?? (listed ? undefined : { value: ['**/*'], dir });
  const included = globs(
    root,
    include?.value.map((g) => place(g, include.dir)),
  );
  const excluded = globs(
    root,
    merged.exclude?.value.map((g) => place(g, merged.exclude?.dir ?? dir)),
  );
  const files = new Set(listed);
  return {
    file,
    options,
    references: references.map((r) => (r.endsWith('.json') ? r : joinRelative(r, 'tsconfig.json'))),
    solution: references.length > 0 && listed?.length === 0 && !merged.include?.value.length,
    explicit: files.size > 0 || merged.include !== undefined,
    includes: (path) => {
      if (files.has(path)) return true;
      const absolute = posix.join(toPosix(root), path);
      return included.test(absolute) && !excluded.test(absolute);
    },
  };
}

/** Places what a config says: relative to where it is written, `${configDir}` relative to where it is used. */
function placer(root: string, usedIn: string): (value: string, writtenIn: string) => string {
  const template = /^\$\{configDir\}/i;
  return (value, writtenIn) => {
    const path = template.test(value)
      ? joinRelative(usedIn, value.replace(template, '.'))
      : joinRelative(writtenIn, value);
    return canonical(root, path);
  };
}

function compilePaths(paths: JsonObject | null, place: (target: string) => string): PathPattern[] {
  const patterns = Object.entries(paths ?? {}).map(([pattern, targets]): PathPattern => {
    const star = pattern.indexOf('*');
    return {
      prefix: star < 0 ? pattern : pattern.slice(0, star),
      suffix: star < 0 ? '' : pattern.slice(star + 1),
      star: star >= 0,
      targets: asStrings(targets).map(place),
    };
  });
  return patterns.sort((a, b) => Number(a.star) - Number(b.star) || b.prefix.length - a.prefix.length);
}

/** Over absolute paths: a config above the root has globs for files above it and below. */
function globs(root: string, list: readonly string[] | undefined): RegExp {
  if (!list?.length) return /$^/;
  return new RegExp(`^(?:${list.map((glob) => globSource(posix.join(toPosix(root), glob))).join('|')})$`);
}

/** TypeScript's own globs: `*`, `?` and `**` and nothing else; a folder stands for everything in it. */
function globSource(glob: string): string {
  const parts = glob.split('/').map((part) =>
    part === '**'
      ? '**'
      : part
          .replace(/[.+^${}()|[\]\\]/g, '\\$&')
          .replaceAll('*', '[^/]*')
          .replaceAll('?', '[^/]'),
  );
  let out = '';
  for (const [i, part] of parts.entries()) {
    const last = i === parts.length - 1;
    if (part === '**') out += last ? '.*' : '(?:[^/]+/)*';
    else out += last ? `${part}(?:/.*)?` : `${part}/`;
  }
  return out;
}
