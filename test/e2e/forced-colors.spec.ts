import type { Page } from '@playwright/test';
import { expect, test } from './harness';
import { selectWords } from './reader/reading-page';

const longer = '健全准入前国民待遇加负面清单管理制度，进一步缩减外资准入负面清单';
const shorter = '负面清单管理制度，进一步缩减外资准入负面清单';
const shortest = '管理制度，进一步缩减';

async function mark(page: Page, words: string, color: string): Promise<void> {
  await selectWords(page, words);
  await page.keyboard.press(color);
  await expect(page.locator('[data-annotation-id][data-focused]')).toContainText(words.slice(0, 6));
}

/** How a highlight is drawn over the text: its line and its ground. */
const drawn = (page: Page, name: string) =>
  page
    .locator('[data-address="3.1¶1"] [data-block]')
    .first()
    .evaluate((run, highlight) => {
      const style = getComputedStyle(run, `::highlight(${highlight})`);
      return `${style.textDecorationLine} ${style.textDecorationStyle}`;
    }, name);

const thickness = (page: Page, name: string) =>
  page
    .locator('[data-address="3.1¶1"] [data-block]')
    .first()
    .evaluate(
      (run, highlight) => getComputedStyle(run, `::highlight(${highlight})`).textDecorationThickness,
      name,
    );

/** The colours that the system gave, as the page computes them. */
const systemColor = (page: Page, name: string) =>
  page.evaluate((color) => {
    const probe = document.createElement('span');
    probe.style.color = color;
    document.body.append(probe);
    const computed = getComputedStyle(probe).color;
    probe.remove();
    return computed;
  }, name);

test.describe('where the system sets the colours', () => {
  test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }));

  test('layers of marks are told apart by their lines, and swatches keep their colours', async ({ page }) => {
    await mark(page, longer, '7');
    await mark(page, shorter, '4');
    await mark(page, shortest, '2');
    await page.keyboard.press('Escape');
    expect(await drawn(page, 'fill-7')).toBe('underline solid');
    expect(await drawn(page, 'lane2-4')).toBe('underline dashed');
    expect(await drawn(page, 'lane3-2')).toBe('underline dotted');
    expect(await drawn(page, 'strike-2')).toBe('line-through solid');
    expect(await thickness(page, 'under-2')).not.toBe(await thickness(page, 'fill-2'));
    const colors = await page
      .locator('[data-focused] [aria-pressed]')
      .evaluateAll((all) => all.slice(0, 8).map((one) => getComputedStyle(one).backgroundColor));
    expect(new Set(colors).size).toBe(8);
  });

  test('the view, the section and the row in hand are marked by lines that the others lack', async ({
    page,
  }) => {
    const canvas = await systemColor(page, 'Canvas');
    const views = page.getByRole('navigation', { name: '视图' }).getByRole('button');
    const edges = await views.evaluateAll((all) =>
      all.map((one) => {
        const { borderBottomWidth, borderBottomColor } = getComputedStyle(one);
        return borderBottomWidth === '0px' ? null : borderBottomColor;
      }),
    );
    expect(edges.filter((edge) => edge !== null && edge !== canvas)).toHaveLength(1);
    const rows = page.getByRole('treeitem');
    await rows.nth(3).click();
    await expect(rows.nth(3)).toHaveAttribute('data-current');
    const lines = await rows.evaluateAll((all) => all.map((one) => getComputedStyle(one).borderLeftColor));
    expect(lines.filter((line) => line !== canvas)).toHaveLength(1);
    await page.keyboard.press('Control+2');
    const row = page.getByRole('row', { name: '精简行政许可事项' });
    await row.click();
    const frames = await page
      .getByRole('row', { name: /精简行政许可事项|优化审批流程/ })
      .evaluateAll((all) => all.map((one) => getComputedStyle(one, '::after').borderTopWidth));
    expect(frames).toEqual(['2px', '0px']);
  });

  test('with the measures in hand only their lines are under the text', async ({ page }) => {
    await mark(page, longer, '7');
    await page.getByRole('tab', { name: /措施/ }).click();
    const line = (name: string) =>
      page
        .locator('[data-address="3.1¶1"] [data-block]')
        .first()
        .evaluate(
          (run, highlight) => getComputedStyle(run, `::highlight(${highlight})`).textDecorationColor,
          name,
        );
    await expect.poll(() => line('fill-7')).toBe('rgba(0, 0, 0, 0)');
    expect(await line('measure')).toBe(await systemColor(page, 'CanvasText'));
    expect(await drawn(page, 'measure')).toBe('underline solid');
    expect(await drawn(page, 'measure-suggested')).toBe('underline dashed');
  });

  test('of what can be chosen only the row in hand has a frame', async ({ page }) => {
    await page.keyboard.press('Control+2');
    const row = page.getByRole('row', { name: '精简行政许可事项' });
    await row.click();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await expect(row).toHaveAttribute('data-chosen');
    const highlight = await systemColor(page, 'Highlight');
    await expect(row.getByRole('gridcell').first()).toHaveCSS('background-color', highlight);
  });

  test('what cannot be used and what a field asks for are grey', async ({ page }) => {
    const grey = await systemColor(page, 'GrayText');
    await page.getByRole('treeitem').nth(3).click({ button: 'right' });
    const off = page.getByRole('menuitem', { disabled: true });
    await expect(off.first()).toHaveCSS('color', grey);
    await expect(page.getByRole('menuitem', { disabled: false }).first()).not.toHaveCSS('color', grey);
    await page.keyboard.press('Escape');
    const asked = await page
      .getByRole('navigation', { name: '目录' })
      .getByRole('searchbox')
      .evaluate((field) => getComputedStyle(field, '::placeholder').color);
    expect(asked).toBe(grey);
  });

  test('what has the keyboard has a ring in the colour of links', async ({ page }) => {
    await page.keyboard.press('Tab');
    const ring = await page.evaluate(() => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(document.activeElement!);
      return `${outlineStyle} ${outlineWidth} ${outlineColor}`;
    });
    expect(ring).toBe(`solid 2px ${await systemColor(page, 'LinkText')}`);
  });
});

test.describe('in high contrast', () => {
  test.use({ launch: { theme: 'contrast' } });

  test('what is filled of a bar is not what is empty, and every edge is there', async ({ page }) => {
    await page.keyboard.press('Control+2');
    const bars = page
      .getByRole('img')
      .filter({ has: page.locator('[data-filled]') })
      .first()
      .locator('span');
    await expect(bars).toHaveCount(3);
    const grounds = await bars.evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
    expect(new Set(grounds).size).toBe(2);
    await expect(bars.last()).toHaveCSS('border-right-color', 'rgb(0, 0, 0)');
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toBeVisible();
    const edge = await page.getByRole('dialog').evaluate((box) => {
      const { boxShadow, borderTopWidth, borderTopColor } = getComputedStyle(box);
      return borderTopWidth === '0px' ? boxShadow : borderTopColor;
    });
    expect(edge).toContain('rgb(0, 0, 0)');
  });
});
