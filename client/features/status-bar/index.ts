/** The status bar item: score, findings and the state of the server. */
import * as vscode from 'vscode';
import { count } from '../../../shared/words';
import type { App } from '../../app';
import { percent, scoreOf } from '../coverage/score';
import { totalsOf, viewState, type ViewState } from '../welcome/state';

interface Look {
  readonly text: string;
  readonly tooltip: string;
  readonly command: string;
  readonly background?: string;
}

function look(app: App, state: ViewState): Look {
  const { server } = app;
  const show = 'faultline.dependencies.focus';
  switch (state) {
    case 'scanning':
      return { text: '$(sync~spin) faultline', tooltip: 'faultline is reading the project.', command: show };
    case 'failed':
      return {
        text: '$(error) faultline',
        tooltip:
          server.message ?? server.status?.folders.find((folder) => folder.message)?.message ?? 'faultline failed.',
        command: 'faultline.showLog',
        background: 'statusBarItem.errorBackground',
      };
    case 'off':
      return {
        text: '$(circle-slash) faultline',
        tooltip: 'faultline is switched off here.',
        command: 'faultline.openSettings',
      };
    case 'virtual':
      return { text: '$(circle-slash) faultline', tooltip: 'faultline needs a folder on a disk.', command: show };
    default: {
      const totals = totalsOf(server.status);
      const score = totals.row ? scoreOf(totals.row) : null;
      const findings = totals.error + totals.warning + totals.info;
      const restricted = vscode.workspace.isTrusted
        ? ''
        : ' Restricted Mode: nothing of the project is run and no request is sent.';
      const restarting = server.state === 'restarting' ? ' The language server is being restarted.' : '';
      const faults = (server.status?.folders ?? []).flatMap(({ message }) => message ?? []);
      if (faults.length > 0) {
        return {
          text: '$(warning) faultline',
          tooltip: faults.join('\n'),
          command: 'faultline.openConfig',
          background: 'statusBarItem.warningBackground',
        };
      }
      return {
        text: `${restarting ? '$(sync~spin)' : '$(pulse)'} ${score === null ? 'faultline' : percent(score)}`,
        tooltip: `faultline: ${count(totals.callSites, 'remote call')}, ${count(findings, 'finding')} (${totals.error} errors, ${totals.warning} warnings).${
          score === null ? '' : ` Score ${percent(score)}: the mean of timeout and retry coverage.`
        }${restarting}${restricted}`,
        command: show,
      };
    }
  }
}

export function registerStatusBar(app: App): void {
  const { context, server, facts } = app;
  const item = vscode.window.createStatusBarItem('faultline.status', vscode.StatusBarAlignment.Left, 20);
  item.name = 'faultline';
  const update = (): void => {
    const state = viewState(server, facts.folders, vscode.workspace.workspaceFolders?.length ?? 0);
    if (state === 'noProject') {
      item.hide();
      return;
    }
    const { text, tooltip, command, background } = look(app, state);
    item.text = text;
    item.tooltip = tooltip;
    item.command = command;
    item.backgroundColor = background ? new vscode.ThemeColor(background) : undefined;
    item.accessibilityInformation = { label: tooltip };
    item.show();
  };
  context.subscriptions.push(
    item,
    server.onDidChange(update),
    facts.onDidChange(update),
    vscode.workspace.onDidChangeWorkspaceFolders(update),
  );
  update();
}
