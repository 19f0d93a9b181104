import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckReport } from '../../shared/report';
import { parseConfig } from '../../server/engine/config-file';
import { ruleSchemas } from '../../server/engine/explain';
import { buildCli, type CliUnderTest } from '../harness/cli';
import { facts, place, site } from '../harness/facts';

let cli: CliUnderTest;
beforeAll(async () => {
  cli = await buildCli();
});
afterAll(() => cli.dispose());

const warning = site({ place: place('src/api.ts', 10, 9) });
const clean = site({
  place: place('src/ok.ts', 1, 9),
  protections: {
    timeout: { state: 'present', ms: 1000, source: 'call' },
    retry: { state: 'present', attempts: 2, source: 'wrapper' },
    breaker: { state: 'present' },
  },
});
const files = { 'src/api.ts': '', 'src/ok.ts': '', 'lib/x.ts': '' };
const project = (sites = [warning, clean], extra: Parameters<typeof facts>[0] = {}) =>
  cli.project(facts({ callSites: sites, ...extra }), files);

describe('exit codes of check', () => {
  it('0 without findings, 1 with findings at or above --fail-on', async () => {
    expect((await cli.run(['check'], { cwd: project([clean]) })).code).toBe(0);
    const cwd = project();
    expect((await cli.run(['check'], { cwd })).code).toBe(1);
    expect((await cli.run(['check', '--fail-on', 'error'], { cwd })).code).toBe(0);
    expect((await cli.run(['check', '--fail-on', 'never'], { cwd })).code).toBe(0);
    expect((await cli.run(['check', '--rule', 'missing-timeout=off'], { cwd })).code).toBe(0);
    expect((await cli.run(['check', '--rule', 'missing-timeout=off', '--fail-on', 'info'], { cwd })).code).toBe(1);
    expect((await cli.run(['check', '--rule', 'missing-timeout=error', '--fail-on', 'error'], { cwd })).code).toBe(1);
  });

  it('1 above --max-findings and below --min-coverage, and says why', async () => {
    const cwd = project();
    const max = await cli.run(['check', '--fail-on', 'never', '--max-findings', '1'], { cwd });
    expect([max.code, max.stderr]).toEqual([1, 'faultline: 2 findings, --max-findings allows 1\n']);
    expect((await cli.run(['check', '--fail-on', 'never', '--max-findings', '2'], { cwd })).code).toBe(0);
    const coverage = await cli.run(['check', '--fail-on', 'never', '--min-coverage', 'timeout=95,fallback=100'], {
      cwd,
    });
    expect([coverage.code, coverage.stderr]).toEqual([
      1,
      'faultline: coverage of timeout is 50%, --min-coverage asks for 95%\n',
    ]);
    expect((await cli.run(['check', '--fail-on', 'never', '--min-coverage', 'timeout=50'], { cwd })).code).toBe(0);
  });

  it('a file that cannot be parsed is named on stderr and changes no code', async () => {
    const cwd = project([clean], { problems: [{ file: 'src/broken.ts', message: 'cannot be parsed' }] });
    const run = await cli.run(['check', '--format', 'json'], { cwd });
    expect([run.code, run.stderr]).toEqual([0, 'faultline: src/broken.ts: cannot be parsed\n']);
    expect((JSON.parse(run.stdout) as CheckReport).problems).toEqual([
      { file: 'src/broken.ts', message: 'cannot be parsed' },
    ]);
    expect((await cli.run(['check', '--quiet'], { cwd })).stderr).toBe('');
  });
});

describe('wrong usage: one line on stderr, nothing on stdout, exit code 2', () => {
  it.each<[string[], string]>([
    [[], 'faultline: give a command: check, inventory, explain, init, lsp (see faultline --help)'],
    [['chek'], "faultline: unknown command 'chek' (Did you mean check?) (see faultline --help)"],
    [
      ['check', '--fomat', 'json'],
      "faultline: unknown option '--fomat' (Did you mean --format?) (see faultline check --help)",
    ],
    [
      ['check', '--format', 'jsn'],
      "faultline: option '--format <name>' argument 'jsn' is invalid. Use pretty, compact, json (did you mean json?) (see faultline check --help)",
    ],
    [
      ['inventory', '--format', 'compact'],
      "faultline: option '--format <name>' argument 'compact' is invalid. Use pretty, json (see faultline inventory --help)",
    ],
    [['check', '--format'], "faultline: option '--format <name>' argument missing (see faultline check --help)"],
    [['check', 'nope'], 'faultline: there is no file or folder nope'],
    [['check', '..'], 'faultline: .. lies outside of the root'],
    [['check', '--root', 'nope'], 'faultline: there is no folder nope; check --root'],
    [
      ['check', '--rule', 'missing-timout=off'],
      'faultline: --rule: there is no rule missing-timout; did you mean missing-timeout?',
    ],
    [
      ['check', '--rule', 'missing-timeout=warn'],
      'faultline: --rule missing-timeout=warn: write it as rule=off|info|warning|error (did you mean missing-timeout=warning?)',
    ],
    [['check', '--preset', 'strikt'], 'Use recommended, strict, all (did you mean strict?)'],
    [['check', '--fail-on', 'warn'], 'Use error, warning, info, never (did you mean warning?)'],
    [['check', '--max-findings', 'x'], 'Use a whole number of at least 0'],
    [['check', '--concurrency', '0'], 'Use a whole number of at least 1'],
    [['check', '--min-coverage', 'timeot=3'], '(did you mean timeout?)'],
    [['check', '--min-coverage', 'timeout=101'], 'write percentages such as timeout=95,retry=80'],
    [['check', '--types', 'maybe'], 'Use off, on'],
    [
      ['check', '--format', 'json', '--format', 'pretty'],
      'faultline: only one --format can go to stdout; give the others an --output-file each',
    ],
    [['check', '--config', 'nope.json'], 'faultline: nope.json:1:1: the config cannot be used: there is no such file'],
    [['explain'], "faultline: missing required argument 'rule|file:line' (see faultline explain --help)"],
    [['explain', 'missing-timeot'], 'faultline: there is no rule missing-timeot; did you mean missing-timeout?'],
    [['explain', 'src/nope.ts:3'], 'faultline: there is no file src/nope.ts'],
    [['explain', 'a', 'b'], 'faultline: too many arguments'],
  ])('%j', async (args, message) => {
    const run = await cli.run(args, { cwd: project() });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(message);
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('an invalid config is named with line and column, one line for each fault', async () => {
    const cwd = cli.project(facts(), {
      'faultline.config.jsonc': '{\n  "prest": "all",\n  "rules": { "missing-timout": "off" }\n}',
    });
    expect(await cli.run(['check'], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'faultline: faultline.config.jsonc:2:3: unknown key `prest` (did you mean `preset`?)\nfaultline: faultline.config.jsonc:3:14: unknown rule `missing-timout` (did you mean `missing-timeout`?)\n',
    });
  });

  it('a root without source files is told', async () => {
    const cwd = cli.project(facts({ files: 0 }));
    for (const command of ['check', 'inventory']) {
      const run = await cli.run([command, '--format', 'json'], { cwd });
      expect(run.code).toBe(2);
      expect(run.stderr).toMatch(
        /^faultline: no source files found in .*; check --root, and include and exclude in the config\n$/,
      );
      expect(JSON.parse(run.stdout)).toMatchObject({ version: 1 });
    }
  });

  it('an internal error is one line too, with the stack on demand', async () => {
    const cwd = cli.project(facts(), { 'facts.json': '{' });
    const run = await cli.run(['inventory'], { cwd });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(/^faultline: internal error: .* \(set FAULTLINE_DEBUG=1 for the place\)\n$/);
    expect((await cli.run(['inventory'], { cwd, env: { FAULTLINE_DEBUG: '1' } })).stderr).toContain(
      '\nfaultline:     at ',
    );
  });
});

describe('output', () => {
  it('--version and --help answer without an engine, on stdout', async () => {
    const cwd = cli.project(facts());
    for (const args of [['--version'], ['check', '--version'], ['inventory', '-V']])
      expect(await cli.run(args, { cwd })).toEqual({ code: 0, stdout: '0.1.0\n', stderr: '' });
    const help = await cli.run(['check', '--help'], { cwd });
    expect([help.code, help.stderr]).toEqual([0, '']);
    for (const option of [
      '--format',
      '--output-file',
      '--no-cache',
      '--types',
      '--concurrency',
      '--preset',
      '--rule',
      '--fail-on',
      '--max-findings',
      '--min-coverage',
      '--quiet',
      '--stats',
    ]) {
      expect(help.stdout).toContain(option);
    }
    expect((await cli.run(['--help'], { cwd })).stdout).toMatch(/check .*\n.*inventory [\s\S]*explain [\s\S]*init /);
  });

  it('takes the options that other programs pass', async () => {
    const cwd = project();
    const run = await cli.run(
      [
        'check',
        '--preset',
        'all',
        '--fail-on',
        'never',
        '--format',
        'json',
        '--output-file',
        'out/report.json',
        '--no-cache',
        '--types',
        'off',
        '--concurrency',
        '1',
      ],
      { cwd },
    );
    expect(run).toEqual({ code: 0, stdout: '', stderr: '' });
    const report = JSON.parse(readFileSync(join(cwd, 'out/report.json'), 'utf8')) as CheckReport;
    expect(Object.keys(report)).toEqual([
      'version',
      'tool',
      'root',
      'findings',
      'suppressed',
      'summary',
      'coverage',
      'problems',
    ]);
    expect(report).toMatchObject({
      version: 1,
      tool: { name: 'faultline', version: '0.1.0' },
      root: '.',
      summary: { files: 12, callSites: 2 },
    });
    expect(Object.keys(report.findings[0] ?? {})).toEqual([
      'rule',
      'severity',
      'file',
      'line',
      'column',
      'endLine',
      'endColumn',
      'message',
      'callSite',
      'dependency',
      'cause',
      'evidence',
      'fixes',
      'fingerprint',
      'baselined',
    ]);
    expect(readdirSync(join(cwd, 'out'))).toEqual(['report.json']);
  });

  it('pairs formats and files, and leaves one for stdout', async () => {
    const cwd = project();
    const run = await cli.run(
      [
        'check',
        '--format',
        'json',
        '--output-file',
        'a.json',
        '--format',
        'compact',
        '--output-file',
        'a.txt',
        '--format',
        'pretty',
      ],
      { cwd },
    );
    expect(JSON.parse(readFileSync(join(cwd, 'a.json'), 'utf8'))).toMatchObject({ version: 1 });
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toMatch(
      /^src\/api\.ts:10:9: info: .*\[missing-retry\]\nsrc\/api\.ts:10:9: warning: .*\[missing-timeout\]\n$/,
    );
    expect(run.stdout).toContain('Coverage · timeout 50%');
    expect((await cli.run(['inventory', '--output-file', 'b.json', '--format', 'json'], { cwd })).stdout).toBe('');
    expect(existsSync(join(cwd, 'b.json'))).toBe(true);
    expect(await cli.run(['check', '--output-file', 'a.json/x'], { cwd })).toMatchObject({ code: 2, stdout: '' });
  });

  it('filters by paths, from the working directory and from the root', async () => {
    const cwd = project();
    const count = async (args: string[], at = cwd) =>
      (JSON.parse((await cli.run(['check', '--format', 'json', ...args], { cwd: at })).stdout) as CheckReport).findings
        .length;
    expect([
      await count(['src']),
      await count(['lib']),
      await count(['.']),
      await count(['src/api.ts']),
      await count(['src/a*.ts']),
    ]).toEqual([2, 0, 2, 2, 2]);
    mkdirSync(join(cwd, 'elsewhere'));
    expect(await count(['--root', '..', '../src'], join(cwd, 'elsewhere'))).toBe(2);
    expect(await count(['--root', '..', 'src'], join(cwd, 'elsewhere'))).toBe(2);
  });

  it('gives the same bytes each time', async () => {
    const cwd = project();
    const [a, b] = [
      await cli.run(['check', '--format', 'json'], { cwd }),
      await cli.run(['check', '--format', 'json'], { cwd }),
    ];
    expect(a.stdout).toBe(b.stdout);
  });

  it('is coloured only on a terminal or on demand', async () => {
    const cwd = project();
    const coloured = async (args: string[], env: NodeJS.ProcessEnv) =>
      (await cli.run(['check', ...args], { cwd, env })).stdout.includes('\u001b[');
    expect(await coloured([], {})).toBe(false);
    expect(await coloured([], { FORCE_COLOR: '1' })).toBe(true);
    expect(await coloured([], { FORCE_COLOR: '0' })).toBe(false);
    expect(await coloured(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
    expect(await coloured(['--format', 'compact'], { FORCE_COLOR: '1' })).toBe(false);
  });

  it('--stats goes to stderr', async () => {
    const run = await cli.run(['inventory', '--stats', '--format', 'json'], { cwd: project() });
    expect(run.stderr).toMatch(
      /^faultline: 12 files, 2 calls; load \d+ ms(, [a-z+]+ \d+ ms)*, report \d+ ms; peak memory \d+ MB\n$/,
    );
    expect(() => JSON.parse(run.stdout) as unknown).not.toThrow();
  });
});

describe('large output', () => {
  const many = Array.from({ length: 3000 }, (_, i) => site({ place: place(`src/f${i % 40}.ts`, i + 1, 9) }));

  it('arrives whole through a pipe whose reader is slow', async () => {
    const cwd = cli.project(facts({ callSites: many }));
    const child = spawn(process.execPath, [cli.file, 'check', '--format', 'json', '--preset', 'all'], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.setEncoding('utf8').pause();
    // The process has filled the pipe before anybody reads.
    await new Promise<void>((done) => {
      child.stdout.once('readable', done);
    });
    let text = '';
    child.stdout.on('data', (part: string) => {
      text += part;
    });
    const code = await new Promise((done) => {
      child.on('close', done);
    });
    expect(code).toBe(1);
    expect((JSON.parse(text) as CheckReport).findings).toHaveLength(9000);
  });

  it('a reader that goes away is no error', async () => {
    const cwd = cli.project(facts({ callSites: many }));
    const child = spawn(process.execPath, [cli.file, 'check', '--format', 'json'], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      stderr += part;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((done) => {
      child.on('close', done);
    });
    expect([code, stderr]).toEqual([1, '']);
  });
});

describe('explain', () => {
  it('prints a rule as text and as JSON', async () => {
    const cwd = cli.project(facts());
    const text = await cli.run(['explain', 'missing-timeout'], { cwd });
    expect(text.code).toBe(0);
    expect(text.stdout).toMatch(/^missing-timeout {2}timeout · warning in every preset\n\nA remote call/);
    expect(
      Math.max(
        ...text.stdout
          .split('\n')
          .filter((line) => !line.startsWith('    ') && !line.includes('<http'))
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(80);
    const json = JSON.parse(
      (await cli.run(['explain', 'missing-circuit-breaker', '--format', 'json'], { cwd })).stdout,
    ) as unknown;
    expect(json).toMatchObject({
      version: 1,
      rule: { id: 'missing-circuit-breaker', presets: { recommended: 'off', strict: 'warning', all: 'info' } },
    });
  });

  it('prints the evidence chain of a line', async () => {
    const cwd = project();
    const hit = await cli.run(['explain', 'src/api.ts:10'], { cwd });
    expect(hit.code).toBe(0);
    expect(hit.stdout).toMatch(
      /src\/api\.ts:10:9 {2}fetch\n {2}http call to api\.example\.com; read; server, in load\n\n {2}timeout +nothing bounds the wait\n[\s\S]*2 findings/,
    );
    expect((await cli.run(['explain', 'src/api.ts:3'], { cwd })).stdout).toBe(
      'No remote call on src/api.ts:3. Calls of this file start on line 10.\n',
    );
    expect((await cli.run(['explain', 'lib/x.ts:3'], { cwd })).stdout).toBe(
      'No remote call on lib/x.ts:3. The file has no remote calls that faultline knows.\n',
    );
  });
});

describe('init', () => {
  it('writes a config that is valid, and overwrites none', async () => {
    const cwd = cli.project(facts({ callSites: [warning, clean] }), {
      'package.json': '{ "dependencies": { "cockatiel": "3.2.1" } }',
    });
    expect(await cli.run(['init'], { cwd })).toEqual({
      code: 0,
      stdout: 'Wrote faultline.config.jsonc. Try: faultline check\n',
      stderr: '',
    });
    const text = readFileSync(join(cwd, 'faultline.config.jsonc'), 'utf8');
    expect(parseConfig(text, 'c', ruleSchemas())).toMatchObject({
      preset: 'recommended',
      resilience: { engine: 'cockatiel' },
    });
    expect(text).toContain('2 remote calls in 12 files');
    expect(text).toContain('// "missing-timeout": "off", // one finding now');
    // The examples in its comments are valid as well.
    const comments = text
      .split('\n')
      .map((line) => /^\s*\/\/(.*)$/.exec(line)?.[1] ?? '\n')
      .join('');
    const [clientExample, wrapperExample] = comments.match(/\{ "(?:package|module)"[^\n]*\}/g) ?? [];
    const overrides = /, ("overrides": \[.*\])/.exec(comments)?.[1] ?? '';
    const live = parseConfig(
      `{ "clients": [${clientExample}], "wrappers": [${wrapperExample}], ${overrides} }`,
      'c',
      ruleSchemas(),
    );
    expect(live).toMatchObject({
      clients: [{ package: '@acme/billing' }],
      wrappers: [{ export: 'withRetry' }],
      overrides: [{ files: 'scripts' }],
    });
    const again = await cli.run(['init'], { cwd });
    expect(again).toMatchObject({ code: 2, stdout: '' });
    expect(again.stderr).toContain('there is already a faultline.config.jsonc');
    expect((await cli.run(['check', '--format', 'compact'], { cwd })).code).toBe(1);
  });
});
