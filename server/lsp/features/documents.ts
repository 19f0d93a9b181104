/** Open documents: their unsaved text is what is analysed. */
import { TextDocumentSyncKind } from 'vscode-languageserver/node';
import type { Feature, Server } from '../server';
import { isConfigFile, pathOf } from '../uris';

const SOURCE = /\.(?:[cm]?[jt]s|[jt]sx)$/;

export const documents: Feature = {
  capabilities: () => ({
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
  }),
  register(server) {
    const { documents: open, client } = server;
    // The first change event of a document is its opening.
    open.onDidChangeContent(({ document }) => sendText(server, document.uri, document.getText()));
    open.onDidClose(({ document }) => sendText(server, document.uri, null));
    open.onDidSave(({ document }) => {
      const path = pathOf(document.uri);
      if (client.watchesFiles || path === null) return;
      for (const { folder, file } of server.folders.holding(path)) folder.touch([file]);
    });
    open.listen(server.connection);
  },
};

/** Hands the text of a document, or that it was closed, to the folders that hold it. */
export function sendText(server: Server, uri: string, text: string | null): void {
  const path = pathOf(uri);
  if (path === null) return;
  if (isConfigFile(path)) {
    for (const folder of server.folders.all) folder.updateConfig(path, text);
  } else if (SOURCE.test(path)) {
    for (const { folder, file } of server.folders.holding(path)) folder.update(file, text);
  }
}
