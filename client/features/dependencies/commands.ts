/** Commands of the Dependencies view. */
import * as vscode from 'vscode';
import { serverCommands, type FixAllArguments, type FixAllResult, type LensTarget } from '../../../shared/protocol';
import { count } from '../../../shared/words';
import type { App } from '../../app';
import type { TreeNode } from '../tree/node';
import type { DependenciesView } from './index';
import { contentOf, groupings, noFilter } from './model';
import { pickFilter } from './filter-picker';

export function registerDependencyCommands(app: App, dependencies: DependenciesView): void {
  const register = (name: string, run: (...args: never[]) => unknown): void => {
    app.context.subscriptions.push(vscode.commands.registerCommand(`faultline.${name}`, run));
  };
  for (const grouping of groupings) {
    register(`groupBy.${grouping}`, () => {
      dependencies.grouping = grouping;
    });
  }
  register('filter', async () => {
    const filter = await pickFilter(contentOf(app.facts.folders ?? []), dependencies.filter);
    if (filter) dependencies.filter = filter;
  });
  register('clearFilter', () => {
    dependencies.filter = noFilter;
  });
  register('copy', async (node?: TreeNode, selected?: readonly TreeNode[]) => {
    const nodes = selected && selected.length > 0 ? selected : node ? [node] : dependencies.view.selection;
    if (nodes.length > 0) await vscode.env.clipboard.writeText(nodes.map((each) => each.copy()).join('\n'));
  });
  register('fixAll', (node?: TreeNode) => fixAll(app, node ?? dependencies.view.selection[0]));
  register('showCalls', async (target?: LensTarget) => {
    if (target)
      dependencies.filter = { ...noFilter, file: vscode.workspace.asRelativePath(vscode.Uri.parse(target.uri), false) };
    await vscode.commands.executeCommand('faultline.dependencies.focus');
    const [first] = dependencies.provider.getChildren();
    if (target && first) await dependencies.view.reveal(first, { expand: 2, focus: true });
  });
}

/** Applies the safe fixes of all findings below a row. */
async function fixAll(app: App, node: TreeNode | undefined): Promise<void> {
  const byFolder = new Map<string, string[]>();
  for (const { folder, finding } of node?.findings ?? []) {
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), finding.fingerprint]);
  }
  if (byFolder.size === 0) return;
  let fixed = 0;
  let left = 0;
  try {
    for (const [folder, fingerprints] of byFolder) {
      const args: FixAllArguments = { folder, fingerprints };
      const params = { command: serverCommands.fixAll, arguments: [args] };
      const result = await app.server.request<FixAllResult>('workspace/executeCommand', params);
      fixed += result.fixed;
      left += result.left;
    }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(`faultline could not apply the fixes: ${why}`);
    return;
  }
  const rest = left > 0 ? ` ${count(left, 'finding')} left: no safe fix.` : '';
  void vscode.window.showInformationMessage(`faultline: ${count(fixed, 'finding')} fixed.${rest}`);
}
