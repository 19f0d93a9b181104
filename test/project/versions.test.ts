import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openProject } from '../../server/project/project';
import { lowestOf } from '../../server/project/versions';
import { type Files, tree, write } from './tree';

const open = (files: Files, dir = '') => openProject({ root: join(tree(files), dir) });
const manifest = (dependencies: object, more: object = {}) => ({ dependencies, ...more });
const locked = (version: string, range: string | null) => ({ version, range, source: 'lockfile' });
const unknown = { version: null, range: null, source: null };

describe('versionOf', () => {
  it('prefers what is installed nearest', () => {
    const project = open({
      'a.ts': '',
      'packages/p/b.ts': '',
      '.gitignore': 'node_modules',
      'package.json': manifest({ openai: '^5.0.0' }),
      'packages/p/package.json': manifest({ openai: '^6.0.0', broken: '1' }),
      'node_modules/openai/package.json': { version: '5.3.1' },
      'packages/p/node_modules/openai/package.json': { version: '6.1.0-beta.1' },
      'node_modules/broken/package.json': '{ "version": "workspace"',
      'package-lock.json': { packages: { 'node_modules/openai': { version: '5.0.0' } } },
    });
    expect(project.versionOf('openai', 'a.ts')).toEqual({ version: '5.3.1', range: '^5.0.0', source: 'installed' });
    expect(project.versionOf('openai', 'packages/p/b.ts')).toEqual({
      version: '6.1.0-beta.1',
      range: '^6.0.0',
      source: 'installed',
    });
    expect(project.versionOf('broken', 'packages/p/b.ts')).toEqual({ version: null, range: '1', source: 'range' });
  });

  it('looks above a root that is part of a repository', () => {
    const project = open(
      {
        '.git/HEAD': '',
        'apps/web/a.ts': '',
        'apps/web/package.json': manifest({ openai: '^6', redis: '^5' }),
        'node_modules/openai/package.json': { version: '6.2.0' },
        'yarn.lock': 'redis@^5:\n  version "5.8.1"\n',
      },
      'apps/web',
    );
    expect(project.versionOf('openai', 'a.ts').version).toBe('6.2.0');
    expect(project.versionOf('redis', 'a.ts')).toEqual(locked('5.8.1', '^5'));
  });

  it('reads package-lock.json', () => {
    const v3 = {
      lockfileVersion: 3,
      packages: {
        '': { name: 'root' },
        'node_modules/openai': { version: '6.1.0' },
        'apps/web/node_modules/openai': { version: '4.9.0' },
        'node_modules/@acme/db': { resolved: 'packages/db', link: true },
        'packages/db': { name: '@acme/db', version: '0.4.0' },
        'node_modules/redis4': { name: 'redis', version: '4.7.0' },
      },
    };
    const project = open({
      'a.ts': '',
      'apps/web/src/b.ts': '',
      'package-lock.json': v3,
      'package.json': manifest({ openai: '^6', redis4: 'npm:redis@^4.0.0', '@acme/db': '*' }),
      'apps/web/package.json': manifest({ openai: '^4' }),
    });
    expect(project.versionOf('openai', 'a.ts')).toEqual(locked('6.1.0', '^6'));
    expect(project.versionOf('openai', 'apps/web/src/b.ts')).toEqual(locked('4.9.0', '^4'));
    expect(project.versionOf('redis', 'apps/web/src/b.ts')).toEqual(locked('4.7.0', '^4.0.0'));
    expect(project.versionOf('@acme/db', 'a.ts')).toEqual(locked('0.4.0', '*'));
    const v1 = open({
      'a.ts': '',
      'npm-shrinkwrap.json': { lockfileVersion: 1, dependencies: { pg: { version: '8.11.3' } } },
      'package.json': manifest({ pg: '8.x', none: '~2.1' }),
    });
    expect(v1.versionOf('pg', 'a.ts')).toEqual(locked('8.11.3', '8.x'));
    expect(v1.versionOf('none', 'a.ts')).toEqual({ version: null, range: '~2.1', source: 'range' });
  });

  const pnpm = {
    v9: `lockfileVersion: '9.0'\n\nsettings:\n  autoInstallPeers: true\n\nimporters:\n\n  .:\n    dependencies:\n      openai:\n        specifier: ^6.0.0\n        version: 6.1.0(ws@8.18.0)(zod@3.25.76)\n\n  apps/web:\n    dependencies:\n      '@acme/db':\n        specifier: workspace:*\n        version: link:../../packages/db\n      '@prisma/client':\n        specifier: 'catalog:'\n        version: 6.19.1(prisma@6.19.1(typescript@5.9.2))\n      redis4:\n        specifier: npm:redis@^4.0.0\n        version: redis@4.7.1\n    devDependencies:\n      openai:\n        specifier: ^5\n        version: 5.0.2\n\n  apps/none: {}\n\npackages:\n\n  openai@6.1.0:\n    resolution: {integrity: x}\n\n  '@smithy/core@3.2.1':\n    resolution: {integrity: x}\n\n  twice@1.0.0:\n    resolution: {integrity: x}\n\n  twice@2.0.0:\n    resolution: {integrity: x}\n\nsnapshots:\n\n  openai@6.1.0: {}\n`,
    v6: `lockfileVersion: '6.0'\n\nimporters:\n\n  apps/web:\n    dependencies:\n      openai:\n        specifier: ^4\n        version: 4.20.0(encoding@0.1.13)\n      redis4:\n        specifier: npm:redis@^4\n        version: /redis@4.6.7\n\npackages:\n\n  /@smithy/core@3.2.1:\n    resolution: {integrity: x}\n`,
    v5: `lockfileVersion: 5.4\n\nspecifiers:\n  openai: ^3\n\ndependencies:\n  openai: 3.3.0_debug@4.3.4\n  redis4: /redis/4.0.6\n\ndevDependencies:\n  vitest: 0.34.0\n\npackages:\n\n  /@smithy/core/3.2.1:\n    resolution: {integrity: x}\n    dev: false\n`,
  };

  it('reads pnpm-lock.yaml of versions 9, 6 and 5', () => {
    const web = manifest({
      openai: '^5',
      '@prisma/client': 'catalog:',
      redis4: 'npm:redis@^4.0.0',
      '@acme/db': 'workspace:*',
    });
    const v9 = open({
      'a.ts': '',
      'apps/web/b.ts': '',
      'package.json': manifest({ openai: '^6.0.0' }),
      'apps/web/package.json': web,
      'pnpm-lock.yaml': pnpm.v9,
      'pnpm-workspace.yaml': 'packages:\n  - apps/*\ncatalog:\n  "@prisma/client": ^6.19.0\n',
    });
    expect(v9.versionOf('openai', 'a.ts')).toEqual(locked('6.1.0', '^6.0.0'));
    expect(v9.versionOf('openai', 'apps/web/b.ts')).toEqual(locked('5.0.2', '^5'));
    expect(v9.versionOf('@prisma/client', 'apps/web/b.ts')).toEqual(locked('6.19.1', '^6.19.0'));
    expect(v9.versionOf('redis', 'apps/web/b.ts')).toEqual(locked('4.7.1', '^4.0.0'));
    expect(v9.versionOf('@acme/db', 'apps/web/b.ts')).toEqual(unknown);
    expect(v9.versionOf('@smithy/core', 'a.ts')).toEqual(locked('3.2.1', null));
    expect(v9.versionOf('twice', 'a.ts')).toEqual(unknown);
    const v6 = open({
      'apps/web/b.ts': '',
      'apps/web/package.json': web,
      'package.json': {},
      'pnpm-lock.yaml': pnpm.v6,
    });
    expect(['openai', 'redis', '@smithy/core'].map((n) => v6.versionOf(n, 'apps/web/b.ts').version)).toEqual([
      '4.20.0',
      '4.6.7',
      '3.2.1',
    ]);
    const v5 = open({
      'a.ts': '',
      'package.json': manifest({ openai: '^3', redis4: 'npm:redis@^4' }),
      'pnpm-lock.yaml': pnpm.v5.replaceAll('\n', '\r\n'),
    });
    expect(['openai', 'redis', 'vitest', '@smithy/core'].map((n) => v5.versionOf(n, 'a.ts').version)).toEqual([
      '3.3.0',
      '4.0.6',
      '0.34.0',
      '3.2.1',
    ]);
  });

  it('reads yarn.lock, classic and berry', () => {
    const deps = manifest({ openai: '^6.0.0', '@scope/x': '~1.2.0', redis4: 'npm:redis@^4', two: '^1.0.0' });
    const classic = open({
      'a.ts': '',
      'package.json': deps,
      'yarn.lock':
        '# yarn lockfile v1\n\n\n"@scope/x@^1.0.0", "@scope/x@~1.2.0":\n  version "1.2.9"\n  dependencies:\n    version "9.9.9"\n\nopenai@^6.0.0:\n  version "6.3.0"\n  resolved "x"\n\n"redis4@npm:redis@^4":\n  version "4.7.0"\n\ntwo@^1.0.0:\n  version "1.5.0"\n\ntwo@^2.0.0:\n  version "2.5.0"\n',
    });
    expect(['openai', '@scope/x', 'redis', 'two'].map((n) => classic.versionOf(n, 'a.ts').version)).toEqual([
      '6.3.0',
      '1.2.9',
      '4.7.0',
      '1.5.0',
    ]);
    const berry = open({
      'a.ts': '',
      'package.json': deps,
      'yarn.lock':
        '__metadata:\n  version: 8\n\n"@scope/x@npm:^1.0.0, @scope/x@npm:~1.2.0":\n  version: 1.2.9\n  resolution: "@scope/x@npm:1.2.9"\n\n"openai@npm:^6.0.0":\n  version: 6.3.0\n\n"redis4@npm:redis@^4":\n  version: 4.7.0\n\n"two@npm:^2.0.0":\n  version: 2.5.0\n\n"local@workspace:packages/local":\n  version: 0.0.0-use.local\n',
    });
    expect(['openai', '@scope/x', 'redis', 'two'].map((n) => berry.versionOf(n, 'a.ts').version)).toEqual([
      '6.3.0',
      '1.2.9',
      '4.7.0',
      '2.5.0',
    ]);
    expect(berry.versionOf('local', 'a.ts')).toEqual(unknown);
  });

  it('reads bun.lock', () => {
    const project = open({
      'a.ts': '',
      'apps/web/b.ts': '',
      'package.json': manifest({ openai: '^6' }),
      'apps/web/package.json': { name: 'web', dependencies: { openai: '^5', '@scope/x': '1' } },
      'bun.lock':
        '{\n  "lockfileVersion": 1,\n  "workspaces": {\n    "": {\n      "name": "root",\n    },\n    "apps/web": {\n      "name": "web",\n    },\n  },\n  "packages": {\n    "@scope/x": ["@scope/x@1.2.3", "", {}, "sha512-a"],\n\n    "openai": ["openai@6.1.0", "", { "peerDependencies": { "ws": "^8.18.0" } }, "sha512-b"],\n\n    "web/openai": ["openai@5.0.1", "", {}, "sha512-c"],\n\n    "web": ["web@workspace:apps/web"],\n  }\n}\n',
    });
    expect(project.versionOf('openai', 'a.ts')).toEqual(locked('6.1.0', '^6'));
    expect(project.versionOf('openai', 'apps/web/b.ts')).toEqual(locked('5.0.1', '^5'));
    expect(project.versionOf('@scope/x', 'apps/web/b.ts')).toEqual(locked('1.2.3', '1'));
    expect(project.versionOf('web', 'a.ts')).toEqual(unknown);
  });

  it('falls back on the declared range, over all fields, catalogs and aliases', () => {
    const project = open({
      'a.ts': '',
      'p/b.ts': '',
      'pnpm-workspace.yaml': 'packages: ["p"]\ncatalog:\n  pg: ^8.1.0\ncatalogs:\n  old:\n    redis: ^4.1.0\n',
      'package.json': {
        devDependencies: { openai: '^6.0.0', exact: '4.5.6' },
        peerDependencies: { openai: '>=4', stripe: '>=12 <20' },
        optionalDependencies: { ioredis: '5.x' },
      },
      'p/package.json': {
        dependencies: {
          pg: 'catalog:',
          redis: 'catalog:old',
          gone: 'catalog:none',
          alias: 'npm:mysql2@^3.0.0',
          git: 'github:a/b#main',
          url: 'https://h/x.tgz',
          tag: 'latest',
          any: '*',
          berry: 'npm:^2.0.0',
        },
      },
    });
    const range = (name: string, file = 'p/b.ts') => project.versionOf(name, file);
    expect(range('openai', 'a.ts')).toEqual({ version: null, range: '^6.0.0', source: 'range' });
    expect(range('exact')).toEqual({ version: '4.5.6', range: '4.5.6', source: 'range' });
    expect(['stripe', 'ioredis', 'pg', 'redis', 'mysql2', 'any', 'berry'].map((n) => range(n).range)).toEqual([
      '>=12 <20',
      '5.x',
      '^8.1.0',
      '^4.1.0',
      '^3.0.0',
      '*',
      '^2.0.0',
    ]);
    for (const name of ['gone', 'git', 'url', 'tag', 'undeclared']) expect(range(name)).toEqual(unknown);
  });

  it('bears with a lockfile full of conflicts, and follows an installation', () => {
    const root = tree({
      'a.ts': '',
      'package.json': manifest({ pg: '^8.0.0' }),
      'package-lock.json': '<<<<<<< HEAD\n{',
    });
    const project = openProject({ root });
    expect(project.versionOf('pg', 'a.ts')).toEqual({ version: null, range: '^8.0.0', source: 'range' });
    write(root, { 'node_modules/pg/package.json': { version: '8.16.3' } });
    expect(project.invalidate({ changed: ['node_modules/.package-lock.json'] })).toEqual({
      files: [],
      resolution: false,
      versions: true,
    });
    expect(project.versionOf('pg', 'a.ts').version).toBe('8.16.3');
  });

  it('reads a lockfile of 30,000 lines at once', () => {
    const packages = Array.from(
      { length: 6_000 },
      (_, i) =>
        `  /filler-${i}@1.0.${i}:\n    resolution: {integrity: x}\n    dependencies:\n      a: 1.0.0\n    dev: false\n`,
    ).join('');
    const project = open({
      'a.ts': '',
      'package.json': manifest({ pg: '^8' }),
      'pnpm-lock.yaml': `lockfileVersion: '6.0'\n\ndependencies:\n  pg:\n    specifier: ^8\n    version: 8.11.3\n\npackages:\n\n${packages}`,
    });
    const start = performance.now();
    expect(project.versionOf('pg', 'a.ts').version).toBe('8.11.3');
    expect(project.versionOf('filler-5999', 'a.ts').version).toBe('1.0.5999');
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

describe('lowestOf', () => {
  it.each([
    ['^6.1.0', '6.1.0'],
    ['~2.1', '2.1.0'],
    ['4', '4.0.0'],
    ['4.5.6', '4.5.6'],
    ['>=12 <20', '12.0.0'],
    ['^3 || ^4', '3.0.0'],
    ['>4.1.0', '4.1.1'],
    ['5.0.0-beta.1', '5.0.0-beta.1'],
    ['^0.3.0', '0.3.0'],
    ['0.x', '0.0.0'],
    ['*', null],
    ['', null],
    ['x', null],
    ['<5', null],
    ['>=0', null],
    ['latest', null],
    ['workspace:*', null],
  ])('%s', (range, lowest) => expect(lowestOf(range)).toBe(lowest));
});
