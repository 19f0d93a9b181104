/** What every feature is given. */
import type * as vscode from 'vscode';
import type { Facts } from './features/facts';
import type { Server } from './features/server';

export interface App {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly server: Server;
  readonly facts: Facts;
}
