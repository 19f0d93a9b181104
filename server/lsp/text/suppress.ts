/** Suppression comments for a finding, in the form that its surroundings allow. */
import type { FindingReport } from '../../../shared/report';
import { commentContext } from './comment-context';

export type Scope = 'line' | 'file';

/** Text to insert at a 0-based position. */
export interface Insertion {
  readonly line: number;
  readonly character: number;
  /** With the reason as `$REASON`. */
  readonly text: string;
}

const REASON = '$REASON';

export function suppression(text: string, file: string, finding: FindingReport, scope: Scope): Insertion {
  const lines = text.split(/\r\n|\r|\n/);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  if (scope === 'file') {
    const line = lines[0]?.startsWith('#!') ? 1 : 0;
    return { line, character: 0, text: `/* faultline-ignore-file ${finding.rule} -- ${REASON} */${eol}` };
  }
  const line = finding.line - 1;
  const written = lines[line] ?? '';
  const indent = /^\s*/.exec(written)?.[0] ?? '';
  const start = offsetOf(text, line);
  const body = (kind: string): string => `faultline-ignore-${kind} ${finding.rule} -- ${REASON}`;
  switch (commentContext(text, start, !/\.[cm]?ts$/.test(file))) {
    case 'code':
      return { line, character: 0, text: `${indent}// ${body('next-line')}${eol}` };
    case 'children':
      return { line, character: 0, text: `${indent}{/* ${body('next-line')} */}${eol}` };
    default:
      // The line begins inside of a template or comment; the call itself does not.
      return { line, character: finding.column - 1, text: `/* ${body('line')} */ ` };
  }
}

/** The insertion with its reason, plain. */
export const withReason = (text: string, reason: string): string => text.split(REASON).join(reason);

/** The insertion as a snippet with the reason to fill in. */
export const asSnippet = (text: string, placeholder: string): string =>
  text
    .split(REASON)
    .map((part) => part.replace(/[\\$}]/g, '\\$&'))
    .join(`\${1:${placeholder}}`);

function offsetOf(text: string, line: number): number {
  const breaks = /\r\n|\r|\n/g;
  for (let i = 0; i < line; i++) if (!breaks.exec(text)) return text.length;
  return breaks.lastIndex;
}
