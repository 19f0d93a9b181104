/** Names of rules in the config file and in suppression comments lead to the pages of the rules. */
import type { DocumentLink } from 'vscode-languageserver/node';
import type { Feature } from '../server';
import { isConfigFile } from '../uris';

const COMMENT = /(?:\/\/|\/\*)[ \t]*faultline-ignore-(?:next-line|line|file)\b([^\n]*?)(?=\s--\s|\*\/|\r?\n|$)/g;

export const documentLinks: Feature = {
  capabilities: () => ({ documentLinkProvider: { resolveProvider: false } }),
  register({ connection, documents, folders, rulePage }) {
    connection.onDocumentLinks(({ textDocument: { uri } }): DocumentLink[] => {
      const document = documents.get(uri);
      if (!document) return [];
      const rules = new Set(
        (folders.all.find(({ rules: known }) => known.length > 0)?.rules ?? []).map(({ id }) => id),
      );
      const text = document.getText();
      const names = isConfigFile(uri) ? namesInConfig(text) : namesInComments(text);
      return names.flatMap(({ name, offset }) => {
        const target = rules.has(name) ? rulePage(name) : null;
        if (target === null) return [];
        const range = { start: document.positionAt(offset), end: document.positionAt(offset + name.length) };
        return [{ range, target, tooltip: `What ${name} reports, and why` }];
      });
    });
  },
};

interface Name {
  readonly name: string;
  readonly offset: number;
}

function namesInConfig(text: string): Name[] {
  return [...text.matchAll(/"([a-z]+(?:-[a-z]+)+)"(?=\s*:)/g)].map((match) => ({
    name: match[1] ?? '',
    offset: match.index + 1,
  }));
}

function namesInComments(text: string): Name[] {
  return [...text.matchAll(COMMENT)].flatMap((comment) => {
    const list = comment[1] ?? '';
    const start = comment.index + comment[0].length - list.length;
    return [...list.matchAll(/[a-z]+(?:-[a-z]+)+/g)].map((match) => ({ name: match[0], offset: start + match.index }));
  });
}
