import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, launchApp, test } from '../harness';
import { bar, cards, selectWords } from './reading-page';

const words = '健全准入前国民待遇加负面清单管理制度';
const status = (page: Page) => page.getByRole('status', { name: '状态栏' });
const toText = (page: Page) => page.getByRole('region').first().focus();

test('an address typed with any keyboard leads to its words, and back and forward lead along the trail', async ({
  page,
}) => {
  await expect(page.locator('[data-address]').first()).toBeVisible();
  await toText(page);
  await page.keyboard.press('g');
  await page.keyboard.insertText('8.4p1s2');
  await expect(page.getByRole('dialog')).toContainText('八、（四）第1段第2句');
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('八、（四）');
  await page.keyboard.press('g');
  await page.keyboard.insertText('三、(一)第1段');
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('三、（一）');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(status(page)).toContainText('八、（四）');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(status(page)).toContainText('三、（一）');
  await page.keyboard.press('g');
  await page.keyboard.insertText('99.9');
  await expect(page.getByRole('dialog')).toContainText('没有这个位置');
});

test('a bookmark is set by key, listed under the outline, leads back and is taken away again', async ({
  page,
}) => {
  await selectWords(page, words);
  await page.keyboard.press('b');
  const list = page.getByRole('region', { name: '书签' });
  await expect(list).toContainText('3.1¶1s2');
  await expect(page.locator('[data-address="3.1¶1"]')).toHaveAttribute('data-bookmarked', '');
  await page.getByRole('treeitem').filter({ hasText: '发展背景' }).first().click();
  await expect(status(page)).toContainText('一、');
  await list.getByRole('button', { name: /3\.1¶1s2/ }).click();
  await expect(status(page)).toContainText('三、（一）');
  await list.getByRole('button', { name: /^删除书签/ }).press('Enter');
  await expect(list).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(list).toContainText('3.1¶1s2');
});

test('what is selected is the place: status bar and current paragraph follow it', async ({ page }) => {
  await selectWords(page, words);
  await expect(status(page)).toContainText('三、（一）第1段第2句');
  await expect(page.locator('[data-reader] [data-current]')).toHaveAttribute('data-address', '3.1¶1');
});

test('margin notes stand beside their words and focus dims the other paragraphs, also after a restart', async () => {
  const place = mkdtempSync(join(tmpdir(), 'zhangju-layout-'));
  const options = {
    libraryDir: join(place, 'library'),
    userDataDir: join(place, 'state'),
    size: { width: 1600, height: 900 },
  };
  const first = await launchApp(options);
  await selectWords(first.page, words);
  await first.page.keyboard.press('7');
  await expect(cards(first.page)).toHaveCount(1);
  await first.page.keyboard.press('F7');
  await first.page.keyboard.press('F8');
  await expect(first.page.getByRole('complementary', { name: '边注' })).toBeVisible();
  await first.page.keyboard.press('Escape');
  await first.page.waitForTimeout(400);
  const level = await first.page.evaluate(() => {
    const card = document.querySelector('[data-annotation-id]')?.getBoundingClientRect();
    const text = document.querySelector('[data-address="3.1¶1"]')?.getBoundingClientRect();
    return card && text ? { right: card.left > text.right, apart: Math.abs(card.top - text.top) } : null;
  });
  expect(level?.right).toBe(true);
  expect(level?.apart).toBeLessThan(70);
  const colors = await first.page.evaluate(() => {
    const color = (query: string) => getComputedStyle(document.querySelector(query) as Element).color;
    return [color('[data-reader] [data-current]'), color('[data-address="3.1¶2"]')];
  });
  expect(colors[0]).not.toBe(colors[1]);
  await first.close();

  const second = await launchApp(options);
  await expect(second.page.getByRole('complementary', { name: '边注' })).toBeVisible();
  await expect(cards(second.page)).toHaveCount(1);
  await expect(second.page.getByRole('navigation', { name: '书口' })).toBeVisible();
  // A tab that is asked for needs its pane again.
  await second.page.keyboard.press('Control+f');
  await expect(second.page.getByRole('tab', { name: '搜索' })).toBeVisible();
  await second.close();
  rmSync(place, { recursive: true, force: true, maxRetries: 5 });
});

test('in focus mode the keyboard walks on and the paragraph in hand stays bright', async ({ page }) => {
  await selectWords(page, words);
  await page.keyboard.press('F8');
  await page.keyboard.press('j');
  await expect(bar(page)).toBeVisible();
  await expect(page.locator('[data-reader] [data-current]')).toHaveAttribute('data-address', '3.1¶2');
});

test('a selection is walked, grown and shrunk by character, clause, sentence, paragraph and section', async ({
  page,
}) => {
  const selected = () => page.evaluate(() => document.getSelection()?.toString() ?? '');
  await selectWords(page, '精简行政许可事项');
  await page.keyboard.press('Shift+ArrowRight');
  expect(await selected()).toBe('精简行政许可事项，优化审批流程');
  await page.keyboard.press('Shift+ArrowLeft');
  expect(await selected()).toBe('精简行政许可事项');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Control+Shift+ArrowRight');
  expect(await selected()).toBe('精简行政许可事项，优');
  await page.keyboard.press('Control+Alt+ArrowRight');
  expect(await selected()).toBe('简行政许可事项，优');
  await page.keyboard.press('Control+ArrowRight');
  expect(await selected()).toBe('减少归并资质资格许可');
  await page.keyboard.press('Shift+ArrowUp');
  expect(await selected()).toBe('精简行政许可事项，优化审批流程，减少归并资质资格许可，规范涉企检查。');
  await page.keyboard.press('Shift+ArrowUp');
  expect(await selected()).toMatch(/^推进服务领域改革。.*减少服务进出口企业合规成本。$/);
  await page.keyboard.press('Shift+ArrowUp');
  expect(await selected()).toMatch(/^（一）放宽服务领域市场准入/);
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  expect(await selected()).toBe('精简行政许可事项，优化审批流程，减少归并资质资格许可，规范涉企检查。');
  await page.keyboard.press('Shift+j');
  await expect.poll(selected).toBe('（二）提高跨境服务贸易开放水平');
  await page.keyboard.press('3');
  await expect(cards(page)).toContainText('（二）提高跨境服务贸易开放水平');
});
