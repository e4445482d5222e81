import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { isPixelsAlone } from '../../../shared/domain/picture/image-file';
import { png, pngChunk } from '../../support/images';
import { answerOpenDialog, expect, expectAccessible, launchApp, test } from '../harness';

const folder = mkdtempSync(join(tmpdir(), 'zhangju-pictures-'));
const picture = join(folder, '专栏1.png');
const damaged = join(folder, '坏图.png');
test.beforeAll(() => {
  writeFileSync(
    picture,
    png(2400, 1600, { more: [pngChunk('tEXt', Buffer.from('Comment\0where it was taken'))] }),
  );
  writeFileSync(damaged, new Uint8Array([...png(600, 400).subarray(0, 60), ...new Uint8Array(200)]));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plate = (page: Page) => page.locator('[data-kind="image"]').first();
const image = (page: Page) => plate(page).getByRole('img');

/** Height of the plate with all that belongs to it, as it is and with the image taken off the page. */
const heights = (page: Page) =>
  plate(page).evaluate((element) => {
    const loaded = Math.round(element.getBoundingClientRect().height);
    element.querySelector('img')?.remove();
    return { loaded, empty: Math.round(element.getBoundingClientRect().height) };
  });

async function toPicture(page: Page): Promise<void> {
  await page.getByRole('region').first().focus();
  await page.keyboard.press('g');
  await page.keyboard.insertText('img1');
  await page.keyboard.press('Enter');
  await expect(plate(page)).toBeInViewport();
}

async function attach(app: Parameters<typeof answerOpenDialog>[0], path: string): Promise<void> {
  await answerOpenDialog(app, path);
  await plate(app.page)
    .getByRole('button', { name: /^(附加本地图片|换图片)$/ })
    .press('Enter');
}

test('a picture is attached, kept without what was hidden in it, removed and brought back', async ({
  app,
  page,
}) => {
  await toPicture(page);
  await expect(image(page)).toHaveCount(0);
  await attach(app, picture);
  await expect(image(page)).toBeVisible();
  await expect(plate(page)).toContainText('附加的本地图片：专栏1.png');
  const [stored = ''] = readdirSync(join(app.libraryDir, 'pictures'));
  const bytes = new Uint8Array(readFileSync(join(app.libraryDir, 'pictures', stored)));
  expect(isPixelsAlone(bytes)).toBe(true);
  expect(Buffer.from(bytes).includes('where it was taken')).toBe(false);
  expect(
    await image(page).evaluate((one: HTMLImageElement) => [one.naturalWidth, one.naturalHeight]),
  ).toEqual([2400, 1600]);
  await plate(page).getByRole('button', { name: '移除图片' }).press('Enter');
  await expect(image(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(image(page)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(image(page)).toHaveCount(0);
});

test('a damaged file is refused with the cause, and the picture that was there stays', async ({
  app,
  page,
}) => {
  await toPicture(page);
  await attach(app, picture);
  await expect(image(page)).toBeVisible();
  await attach(app, damaged);
  await expect(page.getByRole('alert')).toContainText('坏图.png已损坏');
  await expect(plate(page)).toContainText('附加的本地图片：专栏1.png');
  expect(readdirSync(join(app.libraryDir, 'pictures'))).toHaveLength(1);
});

test('a picture is zoomed and moved by keyboard, and Escape leads back to it', async ({ app, page }) => {
  await toPicture(page);
  await attach(app, picture);
  const opener = plate(page).getByRole('button', { name: '放大图片 1' });
  await opener.press('Enter');
  const dialog = page.getByRole('dialog');
  const percent = async () => Number.parseInt(await dialog.getByRole('status').innerText(), 10);
  const view = dialog.getByRole('region');
  await expect(view).toBeFocused();
  const fit = await percent();
  expect(fit).toBeLessThan(60);
  await expectAccessible(page);
  await page.keyboard.press('1');
  await expect(dialog.getByRole('status')).toHaveText('100%');
  const left = () => view.evaluate((element) => element.scrollLeft);
  const middle = await left();
  expect(middle).toBeGreaterThan(100);
  await page.keyboard.press('ArrowRight');
  await expect.poll(left).toBeGreaterThan(middle);
  await page.keyboard.press('+');
  await expect(dialog.getByRole('status')).toHaveText('125%');
  await page.keyboard.press('-');
  await page.keyboard.press('0');
  expect(await percent()).toBe(fit);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('words are typed beside a picture as the researcher’s own, found as such, and taken back', async ({
  app,
  page,
}) => {
  await toPicture(page);
  await attach(app, picture);
  // Attaching takes its time: it is the step before what is typed.
  await expect(image(page)).toBeVisible();
  await plate(page).getByRole('button', { name: '录入文字' }).press('Enter');
  const field = page.getByRole('textbox', { name: /图片 1的文字/ });
  await expect(field).toBeFocused();
  // At once: where typing rests, what is typed after it is a step of its own.
  await page.keyboard.insertText('专栏1 数字贸易平台\n一是建设贸易大数据枢纽。');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  const panel = page.getByRole('region', { name: '图片 1录入' });
  await expect(panel.locator('p')).toHaveText(['专栏1 数字贸易平台', '一是建设贸易大数据枢纽。']);
  await expect(panel).toContainText('不是原文');
  await expect(image(page)).toHaveAttribute('alt', /大数据枢纽/);
  await page.keyboard.press('Control+f');
  await page.getByRole('searchbox', { name: '在文中查找' }).fill('大数据枢纽');
  const found = page.getByRole('region', { name: '图片录入' });
  await expect(found).toContainText('img1t¶2');
  await expect(found).toContainText('研究者录入，不是原文');
  await found.getByRole('button', { name: /img1t¶2/ }).press('Enter');
  await expect(plate(page)).toBeInViewport();
  await expectAccessible(page);
  await page.getByRole('region').first().focus();
  await page.keyboard.press('Control+z');
  await expect(panel).toHaveCount(0);
  await expect(image(page)).toBeVisible();
});

test('a picture has its height before its bytes are there, also after a restart', async () => {
  const place = mkdtempSync(join(tmpdir(), 'zhangju-pictures-again-'));
  const options = { libraryDir: join(place, 'library'), userDataDir: join(place, 'state') };
  const first = await launchApp(options);
  await toPicture(first.page);
  await attach(first, picture);
  await expect(image(first.page)).toBeVisible();
  const { loaded, empty } = await heights(first.page);
  expect(loaded).toBeGreaterThan(300);
  expect(empty).toBe(loaded);
  await first.close();
  const again = await launchApp({ ...options, theme: 'dark', language: 'en' });
  await expect(image(again.page)).toBeVisible();
  expect(await heights(again.page)).toEqual({ loaded, empty });
  await again.close();
  rmSync(place, { recursive: true, force: true });
});
