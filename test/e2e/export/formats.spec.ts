import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  answerOpenDialog,
  answerSaveDialog,
  expect,
  foreignRequests,
  test,
  type ZhangjuWindow,
} from '../harness';
import { wordsOfPdf } from '../../support/office';
import { selectWords } from '../reader/reading-page';

const words = ['健全准入前国民待遇加负面清单管理制度', '破除负面清单之外隐性准入壁垒'];
let folder: string;
let documentId: string;
test.beforeEach(async ({ page }) => {
  folder = mkdtempSync(join(tmpdir(), 'zhangju-formats-'));
  documentId = await page.evaluate(async (quotes) => {
    const { zhangju } = window as unknown as ZhangjuWindow;
    const ask = async <T>(name: string, input: unknown) => (await zhangju.call(name, input)).value as T;
    const [plan] = await ask<{ id: string }[]>('document:list', {});
    const { blocks } = await ask<{ blocks: { id: string; text: string; voice: string }[] }>('document:open', {
      documentId: plan?.id,
    });
    const tag = await ask<{ id: string }>('tag:create', { name: '负面清单', parentId: null });
    for (const [index, quote] of quotes.entries()) {
      const block = blocks.find(({ text, voice }) => voice === 'document' && text.includes(quote));
      const at = block?.text.indexOf(quote) ?? -1;
      await ask('annotation:create', {
        documentId: plan?.id,
        range: {
          start: { block: block?.id, offset: at },
          end: { block: block?.id, offset: at + quote.length },
        },
        color: index + 2,
        tagIds: index === 0 ? [tag.id] : [],
        comment: `评论${index + 1}`,
      });
    }
    return plan?.id ?? '';
  }, words);
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

const dialog = (page: Page) => page.getByRole('dialog', { name: '导出' });
const preview = (page: Page) => dialog(page).getByRole('region', { name: '预览' });
const status = (page: Page) => dialog(page).getByRole('status');
const choose = (page: Page, name: RegExp) =>
  dialog(page).locator('label').filter({ hasText: name }).first().click();
const act = (page: Page) => dialog(page).getByRole('button', { name: /^导出/ });

test('a PDF is printed with its words, bookmarks and page numbers, and nothing is fetched for it', async ({
  app,
  page,
}) => {
  const path = join(folder, '报告.pdf');
  await answerSaveDialog(app, path);
  await page.keyboard.press('Control+e');
  await choose(page, /^PDF/);
  await dialog(page)
    .getByRole('checkbox', { name: /^原文全文/ })
    .check();
  await act(page).click();
  await expect(status(page)).toContainText('已导出', { timeout: 60_000 });

  const squeeze = (text: string) => text.replace(/\s+/g, '');
  const text = squeeze(wordsOfPdf(path, '-layout'));
  for (const wanted of [...words, '评论1', '评论2', '三、（一）第1段第2句', '1/'])
    expect(text).toContain(squeeze(wanted));
  const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
  expect(Number(/Pages:\s+(\d+)/.exec(info)?.[1])).toBeGreaterThan(10);
  expect(info).toMatch(/Page size:.*A4/);
  expect(info).toMatch(/JavaScript:\s+no/);
  const outline = execFileSync('pdftohtml', ['-xml', '-stdout', '-i', path], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const bookmarks = [...outline.matchAll(/<item page="\d+">(.*?)<\/item>/g)].map(([, title]) => title);
  expect(bookmarks).toEqual(expect.arrayContaining(['批注', '原文', '三、深化服务贸易改革开放']));
  // The same checks tell a broken file.
  const whole = readFileSync(path);
  writeFileSync(path, whole.subarray(0, 2000));
  expect(() => wordsOfPdf(path)).toThrow();
  expect(await foreignRequests(app.electron)).toEqual([]);
});

test('a page of HTML opens offline, runs nothing and shows marks and notes', async ({ app, page }) => {
  const path = join(folder, '报告.html');
  await answerSaveDialog(app, path);
  await page.keyboard.press('Control+e');
  await choose(page, /^HTML/);
  await dialog(page)
    .getByRole('checkbox', { name: /^原文全文/ })
    .check();
  await act(page).click();
  await expect(status(page)).toContainText('已导出');
  const html = readFileSync(path, 'utf8');
  const shown = await app.electron.evaluate(async ({ BrowserWindow, session }, source) => {
    const own = session.fromPartition('test-offline');
    const asked: string[] = [];
    own.webRequest.onBeforeRequest((details, answer) => {
      asked.push(details.url.slice(0, 40));
      answer({});
    });
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, session: own } });
    await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(source)}`);
    const result = (await window.webContents.executeJavaScript(
      `({
        marks: [...document.querySelectorAll('article mark')].map((mark) => mark.textContent).join('|'),
        color: getComputedStyle(document.querySelector('mark.c2')).backgroundColor,
        notes: document.querySelectorAll('ol.notes li').length,
        scripts: document.scripts.length,
        policy: document.querySelector('meta[http-equiv]').content,
      })`,
    )) as { marks: string; color: string; notes: number; scripts: number; policy: string };
    window.destroy();
    return { ...result, asked: asked.filter((url) => !url.startsWith('data:text/html')) };
  }, html);
  expect(shown.marks).toContain(words[0]);
  // The style sheet passes its own policy.
  expect(shown.color).toMatch(/^rgba\(247, 122, 31/);
  expect(shown.notes).toBe(2);
  expect(shown.scripts).toBe(0);
  expect(shown.policy).toMatch(/^default-src 'none'; img-src data:; style-src 'sha256-/);
  expect(shown.asked).toEqual([]);
});

test('a folder for Obsidian is written, and written again beside what the user added', async ({
  app,
  page,
}) => {
  await answerOpenDialog(app, folder);
  await page.keyboard.press('Control+e');
  await choose(page, /^Obsidian/);
  await expect(preview(page)).toContainText('[!quote]');
  await expect(preview(page)).toContainText('^3-1-p1-s2');
  await act(page).click();
  await expect(status(page)).toContainText('已导出');
  const [name = ''] = readdirSync(folder);
  const path = join(folder, name);
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n我自己的话\n`);
  await page.evaluate(async (id) => {
    const { zhangju } = window as unknown as ZhangjuWindow;
    const list = (await zhangju.call('annotation:list', { documentId: id })).value as { id: string }[];
    await zhangju.call('comment:add', { annotationId: list[0]?.id, text: '后来的评论' });
  }, documentId);
  await act(page).click();
  await expect(status(page)).toContainText('已导出');
  const again = readFileSync(path, 'utf8');
  expect(again).toContain('我自己的话');
  expect(again).toContain('后来的评论');
  expect(readdirSync(folder)).toEqual([name]);

  writeFileSync(path, again.replace('后来的评论', '被我改过'));
  await page.evaluate(async (id) => {
    const { zhangju } = window as unknown as ZhangjuWindow;
    const list = (await zhangju.call('annotation:list', { documentId: id })).value as { id: string }[];
    await zhangju.call('comment:add', { annotationId: list[0]?.id, text: '更后的评论' });
  }, documentId);
  await act(page).click();
  await expect(dialog(page).getByRole('alert')).toContainText('1 处保留了你的改动，没有覆盖');
  expect(readFileSync(path, 'utf8')).toContain('被我改过');
});

test('marks are filtered by tag and colour, and what a format leaves out is told beforehand', async ({
  page,
}) => {
  await page.keyboard.press('Control+e');
  await choose(page, /^CSV/);
  await expect(preview(page).getByRole('row')).toHaveCount(3);
  await choose(page, /^符合筛选的批注/);
  await dialog(page).getByRole('combobox', { name: '标签', exact: true }).selectOption({ label: '负面清单' });
  await expect(preview(page).getByRole('row')).toHaveCount(2);
  await expect(preview(page)).toContainText(words[0] ?? '');
  await dialog(page).getByRole('button', { name: '去掉“负面清单”' }).click();
  await dialog(page).getByRole('button', { name: '绯' }).click();
  await expect(preview(page)).not.toContainText(words[0] ?? '');
  await expect(preview(page)).toContainText(words[1] ?? '');
  await choose(page, /^CSL-JSON/);
  await expect(dialog(page).getByRole('note')).toContainText('1 条批注');
});

test('a template of one’s own shows at once, is kept, refused with its mistake and undone', async ({
  page,
}) => {
  await page.keyboard.press('Control+e');
  await choose(page, /^Markdown /);
  await dialog(page).getByRole('button', { name: '编辑模板' }).click();
  const text = dialog(page).getByRole('textbox', { name: '每条批注' });
  await text.fill('★ {{ mark.paragraphs | join: " " }}');
  await expect(preview(page)).toContainText(`★ ${words[0]}`);
  await dialog(page).getByRole('button', { name: '保存模板' }).click();
  await expect(dialog(page).getByRole('button', { name: '保存模板' })).toBeDisabled();
  await text.fill('{% for %}');
  await expect(dialog(page).getByRole('alert')).toContainText('模板有误');
  await expect(act(page)).toBeDisabled();
  await dialog(page).getByRole('button', { name: '恢复默认' }).click();
  await expect(preview(page)).toContainText('> ——《');
  const undone = await page.evaluate(async () => {
    const { zhangju } = window as unknown as ZhangjuWindow;
    await zhangju.call('history:undo', {});
    return (await zhangju.call('template:list', {})).value as { id: string; isOwn: boolean }[];
  });
  expect(undone.find(({ id }) => id === 'markdown.mark')?.isOwn).toBe(true);
});

test('copying with its source puts text, HTML and Markdown on the clipboard at once', async ({
  app,
  page,
}) => {
  await selectWords(page, words[0] ?? '');
  await page.keyboard.press('Control+Shift+c');
  // Another program finds the words.
  const copied = () => app.electron.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(copied).toContain(words[0] ?? '');
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    document.body.append(field);
    field.addEventListener('paste', ({ clipboardData }) => {
      const of = (type: string) => clipboardData?.getData(type) ?? '';
      const forms = { text: of('text/plain'), html: of('text/html'), markdown: of('text/markdown') };
      field.dataset['forms'] = JSON.stringify(forms);
    });
    field.focus();
  });
  await page.keyboard.press('Control+v');
  const forms = await page.locator('textarea[data-forms]').getAttribute('data-forms');
  const { text = '', html = '', markdown = '' } = JSON.parse(forms ?? '{}') as Record<string, string>;
  expect(text).toContain(`${words[0]}（《“十四五”服务贸易发展规划》三、（一）第1段第2句，版本 @`);
  expect(text).toMatch(/\[EB\/OL\]\. 三、（一）第1段第2句\(2021-10-19\)\[\d{4}-\d{2}-\d{2}\]\.$/);
  expect(html).toContain('<blockquote');
  expect(markdown).toMatch(new RegExp(`^> ${words[0]}`));
  expect(await copied()).toBe(text);
});
