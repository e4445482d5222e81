import type { Page } from '@playwright/test';
import { expect, test, type ZhangjuWindow } from '../harness';

const row = (page: Page, name: RegExp) => page.getByRole('treeitem', { name });
const access = /放宽服务领域市场准入/;

test('each row of the outline counts the measures beneath it, and says how many are confirmed', async ({
  page,
}) => {
  // Nobody has looked at the register: the counts come by themselves once the window is idle.
  await expect(row(page, access)).toHaveAccessibleName(
    /^（一）放宽服务领域市场准入，措施 15，已核 0，待核 15$/,
  );
  await expect(row(page, /深化服务贸易改革开放/)).toHaveAccessibleName(/措施 52，已核 0，待核 52$/);
  await expect(row(page, /发展背景|发展基础/).first()).not.toHaveAccessibleName(/措施/);
  await expect(page.getByRole('tab', { name: /^措施/ })).toHaveAccessibleName(/4\d\d/);
});

test('a measure that is accepted or rejected is counted at once, also above it, and after undo again', async ({
  page,
}) => {
  await expect(row(page, access)).toHaveAccessibleName(/措施 15/);
  await row(page, access).click();
  await page.getByRole('tab', { name: /措施/ }).click();
  await page
    .getByRole('button', { name: /，待核$/ })
    .first()
    .click();
  await page.keyboard.press('Enter');
  await expect(row(page, access)).toHaveAccessibleName(/措施 15，已核 1，待核 14$/);
  await expect(row(page, /深化服务贸易改革开放/)).toHaveAccessibleName(/措施 52，已核 1，待核 51$/);
  await page.keyboard.press('x');
  await expect(row(page, access)).toHaveAccessibleName(/措施 14，已核 1，待核 13$/);
  await page.evaluate(() => (window as unknown as ZhangjuWindow).zhangju.call('history:undo', {}));
  await expect(row(page, access)).toHaveAccessibleName(/措施 15，已核 1，待核 14$/);
});

test('while hits are counted there are no other numbers', async ({ page }) => {
  await expect(row(page, access)).toHaveAccessibleName(/措施 15/);
  await page.keyboard.press('Control+f');
  await page.keyboard.insertText('负面清单');
  await expect(row(page, access)).toHaveAccessibleName(/^（一）放宽服务领域市场准入，命中 \d+$/);
  await page.getByRole('tab', { name: /批注/ }).click();
  await expect(row(page, access)).toHaveAccessibleName(/措施 15/);
});
