import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../harness';
import { cards, painted, selectWords } from './reading-page';

const clause = '有序推进电信、互联网、教育、文化、医疗等领域相关业务开放';
const focused = (page: Page) => page.locator('[data-annotation-id][data-focused]');

async function mark(page: Page, words: string, color: string): Promise<void> {
  const before = await cards(page).count();
  await selectWords(page, words);
  await page.keyboard.press(color);
  await expect(cards(page)).toHaveCount(before + 1);
  await expect(focused(page)).toContainText(words.slice(0, 6));
}

/** Where words of the text stand on the window: the middle of their first and last character. */
const placeOf = (page: Page, words: string) =>
  page.evaluate((wanted) => {
    for (const run of document.querySelectorAll('[data-reader] [data-block]')) {
      const node = run.firstChild as Text | null;
      const at = node?.data.indexOf(wanted) ?? -1;
      if (!node || at < 0) continue;
      const middle = (from: number) => {
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, from + 1);
        const box = range.getBoundingClientRect();
        return { x: box.left + box.width / 2, y: box.top + box.height / 2, right: box.right, left: box.left };
      };
      return { first: middle(at), last: middle(at + wanted.length - 1) };
    }
    throw new Error(`not on the page: ${wanted}`);
  }, words);

test('a mark changes its style by key and on its card: under, through, or beside the words', async ({
  page,
}) => {
  await mark(page, clause, '5');
  const pressed = (name: string) => focused(page).getByRole('button', { name, exact: true });
  await page.keyboard.press('s');
  await expect(pressed('下划线')).toHaveAttribute('aria-pressed', 'true');
  await expect.poll(() => painted(page, 'under-5')).toBe(1);
  await pressed('删除线').click();
  await expect.poll(() => painted(page, 'strike-5')).toBe(1);
  await pressed('边线').click();
  await expect(page.locator('[data-margin-line]')).toHaveCount(1);
  const line = await page.locator('[data-margin-line]').boundingBox();
  const { first, last } = await placeOf(page, clause);
  expect(line?.x).toBeLessThan(first.left);
  expect((line?.y ?? 0) + (line?.height ?? 0)).toBeGreaterThan(last.y);
  await page.keyboard.press('Control+z');
  await expect.poll(() => painted(page, 'strike-5')).toBe(1);
  // A fresh mark takes the style used last.
  await mark(page, '持续推进服务业扩大开放', '3');
  await expect(page.locator('[data-margin-line]')).toHaveCount(1);
});

test('attributes of a mark are set on its card and filter what is shown', async ({ page }) => {
  await mark(page, '持续推进服务业扩大开放', '3');
  await mark(page, clause, '5');
  await focused(page).getByRole('combobox', { name: '重要' }).selectOption('3');
  await focused(page).getByRole('combobox', { name: '把握' }).selectOption('存疑');
  await focused(page).getByLabel('跟进').fill('2026-03-01');
  await page.keyboard.press('Escape');
  await page.getByRole('region', { name: '阅读区' }).focus();
  await page.keyboard.press('f');
  const form = page.getByRole('dialog', { name: '筛选' });
  await form.getByRole('group', { name: '重要' }).getByRole('button', { name: '3' }).click();
  await form.getByRole('group', { name: '跟进' }).getByRole('button', { name: '2026-03-01' }).click();
  await page.keyboard.press('Escape');
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page)).toContainText('有序推进电信');
  expect(await painted(page, 'fill-3')).toBe(0);
});

test('the keys of the text change the range of a mark: Enter saves, Escape leaves it', async ({ page }) => {
  await mark(page, '深化简政放权、放管结合、优化服务改革', '2');
  await page.keyboard.press('r');
  await expect(page.getByRole('toolbar', { name: '改范围' })).toBeVisible();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(focused(page)).toContainText('优化服务改革，进一步放宽服务业市场准入限制');
  await page.keyboard.press('r');
  await page.keyboard.press('Control+Alt+ArrowRight');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('toolbar')).toHaveCount(0);
  await expect(focused(page)).toContainText('深化简政放权');
  await page.keyboard.press('r');
  await page.keyboard.press('Control+Alt+ArrowRight');
  // A colour while the range is changed is the mark's, not that of a fresh one.
  await page.keyboard.press('4');
  await page.keyboard.press('Enter');
  await expect(focused(page)).toContainText('化简政放权');
  await expect(focused(page)).not.toContainText('深化简政放权');
  await expect(cards(page)).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(focused(page)).toContainText('深化简政放权');
});

test('an end of a mark is dragged to other words', async ({ page }) => {
  await mark(page, '持续推进服务业扩大开放', '6');
  const { last } = await placeOf(page, '支持商业存在模式');
  const end = page.locator('[data-side="end"]');
  await expect(end).toBeVisible();
  const handle = await end.boundingBox();
  if (!handle) throw new Error('no handle');
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(last.right - 20, last.y);
  await page.mouse.move(last.right - 1, last.y);
  await page.mouse.up();
  await expect(focused(page)).toContainText('持续推进服务业扩大开放，支持商业存在模式');
  await expect(cards(page)).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(focused(page)).not.toContainText('支持商业存在模式');
});

test('a selection made with Alt takes whole clauses, without it characters', async ({ page }) => {
  await selectWords(page, '支持商业存在模式服务贸易加快发展');
  const drag = async (modifier: string | null) => {
    const { first, last } = await placeOf(page, '商业存在模式服务');
    await page.keyboard.press('Escape');
    await page.mouse.click(last.right + 40, last.y);
    await page.mouse.move(first.left + 1, first.y);
    if (modifier) await page.keyboard.down(modifier);
    await page.mouse.down();
    await page.mouse.move(last.x, last.y);
    await page.mouse.move(last.right - 1, last.y);
    await page.mouse.up();
    if (modifier) await page.keyboard.up(modifier);
    return expect.poll(() => page.evaluate(() => document.getSelection()?.toString()));
  };
  await (await drag(null)).toBe('商业存在模式服务');
  await (await drag('Alt')).toBe('支持商业存在模式服务贸易加快发展');
  await page.evaluate(() => window.zhangju.call('settings:set', { selectionUnit: 'clause' }));
  await page.waitForTimeout(400);
  await (await drag(null)).toBe('支持商业存在模式服务贸易加快发展');
  await (await drag('Alt')).toBe('商业存在模式服务');
});

test('a mark is split at the caret, merged again when asked, and copied with another tag', async ({
  page,
}) => {
  await mark(page, '深化简政放权、放管结合、优化服务改革', '7');
  const { first } = await placeOf(page, '优化服务改革');
  await page.mouse.click(first.left + 1, first.y);
  await expect(focused(page)).toBeVisible();
  await page.keyboard.press('Shift+S');
  await expect(cards(page)).toHaveCount(2);
  await expect(focused(page)).toContainText('优化服务改革');
  await page.keyboard.press('p');
  await expect(focused(page)).toContainText('深化简政放权');
  await page.keyboard.press('Shift+M');
  await expect(cards(page)).toHaveCount(1);
  await expect(page.getByText('已合并 2 条批注')).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(cards(page)).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(cards(page)).toHaveCount(1);
  await cards(page).getByRole('button', { name: '3.1' }).first().click();
  await page.keyboard.press('Shift+D');
  await expect(page.getByRole('dialog', { name: /标签/ })).toBeVisible();
  await page.keyboard.insertText('放管服');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Escape');
  await expect(cards(page)).toHaveCount(2);
  await expect(cards(page).filter({ hasText: '放管服' })).toHaveCount(1);
});

test('filters are chips above the cards; what passes is counted, saved under a name and changed at once', async ({
  page,
}) => {
  await mark(page, '持续推进服务业扩大开放', '3');
  await mark(page, clause, '5');
  await mark(page, '深化简政放权', '5');
  await page.keyboard.press('f');
  const form = page.getByRole('dialog', { name: '筛选' });
  await form.getByRole('group', { name: '颜色' }).getByRole('button', { name: '蓝' }).click();
  await expect(page.getByRole('status', { name: '显示 2 条，共 3 条' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(cards(page)).toHaveCount(2);
  await page.getByRole('button', { name: '视图', exact: true }).click();
  await page.getByRole('textbox', { name: '视图名称' }).fill('蓝的');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('dialog', { name: '视图' }).getByRole('button', { name: '蓝的', exact: true }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '批量' }).click();
  const bulk = page.getByRole('dialog', { name: '批量修改' });
  await expect(bulk).toContainText('对通过筛选的 2 条');
  await expectAccessible(page);
  await bulk.getByRole('button', { name: '绿' }).click();
  await expect(page.getByText('已修改 2 条批注')).toBeVisible();
  await page.keyboard.press('Escape');
  // None is blue any more but the one in hand, which stays in sight.
  await page.getByRole('button', { name: '全部显示' }).click();
  await expect(cards(page)).toHaveCount(3);
  await expect.poll(() => painted(page, 'fill-5')).toBe(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => painted(page, 'fill-7')).toBe(0);
  await page.getByRole('button', { name: '视图', exact: true }).click();
  await page.getByRole('button', { name: '蓝的', exact: true }).click();
  await expect(page.getByRole('status', { name: '显示 2 条，共 3 条' })).toBeVisible();
});

test('a comment that was changed shows what it said before', async ({ page }) => {
  await mark(page, clause, '5');
  await page.keyboard.press('c');
  await expect(page.getByRole('textbox', { name: '写评论……' })).toBeFocused();
  await page.keyboard.insertText('初稿');
  await page.keyboard.press('Enter');
  await expect(focused(page)).toContainText('初稿');
  // The card may still glide to its place and leave the pointer behind.
  await expect(async () => {
    await focused(page).getByText('初稿').hover();
    await focused(page).getByRole('button', { name: '修改', exact: true }).click({ timeout: 1000 });
  }).toPass();
  await expect(page.getByRole('textbox', { name: '写评论……' }).first()).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('定稿');
  await page.keyboard.press('Enter');
  await expect(focused(page)).toContainText('定稿');
  await focused(page).getByRole('button', { name: '改过' }).click();
  await expect(focused(page).getByRole('list', { name: '评论的旧稿' })).toContainText('初稿');
});

test('a click on a stack takes the shortest mark, the next click the next', async ({ page }) => {
  await mark(page, '进一步放宽服务业市场准入限制，破除负面清单之外隐性准入壁垒', '7');
  await mark(page, '破除负面清单之外隐性准入壁垒', '4');
  await mark(page, '隐性准入', '2');
  const { first } = await placeOf(page, '隐性准入');
  const texts: string[] = [];
  // Away from every mark first, so that none is in hand.
  const elsewhere = await placeOf(page, '便捷通道');
  await page.mouse.click(elsewhere.first.x, elsewhere.first.y);
  await expect(focused(page)).toHaveCount(0);
  for (let count = 0; count < 4; count += 1) {
    await page.mouse.click(first.right - 3, first.y);
    await page.waitForTimeout(400);
    texts.push((await focused(page).locator('[lang="zh-CN"]').textContent()) ?? '');
  }
  expect(texts.map(({ length }) => length)).toEqual([4, 14, 29, 4]);
});

test('headings can be marked, and a mark goes across a heading and a picture', async ({ page }) => {
  await selectWords(page, '深化服务贸易改革开放');
  await page.keyboard.press('1');
  await expect(focused(page)).toContainText('深化服务贸易改革开放');
  await page.locator('[data-kind="image"]').first().waitFor({ state: 'attached' });
  await page.evaluate(() => {
    const picture = document.querySelector('[data-kind="image"]');
    const texts = [...document.querySelectorAll('[data-reader] [data-block]')].filter(
      (run) => run.textContent,
    );
    const follows = (run: Element) =>
      Boolean(picture && picture.compareDocumentPosition(run) & Node.DOCUMENT_POSITION_FOLLOWING);
    const [before, after] = [texts.findLast((run) => !follows(run)), texts.find(follows)];
    picture?.scrollIntoView({ block: 'center' });
    const range = document.createRange();
    range.setStart(before?.firstChild as Text, 0);
    range.setEnd(after?.firstChild as Text, 3);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
  });
  await page.getByRole('toolbar', { name: '标注工具' }).waitFor();
  await page.keyboard.press('2');
  await expect(focused(page)).toBeVisible();
  await expect(page.locator('[data-kind="image"]').first()).toHaveAttribute('aria-describedby', /marks-/);
});

test('the card, the range bar, the filter, the views and the common change have no fault for assistive technology', async ({
  page,
}) => {
  await mark(page, clause, '5');
  await expectAccessible(page);
  await page.keyboard.press('x');
  await page.keyboard.press('r');
  await expect(page.getByRole('toolbar', { name: '改范围' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('f');
  await page.getByRole('dialog').getByRole('combobox', { name: '位置' }).selectOption({ index: 3 });
  await page
    .getByRole('dialog')
    .getByRole('group', { name: '重要' })
    .getByRole('button', { name: '2' })
    .click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  for (const name of ['视图', '批量']) {
    await page.getByRole('button', { name }).first().click();
    await expect(page.getByRole('dialog', { name })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
  }
});

test('going to a mark leaves the words that were selected: the keys that follow mean the mark', async ({
  page,
}) => {
  await mark(page, clause, '5');
  await selectWords(page, '持续推进服务业扩大开放');
  await page.keyboard.press('n');
  await page.keyboard.press('3');
  await expect.poll(() => painted(page, 'focus-fill-3')).toBe(1);
  await expect(cards(page)).toHaveCount(1);
  await page.keyboard.press('Delete');
  await expect(cards(page)).toHaveCount(0);
});

test('the cards follow the text while it is scrolled, and never pull it back', async ({ page }) => {
  await mark(page, clause, '5');
  await page.keyboard.press('Escape');
  const moved = await page.evaluate(async () => {
    const view = document.querySelector('[data-reader]')?.parentElement as HTMLElement;
    const start = view.scrollTop;
    for (let count = 0; count < 30; count += 1) {
      view.scrollTop += 34;
      await new Promise(requestAnimationFrame);
    }
    return view.scrollTop - start;
  });
  expect(moved).toBe(30 * 34);
});
