import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { pdfOfPages, pdfWithoutFont } from '../../support/pdf';
import { answerOpenDialog, expect, test, type ZhangjuWindow } from '../harness';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangju-import-pdf-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const letters = (at: number) => [...String(at)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
const pages = (count: number) =>
  pdfOfPages(Array.from({ length: count }, (_, at) => `Section ${letters(at)} of the plan opens services.`));
const dialog = (page: Page) => page.getByRole('dialog', { name: '导入' });
const act = (page: Page) => dialog(page).getByRole('button', { name: '导入', exact: true });

test('a PDF is read with its progress shown, reviewed, imported and opened', async ({ app, page }) => {
  await answerOpenDialog(app, file('长规划.pdf', pages(2500)));
  await page.keyboard.press('Control+o');
  const bar = dialog(page).getByRole('progressbar', { name: '长规划.pdf 的读取进度' });
  await expect(bar).toBeVisible();
  await expect(dialog(page)).toContainText(/第 \d+ 页，共 2500 页/);
  const early = await bar.evaluate((element: HTMLProgressElement) => element.value);
  await expect
    .poll(() => bar.evaluate((element: HTMLProgressElement) => element.value), { timeout: 30_000 })
    .toBeGreaterThan(early);
  await expect(act(page)).toBeEnabled({ timeout: 60_000 });
  await act(page).click();
  await expect(dialog(page)).toBeHidden({ timeout: 60_000 });
  await expect(page.locator('[data-reader]')).toContainText('Section a of the plan');
});

test('reading can be cancelled while everything else answers, and the next file is read', async ({
  app,
  page,
}) => {
  const chinese = file('规划.pdf', pdfWithoutFont('b7fecef1c3b3d2d7'));
  await answerOpenDialog(app, file('太长.pdf', pages(9000)), chinese);
  await page.keyboard.press('Control+o');
  await expect(dialog(page)).toContainText(/第 \d+ 页，共 9000 页/, { timeout: 30_000 });
  await expect(dialog(page).getByText('等待读取')).toBeVisible();
  // Answered while the file is still being read, which takes far longer than this.
  await page.evaluate(() => (window as unknown as ZhangjuWindow).zhangju.call('document:list', {}));
  const stop = dialog(page).getByRole('button', { name: '取消读取 太长.pdf' });
  await expect(stop).toBeVisible();

  await stop.click();
  await expect(dialog(page).getByRole('listitem')).toHaveCount(1);
  await expect(act(page)).toBeEnabled({ timeout: 15_000 });
  await act(page).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.locator('[data-reader]')).toContainText('服务贸易');
  await page.keyboard.press('Control+Shift+L');
  await expect(page.locator('[data-document-id]')).toHaveCount(2);
});

test('Escape lets go of what is being read, and nothing of it is kept', async ({ app, page }) => {
  await answerOpenDialog(app, file('太长.pdf', pages(9000)));
  await page.keyboard.press('Control+o');
  await expect(dialog(page)).toContainText(/第 \d+ 页，共 9000 页/, { timeout: 30_000 });
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await page.keyboard.press('Control+Shift+L');
  await expect(page.locator('[data-document-id]')).toHaveCount(1);
});

test('a scan is refused with the number of its pages and what to do', async ({ app, page }) => {
  await answerOpenDialog(app, file('扫描.pdf', pdfOfPages(['', '', ''])));
  await page.keyboard.press('Control+o');
  const alert = dialog(page).getByRole('alert');
  await expect(alert).toContainText('扫描.pdf 是扫描件，3 页都没有文字层', { timeout: 30_000 });
  await expect(alert).toContainText('OCR');
  await expect(act(page)).toBeDisabled();
});
