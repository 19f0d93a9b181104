/** Diagnostics for clients that do not ask: of all files, opened or not. */
import { allDiagnostics, clientUri, resultIdOf } from '../diagnostics-of';
import type { Feature } from '../server';

export const pushedDiagnostics: Feature = {
  register(server) {
    const { connection, client, listeners } = server;
    if (client.pullsDiagnostics) return;
    /** By path: what the client has, and under which URI. */
    const sent = new Map<string, { id: string; uri: string }>();
    const send = (): void => {
      const gone = new Map(sent);
      for (const { path, diagnostics } of allDiagnostics(server)) {
        gone.delete(path);
        const id = resultIdOf(diagnostics);
        const { uri, version } = clientUri(server, path);
        const before = sent.get(path);
        if (before?.id === id && before.uri === uri) continue;
        sent.set(path, { id, uri });
        void connection.sendDiagnostics({ uri, diagnostics, ...(version === null ? {} : { version }) });
      }
      for (const [path, { uri }] of gone) {
        sent.delete(path);
        void connection.sendDiagnostics({ uri, diagnostics: [] });
      }
    };
    listeners.changed.push(send);
    listeners.removed.push(send);
  },
};
