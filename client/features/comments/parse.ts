/** Where in a faultline comment the cursor is. */

export type CommentPlace =
  | { readonly kind: 'directive'; readonly typed: string }
  | { readonly kind: 'rule'; readonly typed: string; readonly used: readonly string[]; readonly hasReason: boolean };

const DIRECTIVE = /(?:\/\/|\/\*)\s*(f[\w-]*)$/;
const RULES = /(?:\/\/|\/\*)\s*faultline-ignore-(?:next-line|line|file)\s+((?:[\w-]+\s*,\s*)*)([\w-]*)$/;

/** @param before text of the line up to the cursor; null when that is not in a faultline comment */
export function contextAt(before: string): CommentPlace | null {
  const rules = RULES.exec(before);
  if (rules) {
    const used = (rules[1] ?? '')
      .split(',')
      .map((id) => id.trim())
      .filter(Boolean);
    return { kind: 'rule', typed: rules[2] ?? '', used, hasReason: used.length > 0 };
  }
  const directive = DIRECTIVE.exec(before);
  const typed = directive?.[1];
  return typed && (typed.startsWith('faultline-') || 'faultline-'.startsWith(typed))
    ? { kind: 'directive', typed }
    : null;
}
