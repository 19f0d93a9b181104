/** Projects made of files in a temporary folder. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];

afterAll(() => {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
});

export type Files = { readonly [path: string]: string | Buffer | object };

/** Writes the files below a new folder and gives its path; objects are written as JSON. It is gone after the last test of the file. */
export function tree(files: Files): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'faultline-')));
  made.push(root);
  write(root, files);
  return root;
}

/** Adds files to a folder. */
export function write(root: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content, null, 2),
    );
  }
}

/** Source files with no content, by path. */
export function empty(...paths: string[]): Files {
  return Object.fromEntries(paths.map((p) => [p, '']));
}
