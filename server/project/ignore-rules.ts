/** .gitignore files at every level, from the repository down, and `.git/info/exclude`. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { IgnoreNames } from './ignore-names';
import { ancestors, baseName, below, toRelative } from './rel-path';

/** The rules that hold in a directory, innermost first. Null: none. */
export type IgnoreChain = IgnoreLevel | null;

interface Rules {
  readonly rules: Ignore;
  readonly names: IgnoreNames;
}

interface IgnoreLevel extends Rules {
  readonly outer: IgnoreChain;
  /** Directory of the file relative to the root; for a directory above the root, the way from there to the root. */
  readonly dir: string;
  readonly above: string | null;
}

/** The chain above the root: `.git/info/exclude` and the .gitignore files of the directories between the repository and the root. */
export function chainAbove(root: string, limit: string): IgnoreChain {
  let chain: IgnoreChain = null;
  const way = toRelative(limit, root);
  const exclude = readRules(infoExclude(limit));
  if (exclude) chain = { outer: null, ...exclude, dir: '', above: way };
  if (way === '') return chain;
  for (const up of ancestors('..', toRelative(root, limit)).reverse()) {
    const rules = readRules(join(root, up, '.gitignore'));
    if (rules) chain = { outer: chain, ...rules, dir: up, above: toRelative(join(root, up), root) };
  }
  // Who asks for an ignored folder wants to see it.
  return verdict(chain, '', true) === 'ignored' ? null : chain;
}

/** Adds the .gitignore of a directory at or below the root. */
export function withRulesOf(chain: IgnoreChain, root: string, dir: string): IgnoreChain {
  const rules = readRules(join(root, dir, '.gitignore'));
  return rules ? { outer: chain, ...rules, dir, above: null } : chain;
}

/** Says what the rules say of a path: null when they say nothing. Its directories must have been found not to be ignored. */
export function verdict(chain: IgnoreChain, path: string, directory: boolean): 'ignored' | 'kept' | null {
  const name = baseName(path);
  for (let level = chain; level; level = level.outer) {
    const inner = local(level, path);
    if (path !== '' && !level.names.mayMatch(inner, name)) continue;
    const result = level.rules.test(directory ? inner + '/' : inner);
    if (result.ignored) return 'ignored';
    if (result.unignored) return 'kept';
  }
  return null;
}

/**
 * The chain for what lies in a directory that the rules keep. Where an inner file takes back what an outer one
 * ignores, the outer one is dropped: it would match the directory again through each path below it.
 */
export function chainInside(chain: IgnoreChain, dir: string): IgnoreChain {
  for (let level = chain; level?.outer; level = level.outer) {
    if (!level.rules.test(local(level, dir) + '/').unignored) continue;
    return verdict(level.outer, dir, true) === 'ignored' ? cutBelow(chain, level) : chain;
  }
  return chain;
}

function cutBelow(chain: IgnoreChain, last: IgnoreLevel): IgnoreChain {
  if (!chain) return null;
  return { ...chain, outer: chain === last ? null : cutBelow(chain.outer, last) };
}

function local(level: IgnoreLevel, path: string): string {
  return level.above === null ? below(path, level.dir) : [level.above, path].filter(Boolean).join('/');
}

function readRules(path: string | null): Rules | null {
  if (path === null) return null;
  try {
    const text = readFileSync(path, 'utf8');
    if (!/^[^#\s]/m.test(text)) return null;
    return { rules: ignore({ ignorecase: false }).add(text), names: new IgnoreNames(text) };
  } catch {
    return null; // no such file, or a folder of that name
  }
}

function infoExclude(repository: string): string | null {
  const git = join(repository, '.git');
  if (!existsSync(git)) return null;
  if (statSync(git).isDirectory()) return join(git, 'info', 'exclude');
  // A worktree: its own git folder lies in the main one, which has the rules.
  const link = /^gitdir:\s*(.+?)(?:\/worktrees\/[^/]+)?\s*$/m.exec(readFileSync(git, 'utf8'));
  return link?.[1] ? resolve(repository, link[1], 'info', 'exclude') : null;
}
