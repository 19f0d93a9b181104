/** The installed extension, used as a person would use it. */
import assert from 'node:assert';
import { openFile, openWorkbench, runCommand, screenshot } from '../host/browser.mjs';

const tree = (page) => page.locator('.pane', { hasText: 'Dependencies' }).locator('.monaco-list').first();

export async function userSteps({ browser, server, workspace, step }) {
  const page = await openWorkbench({ browser, server, workspace });

  await step('the activity bar has an entry, the status bar a score', async () => {
    await page.locator('.part.activitybar .action-item a[aria-label^="faultline"]').waitFor();
    await page.locator('.part.statusbar .statusbar-item', { hasText: '%' }).waitFor();
  });

  await step('a file shows squiggles', async () => {
    await openFile(page, 'backfill-descriptions.ts');
    await page.locator('.monaco-editor .squiggly-warning').first().waitFor();
  });

  await step('the tree shows dependencies, a cause and its calls', async () => {
    await page.locator('.part.activitybar .action-item a[aria-label^="faultline"]').click();
    const rows = tree(page).locator('.monaco-list-row');
    await rows.filter({ hasText: 'postgres' }).first().click();
    await rows.filter({ hasText: 'missing-timeout' }).first().waitFor();
    await screenshot(page, 'tree-dark');
  });

  await step('a light bulb offers quick fixes', async () => {
    await openFile(page, 'backfill-descriptions.ts');
    await page.keyboard.press('Control+g');
    await page.locator('.quick-input-widget input').fill(':8:30');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+.');
    const actions = page.locator('.action-widget .monaco-list-row');
    await actions.filter({ hasText: 'missing-timeout' }).first().waitFor();
    await screenshot(page, 'light-bulb');
    assert.ok((await actions.count()) > 1);
    await page.keyboard.press('Escape');
  });

  await step('the Problems panel lists findings of the whole project', async () => {
    await runCommand(page, 'Problems: Focus on Problems View');
    const rows = page.locator('.part.panel .monaco-list-row');
    await rows.filter({ hasText: 'faultline' }).first().waitFor();
    await screenshot(page, 'problems');
  });

  await page.context().close();
}
