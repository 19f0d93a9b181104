/** The client polls the configured endpoints; what they say is shown in hovers and lenses. */
import { type LiveStateParams, notifications } from '../../../shared/protocol';
import type { Feature } from '../server';

export const live: Feature = {
  register(server) {
    server.connection.onNotification(notifications.liveState, (params: LiveStateParams) => {
      if (!Array.isArray(params?.dependencies)) return;
      server.live = params;
      for (const listener of server.listeners.live) listener();
    });
  },
};
