/** Which lockfile a directory has. */
import { join } from 'node:path';
import { MAX_DATA_BYTES } from '../json';
import { readText } from '../text';
import { bunLockfile } from './bun';
import type { Lockfile } from './lockfile';
import { npmLockfile } from './npm';
import { pnpmLockfile } from './pnpm';
import { yarnLockfile } from './yarn';

export type { Lockfile } from './lockfile';

const READERS: readonly (readonly [file: string, read: (text: string) => Lockfile])[] = [
  ['pnpm-lock.yaml', pnpmLockfile],
  ['package-lock.json', npmLockfile],
  ['npm-shrinkwrap.json', npmLockfile],
  ['yarn.lock', yarnLockfile],
  ['bun.lock', bunLockfile],
];

export const LOCKFILE_NAMES: readonly string[] = READERS.map(([file]) => file);

/** Reads the lockfile of exactly this directory (absolute); null when it has none that can be read. */
export function readLockfile(dir: string): Lockfile | null {
  for (const [file, read] of READERS) {
    const path = join(dir, file);
    const text = readText(path, MAX_DATA_BYTES);
    if ('text' in text) return read(text.text);
  }
  return null;
}
