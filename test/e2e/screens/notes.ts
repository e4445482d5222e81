import { expect } from '../harness';
import { selectWords } from '../reader/reading-page';
import { press, type Stop } from './stop';

const text = '笔记正文';

/** Notes and the codebook, with what opens in them. */
export const notesStops: readonly Stop[] = [
  ['notes: none yet', press('Control+3')],
  [
    'note',
    async (page) => {
      await page.keyboard.press('Control+n');
      await expect(page.getByRole('textbox', { name: '笔记标题' })).toBeFocused();
      await page.keyboard.insertText('读后');
      await page.keyboard.press('Enter');
      await page.keyboard.type('[] ');
      await page.keyboard.insertText('待核一');
      await press('Enter', 'Enter')(page);
      await page.keyboard.insertText('正文');
    },
  ],
  [
    'note with a quote',
    async (page) => {
      await page.keyboard.press('Control+1');
      await selectWords(page, '健全准入前国民待遇加负面清单管理制度');
      await press('q', 'Control+3')(page);
      await expect(page.locator('[data-quote-state="agrees"]')).toBeVisible();
    },
  ],
  [
    'note: a clause to choose',
    async (page) => {
      await page.getByRole('textbox', { name: text }).focus();
      await page.keyboard.press('Control+Home');
      await page.keyboard.type('@');
      await expect(page.getByRole('listbox', { name: '条款' })).toBeVisible();
    },
  ],
  [
    'note: find and replace',
    async (page) => {
      await press('Escape', 'Backspace', 'Control+h')(page);
      await expect(page.getByRole('form', { name: '在笔记中查找' })).toBeVisible();
    },
  ],
  [
    'note: templates',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '从模板新建' }).click();
      await expect(page.getByRole('menu')).toBeVisible();
    },
  ],
  [
    'note from a template, with a table',
    async (page) => {
      await page.getByRole('menuitem', { name: '读书卡' }).click();
      await expect(page.getByRole('textbox', { name: text }).locator('table')).toBeVisible();
    },
  ],
  [
    'note: versions',
    async (page) => {
      const tab = page.getByRole('tab', { name: '历史' });
      if (await tab.isVisible()) await tab.click();
    },
  ],
  ['codebook: none yet', press('Control+4')],
  [
    'codebook: auto-coding',
    async (page) => {
      await page.getByRole('button', { name: '新建标签' }).first().click();
      await page.keyboard.insertText('负面清单');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: '自动编码' }).click();
      await expect(page.getByRole('listbox', { name: '命中的文句' })).toBeVisible();
    },
  ],
  [
    'codebook: a tag with marks',
    async (page) => {
      await page.getByRole('button', { name: /^标注 \d+ 处/ }).click();
      await expect(page.getByRole('button', { name: /^标注 0 处/ })).toBeVisible();
    },
  ],
  [
    'codebook: split',
    async (page) => {
      await page.getByRole('button', { name: /^拆分/ }).click();
      await page.locator('[role="option"]').first().click();
    },
  ],
  [
    'codebook: export',
    async (page) => {
      await page.getByRole('button', { name: '导出 .qdc、CSV' }).click();
      await expect(page.getByRole('dialog', { name: '导出编码簿' })).toBeVisible();
    },
  ],
  [
    'codebook: import',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.locator('input[type=file]').setInputFiles({
        name: '簿.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('标签,定义\n负面清单,清单\n准入,放宽准入\n'),
      });
      await expect(page.getByRole('dialog', { name: '导入 簿.csv' })).toBeVisible();
    },
  ],
];
