import assert from 'node:assert';
import path from 'node:path';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { extension, ready } from './support';

interface Contributed {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('activation', () => {
  it('takes less than 200 ms, loading the bundle included', async () => {
    const api = await extension().activate();
    const bundle = require.resolve(path.join(extension().extensionPath, 'dist/extension.js'));
    // The best of three: other processes of the machine are not what is measured.
    const loads = [1, 2, 3].map(() => {
      const cached = require.cache[bundle];
      delete require.cache[bundle];
      const started = performance.now();
      require(bundle);
      const ms = performance.now() - started;
      if (cached) require.cache[bundle] = cached;
      return ms;
    });
    const ms = Math.min(...loads) + api.activationMs;
    console.log(`measured: activation ${ms.toFixed(0)} ms, of which activate() ${api.activationMs.toFixed(0)} ms`);
    assert.ok(ms < 200, `${ms} ms`);
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
