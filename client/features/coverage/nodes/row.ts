/** One kind of call (or all of them) with its coverage by protection. */
import * as vscode from 'vscode';
import type { CoverageRow, Kind } from '../../../../shared/report';
import { count } from '../../../../shared/words';
import { kindLabel } from '../../dependencies/nodes/group';
import type { TreeNode } from '../../tree/node';
import { measures, percent, scoreOf } from '../score';
import { MeasureNode } from './measure';

export class RowNode implements TreeNode {
  readonly id: string;
  private readonly label: string;

  constructor(
    folder: string,
    title: Kind | 'total',
    private readonly row: CoverageRow,
    private readonly baseline: CoverageRow | null,
  ) {
    this.id = `coverage:${folder} ${title}`;
    this.label = title === 'total' ? 'All calls' : kindLabel(title);
    this.isTotal = title === 'total';
  }

  private readonly isTotal: boolean;

  item(): vscode.TreeItem {
    const open = this.isTotal ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
    const item = new vscode.TreeItem(this.label, open);
    const score = scoreOf(this.row);
    item.description = [score === null ? '' : percent(score), count(this.row.sites, 'call')]
      .filter(Boolean)
      .join(' · ');
    item.iconPath = new vscode.ThemeIcon(this.isTotal ? 'graph' : 'circle-outline');
    item.tooltip = `${this.label}: ${item.description}. The score is the mean of the timeout and retry coverage.`;
    return item;
  }

  children(): readonly TreeNode[] {
    return measures.flatMap((measure) => {
      const ratio = this.row[measure];
      return ratio === null || ratio === undefined
        ? []
        : [new MeasureNode(this.id, measure, ratio, this.baseline?.[measure] ?? null, this.row)];
    });
  }

  copy(): string {
    const parts = this.children().map((child) => child.copy());
    return `${this.label} (${count(this.row.sites, 'call')}): ${parts.join(', ')}`;
  }
}
