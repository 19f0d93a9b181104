/** Asks which calls the Dependencies view is to show. */
import * as vscode from 'vscode';
import type { Kind } from '../../../shared/report';
import { enumerate } from '../../../shared/words';
import { verdictLabels, verdicts, type Verdict } from '../tree/verdict';
import type { Content, Filter } from './model';
import { kindLabel } from './nodes/group';

interface Choice extends vscode.QuickPickItem {
  readonly kindOfCall?: Kind;
  readonly verdict?: Verdict;
  readonly file?: string;
}

export function filterWords(filter: Filter): string {
  const parts = [
    filter.verdicts.length > 0 ? enumerate(filter.verdicts.map((verdict) => verdictLabels[verdict])) : '',
    filter.kinds.length > 0 ? enumerate(filter.kinds.map(kindLabel)) : '',
    filter.file ?? '',
  ];
  return parts.filter(Boolean).join('; ');
}

/** @returns the new filter, or null when the user gave up */
export async function pickFilter(content: Content, current: Filter): Promise<Filter | null> {
  const separator = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const kinds = [...new Set(content.sites.map(({ site }) => site.kind))].sort();
  const files = new Map<string, number>();
  for (const { site } of content.sites) files.set(site.file, (files.get(site.file) ?? 0) + 1);
  const active = vscode.window.activeTextEditor?.document.uri;
  const path = active ? vscode.workspace.asRelativePath(active, false) : null;
  const choices: Choice[] = [
    separator('Verdict'),
    ...verdicts.map((verdict) => ({
      label: verdictLabels[verdict],
      verdict,
      picked: current.verdicts.includes(verdict),
      description: String(content.sites.filter((site) => site.verdict === verdict).length),
    })),
    separator('Kind'),
    ...kinds.map((kind) => ({
      label: kindLabel(kind),
      kindOfCall: kind,
      picked: current.kinds.includes(kind),
      description: String(content.sites.filter(({ site }) => site.kind === kind).length),
    })),
  ];
  const file = current.file ?? (path !== null && files.has(path) ? path : null);
  if (file !== null) {
    choices.push(separator('File'), {
      label: file,
      file,
      picked: current.file === file,
      description: String(files.get(file) ?? 0),
    });
  }
  const picked = await vscode.window.showQuickPick(choices, {
    canPickMany: true,
    title: 'Show only calls that are…',
    placeHolder: 'Nothing picked: everything is shown',
  });
  if (!picked) return null;
  return {
    verdicts: picked.flatMap((choice) => choice.verdict ?? []),
    kinds: picked.flatMap((choice) => choice.kindOfCall ?? []),
    file: picked.find((choice) => choice.file !== undefined)?.file ?? null,
  };
}
