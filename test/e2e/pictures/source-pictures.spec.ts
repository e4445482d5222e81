import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { png } from '../../support/images';
import { wordWithPictures } from '../../support/word-pictures';
import { answerOpenDialog, expect, test } from '../harness';

const folder = mkdtempSync(join(tmpdir(), 'zhangju-source-pictures-'));
const emf = new Uint8Array([1, 0, 0, 0, ...new Uint8Array(80)]);
const damaged = png(400, 300).slice(0, 60);
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const figure = (page: Page, address: string) =>
  page.locator(`[data-kind="image"][data-address="${address}"]`);

async function goTo(page: Page, address: string): Promise<void> {
  await page.getByRole('region').first().focus();
  await page.keyboard.press('g');
  await page.keyboard.insertText(address);
  await page.keyboard.press('Enter');
  await expect(figure(page, address)).toBeInViewport();
}

type App = Parameters<typeof answerOpenDialog>[0];
async function imported(app: App, bytes: Uint8Array): Promise<void> {
  const path = join(folder, '规划.docx');
  writeFileSync(path, bytes);
  await answerOpenDialog(app, path);
  await app.page.keyboard.press('Control+o');
  const review = app.page.getByRole('dialog', { name: /^导入/ });
  await expect(review.getByRole('button', { name: /^导入( \d+ 份)?$/ })).toBeFocused();
  await app.page.keyboard.press('Enter');
  await expect(review).toBeHidden();
  await expect(app.page.locator('[data-reader]')).toContainText('推进试点之1。');
}

test('a picture in a Word file is drawn where it stands, only when it comes near the view', async ({
  app,
  page,
}) => {
  await imported(app, wordWithPictures({ 'image1.png': png(640, 400), 'image2.png': png(300, 200) }, 90));
  await expect(page.locator('[data-kind="image"]')).toHaveCount(2);
  await expect(page.locator('[data-kind="image"] img')).toHaveCount(0);
  await goTo(page, 'img1');
  const image = figure(page, 'img1').getByRole('img', { name: '图 image1.png' });
  await expect(image).toBeVisible();
  expect(await image.evaluate((one: HTMLImageElement) => [one.naturalWidth, one.naturalHeight])).toEqual([
    640, 400,
  ]);
  await expect(figure(page, 'img1')).toContainText('文件中的图片：image1.png');
  await expect(figure(page, 'img2').getByRole('img')).toHaveCount(0);
});

test('one that cannot be shown is named with the cause, and another can be attached in its place', async ({
  app,
  page,
}) => {
  await imported(app, wordWithPictures({ 'image1.emf': emf, 'image2.png': damaged }));
  await goTo(page, 'img1');
  await expect(figure(page, 'img1')).toContainText('文件中的图片 image1.emf：EMF 格式不能显示');
  await expect(figure(page, 'img2')).toContainText('文件中的图片 image2.png 已损坏');
  const other = join(folder, '另存.png');
  writeFileSync(other, png(300, 200));
  await answerOpenDialog(app, other);
  await figure(page, 'img1').getByRole('button', { name: '附加本地图片' }).press('Enter');
  await expect(figure(page, 'img1').getByRole('img')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(figure(page, 'img1')).toContainText('EMF 格式不能显示');
});

test('a region is drawn on a picture of the file, and stays with it', async ({ app, page }) => {
  await imported(app, wordWithPictures({ 'image1.png': png(640, 400) }));
  await goTo(page, 'img1');
  const opener = figure(page, 'img1').getByRole('button', { name: '放大图片 1' });
  await opener.press('Enter');
  const dialog = page.getByRole('dialog', { name: '图片 1' });
  await expect(dialog.getByRole('region')).toBeFocused();
  await page.keyboard.press('r');
  await page.keyboard.press('Enter');
  await expect(dialog.locator('button[data-region]')).toBeFocused();
  await page.keyboard.press('Escape');
  const frame = figure(page, 'img1').locator('[data-region]');
  await expect(frame).toHaveCount(1);
  const card = page.locator('article[data-annotation-id]');
  await expect(card).toContainText('图中区域');
  await expect(card).not.toContainText('已移除');
  await page.getByRole('region').first().focus();
  await page.keyboard.press('Control+z');
  await expect(frame).toHaveCount(0);
});
