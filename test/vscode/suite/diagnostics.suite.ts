import assert from 'node:assert';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { file, ready, ruleOf, setText, shown, until } from './support';

describe('diagnostics', () => {
  it('are there for files that nobody opened', async () => {
    await ready();
    const found = await until('findings of the whole project', () => {
      const files = vscode.languages.getDiagnostics().filter(([uri]) => shown(uri).length > 0);
      return files.length > 5 && files;
    });
    const open = new Set(vscode.workspace.textDocuments.map((document) => document.uri.toString()));
    assert.ok(found.some(([uri]) => !open.has(uri.toString())));
  });

  it('carry the rule, a link to its page and the evidence', async () => {
    await ready();
    const uri = file('scripts/backfill-descriptions.ts');
    await vscode.window.showTextDocument(uri);
    const found = await until('missing-timeout', () => shown(uri).find((each) => ruleOf(each) === 'missing-timeout'));
    assert.strictEqual(found.severity, vscode.DiagnosticSeverity.Warning);
    assert.strictEqual(found.range.start.line, 7);
    assert.ok(typeof found.code === 'object' && found.code.target.path.endsWith('missing-timeout.md'));
    assert.match(found.relatedInformation?.[0]?.message ?? '', /client made here/);
  });

  it('follow unsaved text', async () => {
    await ready();
    const uri = file('src/lib/currency.ts');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const before = document.getText();
    await setText(document, `${before}\nexport const probe = async () => fetch('https://probe.example.com/rates');\n`);
    const started = performance.now();
    const line = document.lineCount - 2;
    await until('the finding on the new line', () => shown(uri).find((each) => each.range.start.line === line));
    console.log(`measured: edit to squiggle ${(performance.now() - started).toFixed(0)} ms, in steps of 50 ms`);
    await setText(document, before);
    await until('its end', () => shown(uri).every((each) => each.range.start.line !== line));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
