/** Keeps the context keys by which package.json chooses what empty views say, and which commands are enabled. */
import * as vscode from 'vscode';
import type { App } from '../../app';
import { viewState } from './state';

export function registerWelcome({ context, server, facts }: App): void {
  let shown = '';
  const update = (): void => {
    const state = viewState(server, facts.folders, vscode.workspace.workspaceFolders?.length ?? 0);
    const key = `${state} ${server.state}`;
    if (key === shown) return;
    shown = key;
    void vscode.commands.executeCommand('setContext', 'faultline.state', state);
    void vscode.commands.executeCommand('setContext', 'faultline.server', server.state);
  };
  context.subscriptions.push(
    server.onDidChange(update),
    facts.onDidChange(update),
    vscode.workspace.onDidChangeWorkspaceFolders(update),
  );
  update();
}
