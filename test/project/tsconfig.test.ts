import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openProject } from '../../server/project/project';
import { empty, type Files, tree } from './tree';

const open = (files: Files, dir = '') => openProject({ root: join(tree(files), dir) });
const messages = (project: ReturnType<typeof open>) => project.problems.map((p) => `${p.file}: ${p.message}`);
const targets = (project: ReturnType<typeof open>, file: string) =>
  Object.fromEntries(
    project.compilerOptionsFor(file).paths.map((p) => [`${p.prefix}${p.star ? '*' : ''}${p.suffix}`, p.targets]),
  );

describe('tsconfig', () => {
  it('gives each file the nearest config, jsconfig too, and the defaults where there is none', () => {
    const project = open({
      ...empty('a.ts', 'web/b.ts', 'web/deep/c.ts', 'old/d.js'),
      'web/tsconfig.json': {
        compilerOptions: { baseUrl: '.', paths: { '@/*': ['src/*', 'gen/*'] }, jsx: 'react-jsx' },
      },
      'old/jsconfig.json': { compilerOptions: { baseUrl: './src' } },
    });
    expect(project.compilerOptionsFor('a.ts')).toMatchObject({ config: null, paths: [], baseUrl: null });
    expect(project.compilerOptionsFor('web/deep/c.ts')).toMatchObject({
      config: 'web/tsconfig.json',
      baseUrl: 'web',
      pathsBase: 'web',
      jsx: 'react-jsx',
    });
    expect(targets(project, 'web/b.ts')).toEqual({ '@/*': ['web/src/*', 'web/gen/*'] });
    expect(project.compilerOptionsFor('old/d.js')).toMatchObject({ config: 'old/jsconfig.json', baseUrl: 'old/src' });
  });

  it('reads comments, trailing commas and a byte order mark', () => {
    const project = open({
      'a.ts': '',
      'tsconfig.json':
        '\ufeff// top\n{\n  /* all */ "compilerOptions": {\n    "paths": { "~/*": ["./src/*"], }, // aliases\n  },\n}\n',
    });
    expect(targets(project, 'a.ts')).toEqual({ '~/*': ['src/*'] });
    expect(project.problems).toEqual([]);
  });

  it('tells a broken config and goes on with what it could read', () => {
    const project = open({
      'a.ts': '',
      'b/c.ts': '',
      'tsconfig.json': '{ "compilerOptions": { "baseUrl": "src" ',
      'b/tsconfig.json': '[1]',
    });
    expect(project.compilerOptionsFor('a.ts')).toMatchObject({ config: 'tsconfig.json', baseUrl: 'src' });
    expect(project.compilerOptionsFor('b/c.ts')).toMatchObject({ config: 'b/tsconfig.json', paths: [] });
    expect(messages(project)).toEqual(['tsconfig.json: 1:41 is not valid JSON (CloseBraceExpected)']);
  });

  it('follows extends: chains, arrays, the last wins, each path where it is written', () => {
    const project = open({
      ...empty('app/src/a.ts'),
      'tsconfig.base.json': {
        compilerOptions: { paths: { 'base/*': ['./base/*'] }, rootDirs: ['r1'], jsx: 'preserve' },
      },
      'config/strict.json': { extends: '../tsconfig.base', compilerOptions: { outDir: '../out' } },
      'config/own.json': { compilerOptions: { paths: { 'own/*': ['${configDir}/own/*', './c/*'] }, jsx: 'react' } },
      'app/tsconfig.json': {
        extends: ['../config/strict.json', '../config/own.json'],
        compilerOptions: { rootDir: './src' },
      },
    });
    expect(project.compilerOptionsFor('app/src/a.ts')).toMatchObject({
      config: 'app/tsconfig.json',
      rootDir: 'app/src',
      outDir: 'out',
      rootDirs: ['r1'],
      jsx: 'react',
      pathsBase: 'config',
    });
    expect(targets(project, 'app/src/a.ts')).toEqual({ 'own/*': ['app/own/*', 'config/c/*'] });
  });

  it('finds configs of packages, installed or part of the project', () => {
    const project = open({
      ...empty('apps/a/x.ts', 'apps/b/x.ts', 'apps/c/x.ts', 'apps/d/x.ts'),
      '.gitignore': 'node_modules\n',
      'package.json': { workspaces: ['apps/*', 'packages/*'] },
      'node_modules/@tsconfig/node20/tsconfig.json': { compilerOptions: { baseUrl: '.' } },
      'node_modules/shared-ts/package.json': { tsconfig: './base.json' },
      'node_modules/shared-ts/base.json': { compilerOptions: { jsx: 'react' } },
      'packages/ts/package.json': { name: '@acme/ts', exports: { './next.json': './configs/next.json' } },
      'packages/ts/configs/next.json': { compilerOptions: { jsx: 'preserve' } },
      'packages/ts/lib.json': { compilerOptions: { jsx: 'react-native' } },
      'apps/a/tsconfig.json': { extends: '@tsconfig/node20/tsconfig.json' },
      'apps/b/tsconfig.json': { extends: 'shared-ts' },
      'apps/c/tsconfig.json': { extends: '@acme/ts/next.json' },
      'apps/d/tsconfig.json': { extends: '@acme/ts/lib' },
    });
    expect(project.compilerOptionsFor('apps/a/x.ts').baseUrl).toBe('node_modules/@tsconfig/node20');
    expect(['b', 'c', 'd'].map((n) => project.compilerOptionsFor(`apps/${n}/x.ts`).jsx)).toEqual([
      'react',
      'preserve',
      'react-native',
    ]);
    expect(project.problems).toEqual([]);
  });

  it('bears with a missing base and a circle, and tells each once', () => {
    const project = open({
      ...empty('a/x.ts', 'b/x.ts', 'c/x.ts'),
      'a/tsconfig.json': { extends: '@tsconfig/node20/tsconfig.json', compilerOptions: { baseUrl: '.' } },
      'b/tsconfig.json': { extends: '@tsconfig/node20/tsconfig.json' },
      'c/tsconfig.json': { extends: './other.json', compilerOptions: { jsx: 'react' } },
      'c/other.json': { extends: './tsconfig.json' },
    });
    expect(project.compilerOptionsFor('a/x.ts').baseUrl).toBe('a');
    project.compilerOptionsFor('b/x.ts');
    expect(project.compilerOptionsFor('c/x.ts').jsx).toBe('react');
    expect(messages(project)).toEqual([
      'a/tsconfig.json: extends @tsconfig/node20/tsconfig.json, which is not there',
      'c/other.json: extends itself through c/tsconfig.json',
    ]);
  });

  it('loads the parts of a solution-style config', () => {
    const project = open({
      ...empty('src/a.ts', 'vite.config.ts', 'test/t.ts', 'other/o.ts'),
      'tsconfig.json': {
        files: [],
        references: [{ path: './tsconfig.app.json' }, { path: './tsconfig.node.json' }, { path: './test' }],
      },
      'tsconfig.app.json': { compilerOptions: { paths: { '@/*': ['./src/*'] } }, include: ['src'] },
      'tsconfig.node.json': { compilerOptions: { jsx: 'react' }, include: ['vite.config.ts'] },
      'test/tsconfig.json': { compilerOptions: { paths: { '#t/*': ['./*'] } } },
    });
    const config = (file: string) => project.compilerOptionsFor(file).config;
    expect(['src/a.ts', 'vite.config.ts', 'test/t.ts'].map(config)).toEqual([
      'tsconfig.app.json',
      'tsconfig.node.json',
      'test/tsconfig.json',
    ]);
    expect(config('other/o.ts')).toBe('tsconfig.app.json');
  });

  it('prefers the config beside the nearest one that includes the file', () => {
    const project = open({
      ...empty('src/a.ts', 'src/a.test.ts', 'e2e/b.ts', 'tools/x.ts'),
      'tsconfig.json': { include: ['src/**/*.ts'], exclude: ['**/*.test.ts'] },
      'tsconfig.test.json': { include: ['src/**/*.test.ts'] },
      'tsconfig.e2e.json': { files: ['e2e/b.ts'] },
    });
    expect(
      ['src/a.ts', 'src/a.test.ts', 'e2e/b.ts', 'tools/x.ts'].map((f) => project.compilerOptionsFor(f).config),
    ).toEqual(['tsconfig.json', 'tsconfig.test.json', 'tsconfig.e2e.json', 'tsconfig.json']);
  });

  it('uses configs above a root that is part of a repository', () => {
    const project = open(
      {
        '.git/HEAD': '',
        'apps/web/a.ts': '',
        'apps/web/lib/b.ts': '',
        'tsconfig.base.json': { compilerOptions: { paths: { '@web/*': ['apps/web/*'], '@x/*': ['libs/x/*'] } } },
      },
      'apps/web',
    );
    expect(project.compilerOptionsFor('a.ts').config).toBe('../../tsconfig.base.json');
    expect(project.resolve('@web/lib/b', 'a.ts')).toEqual({ kind: 'file', file: 'lib/b.ts' });
  });

  it('reads 464 configs only as files ask for them', () => {
    const many: { [path: string]: string | object } = { 'base.json': { compilerOptions: { jsx: 'react' } } };
    for (let i = 0; i < 464; i++) {
      many[`packages/p${i}/tsconfig.json`] =
        i === 7 ? '{ broken' : { extends: '../../base.json', references: [{ path: `../p${(i + 1) % 464}` }] };
      many[`packages/p${i}/a.ts`] = '';
    }
    const project = open(many);
    expect(project.compilerOptionsFor('packages/p300/a.ts').jsx).toBe('react');
    expect(project.problems).toEqual([]);
    for (const file of project.files) project.compilerOptionsFor(file);
    expect(messages(project)).toHaveLength(1);
  });

  it('follows a change of a config or of what it extends', () => {
    const root = tree({
      'a.ts': '',
      'base.json': '{ "compilerOptions": { "jsx": "react" } }',
      'tsconfig.json': { extends: './base.json' },
    });
    const project = openProject({ root });
    expect(project.compilerOptionsFor('a.ts').jsx).toBe('react');
    expect(project.invalidate({ removed: ['tsconfig.json'] }).resolution).toBe(true);
    expect(project.compilerOptionsFor('a.ts').jsx).toBeNull();
    project.invalidate({ added: ['tsconfig.json'] });
    expect(project.compilerOptionsFor('a.ts').jsx).toBe('react');
  });
});
