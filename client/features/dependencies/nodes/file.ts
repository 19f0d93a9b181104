/** A file with its calls. */
import * as vscode from 'vscode';
import { uriOf } from '../../tree/open';
import { contextOf, located, type LocatedFinding, type TreeNode } from '../../tree/node';
import { verdictLabels, worst } from '../../tree/verdict';
import type { Site } from '../model';
import { groupWords } from '../words';
import { callNodes } from './call';

export class FileNode implements TreeNode {
  readonly id: string;

  constructor(
    parent: string,
    private readonly folder: string,
    private readonly file: string,
    private readonly sites: readonly Site[],
  ) {
    this.id = `${parent}/file:${folder} ${file}`;
  }

  get findings(): readonly LocatedFinding[] {
    return this.sites.flatMap(located);
  }

  item(): vscode.TreeItem {
    const uri = uriOf(this.folder, this.file);
    const item = new vscode.TreeItem(uri, vscode.TreeItemCollapsibleState.Collapsed);
    item.label = this.file.split('/').at(-1) ?? this.file;
    // Where several folders are open, the path begins with the name of the folder.
    const at = vscode.workspace.asRelativePath(uri).split('/').slice(0, -1).join('/');
    item.description = [at, groupWords(this.sites)].filter(Boolean).join(' · ');
    item.iconPath = vscode.ThemeIcon.File;
    item.contextValue = contextOf('file', this.findings);
    item.tooltip = this.file;
    const verdict = worst(this.sites.map((site) => site.verdict));
    item.accessibilityInformation = { label: `${this.file}, ${verdictLabels[verdict]}, ${groupWords(this.sites)}` };
    return item;
  }

  children(): readonly TreeNode[] {
    return callNodes(this.id, this.sites);
  }

  copy(): string {
    return `${this.file} (${groupWords(this.sites)})`;
  }
}

/** One row a file, by path. */
export function fileNodes(parent: string, sites: readonly Site[]): readonly TreeNode[] {
  const files = new Map<string, Site[]>();
  for (const site of sites) {
    const key = `${site.folder} ${site.site.file}`;
    const list = files.get(key);
    if (list) list.push(site);
    else files.set(key, [site]);
  }
  return [...files.values()]
    .map((members) => ({ folder: members[0]!.folder, file: members[0]!.site.file, members }))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
    .map(({ folder, file, members }) => new FileNode(parent, folder, file, members));
}
