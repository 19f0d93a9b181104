/** How a verdict looks. */
import * as vscode from 'vscode';
import type { Verdict } from './verdict';

const icons: Readonly<Record<Verdict, readonly [icon: string, color: string]>> = {
  error: ['error', 'problemsErrorIcon.foreground'],
  warning: ['warning', 'problemsWarningIcon.foreground'],
  info: ['info', 'problemsInfoIcon.foreground'],
  unknown: ['question', 'descriptionForeground'],
  fine: ['pass', 'testing.iconPassed'],
};

export function verdictIcon(verdict: Verdict): vscode.ThemeIcon {
  const [icon, color] = icons[verdict];
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
}
