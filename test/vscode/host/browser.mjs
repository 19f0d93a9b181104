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

/** Opens a file of the workspace by its name, through quick open. */
export async function openFile(page, name) {
  await page.keyboard.press('Control+p');
  const input = page.locator('.quick-input-widget input');
  await input.waitFor();
  await input.fill(name);
  await page
    .locator('.quick-input-list .monaco-list-row', { hasText: path.basename(name) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: path.basename(name) }).waitFor();
}

/** @returns {Promise<string>} the file that was written */
export async function screenshot(page, name) {
  fs.mkdirSync(artifacts, { recursive: true });
  const file = path.join(artifacts, `${name}.png`);
  await page.screenshot({ path: file });
  return file;
}
