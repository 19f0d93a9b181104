import assert from 'node:assert';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import type { FaultlineApi } from '../../../client/extension';
import type { TreeNode } from '../../../client/features/tree/node';
import { noFilter } from '../../../client/features/dependencies/model';
import { ready } from './support';

function label(node: TreeNode): string {
  const { label: text } = node.item();
  return typeof text === 'string' ? text : (text?.label ?? '');
}

function labels({ dependencies }: FaultlineApi): string[] {
  return dependencies.provider.getChildren().map(label);
}

describe('the tree', () => {
  afterEach(async () => {
    const { dependencies } = await ready();
    dependencies.grouping = 'dependency';
    dependencies.filter = noFilter;
  });

  it('shows dependencies, files, calls and what protects them', async () => {
    const api = await ready();
    const { provider } = api.dependencies;
    assert.ok(labels(api).includes('postgres'), labels(api).join());
    const postgres = provider.getChildren().find((node) => label(node) === 'postgres')!;
    assert.match(String(postgres.item().description), /^unbounded · \d+\/\d+ timeout$/);
    const rows = provider.getChildren(postgres);
    const ofFile = rows.find((node) => node.item().contextValue?.startsWith('file'))!;
    const [call] = provider.getChildren(ofFile);
    assert.ok(call);
    const below = provider.getChildren(call).map((node) => label(node));
    assert.ok(below.includes('Timeout') && below.includes('Retry'), below.join());
    assert.strictEqual(provider.getParent(call), ofFile);
  });

  it('has one row for a cause, which goes to the place to change', async () => {
    const { dependencies } = await ready();
    const { provider } = dependencies;
    const causes = provider
      .getChildren()
      .flatMap((node) => provider.getChildren(node))
      .filter((node) => node.item().contextValue?.startsWith('cause'));
    assert.ok(causes.length > 0);
    const { command, description } = causes[0]!.item();
    const [, path, line] = /^(.+):(\d+) · \d+ calls$/.exec(String(description)) ?? [];
    assert.ok(command && path && line);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.ok(editor.document.uri.path.endsWith(path));
    assert.strictEqual(editor.selection.active.line, Number(line) - 1);
  });

  it('opens a call where it is', async () => {
    const { dependencies, facts } = await ready();
    const site = facts.folders?.[0]?.callSites[0];
    assert.ok(site);
    dependencies.grouping = 'file';
    const ofFile = dependencies.provider.getChildren().find((node) => label(node) === site.file)!;
    const rows = dependencies.provider.getChildren(ofFile);
    const call = rows.find((node) => node.item().contextValue?.startsWith('call'));
    const { command } = call!.item();
    await vscode.commands.executeCommand(command!.command, ...(command!.arguments ?? []));
    assert.ok(vscode.window.activeTextEditor?.document.uri.path.endsWith(site.file));
    assert.strictEqual(vscode.window.activeTextEditor?.selection.active.line, site.line - 1);
  });

  it('groups by kind, verdict and file', async () => {
    const api = await ready();
    await vscode.commands.executeCommand('faultline.groupBy.kind');
    assert.ok(labels(api).includes('Database'), labels(api).join());
    await vscode.commands.executeCommand('faultline.groupBy.verdict');
    assert.ok(labels(api).includes('Warning'), labels(api).join());
    await vscode.commands.executeCommand('faultline.groupBy.file');
    assert.ok(labels(api).includes('src/server.ts') || labels(api).some((name) => name.startsWith('src/')));
  });

  it('filters by kind and verdict, and says so', async () => {
    const api = await ready();
    api.dependencies.filter = { ...noFilter, kinds: ['database'], verdicts: ['warning'] };
    assert.deepStrictEqual(labels(api), ['postgres']);
    assert.match(api.dependencies.view.message ?? '', /Warning; Database/);
    await vscode.commands.executeCommand('faultline.clearFilter');
    assert.ok(labels(api).length > 1);
    assert.strictEqual(api.dependencies.view.message, undefined);
  });

  it('counts the findings in its badge', async () => {
    const { dependencies, facts } = await ready();
    assert.strictEqual(dependencies.view.badge?.value, facts.folders?.[0]?.findings.length);
  });

  it('copies rows as text', async () => {
    const { dependencies } = await ready();
    const [first] = dependencies.provider.getChildren();
    await vscode.commands.executeCommand('faultline.copy', first);
    assert.strictEqual(await vscode.env.clipboard.readText(), first!.copy());
  });
});
