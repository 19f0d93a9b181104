/** The client of the language server: what is started, for which documents, and what it is told. */
import * as vscode from 'vscode';
import { CloseAction, ErrorAction, RevealOutputChannelOn } from 'vscode-languageclient';
import { LanguageClient, TransportKind, type NodeModule } from 'vscode-languageclient/node';
import type { InitializationOptions } from '../../../shared/protocol';

const LANGUAGES = ['typescript', 'typescriptreact', 'javascript', 'javascriptreact'];

export interface ClientEvents {
  /** The server has ended without being asked to. @returns whether it is to be started again */
  closed(): Promise<boolean>;
}

export function createClient(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
  events: ClientEvents,
): LanguageClient {
  const run: NodeModule = {
    module: context.asAbsolutePath('dist/server.js'),
    transport: TransportKind.stdio,
  };
  const initializationOptions: InitializationOptions = {
    trusted: vscode.workspace.isTrusted,
    rulePages: vscode.Uri.joinPath(context.extensionUri, 'docs/rules').toString(),
    lensCommand: 'faultline.showCalls',
  };
  return new LanguageClient(
    'faultline',
    'faultline',
    { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6019'] } } },
    {
      documentSelector: [
        ...LANGUAGES.map((language) => ({ scheme: 'file', language })),
        { scheme: 'file', pattern: '**/faultline.config.{json,jsonc}' },
      ],
      initializationOptions,
      outputChannel: log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      // The view and the status bar say what is wrong, with a button for the log; no message box on top of that.
      initializationFailedHandler: () => false,
      errorHandler: {
        error: (error, _message, count) => {
          log.error(`Connection to the language server: ${error.message}`);
          return { action: (count ?? 0) < 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true };
        },
        closed: async () => {
          const again = await events.closed();
          return { action: again ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
        },
      },
    },
  );
}
