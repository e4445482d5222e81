import { expect, expectAccessible, test, type ZhangjuWindow } from '../harness';
import { bar, cards, painted } from './reading-page';
import { cell, dragOver, importTables } from './table-page';

test.beforeEach(async ({ app }) => importTables(app));

test('a table is drawn as one: caption, headers with their scope, merged cells', async ({ page }) => {
  const table = page.getByRole('table', { name: /“十四五”对外贸易主要指标/ });
  await expect(table).toBeVisible();
  await expect(table.getByRole('columnheader', { name: '年份' })).toHaveAttribute('colspan', '2');
  await expect(table.getByRole('columnheader', { name: '年份' })).toHaveAttribute('scope', 'colgroup');
  await expect(table.getByRole('columnheader', { name: '2025年' })).toHaveAttribute('scope', 'col');
  await expect(table.getByRole('rowheader', { name: '规模' })).toHaveAttribute('rowspan', '2');
  await expect(cell(page, 'r4c4')).toHaveText('6左右');
  await expect(page.getByRole('table', { name: '表格，二、第1段' })).toBeVisible();
});

test('words of a cell selected with the mouse become a mark with the address of the cell, and undo takes it back', async ({
  page,
}) => {
  await dragOver(page, cell(page, 'r6c2'), cell(page, 'r6c2'), ['跨境服务', '负面清单']);
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press('5');
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page).first()).toContainText('1¶2r6c2s1');
  await expect(cards(page).first()).toContainText('跨境服务贸易负面清单');
  expect(await painted(page, 'focus-fill-5')).toBe(1);
  const described = await page.getByRole('table').first().getAttribute('aria-describedby');
  await expect(page.locator(`[id="${described}"]`).getByRole('button')).toHaveAccessibleName(
    /蓝批注，跨境服务贸易负面清单/,
  );
  // The card stands level with its words.
  const [card, words] = await Promise.all([
    cards(page).first().boundingBox(),
    cell(page, 'r6c2').boundingBox(),
  ]);
  expect(Math.abs((card?.y ?? 0) - (words?.y ?? 999))).toBeLessThan(34);
  // A click on the words lifts the card again.
  await page.keyboard.press('Escape');
  await page.locator('[data-address="1¶1"]').click();
  await expect(page.locator('[data-annotation-id][data-focused]')).toHaveCount(0);
  await cell(page, 'r6c2')
    .getByText('完善跨境服务')
    .click({ position: { x: 60, y: 8 } });
  await expect(page.locator('[data-annotation-id][data-focused]')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(cards(page)).toHaveCount(0);
});

test('the keyboard walks from paragraph to cell and from sentence to sentence of a cell, and marks there', async ({
  page,
}) => {
  await page.getByRole('region', { name: '阅读区' }).focus();
  const chosen = () => page.evaluate(() => document.getSelection()?.toString());
  const walkTo = async (key: string, words: string) => {
    for (let step = 0; step < 40 && (await chosen()) !== words; step += 1) await page.keyboard.press(key);
    expect(await chosen()).toBe(words);
  };
  await walkTo('j', '表1　“十四五”对外贸易主要指标');
  await page.keyboard.press('j');
  expect(await chosen()).toBe('类别');
  await page.keyboard.press('k');
  await walkTo('ArrowRight', '货物贸易总额（万亿美元）');
  await page.keyboard.press('ArrowRight');
  expect(await chosen()).toBe('4.65');
  await page.keyboard.press('3');
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page).first()).toContainText('1¶2r3c3');
  await walkTo('ArrowRight', '建立健全技术贸易促进体系，扩大先进技术进口。');
  await page.keyboard.press('j');
  expect(await chosen()).toBe('约束性');
  await page.keyboard.press('j');
  expect(await chosen()).toBe('以上指标由商务部会同有关部门分解落实。');
  await page.keyboard.press('k');
  expect(await chosen()).toBe('约束性');
});

test('a selection over several cells is one mark whose quote is the text of the table', async ({ page }) => {
  await dragOver(page, cell(page, 'r3c2'), cell(page, 'r4c4'), ['货物', '6左右']);
  await page.keyboard.press('2');
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page).first()).toContainText('1¶2r3c2–r4c4');
  const quote = await page.evaluate(async () => {
    const { zhangju } = window as unknown as ZhangjuWindow;
    const list = (await zhangju.call('document:list', {})).value as { id: string; title: string }[];
    const id = list.find(({ title }) => title.startsWith('对外贸易'))?.id;
    const marks = (await zhangju.call('annotation:list', { documentId: id })).value;
    return (marks as { quote: { exact: string } }[])[0]?.quote.exact;
  });
  expect(quote).toBe('货物贸易总额（万亿美元）\t4.65\t5.1\t预期性\n服务进出口年均增速（%）\t—\t6左右');
});

test('search finds words in cells and none over the border of two', async ({ page }) => {
  await page.keyboard.press('Control+f');
  await page.keyboard.insertText('负面清单管理制度');
  await expect(page.getByText('1¶2r6c2').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect.poll(() => painted(page, 'hit-current')).toBe(1);
  await page.getByRole('searchbox', { name: '在文中查找' }).fill('4.655.1');
  await expect.poll(() => painted(page, 'hit-current')).toBe(0);
  await expect(page.getByText('1¶2r3')).toHaveCount(0);
});

test('the targets of a table of indicators are proposed for the register', async ({ page }) => {
  await page.keyboard.press('Control+2');
  await page.getByRole('button', { name: '目标指标' }).click();
  const grid = page.getByRole('grid');
  await expect(grid).toContainText('货物贸易总额');
  await expect(grid).toContainText('高新技术产品出口占比');
});

test('a wide table scrolls in its own frame, by key and with the walk', async ({ page }) => {
  const frame = page.locator('[data-table-frame]').nth(1);
  await frame.scrollIntoViewIfNeeded();
  await expect(page.getByRole('region', { name: '表格，二、第1段' })).toBeVisible();
  const left = () => frame.evaluate((element) => element.scrollLeft);
  await frame.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(left).toBeGreaterThan(0);
  await page.keyboard.press('Home');
  await frame.evaluate((element) => (element.scrollLeft = 0));
  // The one that fits is no stop of the keyboard.
  expect(await page.locator('[data-table-frame]').first().getAttribute('tabindex')).toBeNull();
  await dragOver(page, cell(page, 'r1c1', 1), cell(page, 'r1c1', 1), ['指', '标']);
  await page.getByRole('region', { name: '阅读区' }).focus();
  for (let step = 0; step < 14; step += 1) await page.keyboard.press('j');
  await expect(cell(page, 'r1c15', 1)).toBeInViewport({ ratio: 0.9 });
  const wide = await page.evaluate(() => {
    const column = document.querySelector('[data-reader]')!.parentElement!;
    return column.scrollWidth - column.clientWidth;
  });
  expect(wide).toBe(0);
});

test('axe finds nothing in a text with tables, in three themes', async ({ page }) => {
  await dragOver(page, cell(page, 'r3c2'), cell(page, 'r3c2'), ['货物', '总额']);
  await page.keyboard.press('4');
  await expect(cards(page)).toHaveCount(1);
  await expectAccessible(page);
});
