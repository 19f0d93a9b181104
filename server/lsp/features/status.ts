/** Tells the client how each folder stands. */
import { type FolderStatus, notifications, type StatusParams } from '../../../shared/protocol';
import type { Folder } from '../folder';
import type { Feature } from '../server';

export const status: Feature = {
  register(server) {
    const { connection, listeners, folders } = server;
    let last = '';
    const send = (): void => {
      const params: StatusParams = { revision: server.revision, folders: folders.all.map(statusOf) };
      const text = JSON.stringify(params);
      if (text === last) return;
      last = text;
      void connection.sendNotification(notifications.status, params);
    };
    listeners.changed.push(send);
    listeners.state.push(send);
    listeners.removed.push(send);
  },
};

function statusOf({ uri, name, state, summary, message }: Folder): FolderStatus {
  return {
    uri,
    name,
    state,
    files: summary?.files ?? 0,
    callSites: summary?.callSites ?? 0,
    error: summary?.error ?? 0,
    warning: summary?.warning ?? 0,
    info: summary?.info ?? 0,
    total: summary?.coverage.total ?? null,
    message,
  };
}
