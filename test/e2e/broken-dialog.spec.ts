import { expect, test } from './harness';

test('a dialog that fails goes and says so; the text stays, and the dialog can be opened again', async ({
  app,
  page,
}) => {
  app.problems.expect(/broken on purpose/);
  await page.evaluate(() => {
    const { showModal } = HTMLDialogElement.prototype;
    HTMLDialogElement.prototype.showModal = function () {
      HTMLDialogElement.prototype.showModal = showModal;
      throw new Error('broken on purpose');
    };
  });
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('alert')).toContainText('出现意外错误');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('region', { name: '阅读区' })).toBeVisible();
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('dialog', { name: '导出' })).toBeVisible();
});
