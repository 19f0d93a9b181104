/** An untrusted workspace: it is analysed, and the extension says what it does not do. */
import assert from 'node:assert';
import { openWorkbench, runCommand, screenshot } from '../host/browser.mjs';

export async function trustSteps({ browser, server, workspace, step }) {
  const page = await openWorkbench({ browser, server, workspace });
  await step('an untrusted folder is analysed', async () => {
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    await dialog.getByRole('button', { name: /^No/ }).click();
    await page.locator('.part.statusbar', { hasText: 'Restricted Mode' }).waitFor();
    await runCommand(page, 'faultline: Show Remote Calls');
    await page
      .locator('.pane', { hasText: 'Dependencies' })
      .locator('.monaco-list-row', { hasText: 'postgres' })
      .waitFor();
    await screenshot(page, 'untrusted');
    assert.ok(await page.locator('.part.statusbar', { hasText: '%' }).count());
  });
  await page.context().close();
}
