/**
 * The language server: an executable of its own (`node dist/server.js --stdio`, or the transport an editor asks for),
 * what `faultline lsp` runs, and the threads in which its engines run.
 */
import { isMainThread, workerData } from 'node:worker_threads';
import {
  type Connection,
  createConnection,
  type InitializeResult,
  ProposedFeatures,
  type ServerCapabilities,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { version } from '../../package.json';
import { featuresOf } from './client';
import type { EngineStart } from './engine/messages';
import { codeActions } from './features/code-actions';
import { codeLens } from './features/code-lens';
import { commands } from './features/commands';
import { diagnostics } from './features/diagnostics';
import { documentLinks } from './features/document-links';
import { documents } from './features/documents';
import { hover } from './features/hover';
import { live } from './features/live';
import { progress } from './features/progress';
import { pushedDiagnostics } from './features/pushed-diagnostics';
import { status } from './features/status';
import { tree } from './features/tree';
import { workspace } from './features/workspace';
import { createServer, type Feature } from './server';

/** The workspace comes last: it opens the folders when everybody listens. */
const features: readonly Feature[] = [
  documents,
  diagnostics,
  pushedDiagnostics,
  codeActions,
  hover,
  codeLens,
  documentLinks,
  commands,
  tree,
  status,
  live,
  progress,
  workspace,
];

export interface StartOptions {
  /** Speak over these streams, whatever the arguments say. */
  readonly streams?: { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream };
}

/** Serves one client until it says `exit` or goes away. */
export function startServer(options: StartOptions = {}): void {
  const { streams } = options;
  const connection: Connection = streams
    ? createConnection(
        ProposedFeatures.all,
        new StreamMessageReader(streams.input),
        new StreamMessageWriter(streams.output),
      )
    : createConnection(ProposedFeatures.all);
  process.on('uncaughtException', (error) => connection.console.error(error.stack ?? error.message));
  process.on('unhandledRejection', (error) => connection.console.error(String(error)));
  connection.onInitialize((params): InitializeResult => {
    const server = createServer(connection, params, featuresOf(params));
    for (const feature of features) feature.register(server);
    connection.onShutdown(() => server.folders.dispose());
    const capabilities: ServerCapabilities = Object.assign(
      {},
      ...features.map((feature) => feature.capabilities?.(server)),
    );
    return { capabilities, serverInfo: { name: 'faultline', version } };
  });
  connection.listen();
}

const isEngine = (data: unknown): data is EngineStart =>
  typeof data === 'object' && data !== null && 'faultlineEngine' in data;

// The thread of the server itself never loads the engine.
if (!isMainThread && isEngine(workerData))
  void import('./engine/worker').then(({ runEngine }) => runEngine(workerData));
else if (require.main === module) startServer();
