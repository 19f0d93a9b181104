/** The language server's life: start, crash, restart, end; and its state for everybody who shows it. */
import * as vscode from 'vscode';
import { State } from 'vscode-languageclient';
import type { LanguageClient } from 'vscode-languageclient/node';
import { notifications, type StatusParams } from '../../../shared/protocol';
import { createBackOff } from './back-off';
import { createClient } from './client';

/**
 * `off`: switched off by the settings · `virtual`: no folder on a disk is open · `starting` · `running` · `restarting`:
 * it crashed and is started again · `failed`: it cannot be started, or crashed too often.
 */
export type ServerState = 'off' | 'virtual' | 'starting' | 'running' | 'restarting' | 'failed';

export interface Server extends vscode.Disposable {
  readonly state: ServerState;
  /** Why it failed. */
  readonly message: string | null;
  /** What the server last said of its folders; null until it did. */
  readonly status: StatusParams | null;
  readonly onDidChange: vscode.Event<void>;
  start(): Promise<void>;
  restart(): Promise<void>;
  /** @throws when the server is not running, or refuses */
  request<Result>(method: string, params: unknown): Promise<Result>;
}

/** True when nothing that is open lies on a disk the server can read. */
function onlyVirtual(): boolean {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.length > 0 && folders.every((folder) => folder.uri.scheme !== 'file');
}

export function createServer(context: vscode.ExtensionContext, log: vscode.LogOutputChannel): Server {
  const changed = new vscode.EventEmitter<void>();
  const backOff = createBackOff();
  let client: LanguageClient | null = null;
  let state: ServerState = 'off';
  let message: string | null = null;
  let status: StatusParams | null = null;
  /** Steps wait for each other: a restart while starting first lets the start end. */
  let queue: Promise<void> = Promise.resolve();

  const set = (next: ServerState, why: string | null = null): void => {
    state = next;
    message = why;
    if (why) log.error(why);
    changed.fire();
  };

  async function start(): Promise<void> {
    if (client) return;
    if (!vscode.workspace.getConfiguration('faultline').get<boolean>('enable', true)) return set('off');
    if (onlyVirtual()) return set('virtual');
    set('starting');
    const current = createClient(context, log, {
      async closed() {
        status = null;
        const delay = backOff.crashed(Date.now());
        if (delay === null) {
          client = null;
          set('failed', 'The language server crashed several times in a row and is not started again by itself.');
          return false;
        }
        log.warn(`The language server ended unexpectedly; it is started again in ${delay} ms.`);
        set('restarting');
        await new Promise((resolve) => setTimeout(resolve, delay));
        return client === current;
      },
    });
    client = current;
    current.onNotification(notifications.status, (params: StatusParams) => {
      status = params;
      changed.fire();
    });
    current.onDidChangeState(({ newState }) => {
      if (newState === State.Running && client === current) set('running');
    });
    try {
      await current.start();
    } catch (error) {
      client = null;
      set(
        'failed',
        `The language server could not be started: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }

  async function stop(): Promise<void> {
    const current = client;
    client = null;
    status = null;
    // A server that hangs is killed by the client after its own limit; an error here means that it is gone already.
    await current?.dispose().catch((error: unknown) => log.debug(`The language server did not end in order: ${error}`));
  }

  const enqueue = (step: () => Promise<void>): Promise<void> => {
    queue = queue.then(step, step);
    return queue;
  };
  const restart = (): Promise<void> => {
    backOff.reset();
    return enqueue(stop).then(() => enqueue(start));
  };

  context.subscriptions.push(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('faultline.enable')) void restart();
    }),
    // What runs code of the project waits for trust; the server learns of it at its start.
    vscode.workspace.onDidGrantWorkspaceTrust(() => void restart()),
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      if (!client) void enqueue(start);
    }),
  );

  return {
    get state() {
      return state;
    },
    get message() {
      return message;
    },
    get status() {
      return status;
    },
    onDidChange: changed.event,
    start: () => enqueue(start),
    restart,
    async request<Result>(method: string, params: unknown): Promise<Result> {
      if (!client || state !== 'running') throw new Error('The language server is not running.');
      return client.sendRequest<Result>(method, params);
    },
    dispose() {
      void stop();
      changed.dispose();
    },
  };
}
