import { type Page } from '@playwright/test';
import { expect, test } from '../harness';
import { compose, makeTags } from '../tags/seed';

const palette = (page: Page) => page.getByRole('dialog', { name: '命令' });
const line = (page: Page) => palette(page).getByRole('combobox');
const rows = (page: Page) => palette(page).getByRole('option');
const open = async (page: Page) => {
  await page.keyboard.press('Control+k');
  await expect(line(page)).toBeFocused();
};

test('every command is listed with its keys, and the line has the caret at once', async ({ page }) => {
  await open(page);
  await expect(rows(page).filter({ hasText: /^编码簿/ })).toContainText('Ctrl4');
  await page.keyboard.insertText('编码簿');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toHaveCount(0);
  await expect(page.getByRole('navigation', { name: '编码簿' })).toBeVisible();
});

test('a section is found by its words and by its address', async ({ page }) => {
  await open(page);
  await page.keyboard.insertText('跨境服务贸易开放');
  await expect(rows(page).first()).toContainText('三、（二）提高跨境服务贸易开放水平');
  await expect(rows(page).first()).toContainText('3.2');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-address="3.2"]')).toBeInViewport();
  await open(page);
  await page.keyboard.insertText('9.1');
  await expect(rows(page).first()).toContainText('九、（一）');
});

test('a tag opens its page in the codebook', async ({ page }) => {
  await makeTags(page, '监管', '行业');
  await open(page);
  await page.keyboard.insertText('#行');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main', { name: '标签 行业' })).toBeVisible();
});

test('a command may open another dialog, and the English name finds it too', async ({ page }) => {
  await open(page);
  await page.keyboard.insertText('shortcut');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible();
});

test('Escape, Ctrl+K and a press beside it close the palette and give the focus back', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Escape');
  await expect(palette(page)).toHaveCount(0);
  await open(page);
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toHaveCount(0);
  await open(page);
  await page.mouse.click(20, 700);
  await expect(palette(page)).toHaveCount(0);
});

test('an input method composes undisturbed', async ({ page }) => {
  await open(page);
  const before = await rows(page).count();
  await compose(
    page,
    'kuaijiejian',
    async () => {
      await expect(line(page)).toHaveValue('kuaijiejian');
      await expect(rows(page)).toHaveCount(before);
      await line(page).dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true });
      await expect(palette(page)).toBeVisible();
    },
    '快捷键',
  );
  await expect(rows(page).first()).toContainText('快捷键一览');
});

test('the sheet lists the keys by group, filters by name or key, and tells of input methods', async ({
  page,
}) => {
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: '快捷键' });
  await expect(sheet).toContainText('上色');
  await expect(sheet).toContainText('输入法组字时，所有快捷键都不响应。');
  await sheet.getByRole('searchbox').fill('撤销');
  await expect(sheet.getByRole('term')).toHaveText(['撤销']);
  await sheet.getByRole('searchbox').fill('F2');
  await expect(sheet.getByRole('term')).toHaveText(['改名']);
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
});
