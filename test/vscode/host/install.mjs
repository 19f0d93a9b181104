/**
 * A real VS Code on a machine that reaches package registries only: the npm package `code-server` carries the VS Code
 * server, its workbench and its extension host; a Chromium shows it. Installed once, below `.vscode-test/`.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../../tools/steps.mjs';
import { startServer } from './server.mjs';

const cache = path.join(root, '.vscode-test');

/**
 * `oldest`: VS Code 1.100.3, the oldest that we support; it runs on Node 20. `newest`: VS Code 1.139.1, which needs
 * Node 24; npm has that too.
 */
const VERSIONS = {
  oldest: { codeServer: '4.100.3', node: null, folder: path.join(cache, 'server') },
  newest: { codeServer: '4.139.1', node: '24.21.0', folder: path.join(cache, 'server-newest') },
};

/** Modules of the server with native parts. Where one cannot be built the server does without. */
const NATIVE = ['@vscode/spdlog', 'native-watchdog', 'node-pty', '@parcel/watcher'];

/**
 * Installs what is missing.
 *
 * @param {'oldest' | 'newest'} name
 * @returns {Promise<{ vscode: string, node: string, chromium: string } | { skip: string }>} the server's folder, the
 *   Node that runs it and the browser's program, or why this machine cannot have them
 */
export async function ensureHost(name) {
  const version = VERSIONS[name];
  if (process.platform === 'win32') return { skip: 'the VS Code server of npm does not run on Windows' };
  const chromium = findChromium() ?? installChromium();
  if (!chromium) return { skip: 'no Chromium here and none can be installed (name one in CHROMIUM_PATH)' };
  const marker = path.join(version.folder, 'ready.json');
  const want = JSON.stringify({ codeServer: version.codeServer, node: version.node ?? process.versions.modules });
  if (!fs.existsSync(marker) || fs.readFileSync(marker, 'utf8') !== want) {
    process.stderr.write(`installing the ${name} VS Code server (once, about a minute)\n`);
    const reason = install(version) ?? (await tryOut(version));
    if (reason) return { skip: reason };
    fs.writeFileSync(marker, want);
  }
  return { vscode: vscodeFolder(version), node: nodeOf(version), chromium };
}

function vscodeFolder({ folder }) {
  return path.join(folder, 'node_modules/code-server/lib/vscode');
}

function nodePackage() {
  return `node-${process.platform}-${process.arch}`;
}

function nodeOf({ node, folder }) {
  return node ? path.join(folder, 'node_modules', nodePackage(), 'bin/node') : process.execPath;
}

/** @returns {string | null} why it did not work */
function install({ folder, codeServer, node }) {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'package.json'), '{ "name": "vscode-test-server", "private": true }\n');
  // Its own scripts download a search program and build a login library: not needed, and not possible everywhere.
  const plain = ['--ignore-scripts', '--no-audit', '--no-fund'];
  const own = node ? [`${nodePackage()}@${node}`] : [];
  const first = npm(['install', ...plain, `code-server@${codeServer}`, ...own], folder);
  if (first) return `code-server ${codeServer} cannot be installed: ${first}`;
  const vscode = vscodeFolder({ folder });
  for (const at of [vscode, path.join(vscode, 'extensions')]) {
    const reason = npm(['install', ...plain, '--omit=dev'], at);
    if (reason) return `the packages of the VS Code server cannot be installed: ${reason}`;
  }
  // Only for the Node that npm itself runs on: they would be built for the wrong one.
  if (!node) for (const name of NATIVE) npm(['rebuild', name], vscode);
  fs.symlinkSync('node_modules', path.join(vscode, 'node_modules.asar'));
  return null;
}

/** Starts it once. @returns {Promise<string | null>} why it does not run here */
async function tryOut(version) {
  const data = fs.mkdtempSync(path.join(cache, 'try-'));
  try {
    const server = await startServer({ vscode: vscodeFolder(version), node: nodeOf(version), data, workspace: data });
    await server.stop();
    return null;
  } catch (error) {
    return `the VS Code server of code-server ${version.codeServer} does not start: ${error.message}`;
  } finally {
    fs.rmSync(data, { recursive: true, force: true });
  }
}

/** @returns {string | null} the end of what npm said, when it failed */
function npm(args, cwd) {
  const script = process.env.npm_execpath;
  const [program, ...first] = script ? [process.execPath, script] : ['npm'];
  const result = spawnSync(program, [...first, ...args], { cwd, encoding: 'utf8', timeout: 300_000 });
  if (result.status === 0) return null;
  const said = (result.stderr ?? '').split('\n').filter((line) => /npm err/i.test(line));
  return said.slice(0, 2).join(' ') || `exit code ${result.status}`;
}

function findChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = [process.env.CHROMIUM_PATH, ...folders.flatMap((at) => names.map((name) => path.join(at, name)))];
  return candidates.find((file) => file && fs.existsSync(file)) ?? null;
}

/** Debian's package, where we may install one. */
function installChromium() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).error)
    return null;
  process.stderr.write('installing Chromium\n');
  const apt = (...args) => spawnSync('apt-get', args, { timeout: 300_000, stdio: 'ignore' }).status === 0;
  const install = () => apt('install', '-y', '--no-install-recommends', 'chromium');
  if (!install()) {
    apt('update');
    install();
  }
  return findChromium();
}
