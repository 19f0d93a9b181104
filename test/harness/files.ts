/** The files of this package. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** The package's folder. */
export const root = path.resolve(__dirname, '../..');

let tracked: readonly string[] | undefined;

/**
 * Files under version control that exist, and new ones that are not ignored, relative to the root with `/`. Outside of
 * a git checkout (an unpacked archive): everything but dependencies and build output.
 */
export function trackedFiles(): readonly string[] {
  tracked ??= listFiles().filter((file) => fs.existsSync(path.join(root, file)));
  return tracked;
}

/** Text of a file, by its path from the root. */
export function read(file: string): string {
  return fs.readFileSync(path.join(root, file), 'utf8');
}

/** Our TypeScript sources: server, shared and client, without the files that are data for tests. */
export function sources(): readonly string[] {
  return trackedFiles().filter(
    (file) => /^(server|shared|client)\/.*\.tsx?$/.test(file) && !/\/cases\/|\.case\.ts$/.test(file),
  );
}

function listFiles(): string[] {
  try {
    const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
    const output = execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64e6,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return output.split('\0').filter(Boolean).sort();
  } catch {
    const all = fs.readdirSync(root, { recursive: true, withFileTypes: true });
    const files = all.filter((entry) => entry.isFile());
    const names = files.map((entry) =>
      path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    );
    return names.filter((name) => !/^(node_modules|dist|\.git|coverage|\.vscode-test)\//.test(name)).sort();
  }
}
