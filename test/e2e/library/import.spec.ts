import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerOpenDialog, expect, test } from '../harness';

const good = '# 对外开放规划\n\n## 第一章 总体要求\n\n扩大外资准入领域。推动服务业开放。\n';
/** The same kind of text as bytes of GB18030. */
const gb18030 = Buffer.from(
  'b5dad2bbd5c220d7dccce5d2aac7f30ac0a9b4f3cde2d7cad7bcc8ebc1ecd3f2a1a3c2e4cab5bac3cde2d7cad7bcc8ebb8bac3e6c7e5b5a5a3accdc6b6afb7fecef1d2b5bfaab7c5a1a30a',
  'hex',
);
let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangju-import-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const dialog = (page: Page) => page.getByRole('dialog', { name: '导入' });
const act = (page: Page) => dialog(page).getByRole('button', { name: /^导入( \d+ 份)?$/ });

test('a file picked in the dialog is reviewed, imported and opened', async ({ app, page }) => {
  await answerOpenDialog(app, file('规划.md', good));
  await page.keyboard.press('Control+o');
  await expect(dialog(page).getByText('对外开放规划', { exact: true })).toBeVisible();
  await act(page).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.locator('[data-reader]')).toContainText('扩大外资准入领域。');
});

test('an empty and a binary file are refused in their rows while the good one goes in', async ({
  app,
  page,
}) => {
  const binary = Buffer.from(Array.from({ length: 600 }, (_, index) => (index * 37) % 7));
  await answerOpenDialog(app, file('空.txt', ''), file('图.txt', binary), file('规划.md', good));
  await page.keyboard.press('Control+o');
  await expect(dialog(page).getByRole('alert')).toHaveCount(2);
  await act(page).click();
  await expect(dialog(page).getByText('对外开放规划', { exact: true })).toBeHidden();
  await expect(dialog(page).getByRole('alert')).toHaveCount(2);
  await dialog(page).getByRole('button', { name: '取消' }).click();
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByText('《对外开放规划》')).toBeVisible();
});

test('GB18030 is recognised, and another encoding can be chosen', async ({ app, page }) => {
  await answerOpenDialog(app, file('旧文件.txt', gb18030));
  await page.keyboard.press('Control+o');
  const detected = dialog(page).getByRole('radio', { name: /^GB18030/ });
  await expect(detected).toBeChecked();
  await expect(detected.locator('..')).toContainText('总体要求');
  const other = dialog(page)
    .getByRole('radio', { name: /^(?!GB18030)/ })
    .first();
  await other.click();
  await expect(other).toBeChecked();
  await detected.click();
  await act(page).click();
  await expect(page.locator('[data-reader]')).toContainText('推动服务业开放。');
});

test('a file that is already there is recognised', async ({ app, page }) => {
  await answerOpenDialog(app, file('规划.md', good));
  await page.keyboard.press('Control+o');
  await act(page).click();
  await expect(dialog(page)).toBeHidden();
  await page.keyboard.press('Control+o');
  await expect(act(page)).toBeDisabled();
  await dialog(page).getByRole('button', { name: '打开已有的一份' }).click();
  await expect(page.locator('[data-reader]')).toContainText('扩大外资准入领域。');
});

test('files dropped anywhere and pasted text come to the same review', async ({ page }) => {
  await page.evaluate((text) => {
    const carried = new DataTransfer();
    carried.items.add(new File([text], '拖入.md'));
    for (const type of ['dragover', 'drop'])
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }),
      );
  }, good);
  await expect(dialog(page).getByText('对外开放规划', { exact: true })).toBeVisible();
  await dialog(page).getByRole('button', { name: '取消' }).click();
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('button', { name: /粘贴文字/ }).click();
  await page.getByRole('textbox', { name: '全文' }).fill('第一章 总体要求\n完善海关监管制度。');
  await page.getByRole('button', { name: '下一步' }).click();
  await act(page).click();
  await expect(page.locator('[data-reader]')).toContainText('完善海关监管制度。');
});

test('a hostile page runs nothing', async ({ app, page }) => {
  const hostile =
    '<html><head><title>规划</title><script>window.broken = 1</script></head><body><h1>规划</h1>' +
    '<img src="x" onerror="window.broken = 2"><iframe srcdoc="<script>parent.broken = 3</script>"></iframe>' +
    '<p onclick="window.broken = 4">扩大外资准入领域。</p></body></html>';
  await answerOpenDialog(app, file('恶意.html', hostile));
  await page.keyboard.press('Control+o');
  await act(page).click();
  await expect(page.locator('[data-reader]')).toContainText('扩大外资准入领域。');
  await page.getByText('扩大外资准入领域。').click();
  expect(await page.evaluate(() => (window as unknown as { broken?: number }).broken ?? 0)).toBe(0);
  await expect(page.locator('[data-reader] :is(script, iframe)')).toHaveCount(0);
});
