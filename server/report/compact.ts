/** One line per finding in the form that editors and `grep` understand: `file:line:column: severity: message [rule]`. */
import type { CheckReport } from '../../shared/report';
import { defineFormat } from './format';

function check(report: CheckReport): string {
  return report.findings
    .filter((finding) => !finding.baselined)
    .map(
      (finding) =>
        `${finding.file}:${finding.line}:${finding.column}: ${finding.severity}: ${finding.message} [${finding.rule}]\n`,
    )
    .join('');
}

export default defineFormat({ id: 'compact', check });
