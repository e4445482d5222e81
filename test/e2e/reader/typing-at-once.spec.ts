import type { Page } from '@playwright/test';
import { expect, test } from '../harness';
import { Desk } from '../notes/desk';
import { cards, selectWords } from './reading-page';

const words = '健全准入前国民待遇加负面清单管理制度';

/** Presses the keys one after the other as fast as the page takes them. */
async function typeAtOnce(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const focused = (page: Page) => page.locator('[data-annotation-id][data-focused]');

test.describe('keys pressed right after a command', () => {
  test('C: the comment gets them, letters that are commands too, and Enter keeps it', async ({ page }) => {
    await selectWords(page, words);
    await typeAtOnce(page, 'c', 't', 'm', '3', 'j', 'x', 'Enter');
    await expect(focused(page).getByText('tm3jx', { exact: true })).toBeVisible();
    await expect(cards(page)).toHaveCount(1);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.locator('.held-typing')).toHaveCount(0);
    await expect(page.getByRole('textbox', { name: '回复' })).toBeFocused();
  });

  test('C where the pane of the marks is closed or another is shown', async ({ page }) => {
    await page.getByRole('tab', { name: /笔记/ }).click();
    await selectWords(page, words);
    await typeAtOnce(page, 'c', 'a', 'b', 'Enter');
    await expect(focused(page).getByText('ab', { exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await typeAtOnce(page, 'c', 'd', 'e', 'Enter');
    await expect(focused(page).getByText('de', { exact: true })).toBeVisible();
  });

  test('C and an input method: the word is set down whole', async ({ page }) => {
    const cdp = await page.context().newCDPSession(page);
    await selectWords(page, words);
    await page.keyboard.press('c');
    for (const text of ['f', 'fu', 'fu mian'])
      await cdp.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    // The field has come meanwhile and waits for the word.
    await expect(focused(page)).toBeVisible();
    await cdp.send('Input.insertText', { text: '负面' });
    const field = page.getByRole('textbox', { name: '评论' });
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('负面');
    await new Desk(page).compose(cdp, ['q', 'qing dan'], '清单');
    await expect(field).toHaveValue('负面清单');
  });

  test('Escape gives the keyboard back to the text', async ({ page }) => {
    await selectWords(page, words);
    await typeAtOnce(page, 'c', 'a', 'Escape');
    await expect(page.getByRole('region', { name: '阅读区' })).toBeFocused();
    await expect(page.getByText('a', { exact: true })).toHaveCount(0);
  });

  test('a colour, then a tag: both mean the same mark', async ({ page }) => {
    await selectWords(page, words);
    await typeAtOnce(page, '4', '5', 't', 'z', 'r', 'Enter');
    await expect(cards(page)).toHaveCount(1);
    await expect(cards(page)).toContainText('zr');
    await expect(cards(page)).toHaveAccessibleName(/蓝/);
  });

  test('Ctrl+K and G: their line gets them, the first time too', async ({ page }) => {
    await page.getByRole('region', { name: '阅读区' }).focus();
    await typeAtOnce(page, 'Control+k', 'b', 'm', 'b');
    await expect(page.getByRole('combobox')).toHaveValue('bmb');
    await typeAtOnce(page, 'Escape', 'g', '3', '.', '3', 'Enter');
    await expect(page.locator('[data-address="3.3"]')).toBeInViewport();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('region', { name: '阅读区' })).toBeFocused();
  });

  test('a colour chosen in the palette marks the selected words, and Escape leaves them selected', async ({
    page,
  }) => {
    const selected = () => page.evaluate(() => document.getSelection()?.toString());
    await selectWords(page, words);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect.poll(selected).toBe(words);
    await typeAtOnce(page, 'Control+k');
    await page.keyboard.insertText('上色：绯');
    await expect(page.getByRole('option').first()).toContainText('绯');
    await page.keyboard.press('Enter');
    await expect(focused(page)).toContainText(words.slice(0, 6));
    await expect(cards(page)).toHaveAccessibleName(/绯/);
  });

  test('Ctrl+N: the title gets them, before the editor is loaded', async ({ page }) => {
    await typeAtOnce(page, 'Control+n', 'a', 'b', 'c');
    await expect(new Desk(page).title).toHaveValue('abc');
    await expect(new Desk(page).title).toBeFocused();
  });

  test('Ctrl+F from another screen: the search gets them', async ({ page }) => {
    await page.keyboard.press('Control+2');
    await expect(page.getByRole('grid')).toBeVisible();
    await typeAtOnce(page, 'Control+f', '2', '0', '3', '0');
    await expect(page.getByRole('searchbox', { name: /搜索|查找/ })).toHaveValue('2030');
  });
});
