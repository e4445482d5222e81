import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { imageHeadOf, isPixelsAlone } from '../../../shared/domain/picture/image-file';
import { exif, gif, jpegWith, turned } from '../../support/images';
import { answerOpenDialog, expect, test } from '../harness';

const folder = mkdtempSync(join(tmpdir(), 'zhangju-formats-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plate = (page: Page) => page.locator('[data-kind="image"]').first();

/** A photograph as a browser presses it: red on the left, blue on the right, with a profile of its colours. */
async function pressed(page: Page, type: string, alpha = 1): Promise<Uint8Array> {
  const bytes = await page.evaluate(
    async ([wanted, clear]) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [640, 400];
      const context = canvas.getContext('2d', { colorSpace: 'display-p3' })!;
      context.globalAlpha = Number(clear);
      context.fillStyle = 'color(display-p3 1 0 0)';
      context.fillRect(0, 0, 320, 400);
      context.fillStyle = 'color(display-p3 0 0 1)';
      context.fillRect(320, 0, 320, 400);
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, String(wanted)));
      return [...new Uint8Array(await blob!.arrayBuffer())];
    },
    [type, alpha] as const,
  );
  return new Uint8Array(bytes);
}

type App = Parameters<typeof answerOpenDialog>[0];
/** Attaches a file and answers what was stored of it, and the colours at both ends as they are shown. */
async function attached(app: App, name: string, bytes: Uint8Array) {
  const { page, libraryDir } = app;
  const path = join(folder, name);
  writeFileSync(path, bytes);
  await answerOpenDialog(app, path);
  await plate(page)
    .getByRole('button', { name: /^(附加本地图片|换图片)$/ })
    .press('Enter');
  await expect(plate(page)).toContainText(`附加的本地图片：${name}`);
  const image = plate(page).getByRole('img');
  await expect(image).toBeVisible();
  const shown = await image.evaluate(async (one: HTMLImageElement) => {
    await one.decode();
    const canvas = document.createElement('canvas');
    const [width, height] = [one.naturalWidth, one.naturalHeight];
    Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d')!;
    context.drawImage(one, 0, 0);
    const at = (x: number, y: number) => [...context.getImageData(x, y, 1, 1).data];
    return { width, height, first: at(5, 5), last: at(width - 5, height - 5) };
  });
  const known = new Set(stored);
  const added = readdirSync(join(libraryDir, 'pictures')).find((file) => !known.has(file)) ?? '';
  stored.push(added);
  return { shown, kept: new Uint8Array(readFileSync(join(libraryDir, 'pictures', added))) };
}
let stored: string[] = [];

test.beforeEach(async ({ page }) => {
  stored = [];
  await page.getByRole('region').first().focus();
  await page.keyboard.press('g');
  await page.keyboard.insertText('img1');
  await page.keyboard.press('Enter');
  await expect(plate(page)).toBeInViewport();
});

const isRed = ([red = 0, green = 0, blue = 0]: readonly number[]) => red > 200 && green < 80 && blue < 80;
const isBlue = ([red = 0, green = 0, blue = 0]: readonly number[]) => red < 80 && green < 80 && blue > 200;

test('a photograph with a place, a turn and a colour profile is stored as pixels alone, turned and in its colours', async ({
  app,
  page,
}) => {
  const plain = await pressed(page, 'image/jpeg');
  // The browser itself writes the profile of the colours that the picture was drawn in.
  expect(Buffer.from(plain).includes('ICC_PROFILE')).toBe(true);
  const photo = jpegWith(plain, [turned(6), exif]);
  expect(isPixelsAlone(photo)).toBe(false);
  const { shown, kept } = await attached(app, '照片.jpg', photo);
  expect(isPixelsAlone(kept)).toBe(true);
  expect(imageHeadOf(kept)).toEqual({ kind: 'jpeg', width: 400, height: 640 });
  for (const hidden of ['121.4737', 'ICC_PROFILE', 'Exif'])
    expect(Buffer.from(kept).includes(hidden)).toBe(false);
  expect([shown.width, shown.height]).toEqual([400, 640]);
  expect([isRed(shown.first), isBlue(shown.last)]).toEqual([true, true]);
});

test('WebP, pressed and clear, and a moving GIF are stored as a PNG of what is seen first', async ({
  app,
  page,
}) => {
  const webp = await attached(app, '图.webp', await pressed(page, 'image/webp'));
  expect(imageHeadOf(webp.kept)).toEqual({ kind: 'png', width: 640, height: 400 });
  expect(isPixelsAlone(webp.kept)).toBe(true);
  expect([isRed(webp.shown.first), isBlue(webp.shown.last)]).toEqual([true, true]);

  const clear = await attached(app, '半透明.webp', await pressed(page, 'image/webp', 0.5));
  expect(isPixelsAlone(clear.kept)).toBe(true);
  expect(Math.abs((clear.shown.first[3] ?? 0) - 128)).toBeLessThan(6);

  const moving = await attached(app, '动图.gif', gif(120, 80, [100, 20]));
  expect(imageHeadOf(moving.kept)).toEqual({ kind: 'png', width: 120, height: 80 });
  expect(isPixelsAlone(moving.kept)).toBe(true);
  expect(moving.shown.first[0]).toBe(200);
});
