import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, launchApp, test } from '../harness';
import { painted, selectWords } from './reading-page';
import { atHead, bringIn, divider, goTo, head, pane, scroller, split, toHead } from './split-page';

const status = (page: Page) => page.getByRole('status', { name: '状态栏' });
const toText = (page: Page) => page.getByRole('region').first().focus();

/** A text of the same build as the plan, with fewer paragraphs. */
const paragraphs = (words: string) => Array.from({ length: 3 }, () => `${words}。`.repeat(12)).join('\n\n');
const other = [
  '# 地方服务贸易规划',
  '## 一、发展背景',
  paragraphs('发展基础较好'),
  '## 三、深化改革开放',
  '### （一）放宽市场准入',
  '健全准入前国民待遇加负面清单管理制度，扩大开放。',
  paragraphs('有序放宽准入'),
  '## 八、完善区域布局',
  paragraphs('协调区域发展'),
].join('\n\n');

test.beforeEach(async ({ page }) => {
  await expect(page.locator('[data-address]').first()).toBeVisible();
  await toText(page);
});

test('two places of one text stand side by side, and a mark made in one pane shows in both', async ({
  page,
}) => {
  await goTo(page, '三、（一）');
  await split(page);
  await expect(scroller(page, 'second')).toBeFocused();
  await expect(head(page, 'second')).toContainText('三、（一）');
  await goTo(page, '九、（一）');
  await expect(head(page, 'second')).toContainText('九、（一）');
  await expect(head(page, 'first')).toContainText('三、（一）');
  await expect(status(page)).toContainText(/左 三、（一）.*右 九、（一）/);

  await goTo(page, '三、（一）第1段第2句');
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toContain('负面清单');
  await page.keyboard.press('4');
  await expect.poll(() => painted(page, 'focus-fill-4')).toBe(2);
  const panes = await page.evaluate(() =>
    [...(CSS.highlights.get('focus-fill-4') ?? [])].map((range) =>
      (range as Range).startContainer.parentElement?.closest('[data-reader]')?.getAttribute('data-reader'),
    ),
  );
  expect(panes.toSorted()).toEqual(['first', 'second']);
});

test('closing a pane takes its paint away and leaves that of the other', async ({ page }) => {
  await selectWords(page, '健全准入前国民待遇加负面清单管理制度');
  await page.keyboard.press('4');
  await expect.poll(() => painted(page, 'focus-fill-4')).toBe(1);
  await split(page);
  await expect.poll(() => painted(page, 'focus-fill-4')).toBe(2);
  await goTo(page, '九、（一）');
  await pane(page, 'first').getByRole('button', { name: '关闭左栏' }).click();
  await expect(pane(page, 'second')).toHaveCount(0);
  await expect(status(page)).toContainText('九、（一）');
  await expect(page.locator('[data-address="9.1"]')).toBeInViewport();
  await expect(page.getByRole('tree')).toBeVisible();
  await goTo(page, '三、（一）第1段');
  await expect.poll(() => painted(page, 'focus-fill-4')).toBe(1);
});

test('each pane has its own trail, its own find and its own selection; F6 changes the pane', async ({
  page,
}) => {
  await goTo(page, '三、（一）');
  await split(page);
  await goTo(page, '八、（四）');
  await expect(head(page, 'second')).toContainText('八、（四）');
  await goTo(page, '九、（二）');
  await expect(head(page, 'second')).toContainText('九、（二）');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(head(page, 'second')).toContainText('八、（四）');
  await page.keyboard.press('F6');
  await expect(scroller(page, 'first')).toBeFocused();
  await expect(head(page, 'first')).toContainText('三、（一）');
  await page.keyboard.press('j');
  await expect(page.getByRole('toolbar', { name: '标注工具' })).toBeVisible();
  await page.keyboard.press('F6');
  await expect(scroller(page, 'second')).toBeFocused();
  await expect(head(page, 'second')).toContainText('八、（四）');
  await expect(page.getByRole('toolbar', { name: '标注工具' })).toHaveCount(0);

  await page.keyboard.press('Control+f');
  await page.keyboard.insertText('数字贸易');
  await page.keyboard.press('Enter');
  await expect.poll(() => painted(page, 'hit-current')).toBe(1);
  const found = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('hit-current') ?? [])].map((range) =>
        (range as Range).startContainer.parentElement?.closest('[data-reader]')?.getAttribute('data-reader'),
      ),
    );
  expect(await found()).toEqual(['second']);
});

test('two documents stand side by side; what is active is what the title bar names and keys mean', async ({
  page,
}) => {
  await split(page);
  await bringIn(page, '地方.md', other);
  await expect(pane(page, 'second')).toContainText('健全准入前国民待遇加负面清单管理制度，扩大开放');
  await expect(pane(page, 'first')).toContainText('放宽服务领域市场准入');
  const title = page.getByRole('banner').getByRole('button', { name: /^《/ }).first();
  await expect(title).toContainText('地方服务贸易规划');
  await page.keyboard.press('F6');
  await expect(title).toContainText('服务贸易发展规划');
  await goTo(page, '三、（一）第1段第2句');
  await page.keyboard.press('3');
  await expect.poll(() => painted(page, 'focus-fill-3')).toBe(1);
  await page.keyboard.press('F6');
  // The words that both paragraphs share are shown and counted.
  for (const side of ['first', 'second'] as const) await toHead(page, side, '3.1¶1');
  await expect(status(page)).toContainText('两处同文 18 字');
  await expect.poll(() => painted(page, 'shared')).toBe(2);
});

test('each of two documents has its own fore-edge; a chapter pressed in one goes there in its pane', async ({
  page,
}) => {
  await split(page);
  await expect(page.getByRole('navigation', { name: '书口', exact: true })).toHaveCount(1);
  await bringIn(page, '地方.md', other);
  const edges = page.getByRole('navigation', { name: /^书口：/ });
  await expect(edges).toHaveCount(2);
  await expect(edges.first()).toHaveAccessibleName(/“十四五”服务贸易发展规划/);
  await expect(edges.last()).toHaveAccessibleName(/地方服务贸易规划/);
  await edges.first().getByRole('button', { name: '九、强化服务贸易保障支撑' }).click();
  await expect(head(page, 'first')).toContainText('九、');
  await expect(head(page, 'second')).not.toContainText('九、');
  const title = page.getByRole('banner').getByRole('button', { name: /^《/ }).first();
  await expect(title).toContainText('“十四五”服务贸易发展规划');
  await edges.last().getByRole('button', { name: '八、完善区域布局' }).click();
  await expect(head(page, 'second')).toContainText('八、');
  await expect(title).toContainText('地方服务贸易规划');
});

/** Both panes come to show the same; scrolling takes a while. */
const expectSameHead = (page: Page) =>
  expect(async () => {
    const [first, second] = [await atHead(page, 'first'), await atHead(page, 'second')];
    expect(second).toEqual(first);
  }).toPass({ timeout: 5000 });

test('scrolled together, one text shows the same address in both panes, whichever is scrolled', async ({
  page,
}) => {
  await split(page);
  await page.keyboard.press('y');
  await expect(status(page)).toContainText('同步滚动：开');
  await goTo(page, '四、（二）');
  await expectSameHead(page);
  await scroller(page, 'first').hover();
  await page.mouse.wheel(0, 900);
  await expect.poll(async () => (await atHead(page, 'first'))?.address).not.toBe('4.2');
  await expectSameHead(page);
  // Off, each goes its own way.
  await page.getByRole('button', { name: '按定位同步滚动' }).click();
  const before = await atHead(page, 'second');
  await scroller(page, 'first').hover();
  await page.mouse.wheel(0, 900);
  await expect.poll(() => atHead(page, 'first')).not.toEqual(before);
  expect(await atHead(page, 'second')).toEqual(before);
});

test('scrolled together, two documents meet at the same address, else at the section that holds it', async ({
  page,
}) => {
  await split(page);
  await bringIn(page, '地方.md', other);
  await expect(pane(page, 'second')).toContainText('发展基础较好');
  await page.keyboard.press('y');
  await expect(status(page)).toContainText('同步滚动：开');
  await page.keyboard.press('F6');
  await goTo(page, '三、（一）');
  await expect.poll(() => atHead(page, 'second')).toEqual({ address: '3.1', below: 0 });
  await goTo(page, '八、（四）');
  await expect.poll(() => atHead(page, 'second')).toEqual({ address: '8', below: 0 });
  expect((await atHead(page, 'first'))?.address).toBe('8.4');
});

test('the divider is moved by keys and dragged, and a double click makes halves', async ({ page }) => {
  await split(page);
  const width = async () => (await pane(page, 'first').boundingBox())?.width ?? 0;
  const half = await width();
  await divider(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(divider(page)).toHaveAttribute('aria-valuenow', '54');
  expect(await width()).toBeGreaterThan(half);
  await page.keyboard.press('Home');
  await expect(divider(page)).toHaveAttribute('aria-valuenow', '20');
  const box = await divider(page).boundingBox();
  const [x, y] = [(box?.x ?? 0) + 12, (box?.y ?? 0) + 40];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 300, y, { steps: 4 });
  await page.mouse.up();
  expect(Number(await divider(page).getAttribute('aria-valuenow'))).toBeGreaterThan(35);
  await page.mouse.dblclick((await divider(page).boundingBox())!.x + 12, y);
  await expect(divider(page)).toHaveAttribute('aria-valuenow', '50');
  expect(Math.abs((await width()) - half)).toBeLessThan(2);
});

test('a section of the outline, a hit and a mark open to the side', async ({ page }) => {
  await page.getByRole('treeitem', { name: /打造高水平/ }).click({ button: 'right' });
  await page.getByRole('menuitem', { name: '在旁栏打开' }).click();
  await expect(head(page, 'second')).toContainText('打造高水平');
  await page.keyboard.press('F6');
  await selectWords(page, '健全准入前国民待遇加负面清单管理制度');
  await page.keyboard.press('2');
  await expect.poll(() => painted(page, 'focus-fill-2')).toBe(2);
  await page.keyboard.press('o');
  await expect(scroller(page, 'second')).toBeFocused();
  await expect(pane(page, 'second').locator('[data-address="3.1¶1"]')).toBeInViewport();
  // In the palette with Ctrl.
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText('强化统筹协调机制');
  const found = page.getByRole('dialog').getByRole('option', { selected: true });
  await expect(found).toContainText('九、（一）');
  await page.keyboard.press('Control+Enter');
  await expect(head(page, 'first')).toContainText('九、（一）');
});

test('two panes with their documents, places, width and synchronisation are there after a restart', async () => {
  const place = mkdtempSync(join(tmpdir(), 'zhangju-split-'));
  const options = { libraryDir: join(place, 'library'), userDataDir: join(place, 'state') };
  const first = await launchApp(options);
  await toText(first.page);
  await goTo(first.page, '三、（三）');
  await split(first.page);
  await bringIn(first.page, '地方.md', other);
  await expect(pane(first.page, 'second')).toContainText('发展基础较好');
  await goTo(first.page, '8');
  await divider(first.page).press('ArrowRight');
  await expect(head(first.page, 'second')).toContainText('八、');
  await first.close();

  const second = await launchApp(options);
  await expect(head(second.page, 'first')).toContainText('三、（三）');
  await expect(head(second.page, 'second')).toContainText('八、完善区域布局');
  await expect(divider(second.page)).toHaveAttribute('aria-valuenow', '52');
  await second.page.keyboard.press('Control+\\');
  await expect(pane(second.page, 'first')).toHaveCount(0);
  await second.close();

  const third = await launchApp(options);
  await expect(third.page.getByRole('tree')).toBeVisible();
  await expect(divider(third.page)).toHaveCount(0);
  await third.close();
  rmSync(place, { recursive: true, force: true, maxRetries: 5 });
});

for (const theme of ['light', 'paper', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ launch: { theme } });
    test('axe finds nothing on two panes and their outline', async ({ page }) => {
      await selectWords(page, '健全准入前国民待遇加负面清单管理制度');
      await page.keyboard.press('4');
      await split(page);
      const findings = async () =>
        (await new AxeBuilder({ page }).setLegacyMode().analyze()).violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => `${id} ${target.join(' ')}`),
        );
      expect(await findings()).toEqual([]);
      await head(page, 'second').click();
      await expect(page.getByRole('tree')).toBeVisible();
      expect(await findings()).toEqual([]);
    });
  });
}
