/** Globs and paths of the config: made relative to the root, and matched against files of the project. */
import { posix } from 'node:path';
import picomatch from 'picomatch';
import { compileGlobs } from '../project/globs';

/** Matches no path that can exist. */
const never = '\u0000';

/**
 * Globs written in a folder above the root, as seen from the root. `prefix` is the root's path from that folder.
 * A pattern that cannot match below the root becomes one that matches nothing, or is left out (`drop`).
 */
export function rebaseGlobs(globs: readonly string[], prefix: string, outside: 'keep' | 'drop' = 'keep'): string[] {
  if (prefix === '') return [...globs];
  return globs.flatMap((glob) => {
    const negated = glob.startsWith('!');
    const plain = (negated ? glob.slice(1) : glob).replaceAll('\\', '/').replace(/^(?:\.\/)+|\/+$/g, '');
    // Without a slash it matches at any depth, wherever it is written.
    if (!plain.includes('/')) return [glob];
    const rest = stripPrefix(plain.replace(/^\//, '').split('/'), prefix.split('/'));
    if (rest === null) return outside === 'drop' || negated ? [] : [never];
    const anchored = rest.includes('/') || rest.startsWith('**') ? rest : `/${rest}`;
    return [negated ? `!${anchored}` : anchored];
  });
}

function stripPrefix(pattern: readonly string[], prefix: readonly string[]): string | null {
  const [head, ...rest] = pattern;
  const [folder, ...below] = prefix;
  if (head === undefined) return '**';
  if (folder === undefined || head === '**') return pattern.join('/');
  return picomatch.isMatch(folder, head, { dot: true }) ? stripPrefix(rest, below) : null;
}

/** A path written in the config's folder, as seen from the root. */
export function rebasePath(path: string, prefix: string): string {
  const clean = posix.normalize(path.replaceAll('\\', '/'));
  return prefix === '' ? clean : posix.relative(prefix, clean);
}

/** Does a file match any of the globs, and none that starts with `!`? */
export function globMatcher(globs: readonly string[]): (file: string) => boolean {
  const wanted = compileGlobs(globs.filter((glob) => !glob.startsWith('!')));
  const unwanted = compileGlobs(globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1)));
  return (file) => (wanted?.matches(file) ?? true) && !(unwanted?.matches(file) ?? false);
}
