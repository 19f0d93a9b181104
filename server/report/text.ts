/** Laying out text for terminals: colours, wrapping, columns. */

export type Paint = (text: string) => string;

/** Colours by meaning; all of them the identity without colours. */
export interface Style {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly error: Paint;
  readonly warning: Paint;
  readonly info: Paint;
  readonly good: Paint;
  readonly link: Paint;
}

const paint =
  (open: number, close: number): Paint =>
  (text) =>
    `\u001b[${open}m${text}\u001b[${close}m`;
const plain: Paint = (text) => text;

export function createStyle(colour: boolean): Style {
  if (!colour) return { bold: plain, dim: plain, error: plain, warning: plain, info: plain, good: plain, link: plain };
  return {
    bold: paint(1, 22),
    dim: paint(2, 22),
    error: paint(31, 39),
    warning: paint(33, 39),
    info: paint(36, 39),
    good: paint(32, 39),
    link: paint(4, 24),
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character starts a colour code
const CODES = /\u001b\[\d+m/g;

/** Columns that a text takes, colour codes not counted. */
export const widthOf = (text: string): number => [...text.replace(CODES, '')].length;

export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
export const padStart = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text))) + text;

/** Breaks at spaces, never inside words; every line after the first starts with `indent`. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const room = lines.length === 0 ? width : width - indent.length;
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`\n${indent}`);
}

/** `wrap` with the first line indented too. */
export const block = (text: string, width: number, indent: string): string =>
  `${indent}${wrap(text, width - indent.length, '').replace(/\n/g, `\n${indent}`)}`;

/** 0.666 → `66%`: rounded down, so that 100% means all. */
export const percent = (ratio: number | null): string => (ratio === null ? '–' : `${Math.floor(ratio * 100 + 1e-9)}%`);

/** Groups in the order of their first item. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}

export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** `a.ts:3, 12, 40; b.ts:7`: places by file, at most `limit` of them. */
export function places(items: readonly { readonly file: string; readonly line: number }[], limit: number): string {
  const shown = items.slice(0, limit);
  const files = [...groupBy(shown, (item) => item.file)].map(
    ([file, own]) => `${file}:${own.map((item) => item.line).join(', ')}`,
  );
  return `${files.join('; ')}${items.length > limit ? ` and ${items.length - limit} more` : ''}`;
}
