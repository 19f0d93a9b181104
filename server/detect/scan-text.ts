/**
 * What can be seen of a file without parsing it: the modules it names, and whether it may use the platform's own
 * network functions. Both may say too much (a commented-out import is found) and never too little: they decide
 * which files are parsed at all.
 */

/** Where the names that an import takes are written. */
export interface Clause {
  /** The clause begins at or after this offset … */
  readonly clauseStart: number;
  /** … and ends here: at the `from`, `import` or `require` in front of the specifier. */
  readonly clauseEnd: number;
}

export interface SpecifierHit extends Clause {
  readonly spec: string;
}

export interface TextScan {
  readonly specs: readonly SpecifierHit[];
  /** The file may use `fetch`, `WebSocket`, `EventSource`, `XMLHttpRequest` or `sendBeacon`. */
  readonly platform: boolean;
}

// A comment may stand in front of the specifier: bundlers read `import(/* webpackChunkName: "x" */ './x')`. What
// follows the quote must look like the start of a specifier, or the `from'` that ends a string would swallow the next one.
const SPECIFIER =
  /\b(?:from|import(?:\s*\()?|require\s*(?:\?\.\s*)?\()\s*(?:\/\*[\s\S]*?\*\/\s*|\/\/[^\n]*\s+)*(["'`])((?:[^\s"'`.,;:()[\]{}<>=+*?&|!\\]|\.(?=\.?(?:["'`]|\/)|\w[\w.-]*\/))[^"'`\n]*)\1/g;

/**
 * Finds every module specifier of `import`, `export … from`, `require()` and `import()`, in source order, and
 * platform network words.
 */
export function scanText(text: string): TextScan {
  const specs: SpecifierHit[] = [];
  let clauseStart = 0;
  SPECIFIER.lastIndex = 0;
  for (let match = SPECIFIER.exec(text); match !== null; match = SPECIFIER.exec(text)) {
    const spec = match[2] as string;
    if (match[1] === '`' && (spec.includes('${') || !isCall(text, match.index))) continue;
    specs.push({ spec, clauseStart, clauseEnd: match.index });
    clauseStart = SPECIFIER.lastIndex;
  }
  return { specs, platform: usesPlatform(text) };
}

/** Names in backquotes are common in comments ("from `x`"); a specifier in them is possible in a call only. */
function isCall(text: string, keyword: number): boolean {
  return !text.startsWith('from', keyword) && at(OPEN, text, keyword) !== null;
}

const OPEN = /(?:import|require)\s*(?:\?\.\s*)?\(/y;

// In running text a word follows the word `fetch`; in code a sign does, or the end of the line, or an operator.
const FETCH = /\bfetch\b(?:[ \t]*(?:[^\s\w"'`]|[\r\n]|$)|[ \t]+(?:as|satisfies|instanceof|in|of)\b|["'`]\])/g;
// Searched by what begins with a rare letter: `s` stops the search at every other word. The number is what precedes it.
const OTHERS: readonly (readonly [word: string, needle: string, before: number])[] = [
  ['WebSocket', 'WebSocket', 0],
  ['EventSource', 'EventSource', 0],
  ['XMLHttpRequest', 'XMLHttpRequest', 0],
  ['sendBeacon', 'Beacon', 4],
];

function usesPlatform(text: string): boolean {
  // `includes` is ten times as fast as an expression that has to look for several words at once.
  if (text.includes('fetch')) {
    FETCH.lastIndex = 0;
    for (let match = FETCH.exec(text); match !== null; match = FETCH.exec(text))
      if (!inComment(text, match.index)) return true;
  }
  for (const [word, needle, before] of OTHERS) {
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
      const start = at - before;
      if (text.startsWith(word, start) && isWord(text, start, word.length) && !inComment(text, start)) return true;
    }
  }
  return false;
}

function isWord(text: string, at: number, length: number): boolean {
  return !isIdentifier(text.charCodeAt(at - 1)) && !isIdentifier(text.charCodeAt(at + length));
}

/** Letters, digits, `_` and `$`; false beyond the ends of the text. */
function isIdentifier(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 36
  );
}

/** Does an offset certainly lie in a comment? Only comments at the start of a line or after a sign are believed. */
function inComment(text: string, at: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  if (/^\s*\/\//.test(before)) return true;
  const open = text.lastIndexOf('/*', at);
  if (open < 0 || text.lastIndexOf('*/', at) > open) return false;
  // `/*` inside a string (`'src/*'`) opens nothing.
  return open === 0 || /[\s;{}(),=>:]/.test(text.charAt(open - 1));
}

/**
 * Names that an import takes from its module, by their exported names (`default` for the default export): empty
 * for an import for its effects only, null for all of them or when it cannot be told.
 */
export function namesAt(text: string, clause: Clause): string[] | null {
  const { clauseStart, clauseEnd } = clause;
  if (text.startsWith('from', clauseEnd))
    return staticNames(text.slice(Math.max(clauseStart, clauseEnd - MAX_CLAUSE), clauseEnd));
  if (!at(CALL, text, clauseEnd)) return text.startsWith('import', clauseEnd) ? [] : null;
  return dynamicNames(text.slice(Math.max(clauseStart, clauseEnd - MAX_CLAUSE), clauseEnd), text, CALL.lastIndex);
}

const MAX_CLAUSE = 20_000;
const STRING_OR_COMMENT = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
const NAME = String.raw`[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*`;
const STATIC = new RegExp(
  String.raw`^(?:\s+type(?!\s*,|\s*$)|\s+(?:defer|source)(?=\s+[\w*{$]))?\s*(${NAME})?\s*(,)?\s*(?:\{([^{}]*)\})?\s*$`,
  'u',
);
const ELEMENT = new RegExp(
  String.raw`^(?:type\s+(?!as\s+(?!as\b)))?(${NAME}|"[^"]*"|'[^']*')(?:\s+as\s+(?:${NAME}|"[^"]*"|'[^']*'))?$`,
  'u',
);

/** Names of `import … from` and `export … from`, given what stands in front of `from`. */
function staticNames(before: string): string[] | null {
  const code = before.includes('/') ? before.replace(STRING_OR_COMMENT, (s) => (s.startsWith('/') ? ' ' : s)) : before;
  let keyword = -1;
  for (const match of code.matchAll(/(?<![\w$.])(?:import|export)(?![\w$])/g)) keyword = match.index;
  if (keyword < 0) return null;
  const clause = STATIC.exec(code.slice(keyword + 6));
  if (!clause) return null;
  const [, first, , list] = clause;
  if (first === undefined && list === undefined) return null;
  const names: string[] = first === undefined ? [] : ['default'];
  for (const part of (list ?? '').split(',')) {
    const element = part.trim();
    if (element === '') continue;
    const name = ELEMENT.exec(element)?.[1];
    if (name === undefined) return null;
    names.push(unquote(name));
  }
  return names;
}

const CALL =
  /(?:import|require)\s*(?:\?\.\s*)?\(\s*(?:\/\*[\s\S]*?\*\/\s*|\/\/[^\n]*\s+)*(["'`])[^"'`\n]+\1\s*(?:,\s*\{[^()]*\}\s*)?,?\s*\)/y;
const MEMBER = /\s*(?:\?\.|!?\.)\s*([\w$]+)/y;
const CLOSE = /\s*\)/y;
const USED = /\s*(?:!\s*)?[([`]/y;
/** `(await import('x'))` and `(require('x'))`, in brackets of their own and not in those of a call. */
const BRACKETED = /(?:^|[=(,:;{}[?&|!>]|\b(?:return|yield|await|default|typeof|void|in|of))\s*\(\s*(?:await\s*)?$/;
const PATTERN = /(?:\b(?:const|let|var)\s*|\(\s*)\{([^{}]*)\}\s*(?::[^={}]*)?=\s*(?:\(?\s*await\s+)?$/;
const THEN_NAMES = /\s*\(\s*(?:async\s*)?\(\s*\{([^{}]*)\}\s*\)\s*=>/y;
const THEN_MEMBER =
  /\s*\(\s*(?:async\s*)?\(?\s*([\w$]+)\s*\)?\s*=>\s*(?:\(\s*\{\s*default\s*:\s*)?\1\.([\w$]+)\s*,?\s*(?:\}\s*\))?\s*,?\s*\)/y;

/** Names that `require()` or `import()` gives away, by the pattern it is assigned to or the member read from it. */
function dynamicNames(before: string, text: string, callEnd: number): string[] | null {
  const end = BRACKETED.test(before) ? endOf(CLOSE, text, callEnd) : callEnd;
  const member = at(MEMBER, text, end)?.[1];
  if (member === 'then') {
    const list = at(THEN_NAMES, text, MEMBER.lastIndex)?.[1];
    if (list !== undefined) return patternNames(list);
    const name = at(THEN_MEMBER, text, MEMBER.lastIndex)?.[2];
    return name === undefined ? null : [name];
  }
  if (member === 'catch' || member === 'finally') return null;
  if (member !== undefined) return [member];
  const list = at(USED, text, end) ? undefined : PATTERN.exec(before)?.[1];
  return list === undefined ? null : patternNames(list);
}

function at(sticky: RegExp, text: string, offset: number): RegExpExecArray | null {
  sticky.lastIndex = offset;
  return sticky.exec(text);
}

function endOf(sticky: RegExp, text: string, offset: number): number {
  return at(sticky, text, offset) ? sticky.lastIndex : offset;
}

function patternNames(list: string): string[] | null {
  const names: string[] = [];
  for (const part of list.replace(STRING_OR_COMMENT, (s) => (s.startsWith('/') ? ' ' : s)).split(',')) {
    const element = part.trim();
    if (element === '') continue;
    const name = /^([\w$]+|"[^"]*"|'[^']*')\s*(?::\s*[\w$]+\s*)?(?:=[^=>].*)?$/s.exec(element)?.[1];
    if (name === undefined) return null;
    names.push(unquote(name));
  }
  return names;
}

function unquote(name: string): string {
  return /^["']/.test(name) ? name.slice(1, -1) : name;
}
