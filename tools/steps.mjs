/** What the commands of package.json share: installing what is missing, and running a program to its end. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Programs of our development dependencies, started with this Node. */
export const programs = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
};

/**
 * Runs a Node program in the package's folder; its output is ours.
 *
 * @param {readonly string[]} args script and arguments
 * @param {{ timeoutMs?: number, stdout?: 'inherit' | 'stderr' }} [options] `stdout: 'stderr'` keeps stdout free for a
 *   report; after `timeoutMs` the program is killed with all that it started
 * @returns {Promise<number>} its exit code; 1 when it was killed
 */
export function run(args, { timeoutMs, stdout = 'inherit' } = {}) {
  return new Promise((resolve, reject) => {
    const ownGroup = timeoutMs !== undefined && process.platform !== 'win32';
    const stdio = ['ignore', stdout === 'stderr' ? process.stderr : 'inherit', 'inherit'];
    const child = spawn(process.execPath, args, { cwd: root, stdio, detached: ownGroup });
    const kill = () => (ownGroup ? process.kill(-child.pid, 'SIGKILL') : child.kill('SIGKILL'));
    const interrupted = () => {
      kill();
      process.exit(1);
    };
    const timer = timeoutMs === undefined ? undefined : setTimeout(kill, timeoutMs);
    process.on('SIGINT', interrupted).on('SIGTERM', interrupted);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
      resolve(code ?? 1);
    });
  });
}

/**
 * Installs the development dependencies when they are missing or differ from the lockfile. Install scripts are left
 * out: nothing we use needs them, and those that fetch binaries fail on closed networks.
 */
export async function ensureInstalled() {
  const state = installState();
  if (state === 'current') return;
  process.stderr.write(`installing dependencies (${state})\n`);
  const npm = process.env.npm_execpath;
  if (!npm) throw new Error(`dependencies are ${state}: run npm ci --ignore-scripts`);
  const command = state === 'missing' ? ['ci'] : ['install', '--no-save'];
  const code = await run([npm, ...command, '--ignore-scripts', '--no-audit', '--no-fund'], { stdout: 'stderr' });
  if (code !== 0) throw new Error(`npm ${command[0]} failed with exit code ${code}`);
}

/** @returns {'current' | 'missing' | 'outdated'} how node_modules compares to the lockfile */
function installState() {
  const installed = path.join(root, 'node_modules/.package-lock.json');
  if (!fs.existsSync(installed)) return 'missing';
  const have = JSON.parse(fs.readFileSync(installed, 'utf8')).packages;
  const want = JSON.parse(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const differs = Object.entries(want).some(
    ([name, entry]) => name !== '' && !entry.optional && have[name]?.version !== entry.version,
  );
  return differs ? 'outdated' : 'current';
}
