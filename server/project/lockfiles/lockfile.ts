/** Versions that a lockfile fixes. */

export interface Lockfile {
  /**
   * Version of a dependency as a package of the project sees it, or null. `dir`: the package's directory relative
   * to the lockfile, `` for the same; `name`: as imported; `range`: as declared, null when it is not declared there.
   */
  version(dir: string, name: string, range: string | null): string | null;
}

/** `1.2.3` of `1.2.3`, `1.2.3(react@18.0.0)`, `1.2.3_react@18.0.0`, `redis@1.2.3`, `/redis/1.2.3`; null for links and URLs. */
export function plainVersion(text: string): string | null {
  const found = /(?:^|[@/])(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?)(?=$|[(_])/.exec(text);
  return found?.[1] ?? null;
}

/** The one version in a list, or null when there is none or it is not the same everywhere. */
export function only(versions: Iterable<string>): string | null {
  const different = new Set(versions);
  const [first] = different;
  return different.size === 1 && first !== undefined ? first : null;
}

/** Lines of a text with their start, without splitting a megabyte into an array of strings. */
export function* linesOf(text: string, from = 0): Generator<string> {
  for (let start = from; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    yield text.slice(start, text.charCodeAt(stop - 1) === 13 ? stop - 1 : stop);
    start = stop + 1;
  }
}
