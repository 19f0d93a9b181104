/** A finding. */
import * as vscode from 'vscode';
import { openCommand } from '../../tree/open';
import { contextOf, type LocatedFinding, type TreeNode } from '../../tree/node';
import { verdictLabels } from '../../tree/verdict';
import { verdictIcon } from '../../tree/verdict-icon';

export class FindingNode implements TreeNode {
  readonly id: string;
  readonly findings: readonly LocatedFinding[];

  constructor(
    parent: string,
    private readonly located: LocatedFinding,
  ) {
    this.id = `${parent}/finding:${located.finding.fingerprint}`;
    this.findings = [located];
  }

  /** The rule, for the command that opens its page. */
  get rule(): string {
    return this.located.finding.rule;
  }

  item(): vscode.TreeItem {
    const { folder, finding } = this.located;
    const item = new vscode.TreeItem(finding.rule, vscode.TreeItemCollapsibleState.None);
    item.description = finding.message;
    item.iconPath = verdictIcon(finding.severity);
    item.contextValue = contextOf('finding', this.findings);
    item.command = openCommand(folder, finding);
    item.tooltip = finding.message;
    item.accessibilityInformation = {
      label: `${verdictLabels[finding.severity]}, ${finding.rule}: ${finding.message}`,
    };
    return item;
  }

  children(): readonly TreeNode[] {
    return [];
  }

  copy(): string {
    const { finding } = this.located;
    return `${finding.file}:${finding.line} ${finding.severity} ${finding.rule}: ${finding.message}`;
  }
}
