/** The installed extension, used as a person would use it. */
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { goTo, openContainer, openFile, openWorkbench, runCommand } from '../host/browser.mjs';

/** A file of the example project with a call that nothing bounds, and where that call is. */
const FILE = 'scripts/backfill-descriptions.ts';
const [LINE, COLUMN] = [8, 30];

const dependencies = (page) =>
  page.locator('.part.sidebar .pane').filter({ has: page.locator('.pane-header', { hasText: 'Dependencies' }) });

/** Waits until a file holds a text. */
async function onDisk(file, text) {
  const limit = Date.now() + 20_000;
  while (!fs.readFileSync(file, 'utf8').includes(text)) {
    if (Date.now() > limit) throw new Error(`${text} is not in ${file}`);
    await delay(50);
  }
}

/** Number of findings in the badge of the activity bar. */
async function badge(page) {
  const label = await page.locator('.part.activitybar a[aria-label^="faultline - "]').getAttribute('aria-label');
  return Number(/\d+/.exec(label)?.[0]);
}

export async function userSteps({ browser, server, workspace, shot, step }) {
  useTheme(workspace, 'Default Dark Modern');
  const page = await openWorkbench({ browser, server, workspace });
  const file = path.join(workspace, FILE);
  const rows = dependencies(page).locator('.monaco-list-row');
  const expand = async (text) => {
    const row = rows.filter({ hasText: text }).first();
    await row.waitFor();
    if ((await row.getAttribute('aria-expanded')) !== 'true') await row.locator('.monaco-tl-twistie').click();
  };

  await step(page, 'the activity bar has an entry, the status bar a score', async () => {
    await page.locator('.part.activitybar .action-item a[aria-label^="faultline"]').waitFor();
    await page.locator('.part.statusbar .statusbar-item', { hasText: '%' }).waitFor();
  });

  await step(page, 'a file shows squiggles', async () => {
    await openFile(page, file);
    await page.locator('.monaco-editor .squiggly-warning').first().waitFor();
  });

  await step(page, 'the tree shows dependencies, causes and calls', async () => {
    await openContainer(page);
    await expand('postgres');
    await expand('backfill-descriptions.ts:5');
    await rows.filter({ hasText: 'line 8 in backfill-descriptions.ts' }).first().waitFor();
    await shot(page, 'tree-dark');
  });

  await step(page, 'a click in the tree goes to the code', async () => {
    await rows.filter({ hasText: 'line 8 in backfill-descriptions.ts' }).first().click();
    await page.locator('.part.statusbar', { hasText: 'Ln 8,' }).waitFor();
  });

  // What the hover says is asserted in the extension-host suite. Here the editor closes it whenever other diagnostics
  // arrive, so it is only photographed when it stays.
  await openFile(page, file);
  await goTo(page, LINE, COLUMN);
  const hover = page.locator('.monaco-resizable-hover .monaco-hover:not(.hidden)', { hasText: 'Worst case' }).first();
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  await hover.waitFor({ timeout: 5000 }).then(
    () => shot(page, 'hover'),
    () => null,
  );
  await page.keyboard.press('Escape');

  await step(page, 'the light bulb suppresses a finding, and the tree follows', async () => {
    await openFile(page, file);
    await goTo(page, LINE, COLUMN);
    await page.keyboard.press('Control+.');
    const actions = page.locator('.action-widget .monaco-list-row');
    const findings = await badge(page);
    const ignore = actions.filter({ hasText: 'Ignore missing-timeout on this line' }).first();
    await ignore.waitFor();
    await shot(page, 'light-bulb');
    // Until the mouse moves, the editor takes no clicks here.
    const { x, y } = await ignore.boundingBox();
    await page.mouse.move(x + 20, y + 4);
    await page.mouse.move(x + 30, y + 8);
    await ignore.click();
    await page.locator('.view-lines', { hasText: 'faultline-ignore-next-line' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+s');
    await onDisk(file, 'faultline-ignore-next-line missing-timeout');
    await page.locator(`.part.activitybar a[aria-label="faultline - ${findings - 1} findings"]`).waitFor();
    await shot(page, 'suppressed');
  });

  await step(page, 'the Problems panel lists findings of files that nobody opened', async () => {
    await runCommand(page, 'Problems: Focus on Problems View');
    await page.locator('.part.panel .monaco-list-row', { hasText: 'faultline' }).first().waitFor();
    await shot(page, 'problems');
  });

  await step(page, 'the walkthrough opens', async () => {
    await runCommand(page, 'faultline: Get Started');
    await page.locator('.gettingStartedContainer', { hasText: 'See what leaves the process' }).waitFor();
    await shot(page, 'walkthrough');
  });
  await page.context().close();
  await nothingFound({ browser, server, workspace, shot, step });
  await themed({ browser, server, workspace, shot, step }, 'light', 'Default Light Modern');
  await themed({ browser, server, workspace, shot, step }, 'high-contrast', 'Default High Contrast');
}

/** Projects with nothing to show, and with a config that cannot be used: what is said then. */
async function nothingFound({ browser, server, workspace, shot, step }) {
  const empty = path.join(path.dirname(workspace), `${path.basename(workspace)}-empty`);
  fs.mkdirSync(empty);
  fs.writeFileSync(path.join(empty, 'package.json'), '{ "name": "quiet", "private": true }\n');
  fs.writeFileSync(path.join(empty, 'add.ts'), 'export const add = (a: number, b: number): number => a + b;\n');
  useTheme(empty, 'Default Dark Modern');
  const page = await openWorkbench({ browser, server, workspace: empty });
  await step(page, 'an empty view says why, and offers what can be done', async () => {
    await openContainer(page);
    const welcome = dependencies(page).locator('.welcome-view-content');
    await welcome.getByText('No remote call was found').waitFor();
    await shot(page, 'welcome-empty');
    await welcome.getByRole('button', { name: 'Open Config File' }).click();
    await page.locator('.tab.active', { hasText: 'faultline.config.jsonc' }).waitFor();
    await onDisk(path.join(empty, 'faultline.config.jsonc'), '"preset": "recommended"');
  });
  await step(page, 'the status bar warns of a config that cannot be used', async () => {
    fs.writeFileSync(path.join(empty, 'faultline.config.jsonc'), '{ "preset": "sometimes" }\n');
    await page.locator('.part.statusbar .statusbar-item.warning-kind', { hasText: 'faultline' }).waitFor();
    await shot(page, 'config-fault');
  });
  await page.context().close();
}

async function themed({ browser, server, workspace, shot, step }, name, theme) {
  useTheme(workspace, theme);
  const page = await openWorkbench({ browser, server, workspace });
  await step(page, `tree and editor in the theme ${theme}`, async () => {
    await openContainer(page);
    await openFile(page, path.join(workspace, 'src/lib/analytics.ts'));
    await page.locator('.monaco-editor .squiggly-warning, .monaco-editor .squiggly-info').first().waitFor();
    await dependencies(page).locator('.monaco-list-row', { hasText: 'postgres' }).first().waitFor();
    await page.locator('.part.sidebar .monaco-list-row', { hasText: 'All calls' }).waitFor();
    await shot(page, `tree-${name}`);
  });
  await page.context().close();
}

function useTheme(workspace, name) {
  fs.mkdirSync(path.join(workspace, '.vscode'), { recursive: true });
  const settings = {
    'workbench.colorTheme': name,
    'workbench.startupEditor': 'none',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
  };
  fs.writeFileSync(path.join(workspace, '.vscode/settings.json'), JSON.stringify(settings));
}
