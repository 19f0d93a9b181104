import assert from 'node:assert';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { file, ready, ruleOf, shown, until } from './support';

describe('settings', () => {
  const has = (uri: vscode.Uri, rule: string): boolean => shown(uri).some((each) => ruleOf(each) === rule);

  it('a rule that is switched off has no findings, and has them again afterwards', async () => {
    await ready();
    const uri = file('scripts/backfill-descriptions.ts');
    const settings = vscode.workspace.getConfiguration('faultline', uri);
    await until('missing-timeout', () => has(uri, 'missing-timeout'));
    await settings.update('rules', { 'missing-timeout': 'off' }, vscode.ConfigurationTarget.Workspace);
    await until('its end', () => !has(uri, 'missing-timeout'));
    await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    await until('its return', () => has(uri, 'missing-timeout'));
  });

  it('the config file wins', async () => {
    await ready();
    const uri = file('scripts/backfill-descriptions.ts');
    const config = file('faultline.config.jsonc');
    const text = '{ "rules": { "missing-timeout": "error" } }\n';
    await vscode.workspace.fs.writeFile(config, new TextEncoder().encode(text));
    await until('the severity of the file', () =>
      shown(uri).some(
        (each) => ruleOf(each) === 'missing-timeout' && each.severity === vscode.DiagnosticSeverity.Error,
      ),
    );
    await vscode.workspace.fs.delete(config);
    await until('the severity of the preset', () =>
      shown(uri).some(
        (each) => ruleOf(each) === 'missing-timeout' && each.severity === vscode.DiagnosticSeverity.Warning,
      ),
    );
  });

  it('the extension can be switched off and on', async () => {
    const api = await ready();
    const settings = vscode.workspace.getConfiguration('faultline');
    await settings.update('enable', false, vscode.ConfigurationTarget.Workspace);
    await until('the end of the server', () => api.server.state === 'off');
    assert.strictEqual(api.facts.folders, null);
    await settings.update('enable', undefined, vscode.ConfigurationTarget.Workspace);
    await until('the facts', () => api.server.state === 'running' && api.facts.folders !== null);
  });
});
