/** Completion inside of faultline comments: directives, rule ids, the reason. */
import * as vscode from 'vscode';
import type { App } from '../../app';
import { contextAt } from './parse';

const LANGUAGES = ['typescript', 'typescriptreact', 'javascript', 'javascriptreact'];

const directives: readonly (readonly [name: string, detail: string])[] = [
  ['faultline-ignore-next-line', 'Suppresses findings on the next line'],
  ['faultline-ignore-line', 'Suppresses findings on this line'],
  ['faultline-ignore-file', 'Suppresses findings in this file'],
];

export function registerComments({ context, log }: App): void {
  let rules: Promise<ReadonlyMap<string, string>> | null = null;
  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position) {
      const place = contextAt(document.lineAt(position).text.slice(0, position.character));
      if (!place) return [];
      const range = new vscode.Range(position.translate(0, -place.typed.length), position);
      if (place.kind === 'directive') {
        return directives.map(([name, detail]) => {
          const item = new vscode.CompletionItem(name, vscode.CompletionItemKind.Keyword);
          item.detail = detail;
          item.range = range;
          item.insertText = `${name} `;
          item.command = { command: 'editor.action.triggerSuggest', title: 'Suggest rules' };
          return item;
        });
      }
      rules ??= readRules(context, log);
      const used = new Set(place.used);
      return [...(await rules)]
        .filter(([id]) => !used.has(id))
        .map(([id, description]) => {
          const item = new vscode.CompletionItem(id, vscode.CompletionItemKind.EnumMember);
          item.documentation = new vscode.MarkdownString(description);
          item.range = range;
          item.insertText = new vscode.SnippetString(`${id} -- \${1:reason}`);
          if (place.hasReason) item.insertText = id;
          return item;
        });
    },
  };
  context.subscriptions.push(vscode.languages.registerCompletionItemProvider(LANGUAGES, provider, '-', ' ', ','));
}

interface ConfigSchema {
  readonly properties?: {
    readonly rules?: { readonly properties?: Readonly<Record<string, { readonly description?: string }>> };
  };
}

/** Ids and descriptions, from the schema of the config file that lies beside the extension. */
async function readRules(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
): Promise<ReadonlyMap<string, string>> {
  const file = vscode.Uri.joinPath(context.extensionUri, 'docs/faultline.config.schema.json');
  try {
    const schema = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) as ConfigSchema;
    const entries = Object.entries(schema.properties?.rules?.properties ?? {});
    return new Map(entries.map(([id, { description }]) => [id, description ?? '']));
  } catch (error) {
    log.warn(`The rules could not be read for completion: ${error instanceof Error ? error.message : String(error)}`);
    return new Map();
  }
}
