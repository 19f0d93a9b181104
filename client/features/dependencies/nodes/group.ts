/** A dependency, kind, verdict or file with its calls. */
import * as vscode from 'vscode';
import type { Kind } from '../../../../shared/report';
import { contextOf, located, type LocatedFinding, type TreeNode } from '../../tree/node';
import { verdictLabels, worst, type Verdict } from '../../tree/verdict';
import { verdictIcon } from '../../tree/verdict-icon';
import { causesOf, type Group, type Grouping, type Site } from '../model';
import { groupWords } from '../words';
import { CauseNode } from './cause';
import { callNodes } from './call';
import { fileNodes } from './file';

const kindLabels: Readonly<Record<Kind, string>> = {
  llm: 'LLM',
  database: 'Database',
  cache: 'Cache',
  http: 'HTTP',
  webhook: 'Outgoing webhook',
  messaging: 'Messaging',
  queue: 'Queue',
  storage: 'Storage',
  email: 'Email',
  websocket: 'WebSocket',
  rpc: 'RPC',
};

export function kindLabel(kind: Kind): string {
  return kindLabels[kind];
}

export class GroupNode implements TreeNode {
  readonly id: string;
  private readonly sites: readonly Site[];
  private readonly verdict: Verdict;
  private made: readonly TreeNode[] | null = null;

  constructor(
    private readonly group: Group,
    private readonly grouping: Grouping,
  ) {
    this.id = `${grouping}:${group.key}`;
    this.sites = group.sites;
    this.verdict = worst(group.sites.map((site) => site.verdict));
  }

  get findings(): readonly LocatedFinding[] {
    return this.sites.flatMap(located);
  }

  private get label(): string {
    if (this.grouping === 'kind') return kindLabel(this.group.key as Kind);
    if (this.grouping === 'verdict') return verdictLabels[this.group.key as Verdict];
    return this.group.key;
  }

  item(): vscode.TreeItem {
    const item = new vscode.TreeItem(this.label, vscode.TreeItemCollapsibleState.Collapsed);
    item.description = groupWords(this.sites);
    item.iconPath = verdictIcon(this.verdict);
    item.contextValue = contextOf(this.grouping, this.findings);
    item.tooltip = `${this.label}: ${item.description}`;
    item.accessibilityInformation = { label: `${this.label}, ${verdictLabels[this.verdict]}, ${item.description}` };
    return item;
  }

  children(): readonly TreeNode[] {
    this.made ??= this.make();
    return this.made;
  }

  private make(): readonly TreeNode[] {
    if (this.grouping === 'file') return callNodes(this.id, this.sites);
    return [...causesOf(this.sites).map((cause) => new CauseNode(this.id, cause)), ...fileNodes(this.id, this.sites)];
  }

  copy(): string {
    return [`${this.label} (${groupWords(this.sites)})`, ...this.children().map((child) => `  ${child.copy()}`)].join(
      '\n',
    );
  }
}
