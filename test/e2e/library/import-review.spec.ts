import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerOpenDialog, expect, expectAccessible, test, type ZhangjuWindow } from '../harness';

const plan = [
  '# 服务规划',
  '## 一、总体要求',
  '扩大外资准入领域。推动服务业开 放，促进传统服务贸易',
  '平稳增长，金融、个人文化娱乐、电信计算机和信息服务较快增长，占比提升。',
  '## 二、主要任务',
  '### （一）放宽准入',
  '健全准入前国民待遇加负面清单管理制度。完善海关监管制度。',
  '## 二、保障措施',
  '加强组织领导。强化督促检查。',
].join('\n\n');

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangju-review-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const review = (page: Page) => page.getByRole('dialog', { name: /^导入：/ });
const tree = (page: Page) => review(page).getByRole('tree', { name: '识别的结构' });
const item = (page: Page, name: RegExp) => tree(page).getByRole('treeitem', { name });
const reader = (page: Page) => page.locator('[data-reader]');
const act = (page: Page) => review(page).getByRole('button', { name: '导入', exact: true });

/** The blocks of the open document as its reading has them: kind, level and words. */
const storedRepairs = (page: Page, title: string) =>
  page.evaluate(async (wanted) => {
    const { zhangju } = window as unknown as ZhangjuWindow;
    const list = await zhangju.call('document:list', {});
    if (!list.ok) throw new Error('list');
    const { id } = (list.value as { id: string; title: string }[]).find((one) => one.title === wanted)!;
    const opened = await zhangju.call('document:open', { documentId: id });
    if (!opened.ok) throw new Error('open');
    const { repairs } = opened.value as { repairs: { change: { kind: string }; active: boolean }[] };
    return repairs.map(({ change, active }) => `${change.kind} ${active ? 'on' : 'off'}`);
  }, title);

test.beforeEach(async ({ app, page }) => {
  await answerOpenDialog(app, file('规划.md', plan));
  await page.keyboard.press('Control+o');
  await expect(item(page, /一、总体要求/)).toBeVisible();
});

test('a file is seen before it is stored: its structure, its text, what was found, and the proof', async ({
  page,
}) => {
  await expect(item(page, /章.*二、保障措施.*重号/)).toBeVisible();
  await expect(item(page, /节.*（一）放宽准入/)).toBeVisible();
  const repairs = review(page).getByRole('region', { name: '文本修复 2' });
  await expect(repairs.getByRole('listitem').filter({ hasText: '空格' })).toContainText('开␣放');
  await expect(repairs.getByRole('listitem').filter({ hasText: '接行' })).toContainText('服务贸易⏎平稳');
  await expect(review(page).getByRole('region', { name: '待看 1' })).toContainText('编号“二、”重复');
  await expect(review(page).getByRole('region', { name: '读入的原文' })).toContainText('服务贸易⏎平稳增长');
  // Counted here by other means: the words of the file without its marks and white space.
  const characters = plan.replace(/^#+ /gm, '').replace(/\s/g, '').length;
  await expect(review(page).getByRole('status')).toContainText(`去空白后 ${characters} 字`);
});

test('a repair that is unticked goes in taken back', async ({ page }) => {
  const space = review(page).getByRole('checkbox', { name: /空格/ });
  await space.click();
  await expect(space).not.toBeChecked();
  await expect(review(page).getByRole('region', { name: '读入的原文' })).toContainText('开 放');
  await act(page).click();
  await expect(reader(page)).toContainText('服务业开 放');
  expect((await storedRepairs(page, '服务规划')).toSorted()).toEqual(['join on', 'space off']);
});

test('the structure is changed by keys, goes in as it was left, and is undone with the import', async ({
  page,
}) => {
  await item(page, /（一）放宽准入/).click();
  await tree(page).focus();
  await page.keyboard.press('Shift+Tab');
  await expect(item(page, /章.*（一）放宽准入.*已改/)).toBeVisible();
  await expect(tree(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(item(page, /节.*（一）放宽准入/)).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await expect(item(page, /章.*（一）放宽准入/)).toBeVisible();
  await act(page).click();
  await expect(reader(page).locator('[data-level="1"]').filter({ hasText: '放宽准入' })).toBeVisible();
  expect(await storedRepairs(page, '服务规划')).toContain('level on');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+Shift+L');
  await expect(page.locator('[data-document-id]')).toHaveCount(1);
});

test('a block is split where its caret stands, merged again, and a change is taken back', async ({
  page,
}) => {
  await item(page, /段.*加强组织领导/).click();
  await tree(page).focus();
  await page.keyboard.press('s');
  await expect(item(page, /段 2.*强化督促检查/)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('j');
  await expect(item(page, /段 2.*强化督促检查/)).toBeHidden();
  await page.keyboard.press('x');
  await expect(item(page, /不入正文.*加强组织领导/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(item(page, /段 1.*加强组织领导/)).toBeVisible();
  // The history of the library has nothing to do with it.
  await expect(review(page)).toBeVisible();
});

test('what cannot be done is said, and nothing changes', async ({ page }) => {
  await item(page, /一、总体要求/).click();
  await tree(page).focus();
  await page.keyboard.press('Shift+Tab');
  await expect(review(page).getByRole('alert')).toContainText('这里不能这样改');
  await expect(item(page, /章.*一、总体要求/)).toBeVisible();
});

test('what is to be looked at is answered one way or the other', async ({ page }) => {
  const doubts = review(page).getByRole('region', { name: /^待看/ });
  await doubts.getByRole('button', { name: '按原样' }).click();
  await expect(doubts).toContainText('没有要看的地方');
  await expect(item(page, /章.*二、保障措施/)).toBeVisible();
});

test('several files are reviewed one after another, or go in as they are', async ({ app, page }) => {
  await review(page).getByRole('button', { name: '取消' }).click();
  const more = ['甲规划', '乙规划', '丙规划'].map((name) =>
    file(`${name}.md`, plan.replace('服务规划', name)),
  );
  await answerOpenDialog(app, ...more);
  await page.keyboard.press('Control+o');
  await page.getByRole('button', { name: '核对 甲规划.md' }).click();
  await expect(review(page)).toContainText('1 / 3');
  await review(page).getByRole('button', { name: '下一份' }).click();
  await expect(review(page)).toContainText('2 / 3');
  await expect(page.getByRole('dialog', { name: '导入：乙规划.md' })).toBeVisible();
  await act(page).click();
  await expect(review(page)).toContainText('2 / 2');
  await review(page).getByRole('button', { name: '其余 1 份照此导入' }).click();
  await expect(page.locator('[data-document-id]')).toHaveCount(4);
});

test('lines that were set to a width are joined, or kept as one decision', async ({ app, page }) => {
  await review(page).getByRole('button', { name: '取消' }).click();
  const lines = [
    '某某规划',
    '　　各地要结合实际，充分发挥自由贸易试验区先行先试作',
    '用，加大在要素自由流动方面的制度创新力度，探索与国际',
    '高标准经贸规则对接，完善海关监管。',
    '　　有序推进电信、互联网、教育、文化等领域相关业务开',
    '放，健全准入前国民待遇加负面清单管理制度。',
  ];
  await answerOpenDialog(app, file('折行.txt', lines.join('\n')));
  await page.keyboard.press('Control+o');
  const wraps = review(page).getByRole('checkbox', { name: /按行宽接行/ });
  await expect(wraps).toBeChecked();
  await expect(review(page)).toContainText('段 2');
  await expect(review(page).getByRole('status')).toContainText('与原件逐字相同');
  await act(page).click();
  await expect(reader(page)).toContainText(
    '先行先试作用，加大在要素自由流动方面的制度创新力度，探索与国际高标准',
  );
});

test('has no barrier that axe finds, in three themes', async ({ page }) => {
  test.slow();
  await item(page, /（一）放宽准入/).click();
  await expectAccessible(page);
});
