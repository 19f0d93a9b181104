import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedReason, isTestFile, type ListOptions, listSourceFiles } from '../../server/project/files';
import { empty, type Files, tree } from './tree';

const list = (files: Files, options?: ListOptions) => listSourceFiles(tree(files), options).files;

describe('listSourceFiles', () => {
  it('lists the eight extensions, sorted, and no declarations', () => {
    const files = ['a.ts', 'b.tsx', 'c.mts', 'd.cts', 'e.js', 'f.jsx', 'g.mjs', 'h.cjs', 'lib/z.ts'];
    expect(list(empty(...files, 'x.d.ts', 'x.d.mts', 'x.d.css.ts', 'x.json', 'x.css', 'ts'))).toEqual(files);
    expect(list(empty('a-b/x.ts', 'a/x.ts'))).toEqual(['a-b/x.ts', 'a/x.ts']);
  });

  it('skips installed, built and vendored folders', () => {
    const skipped = [
      'node_modules/x/a.js',
      '.git/a.js',
      'dist/a.js',
      'build/a.ts',
      'out/a.js',
      '.next/a.js',
      '.turbo/a.js',
      'coverage/a.js',
      'vendor/a.js',
      'third_party/a.ts',
      'x/vendored/a.ts',
      'packages/a/dist/a.js',
      '.cache/a.js',
    ];
    expect(list({ ...empty('src/a.ts', ...skipped), 'packages/a/package.json': '{}' })).toEqual(['src/a.ts']);
  });

  it('takes folders of these names for sources where they are', () => {
    const sources = [
      'app/api/build/route.ts',
      'src/build/plan.js',
      'src/app/vendor/[id]/page.tsx',
      'web/out/index.ts',
      'app/.well-known/x/route.ts',
    ];
    expect(list(empty(...sources, 'web/out/index.js', 'public/build/bundle.js'))).toEqual([...sources].sort());
  });

  it('names what its path shows to be generated', () => {
    const root = tree(
      empty(
        'a.ts',
        'a.generated.ts',
        'routeTree.gen.ts',
        'src/__generated__/q.ts',
        'src/generated/api.ts',
        'x.min.js',
        'rpc_pb.ts',
        'app/api/generated/route.ts',
      ),
    );
    const { files, skipped } = listSourceFiles(root);
    expect(files).toEqual(['a.ts', 'app/api/generated/route.ts']);
    expect(skipped).toEqual([
      { file: 'a.generated.ts', reason: 'generated (file name)' },
      { file: 'routeTree.gen.ts', reason: 'generated (file name)' },
      { file: 'rpc_pb.ts', reason: 'generated (file name)' },
      { file: 'src/__generated__/q.ts', reason: 'generated (folder name)' },
      { file: 'src/generated/api.ts', reason: 'generated (folder name)' },
      { file: 'x.min.js', reason: 'bundled or minified (file name)' },
    ]);
    expect(listSourceFiles(root, { includeGenerated: true }).files).toHaveLength(8);
  });

  it('honours .gitignore at every level', () => {
    const files = {
      ...empty(
        'a.ts',
        'tmp/a.ts',
        'src/b.ts',
        'src/b.local.ts',
        'src/keep.local.ts',
        'src/deep/c.ts',
        'src/deep/gone.ts',
        'lib/gone.ts',
        'x/y/in.ts',
        'x/y/a.local.ts',
        'x/z/out.ts',
        'logs/a.ts',
      ),
      '.gitignore': '# comment\n/tmp\n*.local.ts\n!keep.local.ts\nx/*\nlogs/*\n\n',
      'src/deep/.gitignore': 'gone.ts\r\n',
      'x/.gitignore': '!y/\n',
    };
    expect(list(files)).toEqual([
      'a.ts',
      'lib/gone.ts',
      'src/b.ts',
      'src/deep/c.ts',
      'src/keep.local.ts',
      'x/y/a.local.ts',
      'x/y/in.ts',
    ]);
  });

  it('understands patterns with sets, stars and folders', () => {
    const files = {
      ...empty(
        'a1.ts',
        'ax.ts',
        'packages/p/.build/x.ts',
        'packages/p/src/x.ts',
        'packages/p/gen/deep/x.ts',
        'doc/a/b/x.ts',
        'a b.ts',
      ),
      '.gitignore': 'a[0-9].ts\npackages/*/gen/**\n**/b/\n!**/src\na\\ b.ts\n',
    };
    expect(list(files)).toEqual(['ax.ts', 'packages/p/src/x.ts']);
  });

  it('honours .git/info/exclude and .gitignore files above the root', () => {
    const root = tree({
      ...empty(
        'apps/web/a.ts',
        'apps/web/secret.ts',
        'apps/web/tmp/b.ts',
        'apps/web/private/c.ts',
        'apps/web/d.scratch.ts',
      ),
      '.git/info/exclude': 'secret.ts\n',
      '.gitignore': '/apps/*/tmp/\n*.scratch.ts\n',
      'apps/.gitignore': 'web/private\n',
    });
    expect(listSourceFiles(join(root, 'apps/web')).files).toEqual(['a.ts']);
    expect(listSourceFiles(root).files).toEqual(['apps/web/a.ts']);
  });

  it('lists an ignored folder when it is the root itself', () => {
    const root = tree({
      ...empty('scratch/a.ts', 'scratch/b.ts'),
      '.git/HEAD': '',
      '.gitignore': 'scratch/\n',
      'scratch/.gitignore': 'b.ts\n',
    });
    expect(listSourceFiles(join(root, 'scratch')).files).toEqual(['a.ts']);
  });

  it('leaves out a worktree inside of the repository', () => {
    const root = tree({
      ...empty('a.ts', 'trees/fix/a.ts', 'module/m.ts'),
      '.git/HEAD': '',
      'trees/fix/.git': 'gitdir: /r/.git/worktrees/fix\n',
      'module/.git': 'gitdir: ../.git/modules/module\n',
    });
    expect(listSourceFiles(root).files).toEqual(['a.ts', 'module/m.ts']);
  });

  it('takes include and exclude as globs', () => {
    const files = empty('a.ts', 'src/a.ts', 'src/old/b.ts', 'lib/c.ts', 'lib/c.test.ts', 'vendor/v.js', 'x/old/y.ts');
    expect(list(files, { include: ['src'] })).toEqual(['src/a.ts', 'src/old/b.ts']);
    expect(list(files, { include: ['./src/**/*.ts', 'lib/*.ts'] })).toEqual([
      'lib/c.test.ts',
      'lib/c.ts',
      'src/a.ts',
      'src/old/b.ts',
    ]);
    expect(list(files, { exclude: ['old', '*.test.ts'] })).toEqual(['a.ts', 'lib/c.ts', 'src/a.ts']);
    expect(list(files, { exclude: ['src/**', '/x/'] })).toEqual(['a.ts', 'lib/c.test.ts', 'lib/c.ts']);
    expect(list(files, { include: ['vendor/**'] })).toEqual(['vendor/v.js']);
    expect(list(files, { include: ['**'], exclude: ['**/*.ts'] })).toEqual([]);
  });

  it('survives links that loop, dangle or lead out', () => {
    const outside = tree(empty('shared/s.ts'));
    const root = tree(empty('src/a.ts'));
    symlinkSync(root, join(root, 'src/loop'));
    symlinkSync(join(root, '..'), join(root, 'up'));
    symlinkSync(join(root, 'src'), join(root, 'again'));
    symlinkSync(join(root, 'nowhere'), join(root, 'gone.ts'));
    symlinkSync(join(outside, 'shared'), join(root, 'linked'));
    symlinkSync(join(outside, 'shared/s.ts'), join(root, 'one.ts'));
    expect(listSourceFiles(root).files).toEqual(['linked/s.ts', 'one.ts', 'src/a.ts']);
  });

  it('gives nothing for a root that is not there, and nothing for an empty one', () => {
    const root = tree({});
    mkdirSync(join(root, 'empty'));
    expect(listSourceFiles(join(root, 'empty'))).toEqual({ files: [], skipped: [] });
    expect(listSourceFiles(join(root, 'nothing')).skipped).toEqual([{ file: '', reason: 'cannot be read (ENOENT)' }]);
  });
});

describe('generatedReason', () => {
  it.each([
    '// @generated by protoc-gen-es v2\n',
    '/**\n * GENERATED FILE — DO NOT EDIT.\n */\n',
    '/* eslint-disable */\n// @ts-nocheck\n/**\n * This file was auto-generated by openapi-typescript.\n * Do not make direct changes to the file.\n */\n',
    '// Auto-generated file - do not edit manually\nimport a from "a";',
    '/* !!! This is code generated by Prisma. Do not edit directly. !!! */\n',
    '"use strict";\n// Code generated by sqlc. DO NOT EDIT.\n',
    '// Generated by scripts/sync.ts — do not edit.\n',
    '#!/usr/bin/env node\n/* tslint:disable */\n/**\n * NOTE: This class is auto generated by OpenAPI Generator. Do not edit the class manually.\n */',
  ])('header %j', (text) => expect(generatedReason('a.ts', text)).toBe('generated (header)'));

  it.each([
    "/**\n * Phase 51: Auto-generated daily briefings\n */\nimport a from 'a';",
    '/**\n * Breadcrumbs\n * - Auto-generated from URL path\n */\n',
    "import a from 'a';\n/** Generated by a person. DO NOT EDIT @generated */\n",
    '// Do not change the order of these imports\nimport a from "a";',
    '// Generated by Claude\nexport const a = 1;',
    "const header = '// @generated DO NOT EDIT';",
    '',
  ])('no header %j', (text) => expect(generatedReason('a.ts', text)).toBeNull());

  it('tells compiled and bundled JavaScript', () => {
    expect(
      generatedReason('a.js', '"use strict";\nObject.defineProperty(exports, "__esModule", { value: true });\n'),
    ).toBe('compiled output');
    expect(generatedReason('a.js', 'export {};\n//# sourceMappingURL=a.js.map\n')).toBe('compiled output');
    expect(generatedReason('a.js', '/******/ (() => { // webpackBootstrap\n')).toBe('bundled');
    expect(generatedReason('a.ts', '//# sourceMappingURL=a.js.map\n')).toBeNull();
    expect(generatedReason('a.js', "'use strict';\nmodule.exports = 1;\n")).toBeNull();
  });

  it('tells minified code from embedded data', () => {
    const code = 'function a(b){return b.c(d)};var e=f(g),h=i.j;'.repeat(200);
    expect(generatedReason('a.js', `/*! v1 */\n${code}\n`)).toBe('minified');
    expect(
      generatedReason('a.ts', `export const image = '${'iVBORw0KGgo'.repeat(900)}';\nawait fetch(u);\n`),
    ).toBeNull();
    expect(generatedReason('a.ts', "const a = await load('x');\n".repeat(2_000))).toBeNull();
  });
});

describe('isTestFile', () => {
  it.each([
    ['src/a.test.ts', ''],
    ['src/a.spec.tsx', ''],
    ['src/a.stories.tsx', ''],
    ['__tests__/a.ts', ''],
    ['src/__mocks__/a.js', ''],
    ['test/a.ts', ''],
    ['packages/api/src/test/a.ts', 'packages/api'],
    ['e2e/a.ts', ''],
    ['apps/e2e/src/login.ts', 'apps/e2e'],
    ['tests/fixtures/shop/src/a.ts', 'tests/fixtures/shop'],
    ['vitest.config.ts', ''],
    ['jest.setup.js', ''],
    ['app/api/pay/route.test.ts', ''],
    ['server_test.ts', ''],
    ['src/app/api/__tests__/x.ts', ''],
  ])('%s', (file, dir) => expect(isTestFile(file, dir)).toBe(true));

  it.each([
    ['src/a.ts', ''],
    ['app/api/test/route.ts', ''],
    ['src/app/api/stripe/test/helper.ts', ''],
    ['lib/ab-tests.ts', ''],
    ['src/contest.ts', ''],
    ['src/latest/a.ts', ''],
    ['packages/testing/src/a.ts', 'packages/testing'],
    ['src/inspect.ts', ''],
    ['src/test.ts', ''],
  ])('not %s', (file, dir) => expect(isTestFile(file, dir)).toBe(false));
});
