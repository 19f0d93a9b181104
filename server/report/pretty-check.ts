/** `check` for people: grouped by file, one row per cause with its calls, a summary and the coverage. */
import type { CheckReport, Coverage, FindingReport, Severity } from '../../shared/report';
import { count } from '../model/words';
import type { FormatOptions } from './format';
import { block, byText, createStyle, groupBy, padEnd, percent, places, type Style } from './text';

/** Findings that one edit mends, or that read the same in one file. */
interface Row {
  readonly file: string;
  readonly line: number;
  /** null: the row stands for the cause of several findings. */
  readonly column: number | null;
  readonly findings: readonly FindingReport[];
  readonly first: FindingReport;
}

/** Calls named under a row; all of them are in `compact` and `json`. */
const CALLS_SHOWN = 8;

const ranks: readonly Severity[] = ['info', 'warning', 'error'];
const worst = (findings: readonly FindingReport[]): Severity =>
  findings.reduce<Severity>(
    (most, { severity }) => (ranks.indexOf(severity) > ranks.indexOf(most) ? severity : most),
    'info',
  );

export function prettyCheck(report: CheckReport, options: FormatOptions): string {
  const style = createStyle(options.colour);
  const live = report.findings.filter((finding) => !finding.baselined);
  const files = [...groupBy(rowsOf(live), (row) => row.file)].sort(([a], [b]) => byText(a, b));
  const groups = files.map(([file, rows]) =>
    [
      style.link(file),
      ...rows
        .sort((a, b) => a.line - b.line || (a.column ?? 0) - (b.column ?? 0) || byText(a.first.rule, b.first.rule))
        .map((row) => rowText(row, style, options.width)),
    ].join('\n'),
  );
  return `${[...groups, summary(report, live, style)].join('\n\n')}\n`;
}

function rowsOf(findings: readonly FindingReport[]): Row[] {
  // Without a common cause, what would read the same in one file is said once.
  const causes = groupBy(findings, ({ rule, cause, file, message }) =>
    cause ? `${rule}\n${cause.file}\n${cause.line}` : `${rule}\n${file}\n\n${message}`,
  );
  return [...causes.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const shared = group.length > 1 ? first.cause : null;
    return [
      {
        file: shared?.file ?? first.file,
        line: shared?.line ?? first.line,
        column: shared ? null : first.column,
        findings: group,
        first,
      },
    ];
  });
}

function rowText(row: Row, style: Style, width: number): string {
  const severity = worst(row.findings);
  const at = row.column === null ? `${row.line}` : `${row.line}:${row.column}`;
  const calls =
    row.findings.length > 1 ? `  ${row.findings.length} ${row.first.callSite === null ? 'times' : 'calls'}` : '';
  const indent = ' '.repeat(9);
  const lines = [
    `  ${padEnd(style.dim(at), 7)}${style[severity](padEnd(severity, 9))}${style.bold(row.first.rule)}${style.dim(calls)}`,
    block(row.first.message, width, indent),
  ];
  if (row.findings.length > 1) lines.push(style.dim(block(`at ${places(row.findings, CALLS_SHOWN)}`, width, indent)));
  else if (row.first.cause && !(row.first.cause.file === row.file && row.first.cause.line === row.line)) {
    lines.push(style.dim(block(`mend at ${row.first.cause.file}:${row.first.cause.line}`, width, indent)));
  }
  return lines.join('\n');
}

function summary(report: CheckReport, live: readonly FindingReport[], style: Style): string {
  const of = (severity: Severity): number => live.filter((finding) => finding.severity === severity).length;
  const known = report.findings.length - live.length;
  const found =
    live.length === 0
      ? style.good('No findings')
      : [
          ...(of('error') ? [style.error(count(of('error'), 'error'))] : []),
          ...(of('warning') ? [style.warning(count(of('warning'), 'warning'))] : []),
          ...(of('info') ? [style.info(count(of('info'), 'info'))] : []),
        ].join(', ');
  const also = [
    ...(known ? [`${known} in the baseline`] : []),
    ...(report.suppressed ? [`${report.suppressed} suppressed`] : []),
    ...(report.problems.length ? [count(report.problems.length, 'problem')] : []),
  ];
  const base = `${count(report.summary.callSites, 'remote call')} in ${count(report.summary.files, 'file')}`;
  return [`${found} · ${[base, ...also].join(' · ')}`, ...coverageLines(report.coverage, style)].join('\n');
}

/** `Coverage  timeout 80%  retry 40% …`, and what could not be decided. */
export function coverageLines({ total }: Coverage, style: Style): string[] {
  if (total.sites === 0) return [];
  const cells = (['timeout', 'retry', 'breaker', 'fallback'] as const)
    .filter((name) => total[name] !== null)
    .map((name) => `${name} ${style.bold(percent(total[name]))}`);
  const unknown = (['timeout', 'retry'] as const)
    .filter((name) => (total.unknown?.[name] ?? 0) > 0)
    .map((name) => `${name} of ${count(total.unknown?.[name] ?? 0, 'call')}`);
  return [
    ...(cells.length ? [`Coverage · ${cells.join(' · ')}`] : []),
    ...(unknown.length ? [style.dim(`Not decided from the code: ${unknown.join(', ')}`)] : []),
  ];
}
