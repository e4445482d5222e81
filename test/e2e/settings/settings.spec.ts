import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, launchApp, test } from '../harness';

test('settings act at once and are there after a restart', async () => {
  const place = mkdtempSync(join(tmpdir(), 'zhangju-settings-'));
  const options = { libraryDir: join(place, 'library'), userDataDir: join(place, 'state') };
  const first = await launchApp(options);
  await first.page.keyboard.press('Control+,');
  await first.page.getByRole('radio', { name: '深', exact: true }).click();
  await expect(first.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await first.page.getByRole('slider', { name: '字号' }).press('End');
  await expect(first.page.getByText('28 px')).toBeVisible();
  await first.close();

  const second = await launchApp(options);
  await expect(second.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await second.page.keyboard.press('Control+,');
  await expect(second.page.getByText('28 px')).toBeVisible();
  await second.close();
  rmSync(place, { recursive: true, force: true, maxRetries: 5 });
});

test.describe('in English', () => {
  test.use({ launch: { language: 'en' } });
  test('library, settings and export show no untranslated key', async ({ page }) => {
    const key = /\b[a-z]+(?:[-:][a-z]+)?\.[a-z]+[A-Za-z.]*\b/;
    const words = async () => (await page.locator('body').innerText()).replaceAll(/\.(?:docx|md)\b/g, '');
    await page.keyboard.press('Control+,');
    await expect(page.getByText('Line height')).toBeVisible();
    expect(await words()).not.toMatch(key);
    await page.keyboard.press('Control+Shift+L');
    await expect(page.getByText('Choose files…')).toBeVisible();
    expect(await words()).not.toMatch(key);
    await page.getByText('《').first().click();
    await page.locator('[data-address]').first().waitFor();
    await page.keyboard.press('Control+e');
    await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
    expect(await words()).not.toMatch(key);
  });
});
