/**
 * `npm test`: everything that has to hold, then one closing line `N passed, N failed`.
 *
 *   npm test                  installs what is missing, builds, checks generated files, types and style, runs all tests
 *   npm test -- test/cli      builds and runs the tests below this path (any arguments of vitest)
 *
 * The suites in a real VS Code (test/vscode/run.mjs) run with all tests, and when a path below test/vscode is given.
 * A step counts as one, and so does each test; the exit code is 1 when anything failed.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureInstalled, programs, run } from './steps.mjs';

/** Longest time for all tests; a hanging test must not use up the hour that CI has. */
const TEST_LIMIT_MS = 40 * 60_000;
const EDITOR_LIMIT_MS = 12 * 60_000;

const filters = process.argv.slice(2);
let passed = 0;
let failed = 0;

function count(ok, name) {
  if (ok) passed += 1;
  else failed += 1;
  process.stdout.write(`${ok ? 'ok' : 'FAILED'}  ${name}\n`);
}

async function step(name, args) {
  const started = Date.now();
  const code = await run(args);
  count(code === 0, `${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
}

/** Runs vitest and adds its numbers. A file that does not load, and an error outside of any test, count as a failure. */
async function tests() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'faultline-test-'));
  const report = path.join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run([programs.vitest, 'run', ...reporters, ...filters], { timeoutMs: TEST_LIMIT_MS });
  let broken = 0;
  if (fs.existsSync(report)) {
    const result = JSON.parse(fs.readFileSync(report, 'utf8'));
    const unloaded = result.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    );
    passed += result.numPassedTests;
    broken = result.numFailedTests + unloaded.length;
  }
  if (code !== 0 && broken === 0) broken = 1;
  failed += broken;
  fs.rmSync(folder, { recursive: true, force: true });
}

/** The suites in a real VS Code, counted like tests; where none can be had they say so and count nothing. */
async function editorTests() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'faultline-test-'));
  const report = path.join(folder, 'editor.json');
  const code = await run(['test/vscode/run.mjs', '--report', report], { timeoutMs: EDITOR_LIMIT_MS });
  const result = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : { passed: 0, failed: 0 };
  passed += result.passed;
  failed += code !== 0 && result.failed === 0 ? 1 : result.failed;
  fs.rmSync(folder, { recursive: true, force: true });
}

try {
  await ensureInstalled();
  await step('build', ['esbuild.mjs']);
  if (filters.length === 0) {
    await step('generated files', ['tools/codegen.mjs', '--check']);
    await step('types', [programs.tsc, '--noEmit', '-p', '.']);
    await step('format and lint', [programs.biome, 'check', '.']);
  }
  await tests();
  if (filters.length === 0 || filters.some((filter) => filter.startsWith('test/vscode'))) await editorTests();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  failed += 1;
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
