/** One place whose change mends several findings of one rule, with the calls it is about. */
import * as vscode from 'vscode';
import { count } from '../../../../shared/words';
import { openCommand } from '../../tree/open';
import { contextOf, type LocatedFinding, type TreeNode } from '../../tree/node';
import { verdictLabels } from '../../tree/verdict';
import { verdictIcon } from '../../tree/verdict-icon';
import { causeVerdict, type Cause } from '../model';
import { callNodes } from './call';

export class CauseNode implements TreeNode {
  readonly id: string;

  constructor(
    parent: string,
    private readonly cause: Cause,
  ) {
    this.id = `${parent}/cause:${cause.folder} ${cause.file}:${cause.line} ${cause.rule}`;
  }

  get findings(): readonly LocatedFinding[] {
    return this.cause.findings.map((finding) => ({ folder: this.cause.folder, finding }));
  }

  item(): vscode.TreeItem {
    const { cause } = this;
    const verdict = causeVerdict(cause);
    const item = new vscode.TreeItem(cause.rule, vscode.TreeItemCollapsibleState.Collapsed);
    item.description = `${cause.file}:${cause.line} · ${count(cause.sites.length, 'call')}`;
    item.iconPath = verdictIcon(verdict);
    item.contextValue = contextOf('cause', this.findings);
    item.tooltip = `${cause.rule}: ${count(cause.sites.length, 'call')} would be mended by a change at ${cause.file}:${cause.line}`;
    item.command = openCommand(cause.folder, cause);
    item.accessibilityInformation = { label: `${cause.rule}, ${verdictLabels[verdict]}, ${item.description}` };
    return item;
  }

  children(): readonly TreeNode[] {
    return callNodes(this.id, this.cause.sites, 'elsewhere');
  }

  copy(): string {
    return `${this.cause.rule}: ${this.cause.file}:${this.cause.line} (${count(this.cause.sites.length, 'call')})`;
  }
}
