/**
 * Marked-up cases: ordinary source files in which comments below a line say what is expected on it.
 *
 *   const r = await fetch(url);
 *   //              ^^^^^^^^^^ missing-timeout: part of the message     (range of the finding or call)
 *   fetch(url, {
 *   // ^ …                                                              (start only, for several lines)
 *   // <- …                                                             (starts where the code of the line starts)
 *
 * Header lines: `// @package NAME VERSION`, `// @config {json}`, `// @file path` (starts a file of its own).
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** One expectation: 1-based; `endColumn` is exclusive and null when only the start is given. */
export interface Mark {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number | null;
  /** What stands after the carets. */
  readonly text: string;
}

export interface Case {
  /** Path → text; marker comments stay in, so that lines are those of the case. */
  readonly files: ReadonlyMap<string, string>;
  readonly packages: ReadonlyMap<string, string>;
  readonly config: Readonly<Record<string, unknown>>;
  readonly marks: readonly Mark[];
}

const HEADER = /^\s*\/\/\s*@(package|config|file)\s+(.+?)\s*$/;
const CARETS = /^(\s*\/\/\s*)(\^+|<-)\s*(.*?)\s*$/;

/** Parses a case; `defaultFile` is the path of what stands before the first `@file`. */
export function parseCase(text: string, defaultFile: string): Case {
  const parts: { file: string; lines: string[] }[] = [{ file: defaultFile, lines: [] }];
  const packages = new Map<string, string>();
  let config: Record<string, unknown> = {};
  for (const line of text.split(/\r?\n/)) {
    const [, key, value = ''] = HEADER.exec(line) ?? [];
    if (key === 'file') {
      parts.push({ file: value, lines: [] });
      continue;
    }
    if (key === 'package') {
      const [name = '', version = ''] = value.split(/\s+/);
      packages.set(name, version);
    } else if (key === 'config') config = JSON.parse(value) as Record<string, unknown>;
    parts[parts.length - 1]?.lines.push(line);
  }
  const used = parts.filter((part, index) => index > 0 || parts.length === 1);
  return {
    files: new Map(used.map((part) => [part.file, part.lines.join('\n')])),
    packages,
    config,
    marks: used.flatMap((part) => marksOf(part.file, part.lines)),
  };
}

function marksOf(file: string, lines: readonly string[]): Mark[] {
  let target = -1;
  return lines.flatMap((line, index) => {
    const match = CARETS.exec(line);
    if (!match) {
      target = index;
      return [];
    }
    const [, lead = '', carets = '', text = ''] = match;
    if (target < 0) throw new Error(`${file}: the marker "${text}" has no line above it`);
    const column = carets === '<-' ? (lines[target] ?? '').search(/\S/) + 1 : lead.length + 1;
    return [
      {
        file,
        line: target + 1,
        column,
        endColumn: carets.length > 1 && carets !== '<-' ? column + carets.length : null,
        text,
      },
    ];
  });
}

/** Packages that the files import by name, for the project's package.json. */
function importedPackages(files: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const text of files) {
    for (const [, spec = ''] of text.matchAll(/(?:from|import|require\()\s*['"]([^'"\n]+)['"]/g)) {
      if (/^[.#/]|^node:|^[@~]\//.test(spec)) continue;
      found.add(
        spec
          .split('/')
          .slice(0, spec.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    }
  }
  return found;
}

/** Writes the case as a small project into a folder of its own, runs `use` in it, and removes the folder. */
export async function inProject<T>(example: Case, use: (root: string) => T | Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'faultline-case-'));
  try {
    const put = (path: string, text: string): void => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    };
    const names = new Set([...importedPackages(example.files.values()), ...example.packages.keys()]);
    const dependencies = Object.fromEntries([...names].sort().map((name) => [name, example.packages.get(name) ?? '*']));
    if (!example.files.has('package.json'))
      put('package.json', JSON.stringify({ name: 'case', version: '1.0.0', dependencies }, null, 2));
    for (const [name, version] of example.packages)
      put(`node_modules/${name}/package.json`, JSON.stringify({ name, version }));
    for (const [path, text] of example.files) put(path, text);
    return await use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Something found, to be compared with the marks. */
export interface Found {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

/**
 * What is wrong: marks without a find, finds without a mark, and pairs that `differs` objects to.
 * Empty when all is as marked.
 */
export function compareMarks<T extends Found>(
  marks: readonly Mark[],
  found: readonly T[],
  differs: (mark: Mark, find: T) => string | null,
): string[] {
  const rest = new Set(found);
  const complaints: string[] = [];
  const at = (item: { file: string; line: number; column: number }): string =>
    `${item.file}:${item.line}:${item.column}`;
  for (const mark of marks) {
    const candidates = [...rest].filter(
      (find) => find.file === mark.file && find.line === mark.line && find.column === mark.column,
    );
    const find = candidates.find((candidate) => differs(mark, candidate) === null) ?? candidates[0];
    if (!find) {
      const near = [...rest]
        .filter((item) => item.file === mark.file && item.line === mark.line)
        .map((item) => `column ${item.column}: ${item.text}`);
      complaints.push(
        `${at(mark)} expected but not found: ${mark.text}${near.length > 0 ? ` (on this line: ${near.join('; ')})` : ''}`,
      );
      continue;
    }
    rest.delete(find);
    const wrongEnd = mark.endColumn !== null && (find.endLine !== find.line || find.endColumn !== mark.endColumn);
    const why =
      differs(mark, find) ??
      (wrongEnd ? `ends at ${find.endLine}:${find.endColumn}, not at column ${mark.endColumn}` : null);
    if (why !== null) complaints.push(`${at(mark)} ${why}`);
  }
  for (const find of rest) complaints.push(`${at(find)} found but not expected: ${find.text}`);
  return complaints;
}

/** A fenced block of a rule page: its files and the packages its info string names (`ts openai@6.1.0`). */
export interface DocBlock {
  readonly section: string;
  readonly text: string;
  readonly packages: ReadonlyMap<string, string>;
}

/** TypeScript blocks of a page with the `##` heading they stand under. */
export function docBlocks(markdown: string): DocBlock[] {
  const blocks: DocBlock[] = [];
  let section = '';
  let open: { lines: string[]; info: string } | null = null;
  for (const line of markdown.split(/\r?\n/)) {
    const fence = /^```(.*)$/.exec(line);
    if (open && fence) {
      const [language = '', ...names] = open.info.trim().split(/\s+/);
      const packages = new Map(
        names.map((name) => [name.slice(0, name.lastIndexOf('@')), name.slice(name.lastIndexOf('@') + 1)]),
      );
      if (/^[jt]sx?$/.test(language)) blocks.push({ section, text: open.lines.join('\n'), packages });
      open = null;
    } else if (fence) open = { lines: [], info: fence[1] ?? '' };
    else if (open) open.lines.push(line);
    else section = /^##\s+(.+?)\s*$/.exec(line)?.[1] ?? section;
  }
  return blocks;
}
