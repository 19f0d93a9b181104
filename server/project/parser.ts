/**
 * The seam to ts-morph: the only place that loads it. Detection uses the TypeScript parser that ts-morph
 * carries (no binder, no checker); loading costs 75–290 ms, so it happens on first use and never on a warm run.
 */
import { createRequire } from 'node:module';
import type { ts } from 'ts-morph';

export type { ts } from 'ts-morph';

let loaded: typeof ts | undefined;

/** The TypeScript API that ts-morph carries. */
export function loadTs(): typeof ts {
  if (!loaded) {
    const load = createRequire(typeof __filename === 'string' ? __filename : import.meta.url);
    loaded = (load('ts-morph') as typeof import('ts-morph')).ts;
  }
  return loaded;
}

/**
 * Parses text without binding; JSX is allowed wherever the extension does not forbid it. `parents` sets the
 * parent of each node, which costs a fifth more.
 */
export function parse(text: string, path: string, parents = false): ts.SourceFile {
  const api = loadTs();
  return api.createSourceFile(
    path,
    text,
    { languageVersion: api.ScriptTarget.Latest, jsDocParsingMode: api.JSDocParsingMode.ParseNone },
    parents,
    scriptKind(api, path),
  );
}

function scriptKind(api: typeof ts, path: string): ts.ScriptKind {
  if (/\.tsx$/i.test(path)) return api.ScriptKind.TSX;
  if (/\.[cm]?ts$/i.test(path)) return api.ScriptKind.TS;
  return api.ScriptKind.JSX;
}

/** First syntax error as `line:column message`, or null. */
export function syntaxError(file: ts.SourceFile): string | null {
  const diagnostics = (file as ts.SourceFile & { parseDiagnostics?: readonly ts.DiagnosticWithLocation[] })
    .parseDiagnostics;
  const first = diagnostics?.[0];
  if (!first) return null;
  const { line, character } = file.getLineAndCharacterOfPosition(first.start);
  return `${line + 1}:${character + 1} ${loadTs().flattenDiagnosticMessageText(first.messageText, ' ')}`;
}
