/** Commands behind rows: going to a place in the code. */
import * as vscode from 'vscode';

/** 1-based, as in the reports; a missing end is the end of the line. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

export function uriOf(folder: string, file: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.Uri.parse(folder), file);
}

export function openCommand(folder: string, place: Place): vscode.Command {
  const start = new vscode.Position(place.line - 1, (place.column ?? 1) - 1);
  // The start is selected, not the whole call: a selection of many lines hides the squiggles below it.
  const options: vscode.TextDocumentShowOptions = { selection: new vscode.Range(start, start) };
  return { command: 'vscode.open', title: 'Go to Code', arguments: [uriOf(folder, place.file), options] };
}
