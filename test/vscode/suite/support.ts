/** What the suites share: the running extension, the workspace, waiting for a state. */
import assert from 'node:assert';
import * as vscode from 'vscode';
import type { FaultlineApi } from '../../../client/extension';

const LIMIT_MS = 40_000;
const STEP_MS = 50;

export function extension(): vscode.Extension<FaultlineApi> {
  const found = vscode.extensions.getExtension<FaultlineApi>('faultline.faultline');
  assert.ok(found, 'the extension is not there');
  return found;
}

/** The extension with the facts of the workspace. */
export async function ready(): Promise<FaultlineApi> {
  const api = await extension().activate();
  await until('the facts', () => api.facts.folders !== null);
  return api;
}

/** Waits until `get` gives something other than a falsy value; says what was waited for when it does not. */
export async function until<T>(
  what: string,
  get: () => T | PromiseLike<T>,
): Promise<Exclude<T, false | null | undefined>> {
  const limit = Date.now() + LIMIT_MS;
  for (;;) {
    const value = await get();
    if (value) return value as Exclude<T, false | null | undefined>;
    if (Date.now() > limit) throw new Error(`still waiting for ${what} after ${LIMIT_MS / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}

export function file(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Findings shown for a file. */
export function shown(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === 'faultline');
}

export function ruleOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === 'object' ? code.value : code);
}

/** Replaces the text of an open document, unsaved. */
export async function setText(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const all = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
  edit.replace(document.uri, all, text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}
