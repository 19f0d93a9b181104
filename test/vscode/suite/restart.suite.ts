import assert from 'node:assert';
import fs from 'node:fs';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { ready, until } from './support';

/** Process ids of the language servers that this extension host has started. */
function serverPids(): number[] {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const parent = /\nPPid:\s*(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
        return (
          Number(parent) === process.pid && /dist\/server\.js/.test(fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
        );
      } catch {
        // It ended while we were reading.
        return false;
      }
    });
}

describe('the server', () => {
  it('comes back after a crash, and the tree keeps what it shows meanwhile', async () => {
    if (process.platform !== 'linux') return;
    const api = await ready();
    const before = serverPids();
    assert.strictEqual(before.length, 1);
    process.kill(before[0]!, 'SIGKILL');
    await until('the crash to be noticed', () => api.server.state === 'restarting');
    assert.ok(api.dependencies.provider.getChildren().length > 0);
    const revision = await until('its return', () => api.server.state === 'running' && api.server.status?.revision);
    assert.ok(revision > 0);
    assert.notDeepStrictEqual(serverPids(), before);
  });

  it('is restarted by the command', async () => {
    const api = await ready();
    const before = serverPids();
    await vscode.commands.executeCommand('faultline.restartServer');
    await ready();
    assert.strictEqual(api.server.state, 'running');
    assert.strictEqual(serverPids().filter((pid) => before.includes(pid)).length, 0);
  });
});
