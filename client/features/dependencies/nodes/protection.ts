/** One protection of a call; a click goes to the place that sets it. */
import * as vscode from 'vscode';
import type { CallSiteReport, Protections, State } from '../../../../shared/report';
import { openCommand } from '../../tree/open';
import type { TreeNode } from '../../tree/node';
import { protectionWords } from '../words';

const names: Readonly<Record<keyof Protections, string>> = {
  timeout: 'Timeout',
  retry: 'Retry',
  breaker: 'Circuit breaker',
  fallback: 'Fallback',
  bulkhead: 'Bulkhead',
};
const icons: Readonly<Record<State, string>> = { present: 'check', absent: 'circle-slash', unknown: 'question' };

export class ProtectionNode implements TreeNode {
  readonly id: string;

  constructor(
    parent: string,
    private readonly folder: string,
    private readonly site: CallSiteReport,
    private readonly name: keyof Protections,
  ) {
    this.id = `${parent}/protection:${name}`;
  }

  item(): vscode.TreeItem {
    const { state, evidence } = this.site.protections[this.name];
    const item = new vscode.TreeItem(names[this.name], vscode.TreeItemCollapsibleState.None);
    const [first] = evidence ?? [];
    const words = protectionWords(this.name, this.site.protections);
    item.description = first ? `${words} · ${first.file}:${first.line}` : words;
    item.iconPath = new vscode.ThemeIcon(icons[state]);
    item.contextValue = 'protection';
    item.tooltip = [
      `${names[this.name]}: ${words}`,
      ...(evidence ?? []).map((e) => `${e.file}:${e.line} ${e.message ?? ''}`),
    ]
      .join('\n')
      .trimEnd();
    if (first) item.command = openCommand(this.folder, first);
    return item;
  }

  children(): readonly TreeNode[] {
    return [];
  }

  copy(): string {
    return `${names[this.name]}: ${protectionWords(this.name, this.site.protections)}`;
  }
}

export function protectionNodes(parent: string, folder: string, site: CallSiteReport): readonly TreeNode[] {
  return (Object.keys(names) as (keyof Protections)[]).map((name) => new ProtectionNode(parent, folder, site, name));
}
