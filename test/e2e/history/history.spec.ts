import type { Page } from '@playwright/test';
import { expect, test } from '../harness';
import { cards, selectWords } from '../reader/reading-page';

const pane = (page: Page) => page.getByRole('complementary', { name: '操作记录' });

async function mark(page: Page, words: string, key: string): Promise<void> {
  await selectWords(page, words);
  await page.keyboard.press(key);
  await expect(page.locator('[data-annotation-id][data-focused]')).toBeVisible();
  await page.keyboard.press('Escape');
}

test('the history names each step, goes back to one and forward again, by keyboard alone', async ({
  page,
}) => {
  await mark(page, '健全准入前国民待遇加负面清单管理制度', '7');
  await mark(page, '持续推进服务业扩大开放', '5');
  await page.keyboard.press('Control+Shift+h');
  const steps = pane(page).getByRole('listitem');
  await expect(steps).toHaveCount(2);
  await expect(steps.first()).toContainText('添加批注');
  await expect(steps.first()).toContainText('持续推进服务业扩大开放');
  // From the newest step one down, then to its act.
  await steps.first().getByRole('button').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(pane(page).getByRole('button', { name: '回到这一步' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(pane(page).getByRole('region', { name: '已撤销，可重做' }).getByRole('listitem')).toHaveCount(
    1,
  );
  await page.keyboard.press('Control+Shift+z');
  await expect(pane(page).getByRole('region', { name: '已撤销，可重做' })).toHaveCount(0);
});

test('a deleted mark comes back from the trash with its comment', async ({ page }) => {
  await selectWords(page, '健全准入前国民待遇加负面清单管理制度');
  await page.keyboard.press('c');
  await expect(page.locator('[data-annotation-id]').getByRole('textbox', { name: /评论/ })).toBeFocused();
  await page.keyboard.insertText('先健全，再缩减');
  await page.keyboard.press('Control+Enter');
  await expect(cards(page)).toContainText('先健全，再缩减');
  await page.locator('[data-annotation-id] button').first().click();
  await page.keyboard.press('Delete');
  await expect(cards(page)).toHaveCount(0);
  // Something else was done since, so undo alone would not bring only the mark back.
  await mark(page, '持续推进服务业扩大开放', '5');
  await page.keyboard.press('Control+Shift+h');
  await page.getByRole('tab', { name: /回收站/ }).click();
  await expect(pane(page)).toContainText('评论 1 条');
  await pane(page)
    .getByRole('button', { name: /^恢复批注/ })
    .click();
  await expect(pane(page)).toContainText('回收站是空的');
  await page.keyboard.press('Control+Shift+h');
  await expect(cards(page)).toHaveCount(2);
  await expect(cards(page).first()).toContainText('先健全，再缩减');
});

test('the history stands beside every view and gives way to a tab that is asked for', async ({ page }) => {
  await page.keyboard.press('Control+Shift+h');
  for (const key of ['Control+2', 'Control+3', 'Control+4', 'Control+1']) {
    await page.keyboard.press(key);
    await expect(pane(page)).toBeVisible();
  }
  await page.keyboard.press('Control+f');
  await expect(pane(page)).toHaveCount(0);
  await expect(page.getByRole('tab', { name: '搜索' })).toHaveAttribute('aria-selected', 'true');
});
