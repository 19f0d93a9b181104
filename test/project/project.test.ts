import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openProject } from '../../server/project/project';
import { empty, tree, write } from './tree';

describe('openProject', () => {
  it('sets tests apart unless they are asked for', () => {
    const root = tree({
      ...empty('src/a.ts', 'src/a.test.ts', 'test/helper.ts', 'app/api/test/route.ts', 'apps/e2e/src/x.ts'),
      'apps/e2e/package.json': {},
    });
    const project = openProject({ root });
    expect(project.files).toEqual(['app/api/test/route.ts', 'src/a.ts']);
    expect(project.tests).toEqual(['apps/e2e/src/x.ts', 'src/a.test.ts', 'test/helper.ts']);
    expect(project.exists('test/helper.ts')).toBe(true);
    expect(project.resolve('../test/helper', 'src/a.ts')).toEqual({ kind: 'file', file: 'test/helper.ts' });
    const all = openProject({ root, includeTests: true });
    expect([all.files.length, all.tests.length, all.isTest('test/helper.ts'), all.isTest('src/a.ts')]).toEqual([
      5,
      0,
      true,
      false,
    ]);
  });

  it('reads texts; leaves out generated and huge files and tells unreadable ones, each once', () => {
    const root = tree({
      'a.ts': '\ufeffconst a = 1;',
      'gen.ts': '// @generated\n',
      'huge.ts': 'x'.repeat(1_600_000),
      'bin.ts': Buffer.from([65, 66, 0, 67]),
      'min.gen.ts': '',
    });
    const project = openProject({ root });
    expect(project.files).toEqual(['a.ts', 'bin.ts', 'gen.ts', 'huge.ts']);
    for (let i = 0; i < 2; i++)
      expect(project.files.map((f) => project.read(f))).toEqual(['const a = 1;', null, null, null]);
    expect(project.read('never.ts')).toBeNull();
    expect(project.problems).toEqual([
      { file: 'bin.ts', message: 'not a text file' },
      { file: 'never.ts', message: 'cannot be read (ENOENT)' },
    ]);
    expect(project.skipped).toEqual([
      { file: 'gen.ts', reason: 'generated (header)' },
      { file: 'huge.ts', reason: 'larger than 1.5 MB' },
      { file: 'min.gen.ts', reason: 'generated (file name)' },
    ]);
    expect(openProject({ root, includeGenerated: true }).read('gen.ts')).toBe('// @generated\n');
    expect(project.readFile('a.ts')).toMatchObject({ bom: true, encoding: 'utf8' });
    write(root, { 'bin.ts': 'const b = 1;' });
    expect(project.invalidate({ changed: ['bin.ts'] })).toEqual({
      files: ['bin.ts'],
      resolution: false,
      versions: false,
    });
    expect(project.read('bin.ts')).toBe('const b = 1;');
    expect(project.problems).toHaveLength(1);
  });

  it('tells the package of a file', () => {
    const root = tree({
      ...empty('a.ts', 'packages/p/src/b.ts', 'packages/p/esm/c.js', 'packages/q/d.ts'),
      'package.json': { name: 'root', dependencies: { a: '1' } },
      'packages/p/package.json': {
        name: '@x/p',
        type: 'commonjs',
        private: true,
        dependencies: { openai: '^6' },
        devDependencies: { vitest: '4', openai: '5' },
        bin: { p: './src/b.ts', q: 'bin/q.js' },
        engines: { node: '>=20' },
        scripts: { dev: 'x' },
      },
      'packages/p/esm/package.json': { type: 'module' },
      'packages/q/package.json': '{ "name": "q", }',
    });
    const project = openProject({ root });
    const p = project.packageOf('packages/p/src/b.ts');
    expect(p).toMatchObject({
      name: '@x/p',
      dir: 'packages/p',
      type: 'commonjs',
      private: true,
      bin: ['packages/p/src/b.ts', 'packages/p/bin/q.js'],
      engines: { node: '>=20' },
      scripts: { dev: 'x' },
    });
    expect([...(p?.deps ?? [])]).toEqual([
      ['openai', '^6'],
      ['vitest', '4'],
    ]);
    expect(project.packageOf('packages/p/esm/c.js')).toMatchObject({ name: '@x/p', type: 'module' });
    expect(project.packageOf('a.ts')).toMatchObject({ name: 'root', dir: '' });
    expect(project.packageOf('packages/q/d.ts')).toMatchObject({ name: 'q' });
    expect(project.problems.map((x) => x.file)).toEqual(['packages/q/package.json']);
    expect(openProject({ root: join(root, 'packages/p/src') }).packageOf('b.ts')).toBeNull();
  });

  it('finds the package above the root inside of a repository', () => {
    const root = tree({ '.git/HEAD': '', 'package.json': { name: 'app', dependencies: { pg: '8' } }, 'src/a.ts': '' });
    const project = openProject({ root: join(root, 'src') });
    expect(project.repository).toBe(root);
    expect(project.packageOf('a.ts')).toMatchObject({ name: 'app', dir: '..' });
    expect(project.versionOf('pg', 'a.ts').range).toBe('8');
    expect([project.absolute('a.ts'), project.relative(join(root, 'src/a.ts'))]).toEqual([
      join(root, 'src/a.ts'),
      'a.ts',
    ]);
  });

  it('prefers unsaved text, and knows files that are not on disk yet', () => {
    const root = tree({ 'a.ts': 'disk' });
    const project = openProject({ root });
    project.overlay.set('a.ts', 'unsaved');
    project.overlay.set('new.ts', 'new');
    expect(project.invalidate({ changed: ['a.ts'], added: ['new.ts'] })).toEqual({
      files: ['a.ts', 'new.ts'],
      resolution: true,
      versions: false,
    });
    expect([project.read('a.ts'), project.read('new.ts'), project.files]).toEqual([
      'unsaved',
      'new',
      ['a.ts', 'new.ts'],
    ]);
    expect(project.resolve('./new', 'a.ts')).toEqual({ kind: 'file', file: 'new.ts' });
    project.overlay.set('node_modules/x/open.js', '');
    expect(project.invalidate({ added: ['node_modules/x/open.js'] }).files).toEqual([]);
    project.overlay.delete('a.ts');
    project.overlay.delete('new.ts');
    project.invalidate({ changed: ['a.ts', 'new.ts'] });
    expect([project.read('a.ts'), project.files]).toEqual(['disk', ['a.ts']]);
  });

  it('adds and removes files by the same rules as the listing', () => {
    const root = tree({ ...empty('src/a.ts'), '.gitignore': 'tmp/\n', 'package.json': {} });
    const project = openProject({ root, exclude: ['legacy'] });
    write(
      root,
      empty(
        'src/b.ts',
        'src/0.ts',
        'tmp/c.ts',
        'legacy/d.ts',
        'node_modules/x/e.js',
        'dist/f.js',
        'src/types.d.ts',
        'src/x.gen.ts',
        'src/b.test.ts',
      ),
    );
    const added = [
      'src/b.ts',
      'src/0.ts',
      'tmp/c.ts',
      'legacy/d.ts',
      'node_modules/x/e.js',
      'dist/f.js',
      'src/types.d.ts',
      'src/x.gen.ts',
      'src/b.test.ts',
      'src/nowhere.ts',
      '../out.ts',
    ];
    expect(project.invalidate({ added }).files).toEqual(['src/0.ts', 'src/b.test.ts', 'src/b.ts']);
    expect([project.files, project.tests]).toEqual([['src/0.ts', 'src/a.ts', 'src/b.ts'], ['src/b.test.ts']]);
    expect(project.skipped).toEqual([{ file: 'src/x.gen.ts', reason: 'generated (file name)' }]);
    expect(openProject({ root, exclude: ['legacy'] }).files).toEqual(project.files);
    rmSync(join(root, 'src/a.ts'));
    expect(project.invalidate({ removed: ['src/a.ts', 'src/never.ts'] })).toMatchObject({
      files: ['src/a.ts'],
      resolution: true,
    });
    expect(project.files).toEqual(['src/0.ts', 'src/b.ts']);
    expect(project.invalidate({ changed: ['src/b.ts'] })).toEqual({
      files: ['src/b.ts'],
      resolution: false,
      versions: false,
    });
  });

  it('follows folders and .gitignore files', () => {
    const root = tree({ ...empty('src/a.ts', 'lib/x.ts', 'lib/y.ts'), 'package.json': {} });
    const project = openProject({ root });
    write(root, {
      ...empty('pkg/p/index.ts', 'pkg/p/dist/index.js'),
      'pkg/p/package.json': { name: 'p', dependencies: { pg: '8' } },
    });
    expect(project.invalidate({ added: ['pkg'] })).toMatchObject({ files: ['pkg/p/index.ts'], versions: true });
    expect(project.packageOf('pkg/p/index.ts')?.name).toBe('p');
    expect(project.invalidate({ removed: ['lib'] }).files).toEqual(['lib/x.ts', 'lib/y.ts']);
    expect(project.files).toEqual(['pkg/p/index.ts', 'src/a.ts']);
    write(root, { '.gitignore': 'pkg\nlib\n' });
    expect(project.invalidate({ added: ['.gitignore'] }).files).toEqual(['pkg/p/index.ts']);
    expect(project.files).toEqual(['src/a.ts']);
  });
});
