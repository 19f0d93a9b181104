/** Applies `faultline-ignore-…` comments to findings and tells which of them did nothing. */
import type { Suppression } from '../model/project';
import { nearest } from '../model/words';
import type { FileSettings, IdleSuppression, Rule } from '../rules/define';
import type { JudgedFinding } from '../rules/execute';

export interface SuppressResult {
  readonly kept: readonly JudgedFinding[];
  readonly suppressed: readonly JudgedFinding[];
  readonly idle: readonly IdleSuppression[];
}

export interface SuppressOptions {
  readonly suppressions: readonly Suppression[];
  readonly rules: readonly Rule[];
  readonly settings: (file: string) => FileSettings;
  /** Judge only comments about these rules; `''` stands for a comment that names none. */
  readonly only: (rule: string) => boolean;
}

/** One rule name in one comment. */
interface Entry {
  readonly suppression: Suppression;
  readonly rule: string;
  used: boolean;
}

/** Lines that a comment speaks of; null for the whole file. A run of `next-line` comments speaks of the line below all of them. */
function targetsOf(suppression: Suppression, comments: ReadonlySet<string>): readonly number[] | null {
  if (suppression.kind === 'file') return null;
  if (suppression.kind === 'line') return [suppression.place.line];
  const lines = [suppression.place.endLine + 1];
  for (let line = suppression.place.endLine + 1; comments.has(`${suppression.place.file}:${line}`); line++)
    lines.push(line + 1);
  return lines;
}

/**
 * In `strict` a comment without a reason suppresses nothing. A comment for a rule that is off is not idle:
 * it was written for another preset.
 */
export function applySuppressions(findings: readonly JudgedFinding[], options: SuppressOptions): SuppressResult {
  const rules = new Map(options.rules.map((rule) => [rule.id, rule]));
  const comments = new Set(
    options.suppressions.filter(({ kind }) => kind === 'next-line').map(({ place }) => `${place.file}:${place.line}`),
  );
  const entries = new Map<string, Entry>();
  const idle: IdleSuppression[] = [];
  const judged: Entry[] = [];
  for (const suppression of options.suppressions) {
    const { file } = suppression.place;
    if (suppression.rules.length === 0 && options.only(''))
      idle.push({ suppression, rule: null, because: 'no-rule', near: null });
    const needsReason = options.settings(file).preset === 'strict' && suppression.reason === null;
    for (const name of suppression.rules.filter(options.only)) {
      const rule = rules.get(name);
      if (!rule)
        idle.push({ suppression, rule: name, because: 'unknown-rule', near: nearest(name, [...rules.keys()]) });
      else if (needsReason) idle.push({ suppression, rule: name, because: 'no-reason', near: null });
      else if (options.settings(file).level(rule) !== 'off') {
        const entry: Entry = { suppression, rule: name, used: false };
        for (const line of targetsOf(suppression, comments) ?? ['*']) {
          const key = `${file}\n${name}\n${line}`;
          if (!entries.has(key)) entries.set(key, entry);
        }
        judged.push(entry);
      }
    }
  }
  const kept: JudgedFinding[] = [];
  const suppressed: JudgedFinding[] = [];
  for (const finding of findings) {
    const base = `${finding.place.file}\n${finding.rule}\n`;
    // The nearest comment counts: a file-wide one stays idle when a line's own comment does the work.
    const entry = entries.get(`${base}${finding.place.line}`) ?? entries.get(`${base}*`);
    if (entry) entry.used = true;
    (entry ? suppressed : kept).push(finding);
  }
  for (const entry of judged) {
    if (!entry.used) idle.push({ suppression: entry.suppression, rule: entry.rule, because: 'unused', near: null });
  }
  return { kept, suppressed, idle };
}
