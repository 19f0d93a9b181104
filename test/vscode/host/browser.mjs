/** The browser in which the workbench is shown, and what a person does with it. */
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { root } from '../../../tools/steps.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Longest time for a state to come. */
const LIMIT_MS = 25_000;

/** Where screenshots are left for people to look at. */
export const artifacts = path.join(root, 'test-artifacts');

/** @returns {Promise<import('playwright-core').Browser>} */
export function launch(executablePath) {
  return chromium.launch({ executablePath, args: FLAGS });
}

/**
 * Runs a compiled extension-host suite and waits for its exit code.
 *
 * @param {object} options
 * @param {import('playwright-core').Browser} options.browser
 * @param {{ port: number, url: string }} options.server
 * @param {string} options.workspace
 * @param {string} options.extension folder of the extension under development
 * @param {string} options.suite path of a .js file that exports `run()`
 * @param {number} options.limitMs
 * @param {(line: string) => void} options.log
 */
export async function runSuite({ browser, server, workspace, extension, suite, limitMs, log }) {
  const remote = (file) => `vscode-remote://127.0.0.1:${server.port}${file}`;
  const payload = [
    ['extensionDevelopmentPath', remote(extension)],
    ['extensionTestsPath', remote(suite)],
  ];
  const page = await browser.newPage();
  let timer;
  try {
    const exit = new Promise((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`no exit code from the suite after ${limitMs / 1000} s`)), limitMs);
      page.exposeFunction('codeAutomationExit', resolve).catch(reject);
    });
    await page.exposeFunction('codeAutomationLog', (type, args) => log(`[${type}] ${args.map(String).join(' ')}`));
    const query = `folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
    await page.goto(`${server.url}?${query}`);
    return await exit;
  } finally {
    clearTimeout(timer);
    await page.close();
  }
}

/** Opens the workbench on a folder and waits until it can be used. */
export async function openWorkbench({ browser, server, workspace, width = 1400, height = 900 }) {
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  page.setDefaultTimeout(LIMIT_MS);
  await page.goto(`${server.url}?folder=${encodeURIComponent(workspace)}`);
  await page.locator('.monaco-workbench .part.statusbar').waitFor();
  await page.locator('.monaco-workbench .part.activitybar .action-item').first().waitFor();
  return page;
}

/** Runs a command by its title, through the command palette. */
export async function runCommand(page, title) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input');
  await input.waitFor();
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
}

/** Opens a file by its absolute path, through quick open; names would need a search program, which is not installed. */
export async function openFile(page, file) {
  await page.keyboard.press('Control+p');
  const input = page.locator('.quick-input-widget input');
  await input.waitFor();
  await input.fill(file);
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: path.basename(file) });
  await row.first().click();
  await page.locator('.tab.active', { hasText: path.basename(file) }).waitFor();
}

/** Puts the cursor somewhere in the active editor. */
export async function goTo(page, line, column) {
  await page.keyboard.press('Control+g');
  const input = page.locator('.quick-input-widget input');
  await input.waitFor();
  await input.fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.part.statusbar', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
}

/** Shows the view container of faultline. */
export async function openContainer(page) {
  const entry = page.locator('.part.activitybar .action-item', { has: page.locator('a[aria-label^="faultline"]') });
  if ((await entry.getAttribute('aria-expanded')) !== 'true') await entry.click();
  await page.locator('.part.sidebar .pane-header', { hasText: 'Dependencies' }).waitFor();
}

/** @returns {Promise<string>} the file that was written */
export async function screenshot(page, name) {
  const file = path.join(artifacts, `${name}.png`);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file });
  return file;
}
