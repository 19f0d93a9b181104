/** The coverage by one protection, as a bar, with its change since the baseline. */
import * as vscode from 'vscode';
import type { CoverageRow } from '../../../../shared/report';
import { count } from '../../../../shared/words';
import type { TreeNode } from '../../tree/node';
import { bar, changeWords, measureLabels, percent, type Measure } from '../score';

/** At and above these ratios a bar is green, yellow; red below. */
const GOOD = 0.9;
const FAIR = 0.5;

export class MeasureNode implements TreeNode {
  readonly id: string;

  constructor(
    parent: string,
    private readonly measure: Measure,
    private readonly ratio: number,
    private readonly baseline: number | null,
    private readonly row: CoverageRow,
  ) {
    this.id = `${parent}/${measure}`;
  }

  item(): vscode.TreeItem {
    const item = new vscode.TreeItem(measureLabels[this.measure], vscode.TreeItemCollapsibleState.None);
    const change = changeWords(this.ratio, this.baseline);
    // The number first: a narrow side bar cuts off the rest.
    item.description = [percent(this.ratio), change, bar(this.ratio)].filter(Boolean).join(' ');
    const color = this.ratio >= GOOD ? 'charts.green' : this.ratio >= FAIR ? 'charts.yellow' : 'charts.red';
    item.iconPath = new vscode.ThemeIcon('circle-filled', new vscode.ThemeColor(color));
    const undecided =
      this.measure === 'timeout' || this.measure === 'retry' ? (this.row.unknown?.[this.measure] ?? 0) : 0;
    const rest =
      undecided > 0
        ? ` ${count(undecided, 'call')} could not be decided and ${undecided === 1 ? 'is' : 'are'} not counted.`
        : '';
    item.tooltip = `${percent(this.ratio)} of the calls that need it have it.${rest}`;
    item.accessibilityInformation = { label: `${measureLabels[this.measure]} ${percent(this.ratio)} ${change}` };
    return item;
  }

  children(): readonly TreeNode[] {
    return [];
  }

  copy(): string {
    return `${this.measure} ${percent(this.ratio)}`;
  }
}
