/** The Dependencies view: dependency → cause or file → call → findings and protections. */
import * as vscode from 'vscode';
import { count } from '../../../shared/words';
import type { App } from '../../app';
import { NodeProvider, type TreeNode } from '../tree/node';
import { registerDependencyCommands } from './commands';
import { filterWords } from './filter-picker';
import { applyFilter, contentOf, groupBy, groupings, isFiltered, noFilter, type Filter, type Grouping } from './model';
import { GroupNode } from './nodes/group';
import { OtherNode } from './nodes/other';

export interface DependenciesView {
  readonly provider: NodeProvider;
  readonly view: vscode.TreeView<TreeNode>;
  grouping: Grouping;
  filter: Filter;
}

const GROUPING_KEY = 'dependencies.grouping';

export function registerDependencies(app: App): DependenciesView {
  const { context, facts } = app;
  const saved = context.workspaceState.get<Grouping>(GROUPING_KEY, 'dependency');
  let grouping: Grouping = groupings.includes(saved) ? saved : 'dependency';
  let filter: Filter = noFilter;

  const provider = new NodeProvider(() => {
    if (!facts.folders) return [];
    const { groups, rest } = groupBy(applyFilter(contentOf(facts.folders), filter), grouping);
    const nodes: TreeNode[] = groups.map((group) => new GroupNode(group, grouping));
    return rest.length > 0 ? [...nodes, new OtherNode(rest)] : nodes;
  });
  const view = vscode.window.createTreeView('faultline.dependencies', {
    treeDataProvider: provider,
    showCollapseAll: true,
    canSelectMany: true,
  });

  function update(): void {
    provider.refresh();
    const findings = (facts.folders ?? []).flatMap((folder) => folder.findings.filter((finding) => !finding.baselined));
    view.badge =
      findings.length > 0 ? { value: findings.length, tooltip: count(findings.length, 'finding') } : undefined;
    view.description = grouping === 'dependency' ? '' : `by ${grouping}`;
    view.message = isFiltered(filter) ? `Only ${filterWords(filter)}` : undefined;
    void vscode.commands.executeCommand('setContext', 'faultline.filtered', isFiltered(filter));
    void vscode.commands.executeCommand('setContext', 'faultline.grouping', grouping);
  }

  const dependencies: DependenciesView = {
    provider,
    view,
    get grouping() {
      return grouping;
    },
    set grouping(next) {
      grouping = next;
      void context.workspaceState.update(GROUPING_KEY, next);
      update();
    },
    get filter() {
      return filter;
    },
    set filter(next) {
      filter = next;
      update();
    },
  };
  context.subscriptions.push(provider, view, facts.onDidChange(update));
  registerDependencyCommands(app, dependencies);
  update();
  return dependencies;
}
