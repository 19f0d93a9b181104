/** What the server knows of the open folders, fetched again whenever it says that something changed. */
import * as vscode from 'vscode';
import {
  requests,
  type CoverageResult,
  type FolderCoverage,
  type FolderTree,
  type TreeResult,
} from '../../../shared/protocol';
import type { Server } from '../server';

export interface Facts extends vscode.Disposable {
  /** Null until the first run is done. */
  readonly folders: readonly FolderTree[] | null;
  readonly coverage: readonly FolderCoverage[];
  readonly onDidChange: vscode.Event<void>;
}

export function createFacts(server: Server, log: vscode.LogOutputChannel): Facts {
  const changed = new vscode.EventEmitter<void>();
  let folders: readonly FolderTree[] | null = null;
  let coverage: readonly FolderCoverage[] = [];
  let revision = -1;
  let fetching = false;

  function clear(): void {
    revision = -1;
    if (folders === null) return;
    folders = null;
    coverage = [];
    changed.fire();
  }

  /** One fetch at a time; what changed meanwhile is fetched after it. */
  async function update(): Promise<void> {
    // While a crashed server comes back the last facts stay: they are most likely still true.
    if (server.state === 'restarting') {
      revision = -1;
      return;
    }
    if (server.state !== 'running') return clear();
    const status = server.status;
    const done = status?.folders.every((folder) => folder.state !== 'scanning');
    if (fetching || !status || !done || status.revision === revision) return;
    fetching = true;
    const wanted = status.revision;
    try {
      const [tree, scores] = await Promise.all([
        server.request<TreeResult>(requests.tree, {}),
        server.request<CoverageResult>(requests.coverage, {}),
      ]);
      folders = tree.folders;
      coverage = scores.folders;
      revision = wanted;
      changed.fire();
    } catch (error) {
      log.warn(`The facts could not be fetched: ${error instanceof Error ? error.message : String(error)}`);
      revision = wanted;
    } finally {
      fetching = false;
    }
    await update();
  }

  const subscription = server.onDidChange(() => void update());
  return {
    get folders() {
      return folders;
    },
    get coverage() {
      return coverage;
    },
    onDidChange: changed.event,
    dispose() {
      subscription.dispose();
      changed.dispose();
    },
  };
}
