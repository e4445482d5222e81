import type { Page } from '@playwright/test';
import { expect, test } from '../harness';

const rows = (page: Page) =>
  page.getByRole('complementary').getByRole('button', { name: /，(?:待核|已核|已拒绝)$/ });
const row = (page: Page, words: string) => rows(page).filter({ hasText: words });
const painted = (page: Page, name: string) =>
  page.evaluate((key) => CSS.highlights.get(key)?.size ?? 0, name);

async function openRegister(page: Page) {
  await page.getByRole('treeitem', { name: /放宽服务领域市场准入/ }).click();
  await page.getByRole('tab', { name: /措施/ }).click();
  await expect(rows(page).first()).toBeVisible();
}

test('the rules propose the measures of the section being read, and the text shows where', async ({
  page,
}) => {
  await openRegister(page);
  await expect(rows(page)).toHaveCount(15);
  await expect(row(page, '进一步缩减外资准入负面清单')).toHaveAccessibleName(
    '进一步缩减外资准入负面清单，待核',
  );
  await expect.poll(() => painted(page, 'measure-suggested')).toBeGreaterThan(10);
  await page.getByRole('treeitem', { name: /推动传统服务贸易转型升级/ }).click();
  await expect(row(page, '进一步缩减外资准入负面清单')).toHaveCount(0);
});

test('a row is accepted and rejected from the keyboard, undone, and kept over a restart', async ({
  app,
  page,
}) => {
  await openRegister(page);
  await row(page, '健全准入前国民待遇加负面清单管理制度').click();
  await page.keyboard.press('Enter');
  await expect(row(page, '健全准入前国民待遇')).toHaveAccessibleName(/已核$/);
  // The next row is in hand at once.
  await page.keyboard.press('x');
  await expect(row(page, '进一步缩减外资准入负面清单')).toHaveAccessibleName(/已拒绝$/);
  await expect.poll(() => painted(page, 'measure')).toBe(1);
  await page.keyboard.press('Control+z');
  await expect(row(page, '进一步缩减外资准入负面清单')).toHaveAccessibleName(/待核$/);
  await app.page.reload();
  await openRegister(page);
  await expect(row(page, '健全准入前国民待遇')).toHaveAccessibleName(/已核$/);
});

test('the rest of a section is accepted in one step, and taken back in one', async ({ page }) => {
  await openRegister(page);
  await page.getByRole('button', { name: '接受本节余下 15 项' }).click();
  await expect(page.getByText('已核 15')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('待核 15')).toBeVisible();
});

test('the row in hand shows its fields and a section without measures says so', async ({ page }) => {
  await openRegister(page);
  await row(page, '进一步缩减外资准入负面清单').click();
  const pane = page.getByRole('complementary');
  await expect(pane.getByRole('definition').filter({ hasText: '缩减' })).toBeVisible();
  await expect(pane.getByRole('definition').filter({ hasText: '强' })).toBeVisible();
  await page.getByRole('treeitem', { name: /发展基础/ }).click();
  await expect(page.getByText('这一节没有措施。')).toBeVisible();
  await page.getByRole('button', { name: '到下一处待核' }).click();
  await expect(rows(page).first()).toBeVisible();
});

test('Enter on a button does what the button says, not what Enter means on a row', async ({ page }) => {
  await openRegister(page);
  await row(page, '精简行政许可事项').click();
  await page.getByRole('button', { name: /^拒绝/ }).focus();
  await page.keyboard.press('Enter');
  await expect(row(page, '精简行政许可事项')).toHaveAccessibleName(/已拒绝$/);
  await page.getByRole('button', { name: '改回待核' }).focus();
  await page.keyboard.press('Enter');
  await expect(row(page, '精简行政许可事项')).toHaveAccessibleName(/待核$/);
});
