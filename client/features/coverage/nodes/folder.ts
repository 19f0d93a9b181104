/** A workspace folder, where several are open. */
import * as vscode from 'vscode';
import type { TreeNode } from '../../tree/node';

export class FolderNode implements TreeNode {
  readonly id: string;

  constructor(
    uri: string,
    private readonly name: string,
    private readonly rows: readonly TreeNode[],
  ) {
    this.id = `folder:${uri}`;
  }

  item(): vscode.TreeItem {
    const item = new vscode.TreeItem(this.name, vscode.TreeItemCollapsibleState.Expanded);
    item.iconPath = new vscode.ThemeIcon('root-folder');
    return item;
  }

  children(): readonly TreeNode[] {
    return this.rows;
  }

  copy(): string {
    return [this.name, ...this.rows.map((row) => `  ${row.copy()}`)].join('\n');
  }
}
