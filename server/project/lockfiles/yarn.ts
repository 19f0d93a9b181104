/** yarn.lock, classic and berry. */
import { linesOf, type Lockfile, only } from './lockfile';

/** Reads the text of a yarn.lock. */
export function yarnLockfile(text: string): Lockfile {
  /** `name@range` → version, and name → versions. */
  const byRange = new Map<string, string>();
  const byName = new Map<string, string[]>();
  let keys: string[] = [];
  for (const line of linesOf(text)) {
    if (line === '' || line.startsWith('#')) continue;
    if (line[0] !== ' ') {
      keys = line.replace(/:\s*$/, '').replaceAll('"', '').split(/,\s*/);
      continue;
    }
    const version = keys.length > 0 ? /^ {2}version:? "?([^"\s]+)"?/.exec(line)?.[1] : undefined;
    if (version === undefined) continue;
    if (!version.endsWith('use.local')) for (const key of keys) add(key, version);
    keys = [];
  }
  function add(key: string, version: string): void {
    const at = key.indexOf('@', 1);
    if (at < 0) return;
    const name = key.slice(0, at);
    const range = key.slice(at + 1);
    byRange.set(
      `${name}@${range.startsWith('npm:') && !/^npm:@?[a-z].*@/i.test(range) ? range.slice(4) : range}`,
      version,
    );
    const versions = byName.get(name);
    if (versions) versions.push(version);
    else byName.set(name, [version]);
  }
  return {
    version: (_dir, name, range) =>
      (range === null ? undefined : byRange.get(`${name}@${range}`)) ?? only(byName.get(name) ?? []),
  };
}
