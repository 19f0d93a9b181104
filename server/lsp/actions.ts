/** The edits behind code actions and commands: suppressions, and the level of a rule in the config. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  CancellationToken,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { configFileNames, type RuleLevel } from '../../shared/config';
import type { FindingReport } from '../../shared/report';
import { clientUri } from './diagnostics-of';
import type { Folder } from './folder';
import type { Server } from './server';
import { asSnippet, type Scope, suppression, withReason } from './text/suppress';

/** Stands where the user is to say why. */
export const REASON = 'say here why this is fine';

/** What a code action does; kept in its `data` until it is picked. */
export type ActionData = { readonly folder: string; readonly fingerprint: string } & (
  | { readonly does: 'suppress'; readonly scope: Scope }
  | { readonly does: 'disable' }
  | { readonly does: 'fix'; readonly fix: string }
);

export function findingOf(folder: Folder, fingerprint: string): FindingReport | null {
  for (const { findings } of folder.results.values()) {
    const found = findings.find((finding) => finding.fingerprint === fingerprint);
    if (found) return found;
  }
  return null;
}

/** The edit of an action; null when what it was made for is gone. @throws when it cannot be made */
export async function editOf(
  server: Server,
  data: ActionData,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const folder = server.folders.named(data.folder);
  if (!folder) return null;
  await folder.settled(token);
  const finding = findingOf(folder, data.fingerprint);
  if (!finding) return null;
  if (data.does === 'suppress') return suppressEdit(server, folder, finding, data.scope);
  if (data.does === 'disable') return ruleEdit(server, folder, finding.rule, 'off');
  const fix = finding.fixes.find(({ id }) => id === data.fix);
  return fix && server.fixes ? server.fixes.edit(folder, finding, fix, token) : null;
}

/** With `reason` null the user fills it in, where the client can do that. */
export function suppressEdit(
  server: Server,
  folder: Folder,
  finding: FindingReport,
  scope: Scope,
  reason: string | null = null,
): WorkspaceEdit {
  const path = folder.path(finding.file);
  const { line, character, text } = suppression(textOf(server, path), finding.file, finding, scope);
  const range = { start: { line, character }, end: { line, character } };
  if (reason === null && server.client.snippetEdits && server.client.documentChanges) {
    const edit: SnippetTextEdit = { range, snippet: { kind: 'snippet', value: asSnippet(text, REASON) } };
    return { documentChanges: [documentEdit(server, path, [edit])] };
  }
  return workspaceEdit(server, path, [{ range, newText: withReason(text, reason ?? REASON) }]);
}

/** Gives a rule a level in the config file, which is made where there is none. @throws when that is not possible */
export async function ruleEdit(server: Server, folder: Folder, rule: string, level: RuleLevel): Promise<WorkspaceEdit> {
  const { file } = folder.config;
  if (file !== null) {
    const text = textOf(server, file);
    const document = TextDocument.create(file, 'jsonc', 0, text);
    const edits = await folder.ask({ ask: 'set-rule', text, rule, level });
    const changes = edits.map((edit) => ({
      range: { start: document.positionAt(edit.offset), end: document.positionAt(edit.offset + edit.length) },
      newText: edit.text,
    }));
    return workspaceEdit(server, file, changes);
  }
  if (!server.client.createsFiles) throw new Error('there is no faultline.config.jsonc yet: faultline init makes one');
  const path = join(folder.root, configFileNames[0]);
  const edits = await folder.ask({ ask: 'set-rule', text: '', rule, level });
  const start = { line: 0, character: 0 };
  const content = edits.map(({ text }) => ({ range: { start, end: start }, newText: text }));
  const { uri } = clientUri(server, path);
  return {
    documentChanges: [
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      { textDocument: { uri, version: null }, edits: content },
    ],
  };
}

function workspaceEdit(server: Server, path: string, edits: TextEdit[]): WorkspaceEdit {
  return server.client.documentChanges
    ? { documentChanges: [documentEdit(server, path, edits)] }
    : { changes: { [clientUri(server, path).uri]: edits } };
}

function documentEdit(server: Server, path: string, edits: (TextEdit | SnippetTextEdit)[]): TextDocumentEdit {
  return { textDocument: clientUri(server, path), edits };
}

/** The open document's text, else the disk's. */
export function textOf(server: Server, path: string): string {
  const document = server.documents.get(clientUri(server, path).uri);
  return document ? document.getText() : readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
}
