/** Runs the command line as a process of its own, over facts that the test gives. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { ProjectFacts } from '../../server/model/project';

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}
export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly node?: readonly string[];
}

export interface CliUnderTest {
  /** Path of the bundle. */
  readonly file: string;
  run(args: readonly string[], options?: RunOptions): Promise<Run>;
  /** Makes a folder with `facts.json` and other files; removed by `dispose`. */
  project(facts: ProjectFacts, files?: Readonly<Record<string, string>>): string;
  dispose(): void;
}

/** Bundles `server/cli` with a session that reads its facts from the root. */
export async function buildCli(): Promise<CliUnderTest> {
  const folder = mkdtempSync(join(tmpdir(), 'faultline-cli-'));
  const file = join(folder, 'dist', 'cli.js');
  const session = resolve(__dirname, 'fixture-session.ts');
  await build({
    entryPoints: [resolve(__dirname, '../../server/cli/main.ts')],
    outfile: file,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'error',
    plugins: [
      {
        name: 'fixture-session',
        setup: (b) => {
          b.onResolve({ filter: /\/session$/ }, () => ({ path: session }));
        },
      },
    ],
  });
  let projects = 0;
  return {
    file,
    run: (args, options = {}) => runNode([...(options.node ?? []), file, ...args], options),
    project(facts, files = {}) {
      const root = join(folder, `project-${++projects}`);
      for (const [path, text] of Object.entries({ 'facts.json': JSON.stringify(facts), ...files })) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      }
      return root;
    },
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Runs node to its end; colours and CI variables of the test's own environment do not leak in. */
export function runNode(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { FORCE_COLOR: _force, NO_COLOR: _no, GITHUB_ACTIONS: _github, ...env } = process.env;
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, {
      cwd: options.cwd,
      env: { ...env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', fail);
    child.on('close', (code) => done({ code, stdout, stderr }));
  });
}
