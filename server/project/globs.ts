/** `include` and `exclude` patterns of the configuration. */
import picomatch from 'picomatch';

/** Matches paths relative to the root; a directory that matches stands for everything in it. */
export interface Globs {
  /** The file or directory itself matches, or lies in a directory that does. */
  matches(path: string): boolean;
  /** Directory names that the patterns spell out, which then win over the built-in list of folders to skip. */
  readonly names: ReadonlySet<string>;
}

/** Null when there are no patterns. A pattern without a slash matches at any depth, as in .gitignore. */
export function compileGlobs(patterns: readonly string[] | undefined): Globs | null {
  const clean = (patterns ?? []).map(normalise).filter((p) => p !== '');
  if (clean.length === 0) return null;
  const forms = clean.flatMap((p) => (p.endsWith('/**') || p === '**' ? [p] : [p, p + '/**']));
  const match = picomatch(forms, { dot: true });
  const names = new Set(clean.flatMap((p) => p.split('/')).filter((part) => !/[*?[\]{}()!]/.test(part)));
  return { matches: (path) => match(path), names };
}

function normalise(pattern: string): string {
  const plain = pattern.replaceAll('\\', '/').replace(/^(?:\.\/)+|\/+$/g, '');
  if (plain.startsWith('/')) return plain.slice(1);
  return plain.includes('/') || plain === '' || plain === '**' ? plain : `**/${plain}`;
}
