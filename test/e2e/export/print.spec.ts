import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  answerSaveDialog,
  expect,
  foreignRequests,
  test,
  type LaunchedApp,
  type ZhangjuWindow,
} from '../harness';
import { wordsOfPdf } from '../../support/office';
import { selectWords } from '../reader/reading-page';

const hostile =
  '</span></style><script>document.title="x"</script> <img src=x onerror=alert(1)> &amp; \u202e倒';
const marked = [
  {
    quote: '健全准入前国民待遇加负面清单管理制度',
    color: 7,
    tag: '负面清单',
    comment: '先“健全”，再“缩减”。',
  },
  { quote: '负面清单管理制度，进一步缩减外资准入负面清单', color: 4, tag: '准入', comment: hostile },
  { quote: '在全国推进实施跨境服务贸易负面清单', color: 1, tag: '', comment: '' },
  { quote: '三、深化服务贸易改革开放', color: 2, tag: '', comment: '本章总纲' },
  { quote: '数字贸易', color: 6, tag: '', comment: '界定何在' },
] as const;

let folder: string;
test.beforeEach(async ({ page }) => {
  folder = mkdtempSync(join(tmpdir(), 'zhangju-print-'));
  await page.evaluate(async (wanted) => {
    const { zhangju } = window as unknown as ZhangjuWindow;
    const ask = async <T>(name: string, input: unknown) => {
      const reply = await zhangju.call(name, input);
      if (!reply.ok) throw new Error(`${name} ${reply.error?.code}`);
      return reply.value as T;
    };
    const [plan] = await ask<{ id: string }[]>('document:list', {});
    const documentId = plan?.id;
    const { blocks } = await ask<{ blocks: { id: string; text: string; voice: string }[] }>('document:open', {
      documentId,
    });
    for (const { quote, color, tag, comment } of wanted) {
      const block = blocks.find(({ text, voice }) => voice === 'document' && text.includes(quote));
      const at = block?.text.indexOf(quote) ?? -1;
      const tagIds = tag ? [(await ask<{ id: string }>('tag:create', { name: tag, parentId: null })).id] : [];
      await ask('annotation:create', {
        documentId,
        range: {
          start: { block: block?.id, offset: at },
          end: { block: block?.id, offset: at + quote.length },
        },
        color,
        tagIds,
        ...(comment ? { comment } : {}),
      });
    }
  }, marked);
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

const dialog = (page: Page) => page.getByRole('dialog', { name: '打印' });
const status = (page: Page) => dialog(page).getByRole('status');
const squeeze = (text: string) => text.replace(/\s+/g, '');
const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
const wordsOf = (path: string) => squeeze(wordsOfPdf(path, '-raw'));
const bookmarksOf = (path: string) =>
  [...run('pdftohtml', '-xml', '-stdout', '-i', path).matchAll(/<item page="\d+">(.*?)<\/item>/g)].map(
    ([, title]) => title,
  );

async function savePdf(app: LaunchedApp, page: Page, name: string): Promise<string> {
  const path = join(folder, name);
  await answerSaveDialog(app, path);
  await dialog(page).getByRole('button', { name: '存为 PDF……' }).click();
  await expect(status(page)).toContainText('已导出', { timeout: 60_000 });
  return path;
}

test('the whole text is printed with its marks and what was written on them, and nothing runs', async ({
  app,
  page,
}) => {
  await page.keyboard.press('Control+p');
  await expect(dialog(page).getByRole('checkbox', { name: /印出标注 5 处/ })).toBeChecked();
  const path = await savePdf(app, page, '批注版.pdf');
  const text = wordsOf(path);
  const headings = await page.evaluate(async () => {
    const { zhangju } = window as unknown as ZhangjuWindow;
    const [plan] = (await zhangju.call('document:list', {})).value as { id: string }[];
    const { blocks } = (await zhangju.call('document:open', { documentId: plan?.id })).value as {
      blocks: { text: string; kind: string }[];
    };
    return blocks.filter(({ kind }) => kind === 'heading').map((block) => block.text);
  });
  expect(headings.length).toBeGreaterThan(30);
  for (const heading of headings) expect.soft(text, heading).toContain(squeeze(heading));
  for (const { quote, tag, comment } of marked) {
    expect(text).toContain(squeeze(tag));
    expect(text).toContain(squeeze(comment).replace('\u202e', '').slice(0, 30));
    expect(text.replace(/\d/g, '')).toContain(squeeze(quote).slice(0, 8));
  }
  expect(text).toContain('3.1¶1s2');
  expect(text).toContain('标注印出5处');
  const info = run('pdfinfo', path);
  expect(info).toMatch(/Page size:.*A4/);
  expect(info).toMatch(/JavaScript:\s+no/);
  expect(info).toMatch(/Tagged:\s+yes/);
  expect(info).toMatch(/Title:\s+.*服务贸易发展规划/);
  // Head and foot of a page, beside the number of its paragraphs.
  const page5 = squeeze(wordsOfPdf(path, '-raw', '-f', '5', '-l', '5'));
  expect(page5).toContain('“十四五”服务贸易发展规划');
  expect(page5).toMatch(/5\/\d+/);
  const bookmarks = bookmarksOf(path);
  // A note beside a heading is none of its words.
  expect(bookmarks).toEqual(
    expect.arrayContaining(['三、深化服务贸易改革开放', '（一）放宽服务领域市场准入']),
  );
  expect(await foreignRequests(app.electron)).toEqual([]);
});

test('what the filter keeps out is not printed, and the sheet says so', async ({ app, page }) => {
  await page.getByRole('button', { name: '筛选', exact: true }).click();
  await page.getByRole('group', { name: '颜色' }).getByRole('button', { name: '绿' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+p');
  await expect(dialog(page)).toContainText('略去 4 处：颜色 绿');
  const text = wordsOf(await savePdf(app, page, '筛选.pdf'));
  expect(text).toContain('先“健全”，再“缩减”。');
  expect(text).not.toContain('本章总纲');
  expect(text).toContain('印出1处；按筛选略去4处（颜色绿）');
});

test('a chapter, or the selected words, are printed alone; comments can stay away', async ({ app, page }) => {
  await page.keyboard.press('Control+p');
  await dialog(page).getByRole('radio', { name: '一章或一节' }).check();
  await dialog(page)
    .getByRole('combobox', { name: '章节' })
    .selectOption({ label: '四、加快服务贸易数字化进程' });
  await dialog(page).getByRole('checkbox', { name: '评论' }).uncheck();
  const chapter = wordsOf(await savePdf(app, page, '一章.pdf'));
  expect(chapter).toContain('（一）大力发展数字贸易');
  expect(chapter).not.toContain('放宽服务领域市场准入');
  expect(chapter).not.toContain('界定何在');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);

  await selectWords(page, '健全准入前国民待遇加负面清单管理制度');
  await page.keyboard.press('Control+p');
  await expect(dialog(page).getByRole('radio', { name: /选中的文字 18 字/ })).toBeChecked();
  const words = wordsOf(await savePdf(app, page, '选段.pdf'));
  expect(words).toContain('选段3.1¶1s2');
  expect(words).toContain('先“健全”，再“缩减”。');
  expect(words).not.toContain('扩大外资准入领域');
  expect(words).not.toContain('缩减外资准入负面清单');
});

test('a printer gets the same page in a window without scripts, and putting its dialog away is no error', async ({
  app,
  page,
}) => {
  const path = join(folder, '纸.pdf');
  await app.electron.evaluate(({ app: shell }, answer) => {
    const asked = { options: null as unknown, scripts: '', preload: '' };
    Object.assign(globalThis, { asked, answer });
    shell.on('web-contents-created', (_event, contents) => {
      contents.print = (options, done) => {
        const { javascript, sandbox, preload } = (
          contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
        ).getLastWebPreferences();
        asked.options = { ...options, javascript, sandbox, preload: preload ?? null };
        const { print } = globalThis as unknown as { print: string | null };
        if (print === null) return done?.(false, 'Print job canceled');
        void contents.printToPDF({}).then(async (bytes) => {
          const fs = process.getBuiltinModule('node:fs');
          fs.writeFileSync(print, bytes);
          done?.(true, '');
        });
      };
    });
  }, null);
  const answer = (print: string | null) =>
    app.electron.evaluate((_electron, to) => void Object.assign(globalThis, { print: to }), print);
  await answer(null);
  await page.keyboard.press('Control+p');
  const act = dialog(page).getByRole('button', { name: '打印……' });
  await act.click();
  await expect(act).toBeEnabled();
  await expect(dialog(page).getByRole('alert')).toHaveCount(0);
  await answer(path);
  await act.click();
  await expect(status(page)).toHaveText('已交给打印机');
  const asked = await app.electron.evaluate(
    () => (globalThis as unknown as { asked: { options: object } }).asked,
  );
  expect(asked.options).toMatchObject({
    silent: false,
    printBackground: true,
    javascript: false,
    sandbox: true,
    preload: null,
  });
  expect(wordsOf(path)).toContain('本章总纲');
  // Nothing of it is left open.
  expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('printing can be cancelled, and then nothing is written', async ({ app, page }) => {
  const path = join(folder, '取消.pdf');
  await answerSaveDialog(app, path);
  await app.electron.evaluate(({ app: shell }) => {
    shell.on('web-contents-created', (_event, contents) => {
      contents.printToPDF = () => new Promise(() => {});
    });
  });
  await page.keyboard.press('Control+p');
  const save = dialog(page).getByRole('button', { name: '存为 PDF……' });
  await save.click();
  await expect(status(page)).toContainText('正在写入');
  await expect
    .poll(() => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
    .toBe(2);
  await dialog(page).getByRole('button', { name: '取消' }).click();
  await expect(save).toBeEnabled();
  await expect(dialog(page).getByRole('alert')).toHaveCount(0);
  await expect
    .poll(() => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
    .toBe(1);
  expect(existsSync(path)).toBe(false);
  expect(() => readFileSync(path)).toThrow();
});
