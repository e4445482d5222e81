import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerSaveDialog, expect, test } from '../harness';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangju-export-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

for (const { format, extension, begins } of [
  { format: 'Markdown', extension: 'md', begins: /^# .*《/m },
  { format: 'Word', extension: 'docx', begins: /^PK/ },
]) {
  test(`the dialog writes ${format}`, async ({ app, page }) => {
    const path = join(folder, `报告.${extension}`);
    await answerSaveDialog(app, path);
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: '导出' });
    await dialog.getByText(`.${extension}`, { exact: true }).click();
    await expect(dialog.getByRole('region', { name: '预览' })).not.toBeEmpty();
    await dialog.getByRole('button', { name: /^导出 / }).click();
    await expect(dialog.getByRole('button', { name: '在文件夹中显示' })).toBeVisible();
    expect(readFileSync(path, 'utf8')).toMatch(begins);
  });
}

test('a cancelled save dialog writes nothing and keeps the export open', async ({ app, page }) => {
  await answerSaveDialog(app, null);
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: '导出' });
  await dialog.getByRole('button', { name: /^导出 / }).click();
  await expect(dialog.getByRole('button', { name: '取消' })).toBeVisible();
});
