import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerSaveDialog, expect, test, type ZhangjuWindow } from '../harness';

const words = '健全准入前国民待遇加负面清单管理制度';
let folder: string;
test.beforeEach(async ({ page }) => {
  folder = mkdtempSync(join(tmpdir(), 'zhangju-export-'));
  await page.evaluate(async (quote) => {
    const { zhangju } = window as unknown as ZhangjuWindow;
    const ask = async <T>(name: string, input: unknown) => (await zhangju.call(name, input)).value as T;
    const [plan] = await ask<{ id: string }[]>('document:list', {});
    const documentId = plan?.id;
    const { blocks } = await ask<{ blocks: { id: string; text: string; voice: string }[] }>('document:open', {
      documentId,
    });
    const block = blocks.find(({ text, voice }) => voice === 'document' && text.includes(quote));
    const at = block?.text.indexOf(quote) ?? -1;
    const range = {
      start: { block: block?.id, offset: at },
      end: { block: block?.id, offset: at + quote.length },
    };
    await ask('annotation:create', { documentId, range, color: 7, comment: '先“健全”，再“缩减”。' });
  }, words);
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

const dialog = (page: Page) => page.getByRole('dialog', { name: '导出' });
const preview = (page: Page) => dialog(page).getByRole('region', { name: '预览' });
const act = (page: Page) => dialog(page).getByRole('button', { name: /^导出 / });

for (const { format, name, extension, begins } of [
  { format: 'Markdown', name: /^Markdown /, extension: 'md', begins: /^# .*《/m },
  { format: 'Word', name: /^Word 报告/, extension: 'docx', begins: /^PK/ },
  { format: 'HTML', name: /^HTML/, extension: 'html', begins: /^<!DOCTYPE html>/ },
]) {
  test(`the dialog previews the quote, writes ${format} and shows where`, async ({ app, page }) => {
    const path = join(folder, `报告.${extension}`);
    await answerSaveDialog(app, path);
    await app.electron.evaluate(({ shell }) => {
      shell.showItemInFolder = (shown) => void ((globalThis as { shown?: string }).shown = shown);
    });
    await page.keyboard.press('Control+e');
    await dialog(page).locator('label').filter({ hasText: name }).click();
    await expect(preview(page)).toContainText(words);
    await expect(preview(page)).toContainText('三、（一）第1段第2句');
    await expect(dialog(page).getByRole('status')).toHaveText('1 处引文与原文一致');
    await act(page).click();
    await expect(dialog(page).getByRole('status')).toContainText('已导出');
    const written = readFileSync(path);
    expect(written.toString('utf8')).toMatch(begins);
    if (extension === 'md') expect(written.toString('utf8')).toContain(words);

    await dialog(page).getByRole('button', { name: '在文件夹中显示' }).click();
    await expect.poll(() => app.electron.evaluate(() => (globalThis as { shown?: string }).shown)).toBe(path);
    // What is chosen anew has not been exported yet.
    await dialog(page)
      .getByRole('checkbox', { name: /笔记与备忘/ })
      .click();
    await expect(dialog(page).getByRole('status')).not.toContainText('已导出');
  });
}

test('a section alone is exported, at first the one being read', async ({ page }) => {
  await page.getByRole('treeitem').filter({ hasText: '打造高水平改革开放平台' }).last().click();
  await expect(page.getByRole('status', { name: '状态栏' })).toContainText('三、（三）');
  await page.keyboard.press('Control+e');
  await dialog(page)
    .getByRole('radio', { name: /^选中的章节/ })
    .click();
  const sections = dialog(page).getByRole('group', { name: '选中的章节' });
  await expect(sections.getByRole('checkbox', { checked: true })).toHaveCount(1);
  await expect(sections.getByRole('checkbox', { name: /打造高水平改革开放平台/ })).toBeChecked();
  await expect(preview(page)).not.toContainText(words);
  await expect(dialog(page).getByRole('status')).toHaveText('没有引文');
  await sections.getByRole('checkbox', { name: /放宽服务领域市场准入/ }).check();
  await expect(preview(page)).toContainText(words);
  await expect(dialog(page).getByRole('radio', { name: /^选中的章节/ })).toHaveAccessibleName(/2 节/);
});

test('addresses may be short, and marks ordered by chapter', async ({ page }) => {
  await page.keyboard.press('Control+e');
  await dialog(page).getByRole('combobox', { name: '条款定位' }).selectOption({ label: '简称' });
  await expect(preview(page)).toContainText('3.1¶1s2');
  await dialog(page).getByRole('combobox', { name: '顺序' }).selectOption({ label: '按章' });
  await expect(preview(page).getByText('三、深化服务贸易改革开放', { exact: true })).toHaveCount(1);
});

test('with nothing ticked there is nothing to export', async ({ page }) => {
  await page.keyboard.press('Control+e');
  await dialog(page)
    .getByRole('checkbox', { name: /批注与评论/ })
    .click();
  await dialog(page)
    .getByRole('checkbox', { name: /笔记与备忘/ })
    .click();
  await expect(act(page)).toBeDisabled();
  await expect(dialog(page).getByRole('status')).toHaveText('至少勾选一项内容');
  // The count beside the box says what there is, ticked or not.
  await expect(dialog(page).locator('label').filter({ hasText: '批注与评论' })).toContainText('1');
});

test('a place that cannot be written is told in the dialog, which stays', async ({ app, page }) => {
  await answerSaveDialog(app, join(folder, '没有这个文件夹', '报告.docx'));
  await page.keyboard.press('Control+e');
  await act(page).click();
  await expect(dialog(page).getByRole('alert')).toContainText('没有导出');
  await answerSaveDialog(app, join(folder, '报告.docx'));
  await act(page).click();
  await expect(dialog(page).getByRole('status')).toContainText('已导出');
  await expect(dialog(page).getByRole('alert')).toHaveCount(0);
});

test('a cancelled save dialog writes nothing and keeps the export open', async ({ app, page }) => {
  await answerSaveDialog(app, null);
  await page.keyboard.press('Control+e');
  await act(page).click();
  await expect(act(page)).toBeEnabled();
  await expect(dialog(page).getByRole('button', { name: '取消' })).toBeVisible();
  expect(existsSync(join(folder, '报告.docx'))).toBe(false);
});
