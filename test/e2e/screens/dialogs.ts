import { expect } from '../harness';
import { press, toText, type Stop } from './stop';

/** What belongs to no view: palette, shortcuts, export, library, settings. */
export const dialogStops: readonly Stop[] = [
  ['palette', press('Control+k')],
  [
    'palette: nothing found',
    async (page) => {
      await expect(page.getByRole('combobox')).toBeFocused();
      await page.keyboard.insertText('没有这样的命令');
    },
  ],
  [
    'shortcuts',
    async (page) => {
      await page.keyboard.press('Escape');
      await toText(page);
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
    },
  ],
  [
    'export',
    async (page) => {
      await press('Escape', 'Control+e')(page);
      await expect(page.getByRole('dialog', { name: '导出' })).toBeVisible();
    },
  ],
  [
    'export: chosen sections',
    async (page) => {
      await page
        .getByRole('dialog')
        .getByRole('radio', { name: /^选中的章节/ })
        .click();
      await expect(page.getByRole('group', { name: '选中的章节' })).toBeVisible();
    },
  ],
  [
    'export: the text as Word',
    async (page) => {
      await page
        .getByRole('dialog')
        .locator('label')
        .filter({ hasText: /^Word 批注版/ })
        .first()
        .click();
    },
  ],
  [
    'export: a template',
    async (page) => {
      const dialog = page.getByRole('dialog', { name: '导出' });
      await dialog
        .locator('label')
        .filter({ hasText: /^Markdown / })
        .first()
        .click();
      await dialog.getByRole('button', { name: '编辑模板' }).click();
      await expect(dialog.getByRole('textbox', { name: '每条批注' })).toBeVisible();
    },
  ],
  [
    'print: one section',
    async (page) => {
      await press('Escape', 'Escape', 'Control+p')(page);
      await page.getByRole('radio', { name: '一章或一节' }).click();
      await expect(page.getByRole('combobox', { name: '章节' })).toBeVisible();
    },
  ],
  [
    'help',
    async (page) => {
      await press('Escape', 'F1')(page);
      await expect(page.getByRole('heading', { name: '第一次打开' })).toBeVisible();
    },
  ],
  ['help: search', async (page) => page.getByRole('searchbox', { name: '在帮助中查找' }).fill('批注')],
  [
    'library',
    async (page) => {
      await press('Escape', 'Escape', 'Control+Shift+l')(page);
      await expect(page.locator('[data-document-id]')).toBeVisible();
    },
  ],
  [
    'library: menu of a document',
    async (page) => {
      await page.locator('[data-document-id]').getByRole('button').last().click();
      await expect(page.getByRole('menu')).toBeVisible();
    },
  ],
  [
    'library: details of a document',
    async (page) => {
      await page.getByRole('menuitem', { name: '改名与信息……' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  ],
  [
    'library: words pasted',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /粘贴文字/ }).click();
      await page.getByRole('dialog').getByRole('textbox').first().fill('第一章 总体要求\n扩大外资准入领域。');
    },
  ],
  [
    'library: search',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('main').getByRole('searchbox').fill('负面清单');
      await expect(page.getByRole('main').getByText('3.1¶1s2').first()).toBeVisible();
    },
  ],
  ['settings', press('Control+,')],
  [
    'settings: a key is recorded',
    async (page) => {
      const keys = page.getByRole('complementary', { name: '快捷键' });
      await keys.getByRole('searchbox').fill('评论');
      await keys.getByRole('listitem').getByRole('button').first().click();
    },
  ],
  [
    'settings: two commands of one key',
    async (page) => {
      await page.keyboard.press('Control+e');
      await expect(page.getByText(/有两个命令/)).toBeVisible();
    },
  ],
];
