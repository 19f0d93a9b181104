/**
 * Paths inside the engine are relative to the project's root with `/` separators: `src/a.ts`, `` for the root
 * itself, `../packages/db` for what lies above a root that is part of a monorepo.
 */
import { posix, relative, sep } from 'node:path';

/** Turns the separators of this platform into `/`. */
export function toPosix(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}

/** Path of an absolute path relative to the root; `` for the root itself. */
export function toRelative(root: string, absolute: string): string {
  return toPosix(relative(root, absolute));
}

/** Joins and normalises; the result has no `./` in front and no slash at the end. */
export function joinRelative(dir: string, path: string): string {
  const joined = posix.join(dir, path);
  if (joined === '.' || joined === './') return '';
  return joined.endsWith('/') ? joined.slice(0, -1) : joined;
}

/** Writes a path that leaves the root and comes back (`../app/src`, the root being `app`) without the detour. */
export function canonical(root: string, path: string): string {
  if (!path.startsWith('..')) return path;
  const base = toPosix(root);
  const absolute = posix.join(base, path);
  if (absolute === base) return '';
  return absolute.startsWith(base + '/') ? absolute.slice(base.length + 1) : path;
}

/** Directory of a file or directory; `..` for the root. */
export function dirOf(path: string): string {
  if (path === '') return '..';
  if (path === '..' || path.endsWith('/..')) return path + '/..';
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** Last segment of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The directory and everything above it, up to and including `limit` (``, `..`, `../..`). */
export function ancestors(dir: string, limit: string): string[] {
  const out: string[] = [];
  const highest = climbs(limit);
  for (let at = dir; ; at = dirOf(at)) {
    if (climbs(at) > highest) return out;
    out.push(at);
    if (at === limit) return out;
  }
}

/** Does the path lie in the directory (or is it the directory)? */
export function isInside(path: string, dir: string): boolean {
  const up = climbs(dir);
  if (dir.length === Math.max(0, up * 3 - 1)) return climbs(path) <= up;
  return path === dir || (path.startsWith(dir) && path.charCodeAt(dir.length) === 47);
}

/** Path relative to a directory at or below the root that contains it. */
export function below(path: string, dir: string): string {
  return dir === '' ? path : path.slice(dir.length + 1);
}

function climbs(path: string): number {
  if (!path.startsWith('..')) return 0;
  let n = 0;
  while (path.startsWith('..', n * 3) && (path.length === n * 3 + 2 || path[n * 3 + 2] === '/')) n++;
  return n;
}
