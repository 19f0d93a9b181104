/** The language server as a process of its own, with a client that speaks the protocol over stdio. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll } from 'vitest';
import {
  type ApplyWorkspaceEditParams,
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { notifications, type StatusParams } from '../../shared/protocol';

const root = resolve(__dirname, '../..');
let bundle: Promise<string> | undefined;
let bundleFolder: string | undefined;

/** Bundles the server once per test file, engine and parser included. */
export function serverBundle(): Promise<string> {
  bundle ??= bundleServer();
  return bundle;
}

async function bundleServer(): Promise<string> {
  // Inside of the checkout, so that the pages of the rules lie beside it as in the package.
  const folder = mkdtempSync(join(mkdirs(join(root, 'node_modules/.cache')), 'faultline-lsp-'));
  bundleFolder = folder;
  const file = join(folder, 'dist/server.js');
  await build({
    entryPoints: [join(root, 'server/lsp/main.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    external: ['ts-morph'],
    define: { 'import.meta.url': 'undefined' },
    logLevel: 'error',
  });
  cpSync(join(root, 'docs/rules'), join(folder, 'docs/rules'), { recursive: true });
  return file;
}

/** A folder with files, removed by `dispose`. */
export interface TestFolder {
  readonly path: string;
  readonly uri: string;
  uriOf(file: string): string;
  read(file: string): string;
  write(file: string, text: string): void;
  remove(file: string): void;
  dispose(): void;
}

/** Makes a folder from texts, or as a copy of another. */
export function folderOf(files: Readonly<Record<string, string>>, copyOf?: string): TestFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'faultline-lsp-')));
  // Nothing above is looked at.
  mkdirSync(join(path, '.git'));
  if (copyOf) cpSync(copyOf, path, { recursive: true });
  const folder: TestFolder = {
    path,
    uri: pathToFileURL(path).href,
    uriOf: (file) => pathToFileURL(join(path, file)).href,
    read: (file) => readFileSync(join(path, file), 'utf8'),
    write(file, text) {
      mkdirSync(dirname(join(path, file)), { recursive: true });
      writeFileSync(join(path, file), text);
    },
    remove: (file) => rmSync(join(path, file), { recursive: true, force: true }),
    dispose: () => rmSync(path, { recursive: true, force: true }),
  };
  for (const [file, text] of Object.entries(files)) folder.write(file, text);
  return folder;
}

/** Everything that this client can do; tests take away. */
export const fullCapabilities: ClientCapabilities = {
  window: { workDoneProgress: true },
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
    fileOperations: { didCreate: true, didRename: true, didDelete: true },
  },
  textDocument: {
    diagnostic: { relatedDocumentSupport: false },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'source', 'source.fixAll'] } },
      disabledSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

/** The same client, but one that does not ask for diagnostics. */
export const pushCapabilities: ClientCapabilities = {
  ...fullCapabilities,
  textDocument: { ...fullCapabilities.textDocument, diagnostic: undefined },
};

export interface ClientOptions {
  readonly folders?: readonly TestFolder[];
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: Record<string, unknown>;
  readonly settings?: Record<string, unknown>;
  /** Program and arguments instead of the bundle with `--stdio`. */
  readonly command?: readonly string[];
}

export class LspClient {
  readonly published = new Map<string, Diagnostic[]>();
  readonly messages: string[] = [];
  readonly log: string[] = [];
  readonly progress: unknown[] = [];
  readonly registered: { method: string; registerOptions?: unknown }[] = [];
  readonly edits: ApplyWorkspaceEditParams[] = [];
  status: StatusParams = { revision: -1, folders: [] };
  refreshes = 0;
  lensRefreshes = 0;
  settings: Record<string, unknown>;
  #watchers: { check: () => boolean; done: () => void }[] = [];
  readonly #versions = new Map<string, number>();

  private constructor(
    readonly connection: ProtocolConnection,
    readonly child: ChildProcessWithoutNullStreams,
    settings: Record<string, unknown>,
    readonly exited: Promise<number | null>,
  ) {
    this.settings = settings;
    const heard = (): void => this.#heard();
    connection.onNotification('textDocument/publishDiagnostics', (p: PublishDiagnosticsParams) => {
      this.published.set(p.uri, p.diagnostics);
      heard();
    });
    connection.onNotification(notifications.status, (p: StatusParams) => {
      this.status = p;
      heard();
    });
    connection.onNotification('window/showMessage', (p: { message: string }) => {
      this.messages.push(p.message);
      heard();
    });
    connection.onNotification('window/logMessage', (p: { message: string }) => {
      this.log.push(p.message);
      heard();
    });
    connection.onNotification('$/progress', (p: unknown) => {
      this.progress.push(p);
      heard();
    });
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.onRequest('client/registerCapability', (p: { registrations: { method: string }[] }) => {
      this.registered.push(...p.registrations);
      heard();
      return null;
    });
    connection.onRequest('workspace/configuration', (p: { items: unknown[] }) => p.items.map(() => this.settings));
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      heard();
      return null;
    });
    connection.onRequest('workspace/codeLens/refresh', () => {
      this.lensRefreshes++;
      heard();
      return null;
    });
    connection.onRequest('workspace/applyEdit', (p: ApplyWorkspaceEditParams) => {
      this.edits.push(p);
      return { applied: true };
    });
  }

  /** Starts the server and introduces the client. */
  static async start(options: ClientOptions = {}): Promise<{ client: LspClient; result: InitializeResult }> {
    const [program = process.execPath, ...args] = options.command ?? [
      process.execPath,
      await serverBundle(),
      '--stdio',
    ];
    const child = spawn(program, args, { stdio: 'pipe' });
    const exited = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const client = new LspClient(connection, child, options.settings ?? {}, exited);
    child.stderr.setEncoding('utf8').on('data', (text: string) => client.log.push(text));
    child.stdin.on('error', () => undefined);
    connection.onError(() => undefined);
    connection.listen();
    const folders = options.folders ?? [];
    const result = await connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: folders[0]?.uri ?? null,
      capabilities: options.capabilities ?? fullCapabilities,
      workspaceFolders: folders.map((folder, index) => ({ uri: folder.uri, name: `folder-${index + 1}` })),
      initializationOptions: options.initializationOptions ?? {},
    });
    await connection.sendNotification('initialized', {});
    return { client, result };
  }

  /** Resolves when `check` holds; it is looked at after everything that the server says. */
  until(check: () => boolean): Promise<void> {
    return new Promise((done) => {
      this.#watchers.push({ check, done });
      this.#heard();
    });
  }

  /** Resolves when every folder has been analysed. */
  ready(): Promise<void> {
    return this.until(
      () => this.status.folders.length > 0 && this.status.folders.every((folder) => folder.state === 'ready'),
    );
  }

  request<T>(method: string, params: unknown): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  notify(method: string, params: unknown): void {
    void this.connection.sendNotification(method, params);
  }

  open(uri: string, text: string, languageId = 'typescript'): void {
    this.#versions.set(uri, 1);
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Replaces a range (0-based), or everything. */
  change(uri: string, text: string, range?: { line: number; from: number; to: number }): void {
    const version = (this.#versions.get(uri) ?? 1) + 1;
    this.#versions.set(uri, version);
    const change = range
      ? {
          text,
          range: { start: { line: range.line, character: range.from }, end: { line: range.line, character: range.to } },
        }
      : { text };
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] });
  }

  close(uri: string): void {
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** Rules reported for a document, by 1-based line: `12 missing-timeout`. */
  async findings(uri: string): Promise<string[]> {
    const { items } = await this.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
    return shown(items);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      await this.request('shutdown', undefined);
      this.notify('exit', undefined);
      await this.exited;
    }
    this.connection.dispose();
  }

  #heard(): void {
    const met = this.#watchers.filter(({ check }) => check());
    this.#watchers = this.#watchers.filter((watcher) => !met.includes(watcher));
    for (const { done } of met) done();
  }
}

export const shown = (items: readonly Diagnostic[]): string[] =>
  items.map((item) => `${item.range.start.line + 1} ${String(item.code)}`);

function mkdirs(folder: string): string {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) mkdirSync(folder, { recursive: true });
  return folder;
}

/** Starts servers on fresh folders and leaves nothing behind; call it beside the tests, and `end` after each of them. */
export function servers() {
  afterAll(() => {
    if (bundleFolder) rmSync(bundleFolder, { recursive: true, force: true });
  });
  const clients: LspClient[] = [];
  const folders: TestFolder[] = [];
  return {
    folder(files: Readonly<Record<string, string>>, copyOf?: string): TestFolder {
      const folder = folderOf(files, copyOf);
      folders.push(folder);
      return folder;
    },
    async start(
      on: Readonly<Record<string, string>> | readonly TestFolder[],
      options: Omit<ClientOptions, 'folders'> = {},
    ) {
      const given = Array.isArray(on) ? (on as readonly TestFolder[]) : [this.folder(on as Record<string, string>)];
      const { client, result } = await LspClient.start({ ...options, folders: given });
      clients.push(client);
      const [folder] = given;
      if (!folder) throw new Error('a folder is needed');
      return { client, folder, result };
    },
    async end(): Promise<void> {
      for (const client of clients.splice(0)) await client.stop();
      for (const folder of folders.splice(0)) folder.dispose();
    },
  };
}

/** The text after the edits of a workspace edit for one document; snippets with their placeholders. */
export function applied(text: string, edit: WorkspaceEdit, uri: string): string {
  const document = TextDocument.create(uri, 'typescript', 1, text);
  const changes = (edit.documentChanges ?? []).flatMap((change) =>
    'edits' in change && change.textDocument.uri === uri ? change.edits : [],
  );
  const edits = [...changes, ...(edit.changes?.[uri] ?? [])].map((each) =>
    'snippet' in each ? { range: each.range, newText: each.snippet.value.replace(/\$\{1:([^}]*)\}/g, '$1') } : each,
  );
  return TextDocument.applyEdits(document, edits as TextEdit[]);
}

/** A module with one call that has no timeout, on line 6. */
export const API = `import axios from 'axios';

const api = axios.create({ baseURL: 'https://shipping.example.com' });

export async function quote(order: string) {
  const { data } = await api.post('/quotes', { order });
  return data;
}
`;

/** The same with a timeout, without a finding. */
export const SAFE_API = API.replace(".com' }", ".com', timeout: 5_000 }");
