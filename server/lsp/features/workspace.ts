/** Folders that come and go, settings, and what happens on disk. */
import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type FileOperationRegistrationOptions,
  WatchKind,
} from 'vscode-languageserver/node';
import { existsSync } from 'node:fs';
import type { ServerSettings } from '../../../shared/protocol';
import type { Folder } from '../folder';
import type { Feature, Server } from '../server';
import { isConfigFile, pathOf } from '../uris';
import { sendText } from './documents';

const operations: FileOperationRegistrationOptions = { filters: [{ scheme: 'file', pattern: { glob: '**/*' } }] };

/** What decides which files there are, what imports mean, and which versions are installed. */
const WATCHED = [
  '**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}',
  '**/{package.json,tsconfig*.json,jsconfig.json,pnpm-workspace.yaml,lerna.json,.gitignore,*.prisma}',
  '**/{package-lock.json,npm-shrinkwrap.json,yarn.lock,pnpm-lock.yaml,bun.lock,bun.lockb}',
  '**/faultline.config.{json,jsonc}',
];

export const workspace: Feature = {
  capabilities: () => ({
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { didCreate: operations, didRename: operations, didDelete: operations },
    },
  }),
  register(server) {
    const { connection, client, params } = server;
    /** One after the other, in the order in which the client says so. */
    const queue = (work: () => Promise<void>): void => {
      server.opening = server.opening.then(work).catch((error: unknown) => connection.console.error(String(error)));
    };
    let initialized = (): void => undefined;
    queue(() => new Promise((resolve) => (initialized = resolve)));
    connection.onInitialized(() => {
      if (client.changesOfConfiguration)
        void connection.client.register(DidChangeConfigurationNotification.type, { section: 'faultline' });
      if (client.watchesFiles) watchFiles(server);
      if (client.workspaceFolders)
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
          queue(async () => {
            for (const { uri } of removed) await removeFolder(server, uri);
            for (const { uri, name } of added) await addFolder(server, uri, name);
          }),
        );
      const folders = params.workspaceFolders ?? (params.rootUri ? [{ uri: params.rootUri, name: null }] : []);
      queue(async () => {
        for (const { uri, name } of folders) await addFolder(server, uri, name);
      });
      initialized();
    });
    connection.onDidChangeConfiguration(async ({ settings }) => {
      if (!client.configuration && isSection(settings)) server.settings = settings.faultline;
      for (const folder of server.folders.all) folder.configure(await settingsOf(server, folder.uri));
      for (const listener of server.listeners.live) listener();
    });
    connection.onDidChangeWatchedFiles(({ changes }) =>
      touch(
        server,
        changes.map(({ uri }) => uri),
      ),
    );
    connection.workspace.onDidCreateFiles(({ files }) =>
      touch(
        server,
        files.map(({ uri }) => uri),
      ),
    );
    connection.workspace.onDidDeleteFiles(({ files }) =>
      touch(
        server,
        files.map(({ uri }) => uri),
      ),
    );
    connection.workspace.onDidRenameFiles(({ files }) =>
      touch(
        server,
        files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]),
      ),
    );
  },
};

function watchFiles({ connection }: Server): void {
  const watchers = WATCHED.map((globPattern) => ({ globPattern }));
  // A folder that is deleted or moved away is told of by its own path only.
  const folders = { globPattern: '**/*', kind: WatchKind.Delete };
  void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [...watchers, folders] });
}

async function addFolder(server: Server, uri: string, name: string | null): Promise<void> {
  const root = pathOf(uri);
  if (root === null || !existsSync(root)) {
    server.connection.console.warn(`${uri} is not a folder on this machine's disk, and is not analysed`);
    return;
  }
  const folder = server.folders.add(uri, name, await settingsOf(server, uri));
  if (!folder) return;
  for (const document of server.documents.all()) {
    if (server.folders.holding(pathOf(document.uri) ?? '').some((place) => place.folder === folder))
      sendText(server, document.uri, document.getText());
  }
  for (const listener of server.listeners.state) listener(folder);
}

async function removeFolder(server: Server, uri: string): Promise<void> {
  const folder: Folder | null = await server.folders.remove(uri);
  if (!folder) return;
  server.revision++;
  for (const listener of server.listeners.removed) listener(folder);
}

/** Settings for a folder, as the client has them now. */
async function settingsOf(server: Server, scopeUri: string): Promise<ServerSettings> {
  if (!server.client.configuration) return server.settings;
  try {
    const given: unknown = await server.connection.workspace.getConfiguration({ scopeUri, section: 'faultline' });
    return isObject(given) ? { ...server.settings, ...given } : server.settings;
  } catch {
    return server.settings; // the client has no settings for us
  }
}

/** Files and folders that came, went or have another content on disk. */
function touch(server: Server, uris: readonly string[]): void {
  const files = new Map<Folder, string[]>();
  for (const path of uris.map(pathOf)) {
    if (
      path === null ||
      (/[\\/](node_modules|\.git)[\\/]/.test(path) && !/[\\/]node_modules[\\/]\.package-lock\.json$/.test(path))
    )
      continue;
    if (isConfigFile(path)) for (const folder of server.folders.all) folder.configChanged();
    else
      for (const { folder, file } of server.folders.holding(path))
        files.set(folder, [...(files.get(folder) ?? []), file]);
  }
  for (const [folder, touched] of files) folder.touch(touched);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isSection = (value: unknown): value is { faultline: ServerSettings } =>
  isObject(value) && isObject(value['faultline']);
