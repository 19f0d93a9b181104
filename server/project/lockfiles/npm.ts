/** package-lock.json and npm-shrinkwrap.json, versions 1 to 3. */
import { asObject, asString, type JsonObject } from '../json';
import { dirOf } from '../rel-path';
import type { Lockfile } from './lockfile';

/** Reads the text of a package-lock.json; a broken one knows no versions. */
export function npmLockfile(text: string): Lockfile {
  const json = parse(text);
  const packages = asObject(json?.['packages']);
  const tree = asObject(json?.['dependencies']);
  return {
    version(dir, name) {
      if (packages) return inPackages(packages, dir, name);
      return asString(asObject(tree?.[name])?.['version']);
    },
  };
}

function inPackages(packages: JsonObject, dir: string, name: string): string | null {
  for (let at = dir; ; at = dirOf(at)) {
    const entry = asObject(packages[at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`]);
    const linked = entry?.['link'] === true ? asObject(packages[asString(entry['resolved']) ?? '']) : null;
    const version = asString((linked ?? entry)?.['version']);
    if (version !== null) return version;
    if (at === '') return null;
  }
}

function parse(text: string): JsonObject | null {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return null; // a lockfile with merge conflicts
  }
}
