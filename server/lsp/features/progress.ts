/** Work-done progress while a folder is scanned for the first time. */
import type { WorkDoneProgressServerReporter } from 'vscode-languageserver/node';
import type { Folder } from '../folder';
import type { Feature } from '../server';

export const progress: Feature = {
  register(server) {
    const { connection, client, listeners } = server;
    if (!client.workDoneProgress) return;
    /** Null while the client makes one. */
    const shown = new Map<Folder, WorkDoneProgressServerReporter | null>();
    const begin = async (folder: Folder): Promise<void> => {
      shown.set(folder, null);
      const reporter = await connection.window.createWorkDoneProgress();
      if (folder.state !== 'scanning' || !server.folders.all.includes(folder)) {
        shown.delete(folder);
        return;
      }
      shown.set(folder, reporter);
      reporter.begin('faultline', 0, `reading ${folder.name}`, false);
    };
    const end = (folder: Folder): void => {
      shown.get(folder)?.done();
      shown.delete(folder);
    };
    listeners.state.push((folder) => {
      if (folder.state !== 'scanning') end(folder);
      else if (!shown.has(folder)) begin(folder).catch(() => shown.delete(folder));
    });
    listeners.removed.push(end);
    listeners.progress.push((folder, step, done, of) => {
      if (of > 0) shown.get(folder)?.report(Math.round((100 * done) / of), `${folder.name}: ${step} ${done}/${of}`);
    });
  },
};
