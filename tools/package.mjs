/**
 * Packs the VS Code extension.
 *
 *   npm run package                        builds, then writes faultline-<version>.vsix
 *   npm run package -- --out FILE          … into FILE
 *   npm run package -- --no-build          … from the dist/ that is there
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';
import { root, run } from './steps.mjs';

/**
 * Packs a copy of what package.json names in `files`: the packer would build again, and keep the development
 * dependencies and scripts in the manifest.
 *
 * @param {string} out path of the .vsix
 */
export async function packageExtension(out) {
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const stage = fs.mkdtempSync(path.join(os.tmpdir(), 'faultline-vsix-'));
  try {
    for (const file of manifest.files) {
      const from = path.join(root, file);
      if (fs.existsSync(from)) fs.cpSync(from, path.join(stage, file), { recursive: true, filter: isShipped });
    }
    const { devDependencies, scripts, ...shipped } = manifest;
    fs.writeFileSync(path.join(stage, 'package.json'), `${JSON.stringify(shipped, null, 2)}\n`);
    await createVSIX({
      cwd: stage,
      packagePath: out,
      dependencies: false,
      allowMissingRepository: true,
      rewriteRelativeLinks: false,
    });
  } finally {
    fs.rmSync(stage, { recursive: true, force: true });
  }
}

/** Types are for programs, not for the editor; a `.tmp` is a bundle that a build is writing at this moment. */
function isShipped(file) {
  return file !== path.join(root, 'dist/types') && !file.endsWith('.tmp');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { out: { type: 'string' }, 'no-build': { type: 'boolean' } } });
  if (!values['no-build'] && (await run(['esbuild.mjs'])) !== 0) process.exit(1);
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  await packageExtension(path.resolve(root, values.out ?? `faultline-${version}.vsix`));
}
