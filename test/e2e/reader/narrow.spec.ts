import { expect, test } from '../harness';
import { selectWords } from './reading-page';

test.describe('in a window 1000 wide', () => {
  test.use({ launch: { size: { width: 1000, height: 700 } } });

  test('a mark’s card stands in the text, and its comment is kept', async ({ page }) => {
    await selectWords(page, '健全准入前国民待遇加负面清单管理制度');
    await page.keyboard.press('c');
    const card = page.getByRole('region', { name: '当前批注' });
    await expect(card).toBeVisible();
    await page.keyboard.insertText('先健全，再缩减');
    await page.keyboard.press('Control+Enter');
    await expect(card).toContainText('先健全，再缩减');
    const line = await page.locator('[data-address="3.1¶1"]').boundingBox();
    const box = await card.boundingBox();
    expect(box && line && box.y > line.y && box.x + box.width < 960).toBe(true);
    await card.getByRole('button', { name: '关闭' }).click();
    await expect(card).toHaveCount(0);
  });

  test('the rail slides a pane over the text and takes it away again', async ({ page }) => {
    const rail = page.getByRole('toolbar', { name: '批注、笔记与搜索' });
    const pane = page.getByRole('complementary', { name: '批注、笔记与搜索' });
    await expect(pane).toHaveCount(0);
    await rail.getByRole('button', { name: '搜索' }).click();
    await expect(pane).toBeVisible();
    await rail.getByRole('button', { name: '笔记' }).click();
    await expect(page.getByRole('tab', { name: /笔记/ })).toHaveAttribute('aria-selected', 'true');
    await rail.getByRole('button', { name: '笔记' }).click();
    await expect(pane).toHaveCount(0);
  });
});

test.describe('in a window 800 wide', () => {
  test.use({ launch: { size: { width: 800, height: 700 } } });

  test('the title bar names the section, and opens the outline over the text', async ({ page }) => {
    await expect(page.getByRole('tree')).toBeHidden();
    await page.getByRole('button', { name: /^目录/ }).click();
    await page.getByRole('treeitem', { name: /打造高水平/ }).click();
    await expect(page.locator('[data-address="3.3"]')).toBeInViewport();
    await expect(page.getByRole('tree')).toBeHidden();
    await expect(page.getByRole('button', { name: /^目录：（三）打造高水平/ })).toBeVisible();
  });

  test('the outline opens where one reads, also after it was folded away', async ({ page }) => {
    await page.getByRole('button', { name: /^目录/ }).click();
    await page.getByRole('treeitem', { name: /推进规划组织实施/ }).click();
    await expect(page.locator('[data-address="9.6"]')).toBeInViewport();
    await page.getByRole('button', { name: /^目录/ }).click();
    const current = page.getByRole('treeitem', { name: /推进规划组织实施/ });
    await expect(current).toBeInViewport({ ratio: 1 });
    await page.getByRole('treeitem', { name: /夯实人才智力支撑/ }).press('Home');
    await page.getByRole('treeitem', { name: /^一、/ }).click();
    await page.getByRole('button', { name: /^目录/ }).click();
    await expect(page.getByRole('treeitem', { name: /^一、/ })).toBeInViewport({ ratio: 1 });
  });
});

test.describe('in a window 2560 wide', () => {
  test.use({ launch: { size: { width: 2560, height: 1440 } } });

  test('the text grows to 24 on a line of 46', async ({ page }) => {
    const column = page.locator('[data-reader]');
    await expect(column).toHaveCSS('font-size', '24px');
    await expect(column).toHaveCSS('line-height', '46px');
  });
});
