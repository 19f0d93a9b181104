/** A call site; below it what protects it and what is wrong with it. */
import * as vscode from 'vscode';
import { openCommand } from '../../tree/open';
import { contextOf, located, type LocatedFinding, type TreeNode } from '../../tree/node';
import { verdictLabels } from '../../tree/verdict';
import { verdictIcon } from '../../tree/verdict-icon';
import type { Site } from '../model';
import { siteWords } from '../words';
import { FindingNode } from './finding';
import { protectionNodes } from './protection';

export class CallNode implements TreeNode {
  readonly id: string;

  constructor(
    parent: string,
    private readonly call: Site,
    private readonly below: 'file' | 'elsewhere',
  ) {
    this.id = `${parent}/call:${call.folder} ${call.site.file} ${call.site.id}`;
  }

  get findings(): readonly LocatedFinding[] {
    return located(this.call);
  }

  item(): vscode.TreeItem {
    const { site, verdict, folder } = this.call;
    const item = new vscode.TreeItem(site.method, vscode.TreeItemCollapsibleState.Collapsed);
    const file = this.below === 'file' ? '' : ` in ${site.file.split('/').at(-1)}`;
    item.description = `line ${site.line}${file} · ${siteWords(site)}`;
    item.iconPath = verdictIcon(verdict);
    item.contextValue = contextOf('call', this.findings);
    item.command = openCommand(folder, site);
    item.tooltip = this.tooltip();
    item.accessibilityInformation = {
      label: `${site.method} to ${site.dependency}, ${verdictLabels[verdict]}, line ${site.line}, ${siteWords(site)}`,
    };
    return item;
  }

  private tooltip(): string {
    const { site, findings } = this.call;
    const place = `${site.file}:${site.line}${site.enclosing ? ` in ${site.enclosing}` : ''}`;
    const head = `${site.method} → ${site.dependency} (${site.kind}, ${site.effect})\n${place}`;
    return [head, ...findings.map((finding) => `• ${finding.message}`)].join('\n');
  }

  children(): readonly TreeNode[] {
    const { folder, site, findings } = this.call;
    return [
      ...findings.map((finding) => new FindingNode(this.id, { folder, finding })),
      ...protectionNodes(this.id, folder, site),
    ];
  }

  copy(): string {
    const { site } = this.call;
    return `${site.file}:${site.line} ${site.method} → ${site.dependency} (${siteWords(site)})`;
  }
}

/** One row a call, in the order of the code; with the name of the file where the row above does not say it. */
export function callNodes(
  parent: string,
  sites: readonly Site[],
  below: 'file' | 'elsewhere' = 'file',
): readonly TreeNode[] {
  const order = (a: Site, b: Site): number =>
    (a.site.file < b.site.file ? -1 : a.site.file > b.site.file ? 1 : 0) ||
    a.site.line - b.site.line ||
    a.site.column - b.site.column;
  return [...sites].sort(order).map((site) => new CallNode(parent, site, below));
}
