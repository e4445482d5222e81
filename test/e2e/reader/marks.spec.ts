import { expect, launchApp, test } from '../harness';
import { bar, cards, painted, selectWords } from './reading-page';

test('a selection opens one bar, a number key marks it, and the mark survives a restart', async ({ app }) => {
  const { page } = app;
  await selectWords(page, '有序推进电信、互联网、教育、文化、医疗等领域相关业务开放');
  await expect(bar(page)).toBeVisible();
  await page.keyboard.press('5');
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page).first()).toContainText('3.1¶1s4');
  expect(await painted(page, 'focus-fill-5')).toBe(1);
  await app.electron.close();

  const again = await launchApp({ libraryDir: app.libraryDir, userDataDir: app.userDataDir });
  await again.page.keyboard.press('n');
  await expect(cards(again.page).first()).toContainText('有序推进电信');
  await again.close();
});

test('a mark carries tags and a comment written from the keyboard', async ({ page }) => {
  await selectWords(page, '破除负面清单之外隐性准入壁垒');
  await page.keyboard.press('c');
  await expect(page.getByRole('textbox', { name: '写评论……' })).toBeFocused();
  await page.keyboard.insertText('全文仅此一处，未给定义。');
  await page.keyboard.press('Enter');
  await expect(cards(page).first()).toContainText('全文仅此一处，未给定义。');
  await page.keyboard.press('Escape');
  await page.getByRole('region', { name: '阅读区' }).focus();
  await page.keyboard.press('t');
  await page.keyboard.insertText('准入');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Escape');
  await expect(cards(page).first()).toContainText('准入');
});

test('marks overlap without merging: the one within shows as a lane over the same fill', async ({ page }) => {
  await selectWords(page, '进一步放宽服务业市场准入限制，破除负面清单之外隐性准入壁垒');
  await page.keyboard.press('7');
  await expect(cards(page)).toHaveCount(1);
  await selectWords(page, '破除负面清单之外隐性准入壁垒');
  await page.keyboard.press('4');
  await expect(cards(page)).toHaveCount(2);
  expect(await painted(page, 'lane2-4')).toBe(1);
  expect(await painted(page, 'fill-7')).toBe(1);
});

test('a mark runs over several paragraphs and is one mark', async ({ page }) => {
  await page.locator('[data-address="3.1¶2"]').waitFor({ state: 'attached' });
  await page.evaluate(() => {
    const runs = [
      ...document.querySelectorAll(
        '[data-address="3.1¶1"] [data-block], [data-address="3.1¶2"] [data-block]',
      ),
    ];
    const range = document.createRange();
    range.setStart(runs[0]?.firstChild as Text, 2);
    range.setEnd(runs.at(-1)?.firstChild as Text, 9);
    runs[0]?.scrollIntoView({ block: 'center' });
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
  });
  await bar(page).waitFor();
  await page.keyboard.press('2');
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page).first()).toContainText('–');
  const groups = await page.getByRole('group', { name: '这一段的批注' }).count();
  expect(groups).toBe(2);
});

test('undo takes a mark back, redo brings it again, also after a restart', async ({ app }) => {
  const { page } = app;
  await selectWords(page, '持续推进服务业扩大开放');
  await page.keyboard.press('3');
  await expect(cards(page)).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(cards(page)).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expect(cards(page)).toHaveCount(1);
  await app.electron.close();
  const again = await launchApp({ libraryDir: app.libraryDir, userDataDir: app.userDataDir });
  await again.page.locator('body').press('Control+z');
  await expect(again.page.getByRole('status', { name: '状态栏' })).toContainText('批注 0');
  await again.close();
});

test('a mark deleted by key is offered back', async ({ page }) => {
  await selectWords(page, '优化服务改革');
  await page.keyboard.press('1');
  await expect(cards(page)).toHaveCount(1);
  await page.keyboard.press('Delete');
  await expect(cards(page)).toHaveCount(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(cards(page)).toHaveCount(1);
});

test('a card jumps to its words and a click on the words lifts the card', async ({ page }) => {
  await selectWords(page, '健全准入前国民待遇加负面清单管理制度');
  await page.keyboard.press('7');
  await expect(cards(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  const heading = page.locator('[data-address="9"]');
  await page.getByRole('treeitem', { name: /强化服务贸易保障支撑/ }).click();
  await expect(heading).toBeInViewport();
  await page.keyboard.press('n');
  await expect(page.locator('[data-address="3.1¶1"]')).toBeInViewport();
});

test('marks are said to assistive technology with their colour and words', async ({ page }) => {
  await selectWords(page, '持续推进服务业扩大开放');
  await page.keyboard.press('6');
  await expect(cards(page)).toHaveCount(1);
  const block = page.locator('[data-address="3.1¶1"]');
  const described = await block.getAttribute('aria-describedby');
  expect(described).not.toBeNull();
  await expect(page.locator(`[id="${described}"]`).getByRole('button')).toHaveAccessibleName(
    /青批注，持续推进服务业扩大开放/,
  );
});
