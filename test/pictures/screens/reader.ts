import { press, settle, type Screen } from './acts';

/** The reader with what opens in it and beside it. */
export const readerScreens: readonly Screen[] = [
  [
    'reader',
    async (page) => {
      await page.locator('[data-address="3.2¶1"]').waitFor({ state: 'attached' });
      const row = page.getByRole('treeitem').filter({ hasText: '深化服务贸易改革开放' }).first();
      const opener = page.getByRole('button', { name: /^(目录|Outline)/ });
      if (await opener.isVisible()) await opener.click();
      await row.click();
      await page.getByRole('region').first().focus();
      await settle(page);
    },
  ],
  [
    'structure-menu',
    async (page) => {
      await page
        .getByRole('treeitem')
        .filter({ hasText: '深化服务贸易改革开放' })
        .first()
        .click({ button: 'right' });
      await page.getByRole('menu').waitFor();
      await settle(page);
    },
  ],
  [
    'reader-selection',
    async (page) => {
      await press(page, 'Escape');
      await page.evaluate(() => {
        const run = [...document.querySelectorAll('[data-address="3.1¶2"] [data-block]')].at(-1);
        const node = run?.firstChild as Text;
        const at = node.data.indexOf('精简行政许可');
        const range = document.createRange();
        range.setStart(node, Math.max(0, at));
        range.setEnd(node, Math.min(node.length, at + 34));
        document.getSelection()?.removeAllRanges();
        document.getSelection()?.addRange(range);
      });
      await settle(page);
    },
  ],
  ['tag-picker', async (page) => press(page, 't').then(() => settle(page))],
  [
    'mark-focused',
    async (page) => {
      await press(page, 'Escape');
      await page.evaluate(() => document.getSelection()?.removeAllRanges());
      for (let count = 0; count < 4; count += 1) await press(page, 'n');
      await settle(page);
    },
  ],
  [
    'mark-filter',
    async (page) => {
      await page.getByRole('region').first().focus();
      await press(page, 'f');
      const colors = page.getByRole('group', { name: /^(颜色|Colour)$/ });
      await colors.getByRole('button', { name: /^(紫|violet)$/i }).click();
      await settle(page);
    },
  ],
  [
    'search',
    async (page) => {
      await page
        .getByRole('button', { name: /^(全部显示|Show all)$/ })
        .click()
        .catch(() => undefined);
      await press(page, 'Control+f');
      await page.keyboard.insertText('负面清单');
      await press(page, 'Enter');
      await press(page, 'F3');
      await press(page, 'F3');
      await settle(page);
    },
  ],
  [
    'measures',
    async (page) => {
      await page.getByRole('treeitem', { name: /放宽服务领域市场准入/ }).click();
      await page.getByRole('tab', { name: /措施|Measures/ }).click();
      await settle(page);
      const rows = page.getByRole('complementary').getByRole('button', { name: /(?:，待核|, open)$/ });
      for (let count = 0; count < 3 && (await rows.count()) > 0; count += 1) {
        await rows.first().click();
        await press(page, 'Enter');
        await settle(page);
      }
    },
  ],
  [
    'history',
    async (page) => {
      await page.evaluate(() => document.getSelection()?.removeAllRanges());
      for (const key of ['n', 'Delete', 'n', '6', 'Control+z', 'Control+Shift+h']) {
        await press(page, key);
        await settle(page);
      }
      await settle(page);
      await page
        .getByRole('complementary')
        .getByRole('button', { name: /(?:删除批注|Delete mark)/ })
        .last()
        .click();
      await settle(page);
    },
  ],
  [
    'trash',
    async (page) => {
      await page.getByRole('tab', { name: /^(回收站|Trash)/ }).click();
      await settle(page);
    },
  ],
  [
    'notes-tab',
    async (page) => {
      // Puts the history away, which stands where the inspector does.
      await press(page, 'Control+Shift+h');
      await page.getByRole('tab', { name: /笔记|Notes/ }).click();
      await settle(page);
    },
  ],
];
