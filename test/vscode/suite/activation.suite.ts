import assert from 'node:assert';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { extension, ready } from './support';

interface Contributed {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('activation', () => {
  it('takes less than 200 ms', async () => {
    const api = await extension().activate();
    assert.ok(api.activationMs < 200, `${api.activationMs} ms`);
  });

  it('registers every command of package.json', async () => {
    await extension().activate();
    const known = new Set(await vscode.commands.getCommands(true));
    const { contributes } = extension().packageJSON as Contributed;
    assert.deepStrictEqual(
      contributes.commands.map(({ command }) => command).filter((command) => !known.has(command)),
      [],
    );
  });

  it('ends with the server running and the facts there', async () => {
    const api = await ready();
    assert.strictEqual(api.server.state, 'running');
    assert.ok((api.facts.folders?.[0]?.callSites.length ?? 0) > 20);
    assert.ok((api.facts.coverage[0]?.coverage.total.sites ?? 0) > 20);
  });
});
