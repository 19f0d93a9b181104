/** Light bulb: fixes, or why there is none; suppressions with a reason; the rule's level in the config. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Range,
  ResponseError,
  LSPErrorCodes,
} from 'vscode-languageserver/node';
import type { FindingReport } from '../../../shared/report';
import { type ActionData, editOf } from '../actions';
import { diagnosticOf, rangeOf } from '../diagnostics-of';
import { whyNoFix } from '../fix-provider';
import type { Folder } from '../folder';
import type { Feature, Server } from '../server';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.faultline`;

export const codeActions: Feature = {
  capabilities: ({ client }) => ({
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL],
      resolveProvider: client.resolvesActionEdits,
    },
  }),
  register(server) {
    const { connection, client } = server;
    connection.onCodeAction(async (params, token) => {
      const place = server.folders.of(params.textDocument.uri);
      if (!place || !client.codeActions || !wants(params, CodeActionKind.QuickFix)) return [];
      const { folder, file } = place;
      if (folder.summary === null) return [];
      await folder.settled(token);
      const findings = folder.result(file).findings.filter((finding) => touches(rangeOf(finding), params.range));
      const actions = findings.flatMap((finding) => actionsFor(server, folder, finding));
      if (client.resolvesActionEdits) return actions;
      // Without a second request every edit has to be made now.
      const made = await Promise.all(
        actions.map(async (action) => {
          if (action.disabled) return action;
          try {
            const { data, ...rest } = action;
            const edit = await editOf(server, data as ActionData, token);
            return edit ? { ...rest, edit } : null;
          } catch {
            return null; // it cannot be made here
          }
        }),
      );
      return made.filter((action) => action !== null);
    });
    connection.onCodeActionResolve(async (action, token) => {
      if (!isActionData(action.data)) return action;
      try {
        const edit = await editOf(server, action.data, token);
        if (!edit) throw new Error('the code has changed and this does not apply any more');
        return { ...action, edit };
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        throw new ResponseError(LSPErrorCodes.RequestFailed, error instanceof Error ? error.message : String(error));
      }
    });
  },
};

function actionsFor(server: Server, folder: Folder, finding: FindingReport): CodeAction[] {
  const { rule, fingerprint } = finding;
  const diagnostics: Diagnostic[] = [diagnosticOf(server, folder, finding)];
  const action = (
    title: string,
    does: Omit<ActionData, 'folder' | 'fingerprint'>,
    isPreferred = false,
  ): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    data: { folder: folder.uri, fingerprint, ...does },
    ...(isPreferred ? { isPreferred } : {}),
  });
  const offered = server.fixes ? finding.fixes : [];
  const fixes = offered.map(({ id, title, safe }) =>
    action(title, { does: 'fix', fix: id } as Omit<ActionData, 'folder' | 'fingerprint'>, safe && offered.length === 1),
  );
  if (fixes.length === 0 && server.client.disabledActions) {
    const disabled = { reason: whyNoFix(finding) };
    fixes.push({ title: `Fix ${rule}`, kind: CodeActionKind.QuickFix, diagnostics, disabled });
  }
  const suppress = (scope: 'line' | 'file'): CodeAction =>
    action(`Ignore ${rule} ${scope === 'line' ? 'on this line' : 'in this file'}, with a reason`, {
      does: 'suppress',
      scope,
    } as Omit<ActionData, 'folder' | 'fingerprint'>);
  return [
    ...fixes,
    suppress('line'),
    suppress('file'),
    action(`Turn ${rule} off in the config file`, { does: 'disable' }),
  ];
}

/** Is this kind, or one that holds it, asked for? */
function wants({ context }: CodeActionParams, kind: string): boolean {
  return !context.only || context.only.some((only) => only === '' || kind === only || kind.startsWith(`${only}.`));
}

/** Ranges touch also where they only meet, and a finding of several lines is found on its first. */
function touches(a: Range, b: Range): boolean {
  const before = (x: Range['start'], y: Range['start']): boolean =>
    x.line < y.line || (x.line === y.line && x.character < y.character);
  return !before(a.end, b.start) && !before(b.end, a.start);
}

const isActionData = (data: unknown): data is ActionData =>
  typeof data === 'object' && data !== null && 'does' in data && 'fingerprint' in data;
