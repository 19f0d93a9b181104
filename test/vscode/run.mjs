/**
 * The extension in a real VS Code: a suite inside of the extension host, and one that uses the installed .vsix as a
 * person would. Needs dist/ (`npm run build`).
 *
 *   node test/vscode/run.mjs [--report FILE] [--only host|user|trust|newest]
 *
 * Where no VS Code can be had it says so and ends with 0.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { packageExtension } from '../../tools/package.mjs';
import { root } from '../../tools/steps.mjs';
import { launch, runSuite, screenshot } from './host/browser.mjs';
import { ensureHost } from './host/install.mjs';
import { installExtension, startServer } from './host/server.mjs';
import { trustSteps } from './user/trust.mjs';
import { userSteps } from './user/workbench.mjs';

const SUITE_LIMIT_MS = 5 * 60_000;
const { values } = parseArgs({ options: { report: { type: 'string' }, only: { type: 'string' } } });
const results = { passed: 0, failed: 0 };

function count(title, error) {
  if (error) results.failed += 1;
  else results.passed += 1;
  process.stdout.write(`${error ? 'FAILED' : 'ok'}  ${title}\n`);
  if (error) process.stdout.write(`${String(error).replace(/^/gm, '    ')}\n`);
}

/** A copy of the example project that tests may change. */
function workspaceCopy(folder, name) {
  const workspace = path.join(folder, name);
  fs.cpSync(path.join(root, 'test/workspaces/shop'), workspace, { recursive: true });
  return workspace;
}

async function hostSuite({ vscode, node, browser, folder }) {
  const suite = path.join(root, '.vscode-test/suite/index.js');
  await build({
    entryPoints: [path.join(root, 'test/vscode/suite/index.ts')],
    outfile: suite,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  const workspace = workspaceCopy(folder, 'host');
  const report = path.join(folder, 'suite.json');
  const env = { FAULTLINE_SUITE_REPORT: report, NODE_OPTIONS: '--enable-source-maps' };
  const server = await startServer({ vscode, node, data: path.join(folder, 'host-data'), workspace, env });
  const said = [];
  try {
    const log = (line) => {
      said.push(line);
      if (line.includes('measured:')) process.stdout.write(`    ${line}\n`);
    };
    const code = await runSuite({ browser, server, workspace, extension: root, suite, limitMs: SUITE_LIMIT_MS, log });
    const tests = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : [];
    for (const { title, error, ms } of tests) count(`VS Code: ${title} (${ms} ms)`, error);
    if (tests.length === 0) throw new Error(`the suite ended with ${code} and without a result`);
  } catch (error) {
    count('VS Code: extension-host suite', `${error.message}\n${said.join('\n')}\n${server.log().slice(-2000)}`);
  } finally {
    await server.stop();
  }
}

async function userSuite({ vscode, node, browser, folder, vsix }, name, steps, trust) {
  const workspace = workspaceCopy(folder, name);
  const data = path.join(folder, `${name}-data`);
  installExtension({ vscode, node, data, vsix });
  const server = await startServer({ vscode, node, data, workspace, trust });
  try {
    await steps({
      browser,
      server,
      workspace,
      shot: (page, file) => screenshot(page, `${name}/${file}`),
      async step(page, title, run) {
        try {
          // What a step before left open must not be in the way.
          await page.keyboard.press('Escape');
          await run();
          count(`${name}: ${title}`, null);
        } catch (error) {
          const seen = await screenshot(page, `${name}/failed-${title.replace(/\W+/g, '-')}`);
          count(`${name}: ${title}`, `${error.message}\nas seen in ${path.relative(root, seen)}`);
        }
      },
    });
  } catch (error) {
    count(`${name}: all of it`, error.stack);
  } finally {
    await server.stop();
  }
}

const suites = [
  { name: 'host', version: 'oldest', run: hostSuite },
  { name: 'user', version: 'oldest', run: (parts) => userSuite(parts, 'user', userSteps, false) },
  { name: 'trust', version: 'oldest', run: (parts) => userSuite(parts, 'trust', trustSteps, true) },
  { name: 'newest', version: 'newest', run: (parts) => userSuite(parts, 'newest', userSteps, false) },
].filter(({ name }) => !values.only || values.only === name);

/** Versions by the reason why they are left out. */
const skipped = new Map();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'faultline-vscode-'));
const vsix = path.join(folder, 'faultline.vsix');
try {
  for (const version of new Set(suites.map((suite) => suite.version))) {
    const host = await ensureHost(version);
    if ('skip' in host) {
      skipped.set(host.skip, [...(skipped.get(host.skip) ?? []), version]);
      continue;
    }
    if (!fs.existsSync(vsix)) await packageExtension(vsix);
    const browser = await launch(host.chromium);
    try {
      for (const suite of suites.filter((each) => each.version === version)) {
        await suite.run({ ...host, browser, folder, vsix });
      }
    } finally {
      await browser.close();
    }
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
for (const [reason, versions] of skipped) {
  process.stdout.write(`not run here: tests in the ${versions.join(' and ')} VS Code (${reason})\n`);
}
if (values.report) fs.writeFileSync(values.report, JSON.stringify(results));
process.exitCode = results.failed > 0 ? 1 : 0;
