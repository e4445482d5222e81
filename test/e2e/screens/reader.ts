import { expect } from '../harness';
import { selectWords } from '../reader/reading-page';
import { closePane, openOutline, openTab, press, toText, type Stop } from './stop';

/** The reader, what stands beside it, and what lies over it. */
export const readerStops: readonly Stop[] = [
  ['reader', async (page) => expect(page.locator('[data-address]').first()).toBeVisible()],
  ['outline', openOutline],
  [
    'structure menu',
    async (page) => {
      await page.getByRole('treeitem').first().click({ button: 'right' });
      await expect(page.getByRole('menu', { name: '文本结构' })).toBeVisible();
    },
  ],
  [
    'selection',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('treeitem').first().click();
      await selectWords(page, '健全准入前国民待遇加负面清单管理制度');
    },
  ],
  [
    'mark',
    async (page) => {
      await page.keyboard.press('7');
      await expect(page.locator('[data-annotation-id][data-focused]')).toBeVisible();
    },
  ],
  [
    'menu of a mark',
    async (page) => {
      await page.locator('[data-focused]').getByRole('button', { name: '批注操作' }).press('Enter');
      await expect(page.getByRole('menu')).toBeVisible();
    },
  ],
  [
    'comment',
    async (page) => {
      await page.keyboard.press('Escape');
      await toText(page);
      await press('c')(page);
      await page.keyboard.insertText('先健全，再缩减');
      await page.keyboard.press('Enter');
      await expect(page.locator('[data-focused]').getByText('先健全，再缩减')).toBeVisible();
    },
  ],
  ['tag picker', press('Escape', 't')],
  [
    'tag picker: a new tag',
    async (page) => {
      await page.keyboard.insertText('准入');
      await expect(page.getByRole('option', { name: /新建/ })).toBeVisible();
      await page.keyboard.press('Enter');
    },
  ],
  [
    'filter of marks',
    async (page) => {
      await press('Escape')(page);
      await openTab(page, /批注/);
      await toText(page);
      await press('f')(page);
      await page.getByRole('group', { name: '颜色' }).getByRole('button', { name: '绿' }).click();
    },
  ],
  [
    'views of marks',
    async (page) => {
      await press('Escape')(page);
      await page.getByRole('button', { name: '视图' }).click();
      await page.getByRole('textbox', { name: '视图名称' }).fill('绿的');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog', { name: '视图' }).getByText('绿的')).toBeVisible();
    },
  ],
  [
    'change of many marks',
    async (page) => {
      await press('Escape')(page);
      await page.getByRole('button', { name: '批量' }).click();
      await expect(page.getByRole('dialog', { name: '批量修改' })).toBeVisible();
    },
  ],
  [
    'ends of a mark',
    async (page) => {
      await press('Escape')(page);
      await toText(page);
      await press('n', 'r')(page);
      await expect(page.getByRole('toolbar', { name: '改范围' })).toBeVisible();
    },
  ],
  ['an address to go to', press('Escape', 'g')],
  [
    'an address with its words',
    async (page) => {
      await page.keyboard.insertText('3.3¶1');
      await expect(page.getByRole('dialog')).toContainText('三、（三）');
      await page.keyboard.press('Enter');
    },
  ],
  [
    'bookmarks',
    async (page) => {
      await press('b')(page);
      await openOutline(page);
      await expect(page.getByRole('region', { name: '书签' })).toBeVisible();
      await page.getByRole('treeitem').first().click();
    },
  ],
  [
    'repairs and doubts',
    async (page) => {
      await closePane(page);
      await page.getByRole('button', { name: /^文本修复/ }).click();
    },
  ],
  [
    'type',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '文字与主题' }).click();
    },
  ],
  [
    'focus',
    async (page) => {
      await press('Escape', 'F8')(page);
      await expect(page.locator('[data-focus]')).toHaveCount(1);
    },
  ],
  [
    'margin',
    async (page) => {
      await press('F8', 'F7')(page);
    },
  ],
  [
    'search',
    async (page) => {
      await press('F7', 'Control+f')(page);
      await page.keyboard.insertText('负面清单');
      await expect(page.getByText('3.1¶1s2').first()).toBeVisible();
    },
  ],
  ['search: nothing', async (page) => page.keyboard.insertText('没有的词')],
  [
    'measures',
    async (page) => {
      await toText(page);
      await press('g')(page);
      await page.keyboard.insertText('3.1¶1');
      await page.keyboard.press('Enter');
      await openTab(page, /措施/);
      await page
        .getByRole('button', { name: /，待核$/ })
        .first()
        .click();
    },
  ],
  ['notes beside the text', async (page) => openTab(page, /笔记/)],
  [
    'history',
    async (page) => {
      await toText(page);
      await press('Control+z', 'Control+Shift+h')(page);
      await expect(page.getByText('现在', { exact: true })).toBeVisible();
    },
  ],
  [
    'history: a step in hand',
    async (page) => {
      await page
        .getByRole('complementary', { name: '操作记录' })
        .getByRole('button', { name: /批注/ })
        .last()
        .click();
    },
  ],
  [
    'trash',
    async (page) => {
      await press('Control+Shift+h')(page);
      await toText(page);
      await press('n', 'Delete', 'Control+Shift+h')(page);
      await page.getByRole('tab', { name: /^回收站/ }).click();
      await expect(page.getByRole('button', { name: /恢复/ }).first()).toBeAttached();
    },
  ],
];
