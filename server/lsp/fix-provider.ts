/** Where edits that mend a finding come from. What a finding can be mended with is listed in its `fixes`. */
import type { CancellationToken, WorkspaceEdit } from 'vscode-languageserver/node';
import type { FindingReport, FixReport } from '../../shared/report';
import type { Folder } from './folder';

export interface FixProvider {
  /**
   * The edit of one fix, made and type-checked when the user picks it. Null when the finding is gone.
   * @throws when it cannot be made; the message is shown
   */
  edit(folder: Folder, finding: FindingReport, fix: FixReport, token: CancellationToken): Promise<WorkspaceEdit | null>;
}

/** What is said instead of a fix. */
export function whyNoFix(finding: FindingReport): string {
  return finding.callSite === null
    ? `How to mend ${finding.rule} depends on what this code is for: faultline offers no edit for it.`
    : `faultline knows no edit for ${finding.rule} here that it can prove to be right.`;
}
