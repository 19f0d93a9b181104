import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openProject } from '../../server/project/project';
import { empty, type Files, tree, write } from './tree';

const open = (files: Files, dir = '') => openProject({ root: join(tree(files), dir) });

/** Short form of an answer: a file, `pkg:name/sub`, `node:name`, or `-`. */
function resolver(project: ReturnType<typeof open>) {
  return (spec: string, from: string): string => {
    const r = project.resolve(spec, from);
    if (r.kind === 'file') return r.file;
    if (r.kind === 'package') return `pkg:${r.name}${r.subpath && `/${r.subpath}`}`;
    return r.kind === 'builtin' ? `node:${r.name}` : '-';
  };
}

describe('relative paths', () => {
  const resolve = resolver(
    open({
      ...empty(
        'src/a.ts',
        'src/b.tsx',
        'src/c.mts',
        'src/d.cjs',
        'src/e.jsx',
        'src/both.ts',
        'src/both.js',
        'src/dir/index.ts',
        'src/dir.ts',
        'src/only/index.jsx',
        'src/user.service.ts',
        'index.js',
        'pkg/lib/main.js',
        'pkg/lib/index.ts',
        'src/x.config.js',
      ),
      'pkg/lib/package.json': { main: './main.js' },
    }),
  );
  it.each([
    ['./a', 'src/a.ts'],
    ['./a.ts', 'src/a.ts'],
    ['./a.js', 'src/a.ts'],
    ['./b', 'src/b.tsx'],
    ['./b.js', 'src/b.tsx'],
    ['./b.jsx', 'src/b.tsx'],
    ['./c.mjs', 'src/c.mts'],
    ['./c', 'src/c.mts'],
    ['./d.cjs', 'src/d.cjs'],
    ['./d', 'src/d.cjs'],
    ['./e.js', 'src/e.jsx'],
    ['./both.js', 'src/both.ts'],
    ['./both', 'src/both.ts'],
    ['./dir', 'src/dir.ts'],
    ['./dir/', 'src/dir/index.ts'],
    ['./dir/index.js', 'src/dir/index.ts'],
    ['./only', 'src/only/index.jsx'],
    ['./user.service', 'src/user.service.ts'],
    ['./user.service.js', 'src/user.service.ts'],
    ['./x.config', 'src/x.config.js'],
    ['..', 'index.js'],
    ['../', 'index.js'],
    ['../src/a', 'src/a.ts'],
    ['./a.js?raw', 'src/a.ts'],
    ['../pkg/lib', 'pkg/lib/main.js'],
    ['.', '-'],
    ['./no', '-'],
    ['./data.json', '-'],
    ['./style.css', '-'],
    ['./logo.svg?url', '-'],
    ['../../outside', '-'],
  ])('%s', (spec, expected) => expect(resolve(spec, 'src/z.ts')).toBe(expected));

  it('searches rootDirs for the same path', () => {
    const r = resolver(
      open({
        ...empty('src/views/v.ts', 'gen/views/t.ts'),
        'tsconfig.json': { compilerOptions: { rootDirs: ['src', 'gen'] } },
      }),
    );
    expect(r('./t', 'src/views/v.ts')).toBe('gen/views/t.ts');
  });
});

describe('bare names', () => {
  const resolve = resolver(
    open({
      ...empty(
        'src/a.ts',
        'src/lib/db.ts',
        'src/lib/index.ts',
        'gen/x.ts',
        'src/x.ts',
        'src/special.ts',
        'src/constants.ts',
        'env/env.server.ts',
        'src/imp/n.ts',
        'src/imp/deep/m.ts',
        'src/hash.ts',
      ),
      'package.json': {
        name: 'app',
        dependencies: { openai: '^6', redis4: 'npm:redis@^4.6.0', '@aws-sdk/client-s3': '3', 'lodash.get': '4' },
        imports: {
          '#n': './src/imp/n.js',
          '#deep/*': { node: './src/imp/deep/*.ts' },
          '#redis': 'ioredis',
          '#fs': 'node:fs',
          '#built/*': './dist/imp/*.js',
        },
      },
      'tsconfig.json': {
        compilerOptions: {
          baseUrl: './src',
          paths: {
            '@/*': ['../gen/*', './*'],
            '@/special': ['./special.ts'],
            '~lib': ['lib'],
            '*.server': ['../env/*.server'],
            '#hash': ['./hash'],
            openai: ['../node_modules/openai'],
          },
        },
      },
    }),
  );
  it.each([
    ['@/lib/db', 'src/lib/db.ts'],
    ['@/x', 'gen/x.ts'],
    ['@/special', 'src/special.ts'],
    ['~lib', 'src/lib/index.ts'],
    ['env.server', 'env/env.server.ts'],
    ['#hash', 'src/hash.ts'],
    ['lib/db', 'src/lib/db.ts'],
    ['constants', 'src/constants.ts'],
    ['node:fs/promises', 'node:fs/promises'],
    ['fs', 'node:fs'],
    ['http', 'node:http'],
    ['bun:sqlite', 'node:bun:sqlite'],
    ['#n', 'src/imp/n.ts'],
    ['#deep/m', 'src/imp/deep/m.ts'],
    ['#redis', 'pkg:ioredis'],
    ['#fs', 'node:fs'],
    ['#built/n', 'src/imp/n.ts'],
    ['#none', '-'],
    ['openai', 'pkg:openai'],
    ['openai/resources/chat', 'pkg:openai/resources/chat'],
    ['@aws-sdk/client-s3', 'pkg:@aws-sdk/client-s3'],
    ['lodash.get', 'pkg:lodash.get'],
    ['redis4', 'pkg:redis'],
    ['redis4/sub', 'pkg:redis/sub'],
    ['undeclared', 'pkg:undeclared'],
    ['@other/undeclared/x', 'pkg:@other/undeclared/x'],
    ['npm:stripe@14.1.0', 'pkg:stripe'],
    ['jsr:@supabase/supabase-js@2', 'pkg:@supabase/supabase-js'],
    ['https://esm.sh/@supabase/supabase-js@2.1.0/dist/x?dts', 'pkg:@supabase/supabase-js/dist/x'],
    ['https://cdn.jsdelivr.net/npm/axios@1', 'pkg:axios'],
    ['https://example.com/mod.ts', '-'],
    ['@/none', '-'],
    ['virtual:pwa', '-'],
    ['./x!', '-'],
  ])('%s', (spec, expected) => expect(resolve(spec, 'src/a.ts')).toBe(expected));

  it('keeps the version that a specifier asks for', () => {
    const project = open({ 'a.ts': '' });
    expect(project.resolve('https://esm.sh/stripe@12.1.0?target=deno', 'a.ts')).toEqual({
      kind: 'package',
      name: 'stripe',
      subpath: '',
      range: '12.1.0',
    });
  });

  it('explains aliases whose config is missing by the usual meanings', () => {
    const r = resolver(
      open({
        ...empty('web/src/lib/db.ts', 'web/src/lib/index.ts', 'web/app/x.ts', 'web/server/y.ts', 'web/a.ts'),
        'web/package.json': { name: 'web' },
      }),
    );
    expect(
      ['$lib/db', '$lib', '~/x', '@/lib/db', 'server/y', 'src/lib/db', '$env/static', '~/none'].map((s) =>
        r(s, 'web/a.ts'),
      ),
    ).toEqual([
      'web/src/lib/db.ts',
      'web/src/lib/index.ts',
      'web/app/x.ts',
      'web/src/lib/db.ts',
      'web/server/y.ts',
      'web/src/lib/db.ts',
      '-',
      '-',
    ]);
  });

  it('takes a folder into which Prisma generates its client for the client', () => {
    const r = resolver(
      open({
        ...empty('src/db.ts', 'src/generated/prisma/client.ts', 'lib/committed/index.ts'),
        'package.json': {},
        'tsconfig.json': { compilerOptions: { paths: { '@/*': ['./src/*'] } } },
        'prisma/schema.prisma':
          'generator client {\n  provider = "prisma-client"\n  output   = "../src/generated/prisma"\n}\ngenerator b {\n  provider = "prisma-client-js"\n  output = "../lib/committed"\n}\n',
      }),
    );
    expect(
      ['./generated/prisma/client', '@/generated/prisma', '../lib/committed'].map((s) => r(s, 'src/db.ts')),
    ).toEqual(Array(3).fill('pkg:@prisma/client'));
  });
});

const npmMonorepo: Files = {
  ...empty(
    'apps/web/src/page.ts',
    'packages/db/src/index.ts',
    'packages/db/src/client.ts',
    'packages/ui/source/index.tsx',
    'packages/plain/index.js',
    'packages/plain/util/format.js',
    'packages/self/src/index.ts',
    'packages/self/src/inner.ts',
    'packages/cond/src/node.ts',
    'packages/cond/src/browser.ts',
    'packages/cond/src/features/a/index.ts',
    'packages/main/lib/entry.js',
    'packages/main/index.js',
    'examples/redis/src/index.ts',
    'packages/ts-only/src/index.ts',
    'packages/cjs/src/deep/x.ts',
    'packages/cjs/src/index.ts',
  ),
  'package.json': { name: 'root', private: true, workspaces: { packages: ['apps/*', 'packages/*', 'examples/*'] } },
  'apps/web/package.json': {
    name: 'web',
    dependencies: {
      '@acme/db': '*',
      '@acme/ui': '^1.0.0',
      plain: '1.x',
      cond: '*',
      redis: '^4.0.0',
      main: '*',
      'ts-only': '*',
      cjs: '*',
      '@acme/far': '^9.0.0',
    },
  },
  'packages/db/package.json': {
    name: '@acme/db',
    version: '0.0.0',
    exports: {
      '.': { types: './dist/index.d.ts', import: './dist/esm/index.mjs', require: './dist/cjs/index.cjs' },
      './client': './dist/client.js',
      './hidden': null,
    },
  },
  'packages/ui/package.json': { name: '@acme/ui', version: '1.2.0', main: 'build/index.js' },
  'packages/ui/tsconfig.json': { compilerOptions: { outDir: './build', rootDir: './source' } },
  'packages/plain/package.json': { name: 'plain', version: '1.0.0' },
  'packages/self/package.json': { name: '@acme/self', exports: { '.': './src/index.ts', './*': './src/*.ts' } },
  'packages/cond/package.json': {
    name: 'cond',
    exports: {
      '.': { browser: './src/browser.ts', default: './dist/node.js' },
      './features/*': { import: './dist/features/*/index.js' },
      './features/secret/*': null,
    },
  },
  'packages/main/package.json': { name: 'main', main: 'lib/entry' },
  'packages/ts-only/package.json': { name: 'ts-only', main: 'dist/index.js' },
  'packages/cjs/package.json': { name: 'cjs', main: './dist/index.cjs' },
  'examples/redis/package.json': { name: 'redis', version: '1.0.0', dependencies: { redis: '^4.0.0' } },
  'packages/far/package.json': { name: '@acme/far', version: '2.0.0' },
  ...empty('packages/far/index.ts'),
};

describe('npm workspaces', () => {
  const resolve = resolver(open(npmMonorepo));
  it.each([
    ['@acme/db', 'packages/db/src/index.ts'],
    ['@acme/db/client', 'packages/db/src/client.ts'],
    ['@acme/ui', 'packages/ui/source/index.tsx'],
    ['plain', 'packages/plain/index.js'],
    ['plain/util/format', 'packages/plain/util/format.js'],
    ['plain/util/format.js', 'packages/plain/util/format.js'],
    ['cond', 'packages/cond/src/node.ts'],
    ['cond/features/a', 'packages/cond/src/features/a/index.ts'],
    ['main', 'packages/main/lib/entry.js'],
    ['ts-only', 'packages/ts-only/src/index.ts'],
    ['ts-only/src', 'packages/ts-only/src/index.ts'],
    ['cjs', 'packages/cjs/src/index.ts'],
    ['cjs/dist/deep/x', 'packages/cjs/src/deep/x.ts'],
    ['@acme/db/none', 'pkg:@acme/db/none'],
    // Not what they seem: an example named like its SDK, and a version of the package that the registry has.
    ['redis', 'pkg:redis'],
    ['@acme/far', 'pkg:@acme/far'],
  ])('%s', (spec, expected) => expect(resolve(spec, 'apps/web/src/page.ts')).toBe(expected));

  it('resolves a package by its own name and an undeclared member', () => {
    expect(resolve('@acme/self/inner', 'packages/self/src/index.ts')).toBe('packages/self/src/inner.ts');
    expect(resolve('@acme/db', 'packages/plain/index.js')).toBe('packages/db/src/index.ts');
    expect(resolve('redis', 'examples/redis/src/index.ts')).toBe('pkg:redis');
  });

  it('maps paths into built output back to the sources', () => {
    expect(resolve('../../../packages/ts-only/dist/index.js', 'apps/web/src/page.ts')).toBe(
      'packages/ts-only/src/index.ts',
    );
  });

  it('knows packages above the root without listing their files', () => {
    const project = open(npmMonorepo, 'apps/web');
    expect(project.files).toEqual(['src/page.ts']);
    expect(project.resolve('@acme/db/client', 'src/page.ts')).toEqual({
      kind: 'file',
      file: '../../packages/db/src/client.ts',
    });
    expect(project.resolve('redis', 'src/page.ts')).toEqual({ kind: 'package', name: 'redis', subpath: '' });
    expect(project.read('../../packages/db/src/client.ts')).toBe('');
  });
});

describe('pnpm workspaces', () => {
  const files: Files = {
    ...empty(
      'apps/api/src/main.ts',
      'packages/db/src/index.ts',
      'packages/db/src/sub/q.ts',
      'tooling/x/index.ts',
      'packages/old/test/fixture/index.ts',
      'libs/linked/index.ts',
    ),
    'pnpm-workspace.yaml':
      'packages:\n  - "apps/*"\n  - packages/**\n  - "!**/test/**"\n  - ./tooling/x\ncatalog:\n  redis: ^5.1.0\n',
    'package.json': { name: 'root' },
    'apps/api/package.json': {
      name: 'api',
      dependencies: {
        '@acme/db': 'workspace:*',
        tool: 'workspace:^',
        fixture: '^1.0.0',
        linked: 'file:../../libs/linked',
        aliased: 'workspace:@acme/db@*',
      },
    },
    'packages/db/package.json': {
      name: '@acme/db',
      version: '1.0.0',
      exports: { '.': { source: './src/index.ts', default: './dist/index.js' }, './*': './dist/*.js' },
    },
    'tooling/x/package.json': { name: 'tool', version: '0.1.0' },
    'packages/old/test/fixture/package.json': { name: 'fixture', version: '1.0.0' },
    'libs/linked/package.json': { name: 'linked-real-name' },
  };
  const resolve = resolver(open(files));
  it.each([
    ['@acme/db', 'packages/db/src/index.ts'],
    ['@acme/db/sub/q', 'packages/db/src/sub/q.ts'],
    ['tool', 'tooling/x/index.ts'],
    ['fixture', 'pkg:fixture'],
    ['linked', 'libs/linked/index.ts'],
    ['aliased', 'packages/db/src/index.ts'],
  ])('%s', (spec, expected) => expect(resolve(spec, 'apps/api/src/main.ts')).toBe(expected));

  it('tells a broken workspace file', () => {
    const project = open({ ...files, 'pnpm-workspace.yaml': 'packages: [a\n  - b: }' });
    project.resolve('fixture', 'apps/api/src/main.ts');
    expect(project.problems.map((p) => p.file)).toEqual(['pnpm-workspace.yaml']);
  });
});

describe('solution-style project with references', () => {
  const resolve = resolver(
    open({
      ...empty(
        'packages/core/src/index.ts',
        'packages/core/src/http/client.ts',
        'packages/app/src/main.ts',
        'packages/app/test/main.test.ts',
      ),
      'tsconfig.json': { files: [], references: [{ path: 'packages/core' }, { path: 'packages/app' }] },
      'tsconfig.base.json': {
        compilerOptions: {
          composite: true,
          baseUrl: '.',
          paths: { '@sol/core': ['packages/core/dist/index.d.ts'], '@sol/core/*': ['packages/core/dist/*'] },
        },
      },
      'packages/core/tsconfig.json': {
        extends: '../../tsconfig.base.json',
        compilerOptions: { outDir: 'dist', rootDir: 'src' },
        include: ['src'],
      },
      'packages/core/package.json': { name: 'core-pkg' },
      'packages/app/tsconfig.json': {
        files: [],
        references: [{ path: './tsconfig.lib.json' }, { path: './tsconfig.spec.json' }],
      },
      'packages/app/tsconfig.lib.json': { extends: '../../tsconfig.base.json', include: ['src/**/*'] },
      'packages/app/tsconfig.spec.json': {
        extends: './tsconfig.lib.json',
        include: ['test'],
        compilerOptions: { paths: { '@spec/*': ['packages/app/src/*'] } },
      },
    }),
  );
  it('reads aliases from the part that includes the file, and output as its sources', () => {
    expect(resolve('@sol/core', 'packages/app/src/main.ts')).toBe('packages/core/src/index.ts');
    expect(resolve('@sol/core/http/client', 'packages/app/src/main.ts')).toBe('packages/core/src/http/client.ts');
    expect(resolve('@spec/main', 'packages/app/test/main.test.ts')).toBe('packages/app/src/main.ts');
  });
});

describe('yarn and lerna', () => {
  it('takes lerna.json for a workspace, and bears with packages that name each other', () => {
    const r = resolver(
      open({
        ...empty('modules/a/x.ts', 'modules/b/index.ts', 'loop/y/z.ts'),
        'lerna.json': { packages: ['modules/*'] },
        'package.json': {},
        'modules/a/package.json': { name: 'a' },
        'modules/b/package.json': { name: 'b' },
        'loop/package.json': { main: './y' },
        'loop/y/package.json': { main: '..' },
      }),
    );
    expect(r('b', 'modules/a/x.ts')).toBe('modules/b/index.ts');
    expect(r('../../loop', 'modules/a/x.ts')).toBe('-');
  });

  it('follows files and manifests that come and go', () => {
    const root = tree({ ...empty('a.ts'), 'package.json': { workspaces: ['p/*'] } });
    const project = openProject({ root });
    const r = resolver(project);
    expect([r('./b', 'a.ts'), r('lib', 'a.ts')]).toEqual(['-', 'pkg:lib']);
    write(root, { 'b.ts': '', 'p/lib/package.json': { name: 'lib' }, 'p/lib/index.ts': '' });
    expect(project.invalidate({ added: ['b.ts', 'p/lib/package.json', 'p/lib/index.ts'] })).toMatchObject({
      files: ['b.ts', 'p/lib/index.ts'],
      resolution: true,
      versions: true,
    });
    expect([r('./b', 'a.ts'), r('lib', 'a.ts')]).toEqual(['b.ts', 'p/lib/index.ts']);
    project.invalidate({ removed: ['b.ts', 'p/lib'] });
    expect([r('./b', 'a.ts')]).toEqual(['-']);
  });
});
