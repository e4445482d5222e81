import type { Page } from '@playwright/test';
import { expect, test } from '../harness';

async function goTo(page: Page, address: string): Promise<void> {
  await expect(page.locator('[data-address]').first()).toBeVisible();
  await page.getByRole('region').first().focus();
  await page.keyboard.press('g');
  await page.keyboard.insertText(address);
  await page.keyboard.press('Enter');
}

/** How far below the top of the view a block begins, in px. */
const beneathTop = (page: Page, address: string): Promise<number> =>
  page.locator(`[data-reader] [data-address="${address}"]`).evaluate((block) => {
    const view = block.closest('[data-reader]')?.parentElement;
    return block.getBoundingClientRect().top - (view?.getBoundingClientRect().top ?? 0);
  });

test('a heading that is gone to opens the view on the first line of the grid, below pictures too', async ({
  page,
}) => {
  for (const address of ['3.2', '4.2', '9.1']) {
    await goTo(page, address);
    await expect.poll(() => beneathTop(page, address)).toBe(48);
  }
});

test('the title of the chapter stands over the text once its heading has left the view', async ({ page }) => {
  const head = page.locator('header p[lang="zh-CN"]');
  await goTo(page, '3.2');
  await expect(head).toHaveText('三、深化服务贸易改革开放');
  await goTo(page, '3');
  await expect(head).toHaveText('');
});
