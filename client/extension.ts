/** The VS Code extension: starts the language server and registers the features, each in a folder of its own. */
import * as vscode from 'vscode';
import type { App } from './app';
import { registerCommands } from './features/commands';
import { registerComments } from './features/comments';
import { registerCoverage } from './features/coverage';
import { registerDependencies, type DependenciesView } from './features/dependencies';
import { createServer } from './features/server';
import { createFacts } from './features/facts';
import { registerStatusBar } from './features/status-bar';
import { registerWelcome } from './features/welcome';

/** What other extensions and tests may ask of a running faultline. */
export interface FaultlineApi {
  /** Milliseconds that `activate` took before it returned. */
  readonly activationMs: number;
  readonly facts: App['facts'];
  readonly server: App['server'];
  readonly dependencies: DependenciesView;
}

export function activate(context: vscode.ExtensionContext): FaultlineApi {
  const started = performance.now();
  const log = vscode.window.createOutputChannel('faultline', { log: true });
  const server = createServer(context, log);
  const facts = createFacts(server, log);
  const app: App = { context, log, server, facts };
  context.subscriptions.push(log, server, facts);
  registerWelcome(app);
  const dependencies = registerDependencies(app);
  registerCoverage(app);
  registerStatusBar(app);
  registerCommands(app);
  registerComments(app);
  // Not awaited: activation is done when the features are there; the state of the server is shown by them.
  void server.start();
  return { activationMs: performance.now() - started, facts, server, dependencies };
}

/** The server ends with the disposal of the subscriptions. */
export function deactivate(): void {}
