/** Diagnostics for clients that ask: of a document, and of all files. */
import {
  type CancellationToken,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type FullDocumentDiagnosticReport,
  type UnchangedDocumentDiagnosticReport,
  type WorkspaceDiagnosticParams,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { allDiagnostics, clientUri, diagnosticsAt, resultIdOf } from '../diagnostics-of';
import { cancelled } from '../folder-runs';
import type { Feature, Server } from '../server';
import { pathOf, uriOf } from '../uris';

type Report = FullDocumentDiagnosticReport | UnchangedDocumentDiagnosticReport;

export const diagnostics: Feature = {
  capabilities: (server) =>
    server.client.pullsDiagnostics
      ? { diagnosticProvider: { identifier: 'faultline', interFileDependencies: true, workspaceDiagnostics: true } }
      : {},
  register(server) {
    const { connection, client, listeners } = server;
    if (!client.pullsDiagnostics) return;
    /** What open documents were last told, and how many of their requests are under way. */
    const told = new Map<string, string>();
    const asking = new Map<string, number>();
    const changes = new Changes();

    connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
      asking.set(uri, (asking.get(uri) ?? 0) + 1);
      try {
        await settledFor(server, uri, token);
        const path = pathOf(uri);
        const report = reportOf(path === null ? [] : diagnosticsAt(server, path), previousResultId);
        if (report.resultId) told.set(uri, report.resultId);
        return report;
      } finally {
        asking.set(uri, (asking.get(uri) ?? 1) - 1);
      }
    });

    connection.languages.diagnostics.onWorkspace(async (params, token) => {
      await server.opening;
      for (;;) {
        await Promise.all(server.folders.all.map((folder) => folder.settled(token)));
        const items = changedItems(server, params);
        // The client asks again at once: without news the answer waits for some.
        if (items.length > 0 || params.previousResultIds.length === 0) return { items };
        await changes.next(token);
      }
    });

    const refresh = (): void => {
      changes.tell();
      if (!client.refreshesDiagnostics) return;
      const stale = server.documents.all().some(({ uri }) => {
        const path = pathOf(uri);
        const before = told.get(uri);
        if (path === null || before === undefined || (asking.get(uri) ?? 0) > 0) return false;
        return resultIdOf(diagnosticsAt(server, path)) !== before;
      });
      if (stale) connection.languages.diagnostics.refresh().catch(() => undefined);
    };
    listeners.changed.push(refresh);
    listeners.removed.push(refresh);
    server.documents.onDidClose(({ document }) => told.delete(document.uri));
  },
};

/** Waits until a document's newest text has been analysed. */
async function settledFor(server: Server, uri: string, token: CancellationToken): Promise<void> {
  await server.opening;
  const path = pathOf(uri);
  const config = server.folders.all.filter((folder) => folder.config.file === path);
  const place = server.folders.of(uri);
  const folders = config.length > 0 ? config : place ? [place.folder] : [];
  await Promise.all(folders.map((folder) => folder.settled(token)));
}

function reportOf(items: Diagnostic[], previous: string | undefined): Report {
  const resultId = resultIdOf(items);
  return previous === resultId
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}

/** Files whose diagnostics differ from what the client has. */
function changedItems(server: Server, params: WorkspaceDiagnosticParams): WorkspaceDocumentDiagnosticReport[] {
  const before = new Map(params.previousResultIds.map(({ uri, value }) => [pathOf(uri) ?? uri, { uri, value }]));
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  for (const { path, diagnostics: found } of allDiagnostics(server)) {
    const known = before.get(path);
    before.delete(path);
    const report = reportOf(found, known?.value);
    if (report.kind === DocumentDiagnosticReportKind.Full) items.push({ ...report, ...clientUri(server, path) });
  }
  const none = resultIdOf([]);
  for (const [path, { uri, value }] of before) {
    if (value === none) continue;
    const version = clientUri(server, path).version;
    items.push({
      kind: DocumentDiagnosticReportKind.Full,
      resultId: none,
      items: [],
      uri: uri || uriOf(path),
      version,
    });
  }
  return items;
}

/** Lets requests wait for the next change. */
class Changes {
  #waiting: (() => void)[] = [];

  tell(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }

  next(token: CancellationToken): Promise<void> {
    return new Promise((resolve, reject) => {
      const listener = token.onCancellationRequested(() => {
        this.#waiting = this.#waiting.filter((other) => other !== wake);
        listener.dispose();
        reject(cancelled());
      });
      const wake = (): void => {
        listener.dispose();
        resolve();
      };
      this.#waiting.push(wake);
    });
  }
}
