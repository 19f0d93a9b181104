/**
 * `npm run demo`: installs what is missing, builds, and analyses the shop in test/workspaces/shop as a user would.
 * Findings are the point of it, so they do not make it fail; arguments are handed on (`npm run demo -- --preset all`).
 */
import fs from 'node:fs';
import path from 'node:path';
import { ensureInstalled, root, run } from './steps.mjs';

try {
  await ensureInstalled();
  const built = await run(['esbuild.mjs']);
  if (built !== 0) throw new Error('the build failed');
  if (!fs.existsSync(path.join(root, 'dist/cli.js'))) throw new Error('the build made no dist/cli.js');
  const args = ['check', '--root', 'test/workspaces/shop', '--fail-on', 'never', ...process.argv.slice(2)];
  process.exitCode = await run(['dist/cli.js', ...args]);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
