/** What the features share: the connection, the client, the folders and their settings. */
import {
  type Connection,
  type InitializeParams,
  MessageType,
  type ServerCapabilities,
  ShowMessageNotification,
  type ShowMessageParams,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LiveStateParams, ServerSettings } from '../../shared/protocol';
import type { ClientFeatures } from './client';
import type { FixProvider } from './fix-provider';
import type { Folder, FolderEvents } from './folder';
import { Folders } from './folders';
import { rulePages, type RulePages } from './rule-pages';

/** One part of the server; called once when the client introduces itself. */
export interface Feature {
  /** What the client is told of it. */
  readonly capabilities?: (server: Server) => Partial<ServerCapabilities>;
  /** Installs its handlers. */
  readonly register: (server: Server) => void;
}

export interface Server {
  readonly connection: Connection;
  readonly params: InitializeParams;
  readonly client: ClientFeatures;
  readonly documents: TextDocuments<TextDocument>;
  readonly folders: Folders;
  readonly rulePage: RulePages;
  /** Who makes fixes; null: there are none. */
  readonly fixes: FixProvider | null;
  readonly listeners: Listeners;
  /** Done when the folders that the client has named so far are there. */
  opening: Promise<void>;
  /** Grows with every change of facts or findings. */
  revision: number;
  live: LiveStateParams;
  /** Settings that hold where the client gives none for a folder. */
  settings: ServerSettings;
}

/** Who wants to know of changes. */
export interface Listeners {
  readonly changed: ((folder: Folder, files: readonly string[]) => void)[];
  readonly state: ((folder: Folder) => void)[];
  readonly progress: ((folder: Folder, step: string, done: number, of: number) => void)[];
  readonly removed: ((folder: Folder) => void)[];
  readonly live: (() => void)[];
}

export function createServer(connection: Connection, params: InitializeParams, client: ClientFeatures): Server {
  const listeners: Listeners = { changed: [], state: [], progress: [], removed: [], live: [] };
  /** A listener that fails is told of, and keeps nobody else from hearing. */
  const each = <T extends unknown[]>(all: readonly ((...args: T) => void)[], ...args: T): void => {
    for (const listener of all) {
      try {
        listener(...args);
      } catch (error) {
        connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      }
    }
  };
  const events: FolderEvents = {
    changed: (folder, files) => {
      server.revision++;
      each(listeners.changed, folder, files);
    },
    state: (folder) => {
      if (folder.message) connection.console.warn(`${folder.name}: ${folder.message}`);
      each(listeners.state, folder);
    },
    progress: (folder, step, done, of) => each(listeners.progress, folder, step, done, of),
    tell: (_folder, message) => {
      // Not a request: nobody has to answer.
      const params: ShowMessageParams = { type: MessageType.Error, message: `faultline: ${message}` };
      void connection.sendNotification(ShowMessageNotification.type, params);
    },
  };
  const server: Server = {
    connection,
    params,
    client,
    documents: new TextDocuments(TextDocument),
    folders: new Folders(events),
    rulePage: rulePages(client.options.rulePages),
    fixes: null,
    listeners,
    opening: Promise.resolve(),
    revision: 0,
    live: { dependencies: [], flags: null },
    settings: client.options.settings ?? {},
  };
  return server;
}
