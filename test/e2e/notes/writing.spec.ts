import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, launchApp, test } from '../harness';
import { Desk } from './desk';

test.use({ launch: { language: 'zh-CN' } });

test('a note with heading, list, bold, link and quote is all there after a restart', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zhangju-notes-'));
  const launch = {
    libraryDir: join(folder, 'library'),
    userDataDir: join(folder, 'state'),
    language: 'zh-CN',
  } as const;
  try {
    const first = await launchApp(launch);
    const desk = new Desk(first.page);
    const { keyboard } = first.page;
    await desk.open();
    await desk.newNote('负面清单的三级结构');
    await keyboard.press('Enter');
    await keyboard.type('## ');
    await keyboard.insertText('待核');
    await keyboard.press('Enter');
    await keyboard.type('- ');
    await keyboard.insertText('发布文号');
    await keyboard.press('Enter');
    await keyboard.press('Tab');
    await keyboard.insertText('施行日期');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await keyboard.type('see **three levels** and ');
    await first.page.getByRole('toolbar', { name: '笔记工具' }).getByRole('button', { name: '链接' }).click();
    await keyboard.type('example.org/list');
    await keyboard.press('Enter');
    await desk.stored('https://example.org/list');
    await desk.quoteSentence(3);
    await desk.stored('"type":"quote"');
    await desk.open();
    await desk.text.click();
    await keyboard.press('Control+End');
    await keyboard.insertText('最后一句，关窗前没有等。');
    const written = (await desk.text.innerText()).trim();
    expect(first.problems.list).toEqual([]);
    await first.electron.close();

    const second = await launchApp(launch);
    const again = new Desk(second.page);
    await again.open();
    await expect(again.title).toHaveValue('负面清单的三级结构');
    expect((await again.text.innerText()).trim()).toBe(written);
    await expect(again.text.getByRole('heading', { level: 2 })).toHaveText('待核');
    await expect(again.text.locator('ul ul')).toContainText('施行日期');
    await expect(again.text.locator('strong')).toHaveText('three levels');
    await expect(again.text.getByText('https://example.org/list')).toBeVisible();
    await expect(again.quotes).toHaveAttribute('data-quote-state', 'agrees');
    expect(second.problems.list).toEqual([]);
    await second.close();
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

test('the tools of the note have names and say whether they are on', async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await desk.newNote('工具');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('一段话');
  const tools = page.getByRole('toolbar', { name: '笔记工具' });
  for (const name of ['二级标题', '加粗', '项目列表', '链接']) {
    await expect(tools.getByRole('button', { name })).toHaveAttribute('aria-pressed', 'false');
  }
  await tools.getByRole('button', { name: '二级标题' }).click();
  await expect(tools.getByRole('button', { name: '二级标题' })).toHaveAttribute('aria-pressed', 'true');
  await tools.getByRole('button', { name: '项目列表' }).click();
  await expect(tools.getByRole('button', { name: '项目列表' })).toHaveAttribute('aria-pressed', 'true');
  await expect(desk.text.locator('ul li')).toHaveText('一段话');
  await tools.getByRole('button', { name: '项目列表' }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+b');
  await expect(tools.getByRole('button', { name: '加粗' })).toHaveAttribute('aria-pressed', 'true');
  await expect(desk.text.locator('strong')).toHaveText('一段话');
});

test('a link is text: a click shows its address, nothing opens', async ({ app, page }) => {
  const desk = new Desk(page);
  await desk.open();
  await desk.newNote('有网址的一篇');
  await page.keyboard.press('Enter');
  await page.getByRole('toolbar', { name: '笔记工具' }).getByRole('button', { name: '链接' }).click();
  const field = page.getByRole('textbox', { name: '网址或邮箱' });
  await field.fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(page.getByText('只接受 http、https 网址和邮箱地址')).toBeVisible();
  await field.fill('https://example.org/a');
  await page.keyboard.press('Enter');
  const link = desk.text.locator('a');
  await expect(link).toHaveText('https://example.org/a');
  expect(await link.evaluate((element) => element.hasAttribute('href'))).toBe(false);
  await link.click();
  await expect(page.getByRole('button', { name: '复制网址' })).toBeVisible();
  await page.keyboard.press('Escape');
  await link.click({ button: 'middle' });
  await link.click({ modifiers: ['Control'] });
  expect(app.electron.windows()).toHaveLength(1);
  expect(page.url()).toMatch(/^app:/);
});

test('undo in the text takes back typing, and a deleted note comes back by the offer', async ({ page }) => {
  const desk = new Desk(page);
  await desk.open();
  await desk.newNote('可以撤销');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('第一句。');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('第二句。');
  await page.keyboard.press('Control+z');
  await expect(desk.text).not.toContainText('第二句。');
  await expect(desk.text).toContainText('第一句。');
  await page.keyboard.press('Control+Shift+Z');
  await expect(desk.text).toContainText('第二句。');
  await desk.stored('第二句。');
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '删除笔记' }).click();
  await expect(desk.rows).toHaveCount(0);
  await expect(page.getByText('已删除笔记“可以撤销”')).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).last().click();
  await expect(desk.title).toHaveValue('可以撤销');
  await expect(desk.text).toContainText('第二句。');
});
