/** An untrusted workspace: it is analysed, and the extension says what it does not do. */
import assert from 'node:assert';
import { openContainer, openWorkbench } from '../host/browser.mjs';

export async function trustSteps({ browser, server, workspace, shot, step }) {
  const page = await openWorkbench({ browser, server, workspace });
  await step(page, 'an untrusted folder is analysed', async () => {
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    await dialog.getByRole('button', { name: /^No/ }).click();
    await page.locator('.part.statusbar', { hasText: 'Restricted Mode' }).waitFor();
    await openContainer(page);
    await page.locator('.part.sidebar .monaco-list-row', { hasText: 'postgres' }).first().waitFor();
    await shot(page, 'untrusted');
    assert.ok(await page.locator('.part.statusbar', { hasText: '%' }).count());
  });
  await page.context().close();
}
