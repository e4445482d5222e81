import { type Page } from '@playwright/test';
import { expect, test } from '../harness';
import { bar, painted, selectWords } from '../reader/reading-page';
import { ask, compose, makeTags, markWords, storedPaths, tagsOfMarks, type StoredTag } from './seed';

const words = '破除负面清单之外隐性准入壁垒';
const field = (page: Page) => page.getByRole('combobox', { name: '输入标签' });
const options = (page: Page) => page.getByRole('listbox', { name: '标签' }).getByRole('option');
const optionNames = (page: Page) =>
  options(page).evaluateAll((rows) => rows.map((it) => it.textContent ?? ''));

/** Opens the picker on a mark that is there already. */
async function openPicker(page: Page, tagIds: readonly string[] = []): Promise<void> {
  const mark = await markWords(page, words, tagIds);
  const card = page.locator(`[data-annotation-id="${mark}"][data-focused]`);
  await expect(async () => {
    await page.keyboard.press('n');
    await expect(card).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('t');
  await expect(field(page)).toBeFocused();
}

test('words that were just selected get a mark with the tags picked, from the keyboard alone', async ({
  page,
}) => {
  await makeTags(page, '对外开放', '对外开放/市场准入', '监管');
  await selectWords(page, words);
  await page.keyboard.press('t');
  await expect(field(page)).toBeFocused();
  await page.keyboard.insertText('准入');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('监管');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveCount(0);
  await expect.poll(() => tagsOfMarks(page)).toEqual([['市场准入', '监管']]);
});

test('what is to be tagged stays painted while the picker or a dialog has the keyboard', async ({ page }) => {
  await selectWords(page, words);
  expect(await painted(page, 'selection-kept')).toBe(0);
  await page.keyboard.press('t');
  await expect(field(page)).toBeFocused();
  await expect.poll(() => painted(page, 'selection-kept')).toBe(1);
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeVisible();
  await expect.poll(() => painted(page, 'selection-kept')).toBe(0);
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect.poll(() => painted(page, 'selection-kept')).toBe(1);
  await expect(page.locator('[role=toolbar][aria-label=标注工具]')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeVisible();
});

test('T opens it also where the card of the mark in hand is not shown', async ({ page }) => {
  await openPicker(page);
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: /笔记/ }).click();
  await page.getByRole('region', { name: '阅读区' }).focus();
  await page.keyboard.press('t');
  await expect(field(page)).toBeFocused();
  await expect(page.getByText(words)).toBeInViewport();
});

test('typing filters with the parent shown, Enter applies, Enter again takes it off', async ({ page }) => {
  await makeTags(page, '对外开放', '对外开放/市场准入', '监管');
  await openPicker(page);
  await page.keyboard.insertText('准入');
  await expect(options(page).first()).toContainText('市场准入对外开放');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '去掉标签 市场准入' })).toBeVisible();
  await expect.poll(() => tagsOfMarks(page)).toEqual([['市场准入']]);
  await page.keyboard.insertText('市场');
  await page.keyboard.press('Enter');
  await expect.poll(() => tagsOfMarks(page)).toEqual([[]]);
});

test('arrows walk the rows and the definition of the row in hand is shown', async ({ page }) => {
  await ask(page, 'tag:create', { name: '监管', parentId: null, definition: '政府怎样看住市场。' });
  await ask(page, 'tag:create', { name: '行业', parentId: null });
  await openPicker(page);
  await expect(page.getByText('政府怎样看住市场。')).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('政府怎样看住市场。')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect.poll(() => tagsOfMarks(page)).toEqual([['行业']]);
});

test('Alt and a digit takes a row, a plain digit is text', async ({ page }) => {
  await makeTags(page, '甲', '乙', '丙2');
  await openPicker(page);
  await page.keyboard.press('2');
  await expect(field(page)).toHaveValue('2');
  await expect.poll(() => optionNames(page)).toHaveLength(2);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Alt+2');
  await expect.poll(() => tagsOfMarks(page)).toEqual([['乙']]);
  await expect(field(page)).toHaveValue('');
});

test('Backspace in the empty field takes off the last tag', async ({ page }) => {
  const ids = await makeTags(page, '甲', '乙');
  await openPicker(page, [ids.get('甲') ?? '', ids.get('乙') ?? '']);
  await page.keyboard.press('Backspace');
  await expect.poll(() => tagsOfMarks(page)).toEqual([['甲']]);
});

test('an unknown word is created under the parent that Tab names', async ({ page }) => {
  await makeTags(page, '对外开放', '监管');
  await openPicker(page);
  await page.keyboard.insertText('电信');
  await expect(options(page).last()).toContainText('新建“电信”，放在 顶层');
  await page.keyboard.press('Tab');
  await expect(options(page).last()).toContainText('新建“电信”，归入 对外开放');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => tagsOfMarks(page)).toEqual([['电信']]);
  expect(await storedPaths(page)).toEqual(['对外开放', '对外开放/电信', '监管']);
  await expect(field(page)).toBeFocused();
});

test('tags used last come first the next time', async ({ page }) => {
  await makeTags(page, '甲', '乙', '丙');
  await openPicker(page);
  await page.keyboard.insertText('丙');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('乙');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveCount(0);
  await page.keyboard.press('t');
  await expect(options(page).nth(0)).toContainText('乙');
  await expect(options(page).nth(1)).toContainText('丙');
});

test('Escape and a press beside the panel close it', async ({ page }) => {
  await makeTags(page, '甲');
  await openPicker(page);
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveCount(0);
  await page.keyboard.press('t');
  await expect(field(page)).toBeFocused();
  await page.getByRole('status', { name: '状态栏' }).click();
  await expect(field(page)).toHaveCount(0);
});

test('the panel stays inside the window', async ({ page }) => {
  await makeTags(page, ...Array.from({ length: 30 }, (_, at) => `标签${at}`));
  await openPicker(page);
  const box = await page.getByRole('dialog', { name: '标签' }).boundingBox();
  expect(box).not.toBeNull();
  expect(box!.width).toBe(340);
  expect(box!.x).toBeGreaterThanOrEqual(0);
  expect(box!.x + box!.width).toBeLessThanOrEqual(1280);
  expect(box!.y).toBeGreaterThanOrEqual(0);
  expect(box!.y + box!.height).toBeLessThanOrEqual(800);
});

test('an input method composes undisturbed: nothing filters, nothing is applied, until its words are in', async ({
  page,
}) => {
  await makeTags(page, '市场准入', '监管');
  await openPicker(page);
  await compose(
    page,
    'zhunru',
    async () => {
      await expect(field(page)).toHaveValue('zhunru');
      await expect(options(page)).toHaveCount(2);
      for (const key of ['Enter', 'ArrowDown', 'Tab', 'Escape', 'Backspace']) {
        await field(page).dispatchEvent('keydown', { key, keyCode: 229, isComposing: true });
      }
      await expect(field(page)).toBeFocused();
      expect(await tagsOfMarks(page)).toEqual([[]]);
    },
    '准入',
  );
  await expect(field(page)).toHaveValue('准入');
  await expect(options(page).first()).toContainText('市场准入');
  await page.keyboard.press('Enter');
  await expect.poll(() => tagsOfMarks(page)).toEqual([['市场准入']]);
  const tags = await ask<readonly StoredTag[]>(page, 'tag:list', {});
  expect(tags).toHaveLength(2);
});
