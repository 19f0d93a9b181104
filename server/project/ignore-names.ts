/**
 * A quick look before the real matching: can any rule of a .gitignore match this path? Almost no path matches
 * any, and asking the rules themselves costs four times as much as reading the directories.
 */
export class IgnoreNames {
  /** Rules whose last segment is a plain name. */
  readonly #exact = new Set<string>();
  /** Rules whose last segment has a wildcard, as one expression; null: none. */
  readonly #wild: RegExp | null;
  /** Those of them that begin with a folder: what a path must begin with, and the last segment. */
  readonly #anchored: [folder: string, name: RegExp][] = [];

  constructor(text: string) {
    const wild: string[] = [];
    for (const line of text.split(/\r?\n/)) {
      if (line === '' || line.startsWith('#')) continue;
      const pattern = line.replace(/^!/, '').replace(/\/?\s*$/, '');
      const slash = pattern.lastIndexOf('/');
      const last = pattern.slice(slash + 1);
      const folder = pattern
        .slice(0, slash + 1)
        .replace(/^\//, '')
        .replace(/[*?[].*$/, '');
      if (pattern.includes('\\')) wild.push('.*');
      else if (!/[*?[]/.test(last)) this.#exact.add(last);
      else if (folder !== '') this.#anchored.push([folder, new RegExp(`^${loose(last)}$`)]);
      else wild.push(loose(last));
    }
    this.#wild = wild.length > 0 ? new RegExp(`^(?:${wild.join('|')})$`) : null;
  }

  /** False: no rule matches the path (relative to the .gitignore) that ends in this name. */
  mayMatch(path: string, name: string): boolean {
    if (this.#exact.has(name) || this.#wild?.test(name)) return true;
    for (const [folder, last] of this.#anchored) if (path.startsWith(folder) && last.test(name)) return true;
    return false;
  }
}

/** An expression that matches at least what the segment matches: a set counts as any character. */
function loose(segment: string): string {
  return segment
    .replace(/\[.*\]|\[.*$/g, '*')
    .replace(/[.+^${}()|\]]/g, '\\$&')
    .replaceAll('?', '.')
    .replace(/\*+/g, '.*');
}
