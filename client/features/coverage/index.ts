/** The Coverage view: how many of the calls have each protection, by kind. */
import * as vscode from 'vscode';
import { kinds } from '../../../shared/config';
import type { CoverageRow } from '../../../shared/report';
import type { App } from '../../app';
import { NodeProvider, type TreeNode } from '../tree/node';
import { FolderNode } from './nodes/folder';
import { RowNode } from './nodes/row';

export function registerCoverage({ context, facts }: App): void {
  const provider = new NodeProvider(() => {
    const folders = facts.coverage.filter(({ coverage }) => coverage.total.sites > 0);
    const rows = folders.map(({ uri, name, coverage, baseline }) => {
      const row = (title: 'total' | (typeof kinds)[number]): TreeNode[] => {
        const now: CoverageRow | undefined = coverage[title];
        return now ? [new RowNode(uri, title, now, baseline?.[title] ?? null)] : [];
      };
      return { uri, name, children: [...row('total'), ...kinds.flatMap(row)] };
    });
    if (rows.length === 1) return rows[0]?.children ?? [];
    return rows.map(({ uri, name, children }) => new FolderNode(uri, name, children));
  });
  const view = vscode.window.createTreeView('faultline.coverage', {
    treeDataProvider: provider,
    showCollapseAll: true,
  });
  context.subscriptions.push(
    provider,
    view,
    facts.onDidChange(() => provider.refresh()),
  );
}
