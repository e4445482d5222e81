import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page } from '@playwright/test';
import { answerSaveDialog, expect, launchApp, test } from '../harness';
import { selectWords } from '../reader/reading-page';
import {
  ask,
  compose,
  makeTags,
  markWords,
  openCodebook,
  row,
  rowNames,
  storedPaths,
  tagsOfMarks,
  tree,
  type StoredTag,
} from './seed';

const page1 = (page: Page) => page.getByRole('main');
const options = (page: Page, name: string) => page.getByRole('listbox', { name }).getByRole('option');
const markFor = (page: Page) => page.locator('[data-annotation-id]');

test('criteria and examples are written beside the definition and last', async ({ app }) => {
  const { page } = app;
  const ids = await makeTags(page, '负面清单');
  await markWords(page, '进一步缩减外资准入负面清单', [ids.get('负面清单') ?? '']);
  await openCodebook(page);
  await page.getByRole('textbox', { name: '收入', exact: true }).fill('有动词。');
  await page.getByRole('textbox', { name: '不收', exact: true }).fill('只提清单。');
  await page.getByRole('textbox', { name: '添一句例句' }).fill('自己写的一句。');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /把 3\.1¶1s2 作例句/ }).click();
  const examples = page.getByRole('region', { name: '例句' });
  await expect(examples).toContainText('自己写的一句。');
  await expect(examples).toContainText('进一步缩减外资准入负面清单');
  await expect(page.getByRole('region', { name: '修订' })).toContainText('收入');
  await app.electron.close();

  const again = await launchApp({ libraryDir: app.libraryDir, userDataDir: app.userDataDir });
  await openCodebook(again.page);
  await expect(again.page.getByRole('textbox', { name: '不收', exact: true })).toHaveValue('只提清单。');
  await again.page.getByRole('region', { name: '例句' }).getByRole('button', { name: '3.1¶1s2' }).click();
  await expect(again.page.locator('[data-address="3.1¶1"]')).toBeInViewport();
  await again.close();
});

test('a digit of its own gives the tag to the selection and to the mark in hand; one tag a digit', async ({
  page,
}) => {
  await makeTags(page, '监管', '行业');
  await openCodebook(page);
  await page1(page).getByRole('button', { name: '快捷键：未设' }).click();
  await page.getByRole('menuitem', { name: /⇧1/ }).click();
  await expect(row(page, '监管')).toContainText('⇧1');
  await row(page, '行业').click();
  await page1(page).getByRole('button', { name: '快捷键：未设' }).click();
  await page.getByRole('menuitem', { name: /现属 监管/ }).click();
  await expect(row(page, '行业')).toContainText('⇧1');
  await expect(row(page, '监管')).not.toContainText('⇧1');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(row(page, '监管')).toContainText('⇧1');

  await page.keyboard.press('Control+1');
  await selectWords(page, '破除负面清单之外隐性准入壁垒');
  await page.keyboard.press('Shift+Digit1');
  await expect.poll(() => tagsOfMarks(page)).toEqual([['监管']]);
  await expect(markFor(page).first()).toBeVisible();
  await page.keyboard.press('Shift+Digit1');
  await expect.poll(() => tagsOfMarks(page)).toEqual([[]]);
});

test('the selected words become a tag and a mark in one step', async ({ page }) => {
  await selectWords(page, '隐性准入壁垒');
  await page.keyboard.press('v');
  await expect.poll(() => tagsOfMarks(page)).toEqual([['隐性准入壁垒']]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => storedPaths(page)).toEqual([]);
});

test('what is archived is offered no more, stays on its marks, and comes back', async ({ page }) => {
  const ids = await makeTags(page, '监管', '行业');
  const mark = await markWords(page, '破除负面清单之外隐性准入壁垒', [ids.get('监管') ?? '']);
  await openCodebook(page);
  await row(page, '监管').click();
  await page1(page).getByRole('button', { name: '归档' }).click();
  await expect.poll(() => rowNames(page)).toEqual(['行业', '已归档']);
  await row(page, '已归档').click();
  await expect.poll(() => rowNames(page)).toEqual(['行业', '已归档', '　监管']);
  await page.keyboard.press('Control+1');
  await expect(async () => {
    await page.keyboard.press('n');
    await expect(page.locator(`[data-annotation-id="${mark}"][data-focused]`)).toContainText('监管', {
      timeout: 500,
    });
  }).toPass();
  await page.keyboard.press('t');
  await expect(options(page, '标签')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+4');
  await row(page, '监管').click();
  await page1(page).getByRole('button', { name: '取回' }).click();
  await expect.poll(() => rowNames(page)).toEqual(['监管', '行业']);
});

test('several tags are taken together and dragged as one', async ({ page }) => {
  await makeTags(page, '甲', '乙', '丙');
  await openCodebook(page);
  await row(page, '乙').click();
  await row(page, '丙').click({ modifiers: ['Control'] });
  await row(page, '丙').dragTo(row(page, '甲'));
  await expect.poll(() => storedPaths(page)).toEqual(['甲', '甲/乙', '甲/丙']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => storedPaths(page)).toEqual(['甲', '乙', '丙']);
});

test('a tag is split by a filter, the marks go along, and one undo brings them back', async ({ page }) => {
  const ids = await makeTags(page, '负面清单');
  const id = ids.get('负面清单') ?? '';
  await markWords(page, '进一步缩减外资准入负面清单', [id]);
  await markWords(page, '破除负面清单之外隐性准入壁垒', [id]);
  await openCodebook(page);
  await page1(page).getByRole('button', { name: '拆分……' }).click();
  await page.getByRole('textbox', { name: '新标签的名称' }).fill('隐性壁垒');
  await page.getByRole('searchbox', { name: '按词筛选批注' }).fill('隐性');
  await page.getByRole('button', { name: '全选 1' }).click();
  await page.getByRole('button', { name: '拆出 1 条' }).click();
  await expect(row(page, '隐性壁垒')).toBeVisible();
  expect((await tagsOfMarks(page)).toSorted()).toEqual([['负面清单'], ['隐性壁垒']]);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => tagsOfMarks(page)).toEqual([['负面清单'], ['负面清单']]);
});

test('coding by pattern: seen first, chosen row by row, one step, undone at once', async ({ page }) => {
  const ids = await makeTags(page, '负面清单');
  await markWords(page, '破除负面清单之外隐性准入壁垒', [ids.get('负面清单') ?? '']);
  await openCodebook(page);
  await page.getByRole('button', { name: '自动编码' }).click();
  const rows = options(page, '命中的文句');
  await expect(rows.filter({ hasText: '已有' })).toHaveCount(1);
  await expect(rows.filter({ hasText: '主题句，不计' }).first()).toHaveAttribute('aria-selected', 'false');
  const fresh = rows.filter({ hasText: /^\S+新/u });
  const count = await fresh.count();
  expect(count).toBeGreaterThan(3);
  await fresh.first().click();
  await page.getByRole('button', { name: `标注 ${count - 1} 处` }).click();
  await expect.poll(async () => (await tagsOfMarks(page)).length).toBe(count);
  await expect(rows.filter({ hasText: '已有' })).toHaveCount(count);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(async () => (await tagsOfMarks(page)).length).toBe(1);
});

test('an expression that is wrong says what is wrong; composing letters look for nothing', async ({
  page,
}) => {
  await makeTags(page, '年份');
  await openCodebook(page);
  await page.getByRole('button', { name: '自动编码' }).click();
  const field = page.getByRole('textbox', { name: '要找的词' });
  await field.fill('(');
  await page.getByRole('button', { name: '按正则式找' }).click();
  await expect(page.getByRole('alert')).toContainText('正则式写得不对');
  await field.fill('(([^x]+)+)+x');
  await expect(page.getByRole('alert')).toContainText('没有找完', { timeout: 20_000 });
  await field.fill('');
  await page.getByRole('button', { name: '按正则式找' }).click();
  await field.focus();
  await compose(
    page,
    'shidian',
    async () => {
      await page.waitForTimeout(500);
      await expect(options(page, '命中的文句')).toHaveCount(0);
    },
    '试点',
  );
  await expect(options(page, '命中的文句').first()).toBeVisible();
});

test('the codebook goes out as .qdc with what it cannot hold, and comes back known by its GUIDs', async ({
  app,
}) => {
  const { page } = app;
  const ids = await makeTags(page, '对外开放', '对外开放/负面清单');
  await ask(page, 'tag:update', { tagId: ids.get('对外开放/负面清单'), shortcut: 4, definition: '旧。' });
  await openCodebook(page);
  const path = join(app.libraryDir, '..', '簿.qdc');
  await answerSaveDialog(app, path);
  await page.getByRole('button', { name: '导出 .qdc、CSV' }).click();
  const dialog = page.getByRole('dialog', { name: '导出编码簿' });
  await expect(dialog).toContainText('快捷键不写入（1 个标签）');
  await dialog.getByRole('button', { name: '导出……' }).click();
  await expect(dialog).toContainText('已写入 2 个标签');
  await page.keyboard.press('Escape');

  const file = readFileSync(path, 'utf8')
    .replace('旧。', '新的定义。')
    .replace('name="对外开放"', 'name="开放"');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '改.qdc', mimeType: 'text/xml', buffer: Buffer.from(file) });
  const incoming = page.getByRole('dialog', { name: '导入 改.qdc' });
  await expect(incoming).toContainText('新的定义。');
  expect(await storedPaths(page)).toEqual(['对外开放', '对外开放/负面清单']);
  await incoming.getByRole('button', { name: '导入 2 个' }).click();
  await expect.poll(() => storedPaths(page)).toEqual(['开放', '开放/负面清单']);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => storedPaths(page)).toEqual(['对外开放', '对外开放/负面清单']);
  expect(
    (await ask<readonly StoredTag[]>(page, 'tag:list', {})).map(({ definition }) => definition),
  ).toContain('旧。');
});

test('a file that means harm is refused in words, and nothing changes', async ({ page }) => {
  await makeTags(page, '甲');
  await openCodebook(page);
  await expect(tree(page)).toBeVisible();
  await page.locator('input[type=file]').setInputFiles({
    name: '坏.qdc',
    mimeType: 'text/xml',
    buffer: Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><CodeBook xmlns="urn:QDA-XML:codebook:1.0"/>'),
  });
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('声明了文档类型或实体');
  await expect(page.getByRole('dialog').getByRole('button', { name: /^导入/ })).toBeDisabled();
  await page.keyboard.press('Escape');
  expect(await storedPaths(page)).toEqual(['甲']);
});
