/** Starting, filling and stopping one VS Code server. */
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const START_LIMIT_MS = 60_000;

/**
 * @param {object} options
 * @param {string} options.vscode folder of the VS Code server
 * @param {string} options.node the Node that runs it
 * @param {string} options.data folder for its data and extensions
 * @param {string} options.workspace folder to open
 * @param {boolean} [options.trust] workspaces have to be trusted by the user (else all of them are)
 * @param {Record<string, string>} [options.env] for the extension host
 * @returns {Promise<{ port: number, url: string, log: () => string, stop: () => Promise<void> }>}
 */
export async function startServer({ vscode, node, data, workspace, trust = false, env = {} }) {
  const port = await freePort();
  const args = [
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--without-connection-token',
    '--telemetry-level',
    'off',
  ];
  if (!trust) args.push('--disable-workspace-trust');
  args.push('--default-folder', workspace, ...common(data));
  const child = spawn(node, [path.join(vscode, 'out/server-main.js'), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: the extension hosts it starts have to end with it.
    detached: true,
  });
  let log = '';
  child.stdout.on('data', (text) => (log += text));
  child.stderr.on('data', (text) => (log += text));
  const closed = new Promise((resolve) => child.once('close', resolve));
  const kill = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  process.once('exit', kill);
  const stop = async () => {
    kill();
    await closed;
    process.off('exit', kill);
  };
  const url = `http://127.0.0.1:${port}/`;
  const limit = Date.now() + START_LIMIT_MS;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > limit) {
      await stop();
      throw new Error(`no answer from the VS Code server: ${log.slice(-600)}`);
    }
    await delay(100);
  }
  return { port, url, log: () => log, stop };
}

/** Installs a .vsix; throws with what the server said when it cannot. */
export function installExtension({ vscode, node, data, vsix }) {
  const args = [path.join(vscode, 'out/server-main.js'), ...common(data), '--install-extension', vsix];
  const result = spawnSync(node, args, { encoding: 'utf8', timeout: 120_000 });
  if (result.status !== 0) throw new Error(`the extension cannot be installed: ${result.stdout}${result.stderr}`);
}

function common(data) {
  const extensions = path.join(data, 'extensions');
  fs.mkdirSync(extensions, { recursive: true });
  return ['--accept-server-license-terms', '--server-data-dir', data, '--extensions-dir', extensions];
}

async function answers(url) {
  try {
    return (await fetch(url)).status === 200;
  } catch {
    return false;
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
