/** Findings that are about no call: handlers, pools, health routes, comments. */
import * as vscode from 'vscode';
import { count } from '../../../../shared/words';
import { contextOf, type LocatedFinding, type TreeNode } from '../../tree/node';
import { worst } from '../../tree/verdict';
import { verdictIcon } from '../../tree/verdict-icon';
import { FindingNode } from './finding';

export class OtherNode implements TreeNode {
  readonly id = 'other';

  constructor(readonly findings: readonly LocatedFinding[]) {}

  item(): vscode.TreeItem {
    const item = new vscode.TreeItem('Not about one call', vscode.TreeItemCollapsibleState.Collapsed);
    item.description = count(this.findings.length, 'finding');
    item.iconPath = verdictIcon(worst(this.findings.map(({ finding }) => finding.severity)));
    item.contextValue = contextOf('other', this.findings);
    item.tooltip = 'Handlers, pools, health routes and comments';
    return item;
  }

  children(): readonly TreeNode[] {
    return this.findings.map((finding) => new FindingNode(this.id, finding));
  }

  copy(): string {
    return this.children()
      .map((child) => child.copy())
      .join('\n');
  }
}
