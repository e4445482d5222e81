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
const binary = Buffer.from(Array.from({ length: 600 }, (_, index) => (index * 37) % 7));
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
const dialog = (page: Page) => page.getByRole('dialog', { name: /^导入/ });
/** A file alone is reviewed at once. */
const review = (page: Page, name: string) => page.getByRole('dialog', { name: `导入：${name}` });
const row = (page: Page, name: string) => dialog(page).getByRole('listitem', { name, exact: true });
const act = (page: Page) => dialog(page).getByRole('button', { name: /^导入( \d+ 份)?$/ });
const reader = (page: Page) => page.locator('[data-reader]');

/** Drops files made in the page: like those of a browser, they have no path. */
const drop = (page: Page, files: Readonly<Record<string, string>>) =>
  page.evaluate((contents) => {
    const carried = new DataTransfer();
    for (const [name, text] of Object.entries(contents)) carried.items.add(new File([text], name));
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }),
      );
  }, files);

test('a file picked in the dialog is reviewed, imported by Enter and opened', async ({ app, page }) => {
  await answerOpenDialog(app, file('规划.md', good));
  await page.keyboard.press('Control+o');
  const found = review(page, '规划.md');
  await expect(found).toContainText('章 1');
  await expect(found).toContainText('段 1');
  await expect(found.getByRole('radio', { name: /^UTF-8/ })).toBeChecked();
  await expect(act(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeHidden();
  await expect(reader(page)).toContainText('扩大外资准入领域。');
});

test('an empty and a binary file are refused in their rows while the good one goes in', async ({
  app,
  page,
}) => {
  await answerOpenDialog(app, file('空.txt', ''), file('图.txt', binary), file('规划.md', good));
  await page.keyboard.press('Control+o');
  await expect(row(page, '空.txt').getByRole('alert')).toContainText('空.txt 是空文件');
  await expect(row(page, '图.txt').getByRole('alert')).toContainText('图.txt 不是文本文件');
  await expect(dialog(page).getByRole('status').last()).toContainText('2 份不能导入');
  await act(page).click();
  await expect(row(page, '对外开放规划')).toBeHidden();
  await expect(dialog(page).getByRole('alert')).toHaveCount(2);
  await expect(dialog(page).getByRole('status').last()).toContainText('已导入 1 份');
  await dialog(page).getByRole('button', { name: '完成' }).click();
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByText('《对外开放规划》')).toBeVisible();
  await expect(page.locator('[data-document-id]')).toHaveCount(2);
});

test('GB18030 is recognised, and another encoding can be tried by hand', async ({ app, page }) => {
  await answerOpenDialog(app, file('旧文件.txt', gb18030));
  await page.keyboard.press('Control+o');
  const detected = dialog(page).getByRole('radio', { name: /^GB18030/ });
  const other = dialog(page).getByRole('radio', { name: /^BIG5/ });
  const only = review(page, '旧文件.txt');
  await expect(detected).toBeChecked();
  await expect(detected.locator('..')).toContainText('总体要求');
  await expect(other.locator('..')).not.toContainText('总体要求');
  await expect(only).toContainText('章 1');

  await other.click();
  await expect(other).toBeChecked();
  // Read anew: under the wrong encoding there is no chapter to be seen, and the choices stay in place.
  await expect(only).not.toContainText('章 1');
  await expect(dialog(page).getByRole('radio').first()).toHaveAccessibleName(/^GB18030/);

  await detected.click();
  await expect(only).toContainText('章 1');
  await act(page).click();
  await expect(reader(page)).toContainText('推动服务业开放。');
});

test('where no encoding is recognised all are offered, and the one chosen goes in', async ({ app, page }) => {
  // Rare characters only: as likely to be garbage as text, so the reader decides.
  const rare = Buffer.from('fd93ec68fd51fd85a08cfb9b9ebafd918599c07ecc8ad798a1a30a', 'hex');
  await answerOpenDialog(app, file('生僻字.txt', Buffer.concat([rare, rare])));
  await page.keyboard.press('Control+o');
  await expect(dialog(page).getByRole('alert')).toContainText('生僻字.txt 的编码无法识别');
  await expect(dialog(page).getByRole('radio')).toHaveCount(5);
  await expect(act(page)).toBeDisabled();
  await dialog(page)
    .getByRole('radio', { name: /^GB18030/ })
    .click();
  await expect(dialog(page).getByRole('alert')).toHaveCount(0);
  await act(page).click();
  await expect(reader(page)).toContainText('龘靐齉齾爩');
});

test('a long import says how far it is and stops between two files', async ({ app, page }) => {
  const names = Array.from({ length: 40 }, (_, index) => `规划${index}`);
  const paths = names.map((name) =>
    file(`${name}.md`, `# ${name}\n\n${'扩大外资准入领域。\n\n'.repeat(1500)}`),
  );
  await answerOpenDialog(app, ...paths);
  await page.keyboard.press('Control+o');
  await expect(act(page)).toHaveText('导入 40 份', { timeout: 30_000 });
  await act(page).click();
  await expect(dialog(page).getByRole('status').last()).toContainText(/正在导入 [2-9] \/ 40/);
  await dialog(page).getByRole('button', { name: '停止' }).click();
  const said = dialog(page).getByRole('status').last();
  await expect(said).toContainText(/已导入 \d+ 份/);
  const done = Number(/已导入 (\d+) 份/.exec((await said.textContent()) ?? '')?.[1]);
  await expect(dialog(page).locator('[data-standing="good"]')).toHaveCount(40 - done);
  await dialog(page).getByRole('button', { name: '完成' }).click();
  await page.keyboard.press('Control+Shift+L');
  // The bundled plan and what had gone in, each whole.
  await expect(page.locator('[data-document-id]')).toHaveCount(done + 1);
});

test('a file that is already there is recognised, and one that comes twice in a batch', async ({
  app,
  page,
}) => {
  await answerOpenDialog(app, file('规划.md', good), file('同一份.md', good));
  await page.keyboard.press('Control+o');
  await expect(act(page)).toHaveText('导入 2 份');
  await act(page).click();
  await expect(dialog(page).getByText('这份文件已在文库里。')).toBeVisible();
  await dialog(page).getByRole('button', { name: '完成' }).click();

  await page.keyboard.press('Control+o');
  await expect(dialog(page).getByText('这份文件已在文库里。')).toHaveCount(2);
  await expect(act(page)).toBeDisabled();
  await dialog(page).getByRole('button', { name: '打开已有的一份' }).first().click();
  await expect(dialog(page)).toBeHidden();
  await expect(reader(page)).toContainText('扩大外资准入领域。');
});

test('several files dropped anywhere come to one review and leave no half of them', async ({ page }) => {
  await drop(page, { '拖入一.md': good, '拖入二.md': good.replace('对外开放', '数字贸易') });
  await expect(row(page, '对外开放规划')).toContainText('拖入一.md');
  await expect(row(page, '数字贸易规划')).toContainText('拖入二.md');
  await dialog(page).getByRole('button', { name: '不导入 拖入二.md' }).click();
  await expect(review(page, '拖入一.md')).toBeVisible();
  await dialog(page).getByRole('button', { name: '取消' }).click();
  await page.keyboard.press('Control+Shift+L');
  await expect(page.locator('[data-document-id]')).toHaveCount(1);
});

test('pasted text comes to the same review', async ({ page }) => {
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('button', { name: /粘贴文字/ }).click();
  const text = page.getByRole('textbox', { name: '全文' });
  await expect(text).toBeFocused();
  await text.fill('第一章 总体要求\n完善海关监管制度。');
  await page.getByRole('textbox', { name: '题名' }).fill('海关规划');
  await page.getByRole('button', { name: '下一步' }).click();
  await expect(dialog(page)).toContainText('章 1');
  await act(page).click();
  await expect(reader(page)).toContainText('完善海关监管制度。');
});

test('a hostile page runs nothing', async ({ app, page }) => {
  const hostile =
    '<html><head><title>规划</title><script>window.broken = 1</script></head><body><h1>规划</h1>' +
    '<img src="x" onerror="window.broken = 2"><iframe srcdoc="<script>parent.broken = 3</script>"></iframe>' +
    '<svg onload="window.broken = 4"></svg><a href="javascript:window.broken = 5">看</a>' +
    '<p onclick="window.broken = 6">扩大外资准入领域。&lt;img src=x onerror="window.broken = 7"&gt;</p></body></html>';
  await answerOpenDialog(app, file('恶意.html', hostile));
  await page.keyboard.press('Control+o');
  await act(page).click();
  await expect(dialog(page)).toBeHidden();
  await expect(reader(page)).toContainText('扩大外资准入领域。');
  await reader(page).getByText('扩大外资准入领域。').click();
  expect(await page.evaluate(() => (window as unknown as { broken?: number }).broken ?? 0)).toBe(0);
  await expect(page.locator('[data-reader] :is(script, iframe, img, svg[onload], a[href])')).toHaveCount(0);
});
