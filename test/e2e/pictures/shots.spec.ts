import { join } from 'node:path';
import { answerOpenDialog, expect, launchApp, test } from '../harness';

const picture = join(process.cwd(), 'docs/images/register.png');
for (const [theme, language] of [
  ['light', 'zh-CN'],
  ['dark', 'en'],
] as const)
  test(`shots ${theme}`, async () => {
    const app = await launchApp({ theme, language });
    const { page } = app;
    const plate = page.locator('[data-kind="image"]').first();
    await page.getByRole('region').first().focus();
    await page.keyboard.press('g');
    await page.keyboard.insertText('img1');
    await page.keyboard.press('Enter');
    await answerOpenDialog(app, picture);
    await plate.getByRole('button', { name: /^(附加本地图片|Attach image)$/ }).press('Enter');
    await plate.getByRole('button', { name: /^(放大图片 1|Zoom picture 1)/ }).press('Enter');
    const dialog = page.getByRole('dialog').first();
    await expect(dialog.getByRole('img')).toBeVisible();
    const draw = async (key: string, moves: readonly string[]) => {
      await dialog.getByRole('region').focus();
      await page.keyboard.press('r');
      for (const move of moves) for (let n = 0; n < 12; n += 1) await page.keyboard.press(move);
      if (key === '') return;
      await page.keyboard.press('Enter');
      await expect(dialog.locator('button[data-region]:focus')).toHaveCount(1);
      await page.keyboard.press(key);
    };
    await draw('5', ['ArrowLeft', 'ArrowLeft', 'Shift+ArrowUp', 'ArrowUp']);
    await draw('7', ['ArrowRight', 'Shift+ArrowUp', 'ArrowDown']);
    await page.keyboard.press('c');
    await page.keyboard.insertText('图例没有说明口径，与表 2 不一致。');
    await page.keyboard.press('Enter');
    await page.screenshot({ path: `/tmp/regions-shots/zoom-${theme}.png` });
    await draw('', ['ArrowUp', 'Shift+ArrowLeft']);
    await page.screenshot({ path: `/tmp/regions-shots/draw-${theme}.png` });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await page.screenshot({ path: `/tmp/regions-shots/text-${theme}.png` });
    await app.close();
  });
