import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerSaveDialog, expect, test } from '../harness';
import { selectWords } from '../reader/reading-page';

const grid = (page: Page) => page.getByRole('grid');
const row = (page: Page, words: string) => grid(page).getByRole('row', { name: words });
const cell = (page: Page, words: string, column: string) =>
  row(page, words).locator(`[data-column="${column}"]`);
const words = '破除负面清单之外隐性准入壁垒';

async function openTable(page: Page) {
  await page.getByRole('button', { name: '台账', exact: true }).click();
  await expect(grid(page)).toBeVisible();
}

test('the register stands as a table in the order of the text, in groups by section, the clause beside it', async ({
  page,
}) => {
  await openTable(page);
  await expect(grid(page).getByRole('button', { name: /放宽服务领域市场准入 15 项/ })).toBeVisible();
  await row(page, words).click();
  const clause = page.getByRole('complementary', { name: '所在条款' });
  await expect(clause.getByText('原文核对一致')).toBeVisible();
  await expect(clause.locator('mark')).toHaveText(words);
  await clause.getByRole('button', { name: '在正文中看' }).click();
  await expect(page.locator('[data-address="3.1¶2"]')).toBeInViewport();
});

test('rows are accepted, rejected and edited from the keyboard, and one undo takes each back', async ({
  page,
}) => {
  await openTable(page);
  await row(page, words).click();
  await page.keyboard.press('Enter');
  await expect(cell(page, words, 'status')).toHaveText('已核');
  await expect(cell(page, words, 'actor')).toHaveText('—');
  // The next row is in hand.
  await page.keyboard.press('x');
  await expect(row(page, '精简行政许可事项')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(row(page, '精简行政许可事项')).toBeVisible();
  await row(page, words).click();
  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: '编辑：动词' }).fill('消除');
  await page.keyboard.press('Enter');
  await expect(cell(page, words, 'verb')).toHaveText('消除');
  await cell(page, words, 'strength').dblclick();
  await page.getByRole('combobox', { name: '编辑：力度' }).selectOption({ label: '弱' });
  await expect(cell(page, words, 'strength')).toHaveText('弱');
  await page.reload();
  await openTable(page);
  await expect(cell(page, words, 'verb')).toHaveText('消除');
});

test('several rows are chosen, decided on in one step, merged, and split again', async ({ page }) => {
  await openTable(page);
  const [first, second] = ['精简行政许可事项', '优化审批流程'];
  await row(page, first).click();
  await row(page, second).click({ modifiers: ['Control'] });
  await row(page, first).click({ modifiers: ['Control'] });
  await page.getByRole('toolbar').getByRole('button', { name: '接受' }).click();
  await expect(cell(page, first, 'status')).toHaveText('已核');
  await expect(cell(page, second, 'status')).toHaveText('已核');
  await page.getByRole('toolbar').getByRole('button', { name: '合并' }).click();
  const merged = `${first}，${second}`;
  await expect(row(page, merged)).toHaveCount(1);
  await row(page, merged).click();
  await page.keyboard.press('s');
  await page.getByRole('dialog', { name: '拆分' }).getByRole('button', { name: '拆成两项' }).click();
  await expect(row(page, merged)).toHaveCount(0);
  await expect(cell(page, second, 'verb')).toHaveText('优化');
});

test('filters narrow the table, and it is sorted and grouped by any column', async ({ page }) => {
  await openTable(page);
  await page.getByRole('button', { name: '筛选', exact: true }).click();
  await page.getByRole('combobox', { name: '筛选字段' }).selectOption({ label: '力度' });
  await page.getByRole('checkbox', { name: /弱/ }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByText('显示 46 / 436 项')).toBeVisible();
  await page.getByRole('button', { name: '去掉筛选：力度' }).click();
  await expect(page.getByText('显示 392 / 436 项')).toBeVisible();
  await page.getByRole('button', { name: '按节分组' }).click();
  await page.getByRole('menuitem', { name: '力度' }).click();
  await expect(grid(page).getByRole('button', { name: /^强/ })).toBeVisible();
  await grid(page).getByRole('columnheader', { name: '动词' }).getByRole('button').click();
  await expect(grid(page).getByRole('columnheader', { name: '动词' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
});

test('columns and statuses of one’s own are made, filled, and kept', async ({ page }) => {
  await openTable(page);
  await page.getByRole('button', { name: '列', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '列和状态' });
  await dialog.getByRole('button', { name: '新增列' }).click();
  await dialog.getByRole('textbox', { name: '名称' }).first().fill('进展');
  await dialog.getByRole('button', { name: '新增状态' }).click();
  await dialog.getByRole('textbox', { name: '名称' }).last().fill('已落实');
  await dialog.getByRole('button', { name: '保存' }).click();
  await row(page, words).click();
  const clause = page.getByRole('complementary', { name: '所在条款' });
  await clause.getByRole('button', { name: '编辑：状态' }).click();
  await clause.getByRole('combobox', { name: '编辑：状态' }).selectOption({ label: '已落实' });
  await clause.getByRole('button', { name: '编辑：进展' }).click();
  await clause.getByRole('textbox', { name: '编辑：进展' }).fill('已发文');
  await page.keyboard.press('Enter');
  await expect(grid(page).getByRole('columnheader', { name: '进展' })).toHaveCount(1);
  await expect(clause.getByRole('button', { name: '编辑：状态' })).toHaveText('已落实');
  await expect(clause.getByRole('button', { name: '编辑：进展' })).toHaveText('已发文');
});

test('a selection in the text goes into the register with M', async ({ page }) => {
  await page.getByRole('treeitem', { name: /放宽服务领域市场准入/ }).click();
  await page.evaluate(() => {
    const run = [...document.querySelectorAll('[data-address="3.1¶2"] [data-block]')].at(-1);
    const node = run?.firstChild as Text;
    const at = node.data.indexOf('行政许可事项');
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 6);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
  });
  await expect(page.getByRole('toolbar', { name: '标注工具' })).toBeVisible();
  await page.keyboard.press('m');
  await expect(
    page.getByRole('complementary').getByRole('button', { name: '行政许可事项，已核' }),
  ).toBeVisible();
});

test('any two columns make a pivot; a cell shows its rows, and a chart draws the same counts', async ({
  page,
}) => {
  await openTable(page);
  await page.getByRole('button', { name: '透视' }).click();
  const table = page.getByRole('table');
  await expect(table.getByRole('rowheader', { name: '合计' })).toBeVisible();
  await table.getByRole('button', { name: '强，九、强化服务贸易保障支撑：8 项' }).click();
  await expect(page.getByRole('complementary').getByRole('listitem')).toHaveCount(8);
  await page.getByRole('combobox', { name: '列' }).selectOption({ label: '区域' });
  await expect(table.getByRole('columnheader', { name: '（空）' })).toBeVisible();
  await page.getByRole('radio', { name: '图' }).click();
  await expect(page.getByRole('figure').locator('.recharts-bar-rectangle').first()).toBeVisible();
});

test('targets stand in a table of their own, by how they are measured', async ({ page }) => {
  await openTable(page);
  await page.getByRole('button', { name: '目标指标' }).click();
  await expect(grid(page).getByRole('button', { name: '数值 1 项' })).toBeVisible();
  const target = '知识密集型服务贸易年均增长 8%左右';
  await expect(cell(page, target, 'value')).toHaveText('8');
  await expect(cell(page, target, 'relation')).toHaveText('约');
  await expect(cell(page, target, 'year')).toHaveText('2025');
});

test('words taken from the table of targets come in as a target', async ({ page }) => {
  await openTable(page);
  await page.getByRole('button', { name: '目标指标' }).click();
  await expect(page.getByText('26 项指标')).toBeVisible();
  await page.getByRole('button', { name: '新增指标' }).click();
  const chosen = '形成全球资源要素强大引力场';
  await selectWords(page, chosen);
  await page.keyboard.press('m');
  await page.getByRole('button', { name: '台账', exact: true }).click();
  await expect(page.getByText('27 项指标')).toBeVisible();
  await expect(cell(page, chosen, 'status')).toHaveText('已核');
});

test('the register leaves as tables, and the window says how many quotes were checked', async ({
  app,
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'zhangju-register-'));
  const path = join(folder, '台账.csv');
  await answerSaveDialog(app, path);
  await openTable(page);
  await row(page, words).click();
  await page.keyboard.press('Enter');
  await expect(cell(page, words, 'status')).toHaveText('已核');
  await page.getByRole('main').getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: 'CSV 表格', exact: true }).click();
  await expect(page.getByText(/已导出 \d+ 项，\d+ 处引文与原文一致/)).toBeVisible();
  const lines = readFileSync(path, 'utf8').split('\r\n');
  expect(lines[0]).toMatch(/^条款,原文,/);
  expect(lines.find((line) => line.includes(words))).toContain('已核');
  rmSync(folder, { recursive: true, force: true });
});
