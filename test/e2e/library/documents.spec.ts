import { expect, launchApp, test } from '../harness';

test('details are edited and kept; a deleted document comes back by undo', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('button', { name: /的操作/ }).click();
  await page.getByRole('menuitem', { name: '改名与信息……' }).click();
  const dialog = page.getByRole('dialog', { name: '文档信息' });
  await dialog.getByRole('textbox', { name: '文号' }).fill('商服贸发〔2021〕1号');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText(/商服贸发〔2021〕1号/)).toBeVisible();
  await page.getByRole('button', { name: /的操作/ }).click();
  await page.getByRole('menuitem', { name: '删除' }).click();
  await expect(page.locator('[data-document-id]')).toHaveCount(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.locator('[data-document-id]')).toHaveCount(1);
  await app.electron.close();
  const again = await launchApp({ libraryDir: app.libraryDir, userDataDir: app.userDataDir });
  await again.page.keyboard.press('Control+Shift+L');
  await expect(again.page.getByText(/商服贸发〔2021〕1号/)).toBeVisible();
  await again.close();
});

test('searching the whole library leads to the place', async ({ page }) => {
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('searchbox', { name: '查找全部文档' }).fill('服务外包从业人员');
  await page
    .getByRole('main')
    .getByRole('button', { name: /1\.1¶4s9/ })
    .click();
  await expect(page.locator('[data-address="1.1¶4"]')).toBeInViewport();
});
