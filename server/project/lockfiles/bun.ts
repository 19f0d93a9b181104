/** bun.lock, the text form: one line for each package. */
import { linesOf, type Lockfile, plainVersion } from './lockfile';

/** Reads the text of a bun.lock. */
export function bunLockfile(text: string): Lockfile {
  const packages = new Map<string, string>();
  const workspaces = new Map<string, string>();
  let dir: string | null = null;
  let inPackages = false;
  for (const line of linesOf(text)) {
    if (/^ {2}"packages"/.test(line)) inPackages = true;
    const entry = inPackages ? /^ {4}"([^"]+)": \["([^"]+)"/.exec(line) : null;
    if (entry) {
      const version = plainVersion(entry[2] ?? '');
      if (version !== null) packages.set(entry[1] ?? '', version);
      continue;
    }
    if (inPackages) continue;
    dir = /^ {4}"([^"]*)": \{/.exec(line)?.[1] ?? dir;
    const name = /^ {6}"name": "([^"]+)"/.exec(line)?.[1];
    if (dir !== null && name !== undefined) workspaces.set(dir, name);
  }
  return {
    version(at, name) {
      const owner = workspaces.get(at);
      return (owner === undefined ? undefined : packages.get(`${owner}/${name}`)) ?? packages.get(name) ?? null;
    },
  };
}
