import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerOpenDialog, answerSaveDialog, expect, launchApp, test } from '../harness';

const folder = mkdtempSync(join(tmpdir(), 'zhangju-files-'));
const put = (name: string, data: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, data);
  return path;
};
const notice = '关于开展试点的通知\n一、总体要求\n推进试点工作。完善制度。\n二、保障措施\n加强组织领导。';

const toLibrary = (page: Page) => page.keyboard.press('Control+Shift+L');
const review = (page: Page) => page.getByRole('dialog', { name: '导入' });

test('a batch goes on past files that cannot be read, and says what is wrong with each', async ({
  app,
  page,
}) => {
  await toLibrary(page);
  await answerOpenDialog(app.electron, [
    put('good.txt', notice),
    put('empty.txt', ''),
    put('binary.txt', new Uint8Array([0, 1, 2, 3, 0, 9, 0, 0])),
  ]);
  await page.getByRole('button', { name: '选择文件……' }).click();
  await expect(review(page).getByRole('alert')).toHaveCount(2);
  await expect(review(page).getByText('empty.txt 是空文件')).toBeVisible();
  await expect(review(page).getByText('关于开展试点的通知')).toBeVisible();
  await review(page).getByRole('button', { name: '导入', exact: true }).click();
  await expect(review(page).getByText('关于开展试点的通知')).toHaveCount(0);
  await expect(review(page).getByRole('alert')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-document-id]')).toHaveCount(2);
});

test('a pasted text is reviewed, imported and opened; the same a second time is recognised', async ({
  page,
}) => {
  const paste = async () => {
    await toLibrary(page);
    await page.getByRole('button', { name: /粘贴文字/ }).click();
    await page.getByRole('textbox', { name: '全文' }).fill(notice);
    await page.getByRole('button', { name: '下一步' }).click();
  };
  await paste();
  await review(page).getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.getByRole('document')).toContainText('推进试点工作');
  await paste();
  await expect(review(page).getByText('这份文件已在文库里。')).toBeVisible();
  await expect(review(page).getByRole('button', { name: '导入', exact: true })).toBeDisabled();
  await review(page).getByRole('button', { name: '打开已有的一份' }).click();
  await expect(page.getByRole('document')).toContainText('推进试点工作');
});

test('a dropped GB18030 page is read in its encoding, which can be changed, and nothing in it runs', async ({
  page,
}) => {
  await toLibrary(page);
  // 政策规划 in GB18030, inside a page that would like to run something.
  const bytes = [
    ...new TextEncoder().encode('<p onclick="window.hacked=1">'),
    ...[
      0xd5, 0xfe, 0xb2, 0xdf, 0xb9, 0xe6, 0xbb, 0xae, 0xb5, 0xc4, 0xd6, 0xc6, 0xb6, 0xc8, 0xba, 0xcd, 0xb0,
      0xec, 0xb7, 0xa8,
    ],
    ...new TextEncoder().encode(
      '</p><script>window.hacked=1</script><img src=x onerror="window.hacked=1"><iframe src="https://x/"></iframe>',
    ),
  ];
  await page.evaluate((data) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(data)], '规划.html', { type: 'text/html' }));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, bytes);
  await expect(review(page).getByRole('radio', { name: /GB18030/ })).toBeChecked();
  await expect(review(page).getByText('政策规划的制度和办法').first()).toBeVisible();
  await review(page).getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.getByRole('document')).toContainText('政策规划的制度和办法');
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  await expect(page.locator('iframe, [data-reader] img, [data-reader] script')).toHaveCount(0);
});

test('details are edited and kept; a deleted document comes back by undo', async ({ app }) => {
  const { page } = app;
  await toLibrary(page);
  await page.getByRole('button', { name: /的操作/ }).click();
  await page.getByRole('menuitem', { name: '编辑信息……' }).click();
  const dialog = page.getByRole('dialog', { name: '文档信息' });
  await dialog.getByRole('textbox', { name: '文号' }).fill('商服贸发〔2021〕1号');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText(/商服贸发〔2021〕1号/)).toBeVisible();
  await page.getByRole('button', { name: /的操作/ }).click();
  await page.getByRole('menuitem', { name: '删除' }).click();
  await expect(page.locator('[data-document-id]')).toHaveCount(0);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.locator('[data-document-id]')).toHaveCount(1);
  await app.electron.close();
  const again = await launchApp({ libraryDir: app.libraryDir, userDataDir: app.userDataDir });
  await toLibrary(again.page);
  await expect(again.page.getByText(/商服贸发〔2021〕1号/)).toBeVisible();
  await again.close();
});

test('searching the whole library leads to the place', async ({ page }) => {
  await toLibrary(page);
  await page.getByRole('searchbox', { name: '查找全部文档' }).fill('服务外包从业人员');
  await page
    .getByRole('main')
    .getByRole('button', { name: /1\.1¶4s9/ })
    .click();
  await expect(page.locator('[data-address="1.1¶4"]')).toBeInViewport();
});

test('the export dialog previews what it writes, and writes Word and Markdown', async ({ app, page }) => {
  await page.evaluate(async () => {
    const { zhangju } = window as unknown as {
      zhangju: { call(name: string, input: unknown): Promise<{ value?: unknown }> };
    };
    const [plan] = (await zhangju.call('document:list', {})).value as { id: string }[];
    const { blocks } = (await zhangju.call('document:open', { documentId: plan?.id })).value as {
      blocks: { id: string; text: string; voice: string }[];
    };
    const block = blocks.find(({ text, voice }) => voice === 'document' && text.includes('有序推进电信'));
    const start = block?.text.indexOf('有序推进电信') ?? 0;
    await zhangju.call('annotation:create', {
      documentId: plan?.id,
      range: { start: { block: block?.id, offset: start }, end: { block: block?.id, offset: start + 6 } },
      color: 5,
      comment: '是否穷尽？',
    });
  });
  for (const [name, file] of [
    ['Word 报告', 'report.docx'],
    ['Markdown', 'report.md'],
  ] as const) {
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: '导出' });
    await dialog.getByText(name, { exact: true }).click();
    await expect(dialog.getByRole('region', { name: '预览' })).toContainText('有序推进电信');
    await expect(dialog.getByText('1 处引文与原文一致')).toBeVisible();
    const path = join(folder, file);
    await answerSaveDialog(app.electron, path);
    await dialog.getByRole('button', { name: `导出 ${name}` }).click();
    await expect(dialog.getByText(`已导出到 ${path}`)).toBeVisible();
    await dialog.getByRole('button', { name: '完成' }).click();
  }
  expect(readFileSync(join(folder, 'report.md'), 'utf8')).toContain('> 有序推进电信');
  expect(readFileSync(join(folder, 'report.docx')).subarray(0, 2).toString()).toBe('PK');
});

test('settings act at once and survive a restart; English leaves no text untranslated', async ({ app }) => {
  const { page } = app;
  await page.keyboard.press('Control+,');
  await page.getByRole('textbox', { name: '姓名' }).fill('周明');
  await page.getByRole('textbox', { name: '缩写' }).fill('ZM');
  await page.getByRole('radio', { name: '纸', exact: true }).click();
  await page.getByRole('radio', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'General' })).toBeVisible();
  await app.electron.close();
  const again = await launchApp({ libraryDir: app.libraryDir, userDataDir: app.userDataDir });
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'paper');
  await again.page.keyboard.press('Control+,');
  await expect(again.page.getByRole('textbox', { name: 'Name' })).toHaveValue('周明');
  for (const key of ['Control+1', 'Control+2', 'Control+3', 'Control+Shift+L', 'Control+,']) {
    await again.page.keyboard.press(key);
    await again.page.waitForTimeout(150);
    // A missing text shows as its key: words joined by dots.
    const text = await again.page.evaluate(() => document.body.innerText);
    expect(text.match(/\b[a-z]+[A-Za-z]*\.[a-z]+[A-Za-z.]*\b/g) ?? []).toEqual([]);
  }
  await again.close();
});
