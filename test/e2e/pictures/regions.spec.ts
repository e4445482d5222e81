import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { png } from '../../support/images';
import { answerOpenDialog, expect, test } from '../harness';

const folder = mkdtempSync(join(tmpdir(), 'zhangju-regions-'));
const picture = join(folder, '专栏1.png');
const other = join(folder, '新图.png');
test.beforeAll(() => {
  writeFileSync(picture, png(2400, 1600));
  writeFileSync(other, png(1200, 800));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plate = (page: Page) => page.locator('[data-kind="image"]').first();
const dialogOf = (page: Page) => page.getByRole('dialog', { name: '图片 1' });
const regionsIn = (dialog: Locator) => dialog.locator('button[data-region]');
const framesIn = (page: Page) => plate(page).locator('[data-region]');
const place = (dialog: Locator) => dialog.getByRole('status').first();

async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
}

type App = Parameters<typeof answerOpenDialog>[0];
async function attach(app: App, path: string): Promise<void> {
  await answerOpenDialog(app, path);
  await plate(app.page)
    .getByRole('button', { name: /^(附加本地图片|换图片)$/ })
    .press('Enter');
}

/** Attaches the picture and opens it large. */
async function zoomed(app: App): Promise<Locator> {
  const { page } = app;
  await page.getByRole('region').first().focus();
  await page.keyboard.press('g');
  await page.keyboard.insertText('img1');
  await page.keyboard.press('Enter');
  await expect(plate(page)).toBeInViewport();
  await attach(app, picture);
  await plate(page).getByRole('button', { name: '放大图片 1' }).press('Enter');
  await expect(dialogOf(page).getByRole('region', { name: '图片 1，可移动' })).toBeFocused();
  return dialogOf(page);
}

/** A frame beside its picture, in percent of it. */
const boxOf = (frame: Locator) =>
  frame.evaluate((element) => {
    const inner = element.getBoundingClientRect();
    const outer = element.parentElement!.getBoundingClientRect();
    return [
      (inner.left - outer.left) / outer.width,
      (inner.top - outer.top) / outer.height,
      inner.width / outer.width,
      inner.height / outer.height,
    ].map((value) => Math.round(value * 100));
  });

test('a region is drawn, moved, marked and taken back by keyboard alone', async ({ app, page }) => {
  const dialog = await zoomed(app);
  await page.keyboard.press('r');
  await expect(dialog.getByRole('region')).toHaveAccessibleName(/正在画区域/);
  await expect(place(dialog)).toHaveText(/^距左 33\.33%，距上 33\.33%/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+ArrowUp');
  await expect(place(dialog)).toHaveText('距左 32.33%，距上 33.23%，宽 33.33%，高 34.33%');
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  await expect(regionsIn(dialog)).toHaveCount(0);
  await page.keyboard.press('r');
  await page.keyboard.press('Enter');
  const [region] = [regionsIn(dialog)];
  await expect(region).toBeFocused();
  await expect(region).toHaveAccessibleName('黄，图中区域');
  await page.keyboard.press('5');
  await expect(region).toHaveAccessibleName('蓝，图中区域');
  await page.keyboard.press('c');
  await page.keyboard.insertText('图例不清');
  await page.keyboard.press('Enter');
  await expect(region).toHaveAccessibleName('蓝，图中区域，图例不清');
  expect(await findings(page)).toEqual([]);
  await region.focus();
  await page.keyboard.press('t');
  await page.keyboard.insertText('图例');
  await page.keyboard.press('Control+Enter');
  await expect(region).toHaveAccessibleName('蓝，图中区域，图例，图例不清');
  await page.keyboard.press('Escape');
  await region.focus();
  await page.keyboard.press('Enter');
  for (let times = 0; times < 10; times += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(region).toBeFocused();
  expect(await boxOf(region)).toEqual([43, 33, 33, 33]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => boxOf(region)).toEqual([33, 33, 33, 33]);
  await page.keyboard.press('Delete');
  await expect(region).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(region).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(plate(page).getByRole('button', { name: '放大图片 1' })).toBeFocused();
});

test('a region is drawn with the mouse, moved and sized by its handles', async ({ app, page }) => {
  const dialog = await zoomed(app);
  const image = dialog.getByRole('img');
  const box = (await image.boundingBox())!;
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  const drag = async (from: readonly [number, number], to: readonly [number, number]) => {
    await page.mouse.move(...from);
    await page.mouse.down();
    await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
    await page.mouse.move(...to);
    await page.mouse.up();
  };
  await dialog.getByRole('button', { name: '画区域' }).click();
  await drag(at(0.1, 0.1), at(0.3, 0.25));
  await expect(regionsIn(dialog)).toHaveCount(1);
  const region = regionsIn(dialog);
  expect(await boxOf(region)).toEqual([10, 10, 20, 15]);
  // The picture gives way to the card of the region in hand.
  const now = (await image.boundingBox())!;
  const here = (x: number, y: number) => [now.x + now.width * x, now.y + now.height * y] as const;
  await drag(here(0.2, 0.2), here(0.4, 0.5));
  await expect.poll(() => boxOf(region)).toEqual([30, 40, 20, 15]);
  await drag(here(0.5, 0.55), here(0.6, 0.75));
  await expect.poll(() => boxOf(region)).toEqual([30, 40, 30, 35]);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => boxOf(region)).toEqual([10, 10, 20, 15]);
});

test('a region stands in the text, in the list of marks and in the filter, and says when its picture went', async ({
  app,
  page,
}) => {
  const dialog = await zoomed(app);
  await page.keyboard.press('r');
  await page.keyboard.press('Enter');
  await expect(regionsIn(dialog)).toBeFocused();
  await page.keyboard.press('3');
  await page.keyboard.press('Escape');
  await expect(framesIn(page)).toHaveCount(1);
  await expect(plate(page).getByRole('button', { name: '绯批注，图中区域' })).toBeAttached();
  await framesIn(page).click();
  const card = page.locator('article[data-annotation-id]');
  await expect(card).toHaveAccessibleName(/图片1区域/);
  await expect(card).toContainText('img1r');
  await expect(card).toContainText('图中区域');
  const tops = await Promise.all([framesIn(page), card].map(async (one) => (await one.boundingBox())!.y));
  expect(Math.abs(tops[0]! - tops[1]!)).toBeLessThan(20);
  await page.keyboard.press('4');
  await expect(plate(page).getByRole('button', { name: '紫批注，图中区域' })).toBeAttached();
  expect(await findings(page)).toEqual([]);
  await page.keyboard.press('r');
  await expect(dialog.getByRole('region')).toHaveAccessibleName(/正在画区域/);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await attach(app, other);
  await expect(framesIn(page)).toHaveCount(0);
  await expect(card).toContainText('区域画在换下的图片上');
  await page.getByRole('region').first().focus();
  await page.keyboard.press('Control+z');
  await expect(framesIn(page)).toHaveCount(1);
  await page.keyboard.press('g');
  await page.keyboard.insertText('图片1区域');
  await page.keyboard.press('Enter');
  await expect(plate(page)).toBeInViewport();
  await framesIn(page).click();
  await page.keyboard.press('Delete');
  await expect(framesIn(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(framesIn(page)).toHaveCount(1);
});
