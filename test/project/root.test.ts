import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findRepository, findUp, nearestPackageDir, upperLimit } from '../../server/project/root';
import { tree } from './tree';

describe('root', () => {
  it('finds the repository, by a folder or a file called .git', () => {
    const root = tree({ '.git/HEAD': '', 'a/b/c.ts': '', 'sub/.git': 'gitdir: ../.git/modules/sub', 'sub/x/y.ts': '' });
    expect(findRepository(join(root, 'a/b'))).toBe(root);
    expect(findRepository(join(root, 'sub/x'))).toBe(join(root, 'sub'));
    expect(upperLimit(join(root, 'a/b'))).toBe(root);
  });

  it('looks for a config upwards, the nearest first and not above the repository', () => {
    const root = tree({
      'faultline.config.json': '{}',
      'repo/.git/HEAD': '',
      'repo/a/faultline.config.json': '{}',
      'repo/a/b/c.ts': '',
      'repo/a/faultline.config.jsonc': '{}',
    });
    const names = ['faultline.config.jsonc', 'faultline.config.json'];
    expect(findUp(names, join(root, 'repo/a/b'))).toBe(join(root, 'repo/a/faultline.config.jsonc'));
    expect(findUp('faultline.config.json', join(root, 'repo/a/b'))).toBe(join(root, 'repo/a/faultline.config.json'));
    expect(findUp(names, join(root, 'repo'))).toBeNull();
  });

  it('takes the outermost workspace for the limit where there is no repository', () => {
    const root = tree({
      'w/package.json': { workspaces: ['packages/*'] },
      'w/packages/a/package.json': {},
      'p/pnpm-workspace.yaml': 'packages: ["*"]',
      'p/a/b/x.ts': '',
      'alone/package.json': {},
    });
    expect(upperLimit(join(root, 'w/packages/a'))).toBe(join(root, 'w'));
    expect(upperLimit(join(root, 'p/a/b'))).toBe(join(root, 'p'));
    expect(upperLimit(join(root, 'alone'))).toBe(join(root, 'alone'));
    expect(nearestPackageDir(join(root, 'w/packages/a'))).toBe(join(root, 'w/packages/a'));
    expect(nearestPackageDir(join(root, 'p/a/b'))).toBeNull();
  });
});
