/** Commands that belong to no view: server, log, settings, config file, rules. */
import * as vscode from 'vscode';
import { configFileNames } from '../../../shared/config';
import { serverCommands, type SetRuleArguments, type SuppressArguments } from '../../../shared/protocol';
import type { App } from '../../app';
import type { LocatedFinding, TreeNode } from '../tree/node';
import { newConfig } from './new-config';

export function registerCommands(app: App): void {
  const { context, log, server } = app;
  const register = (name: string, run: (...args: never[]) => unknown): void => {
    context.subscriptions.push(vscode.commands.registerCommand(`faultline.${name}`, run));
  };
  register('showLog', () => log.show());
  register('restartServer', () => server.restart());
  register('refresh', () => execute(app, serverCommands.rescan, []));
  register('openSettings', () =>
    vscode.commands.executeCommand('workbench.action.openSettings', `@ext:${context.extension.id}`),
  );
  register('openConfig', openConfig);
  register('openWalkthrough', () =>
    vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false),
  );
  register('openRulePage', (of?: string | TreeNode) => {
    const rule = typeof of === 'string' ? of : of?.findings?.[0]?.finding.rule;
    if (!rule || !/^[a-z-]+$/.test(rule)) return;
    const page = vscode.Uri.joinPath(context.extensionUri, 'docs/rules', `${rule}.md`);
    return vscode.commands.executeCommand('markdown.showPreview', page);
  });
  const suppress = (scope: SuppressArguments['scope']) => (node?: TreeNode) =>
    withFinding(node, async ({ folder, finding }) => {
      const reason = await vscode.window.showInputBox({
        title: `Suppress ${finding.rule} ${scope === 'line' ? 'on this line' : 'in this file'}`,
        prompt: 'Why is it right as it is? Written into the comment.',
      });
      if (reason === undefined) return;
      const args: SuppressArguments = {
        folder,
        fingerprint: finding.fingerprint,
        scope,
        ...(reason ? { reason } : {}),
      };
      await execute(app, serverCommands.suppress, [args]);
    });
  register('suppressLine', suppress('line'));
  register('suppressFile', suppress('file'));
  register('disableRule', (node?: TreeNode) =>
    withFinding(node, ({ folder, finding }) => {
      const args: SetRuleArguments = { folder, rule: finding.rule, level: 'off' };
      return execute(app, serverCommands.setRule, [args]);
    }),
  );
}

async function withFinding(node: TreeNode | undefined, run: (located: LocatedFinding) => Promise<void>): Promise<void> {
  const located = node?.findings?.[0];
  if (located) await run(located);
}

/** Runs a command of the server and says so when it cannot. */
async function execute({ server, log }: App, command: string, args: readonly unknown[]): Promise<void> {
  try {
    await server.request('workspace/executeCommand', { command, arguments: args });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    log.error(`${command}: ${why}`);
    const button = 'Show Log';
    if ((await vscode.window.showErrorMessage(`faultline: ${why}`, button)) === button) log.show();
  }
}

/** Opens the config file of the folder in use; writes a first one where there is none. */
async function openConfig(): Promise<void> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder =
    (active && vscode.workspace.getWorkspaceFolder(active)) ??
    (folders.length > 1 ? await vscode.window.showWorkspaceFolderPick() : folders[0]);
  if (!folder) return;
  for (const name of configFileNames) {
    const file = vscode.Uri.joinPath(folder.uri, name);
    const exists = await vscode.workspace.fs.stat(file).then(
      () => true,
      () => false,
    );
    if (exists) return void (await vscode.window.showTextDocument(file));
  }
  const file = vscode.Uri.joinPath(folder.uri, configFileNames[0]);
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(newConfig));
  await vscode.window.showTextDocument(file);
}
