/** `faultline lsp`: the server through the command line, and that both say the same. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TreeResult } from '../../shared/protocol';
import type { CheckReport, InventoryReport } from '../../shared/report';
import { runNode } from '../harness/cli';
import { root } from '../harness/files';
import { API, LspClient, serverBundle, servers } from '../harness/lsp';

const running = servers();
afterEach(() => running.end());

let cli: string;

/** Beside the server's bundle, which it loads as the published one does. */
beforeAll(async () => {
  cli = (await serverBundle()).replace(/server\.js$/, 'cli.js');
  await build({
    entryPoints: [join(root, 'server/cli/main.ts')],
    outfile: cli,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    external: ['ts-morph'],
    define: { 'import.meta.url': 'undefined' },
    logLevel: 'error',
    plugins: [
      {
        name: 'server-bundle',
        setup: (b) => b.onResolve({ filter: /lsp\/main$/ }, () => ({ path: './server.js', external: true })),
      },
    ],
  });
});

describe('faultline lsp', () => {
  it('refuses to start without a way to speak', async () => {
    const refused = await runNode([cli, 'lsp']);
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('--stdio');
  });

  it('serves a client to the end', async () => {
    const folder = running.folder({ 'a.ts': API });
    const { client } = await LspClient.start({ command: [process.execPath, cli, 'lsp', '--stdio'], folders: [folder] });
    expect(await client.findings(folder.uriOf('a.ts'))).toEqual(['6 missing-timeout']);
    await client.stop();
    expect(await client.exited).toBe(0);
  });

  it('says the same as check and inventory', async () => {
    const folder = running.folder({}, join(root, 'test/workspaces/shop'));
    const { client } = await running.start([folder]);
    const tree = await client.request<TreeResult>('faultline/tree', {});
    const run = async (...args: string[]): Promise<string> =>
      (await runNode([cli, ...args, '--root', folder.path, '--format', 'json', '--no-cache'])).stdout;
    const check = JSON.parse(await run('check')) as CheckReport;
    const inventory = JSON.parse(await run('inventory')) as InventoryReport;
    expect(check.findings.length).toBeGreaterThan(10);
    expect(tree.folders[0]?.findings).toEqual(check.findings);
    expect(tree.folders[0]?.callSites).toEqual(inventory.callSites);
    expect(tree.folders[0]?.webhookHandlers).toEqual(inventory.webhookHandlers);
  });

  it('writes nothing but messages to stdout', async () => {
    const child = spawn(process.execPath, [await serverBundle(), '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    const gone = new Promise((done) => child.once('exit', done));
    child.stdin.end('nonsense\r\n\r\n');
    await gone;
    expect(out === '' || out.startsWith('Content-Length: ')).toBe(true);
  });
});
