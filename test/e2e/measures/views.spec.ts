import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { answerSaveDialog, expect, test } from '../harness';

const grid = (page: Page) => page.getByRole('grid');
const heads = (page: Page) => grid(page).getByRole('columnheader');
const status = (page: Page) => page.getByRole('status', { name: '状态栏' });

async function openTable(page: Page) {
  await page.getByRole('button', { name: '台账', exact: true }).click();
  await expect(grid(page)).toBeVisible();
}
async function onlySoft(page: Page) {
  await page.getByRole('button', { name: '筛选', exact: true }).click();
  await page.getByRole('combobox', { name: '筛选字段' }).selectOption({ label: '力度' });
  await page.getByRole('checkbox', { name: /弱/ }).check();
  await page.keyboard.press('Escape');
}
const setUp = async (page: Page) => {
  await page.getByRole('button', { name: '列', exact: true }).click();
  return page.getByRole('dialog', { name: '列和状态' });
};

test('filters, order, columns, widths and the sub-view are as they were left after the window opens again', async ({
  page,
}) => {
  await openTable(page);
  await onlySoft(page);
  await heads(page).filter({ hasText: '动词' }).getByRole('button').click();
  const dialog = await setUp(page);
  await dialog.getByRole('checkbox', { name: '区域' }).uncheck();
  await dialog.getByRole('checkbox', { name: '工具' }).check();
  await dialog.getByRole('button', { name: '移动列：工具（↑↓）' }).press('ArrowUp');
  await expect(dialog.getByRole('button', { name: '移动列：工具（↑↓）' })).toBeFocused();
  const width = dialog.getByRole('spinbutton', { name: '列宽：动词（像素）' });
  await width.fill('140');
  await width.press('Enter');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '目标指标' }).click();
  await page.waitForTimeout(400);
  await page.reload();
  await page.getByRole('button', { name: '台账', exact: true }).click();
  await expect(page.getByRole('button', { name: '目标指标' })).toHaveAttribute('aria-current', 'page');
  await page.getByRole('button', { name: '表格', exact: true }).click();
  await expect(status(page)).toContainText(/显示 \d\d \/ \d+ 项/);
  await expect(page.getByRole('button', { name: '去掉筛选：力度' })).toBeVisible();
  await expect(heads(page)).toHaveText(
    ['序号', '条款', '原文', '动词', '力度', '主题', '主体', '年份', '工具', '状态'],
    { useInnerText: true },
  );
  await expect(heads(page).filter({ hasText: '动词' })).toHaveAttribute('aria-sort', 'ascending');
  const box = await heads(page).filter({ hasText: '动词' }).boundingBox();
  expect(box?.width).toBe(140);
});

test('a view is saved by name, shown again, renamed, deleted, and the deletion undone', async ({ page }) => {
  await openTable(page);
  await onlySoft(page);
  await page.getByRole('button', { name: '视图' }).click();
  await page.getByRole('textbox', { name: '视图名称' }).fill('弱措施');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '删除视图：弱措施' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '去掉筛选：力度' }).click();
  await page.getByRole('button', { name: '视图' }).click();
  await page.getByRole('button', { name: '弱措施', exact: true }).click();
  await expect(page.getByRole('button', { name: '去掉筛选：力度' })).toBeVisible();
  // The button names the view that is shown.
  await page.getByRole('button', { name: '弱措施', exact: true }).click();
  await page.getByRole('button', { name: '改名：弱措施' }).click();
  await page.getByRole('textbox', { name: '改名：弱措施' }).fill('鼓励类');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '删除视图：鼓励类' })).toBeVisible();
  await page.getByRole('button', { name: '删除视图：鼓励类' }).click();
  await expect(page.getByRole('button', { name: '删除视图：鼓励类' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await grid(page).focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: '鼓励类', exact: true })).toBeVisible();
});

test('columns are put elsewhere and made wider with the pointer', async ({ page }) => {
  await openTable(page);
  await heads(page)
    .filter({ hasText: '状态' })
    .dragTo(heads(page).filter({ hasText: '动词' }));
  await expect(heads(page).nth(3)).toHaveText('状态');
  const head = heads(page).filter({ hasText: '动词' });
  const before = await head.boundingBox();
  const edge = await head.locator('[data-edge]').boundingBox();
  if (!edge || !before) throw new Error('no edge');
  await page.mouse.move(edge.x + 3, edge.y + 10);
  await page.mouse.down();
  await page.mouse.move(edge.x + 43, edge.y + 10, { steps: 4 });
  await page.mouse.up();
  const after = await head.boundingBox();
  expect(Math.abs((after?.width ?? 0) - before.width - 40)).toBeLessThanOrEqual(1);
});

test('each sub-view comes back scrolled as it was left, with its row in hand', async ({ page }) => {
  await openTable(page);
  await grid(page).focus();
  await page.keyboard.press('End');
  const words = await grid(page).locator('[data-current] [data-column="quote"]').textContent();
  const top = await grid(page).evaluate((element) => element.scrollTop);
  expect(top).toBeGreaterThan(2000);
  await page.getByRole('button', { name: '目标指标' }).click();
  await expect(grid(page).locator('[data-current]')).toHaveCount(1);
  await page.getByRole('button', { name: '表格', exact: true }).click();
  await expect.poll(() => grid(page).evaluate((element) => element.scrollTop)).toBe(top);
  await expect(grid(page).locator('[data-current] [data-column="quote"]')).toHaveText(words ?? '');
});

test('the status bar says where the row stands; in a narrow window its clause stands below the table', async ({
  app,
  page,
}) => {
  await openTable(page);
  await grid(page).getByRole('row', { name: '破除负面清单之外隐性准入壁垒' }).click();
  await expect(status(page)).toContainText('三、（一）第2段第2句');
  await page.getByRole('button', { name: '透视' }).click();
  await expect(status(page)).toContainText('透视：力度 × 章');
  await page.getByRole('button', { name: '表格', exact: true }).click();
  await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(820, 700));
  const clause = page.getByRole('complementary', { name: '所在条款' });
  await expect(clause.getByRole('button', { name: '在正文中看' })).toBeVisible();
  const [above, below] = [await grid(page).boundingBox(), await clause.boundingBox()];
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual((below?.y ?? 0) + 1);
  await clause.getByRole('button', { name: '在正文中看' }).click();
  await expect(page.locator('[data-address="3.1¶2"]')).toBeInViewport();
});

test('every table leaves as a CSV file of its own in one zip', async ({ app, page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangju-register-'));
  const path = join(folder, '台账.zip');
  await answerSaveDialog(app, path);
  await openTable(page);
  await page.getByRole('main').getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: 'CSV 全部表格（zip）' }).click();
  await expect(page.getByText(/已导出 \d+ 项/)).toBeVisible();
  const names = Object.keys(unzipSync(readFileSync(path)));
  expect(names.map((name) => / (\S+?)(?: .*)?\.csv$/.exec(name)?.[1])).toEqual([
    '措施',
    '目标指标',
    '透视',
    '说明',
  ]);
  rmSync(folder, { recursive: true, force: true });
});
