import type { Page } from '@playwright/test';
import { expect, test, type ZhangjuWindow } from './harness';

const help = (page: Page) => page.getByRole('dialog', { name: '帮助' });
const text = (page: Page) => help(page).getByRole('article', { name: '帮助正文' });
const chapter = (page: Page, name: string) =>
  help(page).getByRole('navigation', { name: '章节' }).getByRole('button', { name, exact: true });

test('F1 opens the help, loaded only then, and Escape gives the keyboard back to where it was', async ({
  page,
}) => {
  // A part that is loaded later brings its style sheet along.
  const loaded = () =>
    page.evaluate(() => [...document.styleSheets].some(({ href }) => /\/help-[^/]*\.css$/.test(href ?? '')));
  expect(await loaded()).toBe(false);
  await page.getByRole('treeitem', { name: /发展基础/ }).click();
  await expect(page.getByRole('treeitem', { name: /发展基础/ })).toBeFocused();
  await page.keyboard.press('F1');
  await expect(text(page)).toContainText('第一次打开');
  expect(await loaded()).toBe(true);
  await page.keyboard.press('Escape');
  await expect(help(page)).toHaveCount(0);
  await expect(page.getByRole('treeitem', { name: /发展基础/ })).toBeFocused();
});

test('a text field does not keep F1 to itself, and the menu and the palette lead there too', async ({
  page,
}) => {
  await page.getByRole('searchbox', { name: '筛选目录' }).focus();
  await page.keyboard.press('F1');
  await expect(help(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /“十四五”/ }).click();
  await page.getByRole('menuitem', { name: '帮助' }).click();
  await expect(help(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: '命令' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.insertText('>帮助');
  await expect(palette.getByRole('option').first()).toContainText('F1');
  await page.keyboard.press('Enter');
  await expect(help(page)).toBeVisible();
});

test('words are found over all chapters, and a find leads to its section', async ({ page }) => {
  await page.keyboard.press('F1');
  await help(page).getByRole('searchbox', { name: '在帮助中查找' }).fill('拆分 合并');
  const results = text(page).getByRole('button');
  await expect(help(page).getByRole('status')).toHaveText(/^[1-9]\d* 处$/);
  await results.filter({ hasText: '编码簿 · 整理标签' }).click();
  await expect(text(page).getByRole('heading', { name: '整理标签' })).toBeInViewport();
  await expect(chapter(page, '编码簿')).toHaveAttribute('aria-current', 'page');
  await help(page).getByRole('searchbox', { name: '在帮助中查找' }).fill('没有这样的词');
  await expect(help(page).getByRole('status')).toHaveText('0 处');
  await expect(results).toHaveCount(0);
});

test('keys are shown as they are now, and as none where they were taken away', async ({ page }) => {
  const set = (shortcuts: Record<string, string[]>) =>
    page.evaluate(
      (change) => (window as unknown as ZhangjuWindow).zhangju.call('settings:set', { shortcuts: change }),
      shortcuts,
    );
  const importing = text(page).getByRole('paragraph').filter({ hasText: '选择文件' });
  await page.keyboard.press('F1');
  await expect(importing.locator('kbd')).toHaveText(['Ctrl', 'O']);
  await set({ import: ['Alt+F9'] });
  await expect(importing.locator('kbd')).toHaveText(['Alt', 'F9']);
  await set({ import: [] });
  await expect(importing).toContainText('未设快捷键');
});

test('a link carries out its command, by mouse and by keyboard, and the next time the chapter is there again', async ({
  page,
}) => {
  await page.keyboard.press('F1');
  await chapter(page, '编码簿').click();
  const link = text(page).getByRole('button', { name: '编码簿', exact: true });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(help(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: '编码簿', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await page.keyboard.press('F1');
  await expect(chapter(page, '编码簿')).toHaveAttribute('aria-current', 'page');
  await chapter(page, '导出、打印与批注回收').click();
  await text(page).getByRole('button', { name: '打开打印' }).click();
  await expect(page.getByRole('dialog', { name: '打印' })).toBeVisible();
});

test('the help speaks the language of the interface', async ({ page }) => {
  await page.keyboard.press('F1');
  await expect(text(page)).toContainText('导入自己的文件');
  await page.evaluate(() =>
    (window as unknown as ZhangjuWindow).zhangju.call('settings:set', { language: 'en' }),
  );
  await expect(page.getByRole('dialog', { name: 'Help' })).toContainText('Bringing in your own files');
});
