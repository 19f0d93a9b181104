/** A dependency, kind, verdict or file with its calls. */
import * as vscode from 'vscode';
import type { Kind } from '../../../../shared/report';
import { count } from '../../../../shared/words';
import { contextOf, located, type LocatedFinding, type TreeNode } from '../../tree/node';
import { verdictLabels, type Verdict } from '../../tree/verdict';
import { verdictIcon } from '../../tree/verdict-icon';
import { causesOf, verdictOfGroup, type Group, type Grouping, type Site } from '../model';
import { groupWords } from '../words';
import { CauseNode } from './cause';
import { callNodes } from './call';
import { fileNodes } from './file';
import { FindingNode } from './finding';

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
    this.verdict = verdictOfGroup(group);
  }

  get findings(): readonly LocatedFinding[] {
    return [...this.group.loose, ...this.sites.flatMap(located)];
  }

  private get words(): string {
    return this.sites.length > 0 ? groupWords(this.sites) : count(this.group.loose.length, 'finding');
  }

  private get label(): string {
    if (this.grouping === 'kind') return kindLabel(this.group.key as Kind);
    if (this.grouping === 'verdict') return verdictLabels[this.group.key as Verdict];
    if (this.grouping === 'file') return this.group.key.slice(this.group.key.indexOf(' ') + 1);
    return this.group.key;
  }

  item(): vscode.TreeItem {
    const item = new vscode.TreeItem(this.label, vscode.TreeItemCollapsibleState.Collapsed);
    item.description = this.words;
    item.iconPath = verdictIcon(this.verdict);
    item.contextValue = contextOf(this.grouping, this.findings);
    item.tooltip = `${this.label}: ${count(this.sites.length, 'call')}, ${count(this.findings.length, 'finding')}. ${item.description}`;
    item.accessibilityInformation = { label: `${this.label}, ${verdictLabels[this.verdict]}, ${item.description}` };
    return item;
  }

  children(): readonly TreeNode[] {
    this.made ??= this.make();
    return this.made;
  }

  private make(): readonly TreeNode[] {
    const loose = this.group.loose.map((finding) => new FindingNode(this.id, finding));
    if (this.grouping === 'file') return [...loose, ...callNodes(this.id, this.sites)];
    const causes = causesOf(this.sites).map((cause) => new CauseNode(this.id, cause));
    return [...loose, ...causes, ...fileNodes(this.id, this.sites)];
  }

  copy(): string {
    return [`${this.label} (${this.words})`, ...this.children().map((child) => `  ${child.copy()}`)].join('\n');
  }
}
