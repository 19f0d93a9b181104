/** What the client can do, as plain answers. */
import { type InitializeParams, MarkupKind } from 'vscode-languageserver/node';
import type { InitializationOptions } from '../../shared/protocol';

export interface ClientFeatures {
  readonly options: InitializationOptions;
  /** It asks for diagnostics; else they are sent unasked. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticTags: boolean;
  readonly refreshesLenses: boolean;
  /** Code actions as objects, not only as commands. */
  readonly codeActions: boolean;
  readonly disabledActions: boolean;
  readonly resolvesActionEdits: boolean;
  readonly snippetEdits: boolean;
  readonly documentChanges: boolean;
  readonly createsFiles: boolean;
  readonly appliesEdits: boolean;
  readonly markdownHover: boolean;
  readonly workDoneProgress: boolean;
  readonly configuration: boolean;
  readonly changesOfConfiguration: boolean;
  readonly watchesFiles: boolean;
  readonly workspaceFolders: boolean;
}

export function featuresOf({ capabilities, initializationOptions }: InitializeParams): ClientFeatures {
  const { textDocument, workspace, window } = capabilities;
  const options = optionsOf(initializationOptions);
  const published = textDocument?.publishDiagnostics;
  const pulled = textDocument?.diagnostic;
  const action = textDocument?.codeAction;
  const edits = workspace?.workspaceEdit;
  return {
    options,
    pullsDiagnostics: pulled !== undefined && options.diagnostics !== 'push',
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: (published?.relatedInformation ?? pulled?.relatedInformation) === true,
    codeDescription: (published?.codeDescriptionSupport ?? pulled?.codeDescriptionSupport) === true,
    diagnosticTags: (published?.tagSupport ?? pulled?.tagSupport) !== undefined,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    codeActions: action?.codeActionLiteralSupport !== undefined,
    disabledActions: action?.disabledSupport === true,
    resolvesActionEdits: action?.resolveSupport?.properties.includes('edit') === true && action.dataSupport === true,
    snippetEdits: edits?.snippetEditSupport === true,
    documentChanges: edits?.documentChanges === true,
    createsFiles: edits?.documentChanges === true && edits.resourceOperations?.includes('create') === true,
    appliesEdits: workspace?.applyEdit === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? true,
    workDoneProgress: window?.workDoneProgress === true,
    configuration: workspace?.configuration === true,
    changesOfConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
  };
}

const optionsOf = (given: unknown): InitializationOptions =>
  typeof given === 'object' && given !== null ? (given as InitializationOptions) : {};
