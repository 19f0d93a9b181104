import assert from 'node:assert';
import fs from 'node:fs';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { file, ready, ruleOf, shown, until } from './support';

describe('editing', () => {
  it('offers to suppress a finding; the comment lands on disk and the finding is gone', async () => {
    await ready();
    const uri = file('src/lib/analytics.ts');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const found = await until('a finding', () => shown(uri)[0]);
    const rule = ruleOf(found);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      found.range,
      vscode.CodeActionKind.QuickFix.value,
      20,
    );
    const suppress = actions.find((action) => action.title.startsWith(`Ignore ${rule} on this line`));
    assert.ok(suppress, actions.map((action) => action.title).join('; '));
    if (suppress.edit) assert.ok(await vscode.workspace.applyEdit(suppress.edit));
    if (suppress.command) {
      await vscode.commands.executeCommand(suppress.command.command, ...(suppress.command.arguments ?? []));
    }
    await document.save();
    const comment = `faultline-ignore-next-line ${rule}`;
    assert.ok(fs.readFileSync(uri.fsPath, 'utf8').includes(comment));
    const line = document
      .getText()
      .split('\n')
      .findIndex((text) => text.includes(comment));
    await until('the end of the finding', () =>
      shown(uri).every((each) => ruleOf(each) !== rule || each.range.start.line !== line + 1),
    );
  });

  it('explains a call in its hover', async () => {
    await ready();
    const uri = file('scripts/backfill-descriptions.ts');
    await vscode.window.showTextDocument(uri);
    const text = await until('a hover', async () => {
      const position = new vscode.Position(7, 30);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, position);
      const parts = hovers.flatMap((hover) =>
        hover.contents.map((part) => (typeof part === 'string' ? part : part.value)),
      );
      return parts.find((part) => /postgres/.test(part));
    });
    assert.match(text, /timeout/i);
  });

  it('completes directives and rules in comments', async () => {
    await ready();
    const document = await vscode.workspace.openTextDocument({
      language: 'typescript',
      content: '// faultline-\n// faultline-ignore-line missing-timeout, miss',
    });
    const complete = async (line: number): Promise<string[]> => {
      const position = document.lineAt(line).range.end;
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        position,
      );
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    assert.ok((await complete(0)).includes('faultline-ignore-next-line'));
    const rules = await complete(1);
    assert.ok(rules.includes('missing-retry'));
    assert.ok(!rules.includes('missing-timeout'), 'a rule that is there already is offered again');
  });

  it('completes the config file from its schema', async () => {
    await ready();
    const uri = file('faultline.config.jsonc');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('{\n  // presets\n  "preset": ""\n}\n'));
    const document = await vscode.workspace.openTextDocument(uri);
    assert.strictEqual(document.languageId, 'jsonc');
    try {
      await until('completions', async () => {
        const position = new vscode.Position(2, 13);
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          uri,
          position,
        );
        const names = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
        return names.some((name) => name.includes('strict'));
      });
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });
});
