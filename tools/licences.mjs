/** The licence texts of everything that a build bundled. */
import fs from 'node:fs';
import path from 'node:path';

/** Packages whose files contain other packages. */
const CARRIED = { '@ts-morph/common': ['typescript'] };

/**
 * @param {string} root the package's folder
 * @param {readonly import('esbuild').Metafile[]} metafiles what the bundles were made of
 * @returns {string} one section a package, in alphabetical order
 */
export function writeLicences(root, metafiles) {
  const folders = new Set();
  for (const metafile of metafiles) {
    for (const input of Object.keys(metafile.inputs)) {
      const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
      if (match) folders.add(match[1]);
      for (const name of CARRIED[match?.[1].replace(/^.*node_modules\//, '')] ?? [])
        folders.add(`node_modules/${name}`);
    }
  }
  const sections = [...folders].sort().map((folder) => section(path.join(root, folder)));
  return `faultline contains the following packages.\n\n${sections.join('\n')}`;
}

function section(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const texts = fs
    .readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|third.?party|copyright)/i.test(file))
    .sort()
    .map((file) => fs.readFileSync(path.join(folder, file), 'utf8').trim());
  const line = '-'.repeat(80);
  return `${line}\n${name} ${version} (${license ?? 'no licence named'})\n${line}\n${texts.join('\n\n')}\n`;
}
