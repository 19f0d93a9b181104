/** Suppression comments. */
import type { SuppressionFact } from '../model/facts';

const COMMENT = /(\/\/|\/\*)[ \t]*faultline-ignore-(next-line|line|file)\b([^\n]*?)(?=\*\/|\r?\n|$)/g;

/**
 * Finds `// faultline-ignore-next-line rule, rule -- reason`, `// faultline-ignore-line …` and
 * `/* faultline-ignore-file rule -- reason *​/`. `inText` tells whether an offset lies in a string.
 */
export function findSuppressions(
  text: string,
  lines: readonly number[],
  inText: (offset: number) => boolean,
): SuppressionFact[] {
  if (!text.includes('faultline-ignore-')) return [];
  const out: SuppressionFact[] = [];
  for (const m of text.matchAll(COMMENT)) {
    if (inText(m.index)) continue;
    const rest = m[3] ?? '';
    const cut = rest.search(/(^|\s)--(\s|$)/);
    const names = (cut < 0 ? rest : rest.slice(0, cut)).split(/[\s,]+/).filter(Boolean);
    const reason =
      cut < 0
        ? ''
        : rest
            .slice(cut)
            .replace(/^\s*--/, '')
            .trim();
    const close = m[1] === '/*' && text.startsWith('*/', m.index + m[0].length) ? 2 : 0;
    out.push({
      kind: m[2] as SuppressionFact['kind'],
      rules: names,
      reason: reason || null,
      pos: m.index,
      end: m.index + m[0].trimEnd().length + close,
      line: lineOf(lines, m.index),
    });
  }
  return out;
}

/** 1-based line of an offset. */
export function lineOf(lines: readonly number[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
