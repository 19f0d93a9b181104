/** Where a project ends: the repository, the workspace, the nearest package.json. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Directory that holds `.git` (a folder, or a file in worktrees and submodules), upwards from `dir`; null when there is none. */
export function findRepository(dir: string): string | null {
  return upwards(dir, null, (at) => (existsSync(join(at, '.git')) ? at : null));
}

/**
 * Nothing above this directory is looked at: the repository, without one the outermost workspace root above
 * `dir`, without one `dir` itself.
 */
export function upperLimit(dir: string): string {
  const repository = findRepository(dir);
  if (repository !== null) return repository;
  let limit = dir;
  for (let at = dirname(dir), last = dir; at !== last; last = at, at = dirname(at)) {
    if (isWorkspaceRoot(at)) limit = at;
  }
  return limit;
}

/** First existing file of that name (or of these names, in this order in each directory) from `dir` up to `limit`; absolute path or null. */
export function findUp(names: string | readonly string[], dir: string, limit: string = upperLimit(dir)): string | null {
  const list = typeof names === 'string' ? [names] : names;
  return upwards(dir, limit, (at) => {
    const name = list.find((n) => existsSync(join(at, n)));
    return name === undefined ? null : join(at, name);
  });
}

/** Directory of the nearest package.json upwards, not above `limit`; null when there is none. */
export function nearestPackageDir(dir: string, limit: string = upperLimit(dir)): string | null {
  const found = findUp('package.json', dir, limit);
  return found === null ? null : dirname(found);
}

function upwards<T>(dir: string, limit: string | null, visit: (at: string) => T | null): T | null {
  for (let at = dir; ; at = dirname(at)) {
    const found = visit(at);
    if (found !== null) return found;
    if (at === limit || dirname(at) === at) return null;
  }
}

function isWorkspaceRoot(dir: string): boolean {
  if (existsSync(join(dir, 'pnpm-workspace.yaml')) || existsSync(join(dir, 'lerna.json'))) return true;
  try {
    return /"workspaces"\s*:/.test(readFileSync(join(dir, 'package.json'), 'utf8'));
  } catch {
    return false; // no package.json here
  }
}
