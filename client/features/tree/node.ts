/** A row of a tree, and the provider that shows rows. */
import * as vscode from 'vscode';
import type { FindingReport } from '../../../shared/report';

export interface TreeNode {
  /** Stable between refreshes, so that what is expanded and selected stays so. */
  readonly id: string;
  item(): vscode.TreeItem;
  children(): readonly TreeNode[];
  /** What "copy" puts on the clipboard. */
  copy(): string;
  /** Findings of this row and those below it, with the folder they are in. */
  readonly findings?: readonly LocatedFinding[];
}

export interface LocatedFinding {
  /** URI of the workspace folder. */
  readonly folder: string;
  readonly finding: FindingReport;
}

/** The findings of a call, with their folder. */
export function located(of: {
  readonly folder: string;
  readonly findings: readonly FindingReport[];
}): LocatedFinding[] {
  return of.findings.map((finding) => ({ folder: of.folder, finding }));
}

/** `contextValue` of a row, by which package.json chooses its menu: `call`, `call.findings`, `call.findings.fixable`. */
export function contextOf(row: string, findings: readonly LocatedFinding[]): string {
  if (findings.length === 0) return row;
  const fixable = findings.some(({ finding }) => finding.fixes.some((fix) => fix.safe));
  return fixable ? `${row}.findings.fixable` : `${row}.findings`;
}

export class NodeProvider implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<TreeNode | undefined>();
  private readonly parents = new Map<string, TreeNode | undefined>();
  private rootNodes: readonly TreeNode[] | null = null;
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly makeRoots: () => readonly TreeNode[]) {}

  refresh(): void {
    this.rootNodes = null;
    this.parents.clear();
    this.changed.fire(undefined);
  }

  roots(): readonly TreeNode[] {
    this.rootNodes ??= this.makeRoots();
    return this.rootNodes;
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    const item = node.item();
    item.id = node.id;
    return item;
  }

  getChildren(node?: TreeNode): TreeNode[] {
    const children = node ? node.children() : this.roots();
    for (const child of children) this.parents.set(child.id, node);
    return [...children];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return this.parents.get(node.id);
  }

  dispose(): void {
    this.changed.dispose();
  }
}
