import { expect, test } from '../harness';
import { painted, selectWords } from './reading-page';

test('the plan is there with its outline, numbered paragraphs and picture blocks', async ({ page }) => {
  await expect(page.getByRole('tree', { name: '目录' })).toBeVisible();
  await expect(page.getByRole('treeitem')).toHaveCount(41);
  await expect(page.locator('[data-kind="heading"]')).toHaveCount(41);
  await expect(page.locator('[data-kind="image"]')).toHaveCount(11);
  await expect(page.locator('[data-kind="image"]').first()).toContainText('图片 1');
  await expect(page.locator('[data-kind="paragraph"]')).toHaveCount(75);
  await expect(page.locator('[data-kind="image"] img')).toHaveCount(0);
});

test('filtering the outline keeps the sections that match and their chapters', async ({ page }) => {
  await page.getByRole('navigation', { name: '目录' }).getByRole('searchbox').fill('数字');
  await expect(page.getByRole('treeitem', { name: /大力发展数字贸易/ })).toBeVisible();
  await expect(page.getByRole('treeitem', { name: /发展背景/ })).toHaveCount(0);
});

test('finding goes through all hits by chapter, also over a word that a page break had cut', async ({
  page,
}) => {
  await page.keyboard.press('Control+f');
  await page.keyboard.insertText('负面清单');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^1 \/ \d+$/)).toBeVisible();
  await page.keyboard.press('F3');
  await expect(page.getByText(/^2 \/ \d+$/)).toBeVisible();
  expect(await page.evaluate(() => CSS.highlights.get('hit-current')?.size)).toBe(1);
  const field = page.getByRole('searchbox', { name: '在文中查找' });
  await field.fill('服务外包从业人员');
  await expect(page.getByText('0 / 1')).toBeVisible();
});

test('hits go with the search: beside another tab and the history the text is bare', async ({ page }) => {
  await page.keyboard.press('Control+f');
  await page.keyboard.insertText('负面清单');
  await page.keyboard.press('Enter');
  await expect.poll(() => painted(page, 'hit-current')).toBe(1);
  await page.getByRole('tab', { name: /笔记/ }).click();
  await expect.poll(() => painted(page, 'hit-current')).toBe(0);
  expect(await painted(page, 'hit')).toBe(0);
  await page.keyboard.press('F3');
  await expect(page.getByText(/^2 \/ \d+$/)).toBeVisible();
  await expect.poll(() => painted(page, 'hit-current')).toBe(1);
  await page.keyboard.press('Control+Shift+h');
  await expect(page.getByRole('tab', { name: /回收站/ })).toBeVisible();
  await expect.poll(() => painted(page, 'hit-current')).toBe(0);
});

test('the search looks into comments and notes as well, and leads to the mark and the note', async ({
  page,
}) => {
  await selectWords(page, '健全准入前国民待遇加负面清单管理制度');
  await page.keyboard.press('c');
  await page.keyboard.insertText('清单由谁公布？');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: '命令' })).toBeFocused();
  await page.keyboard.insertText('清单的三级结构');
  await page.getByRole('option', { name: /为题新建笔记/ }).click();
  await expect(page.getByRole('textbox', { name: '标题' })).toHaveValue('清单的三级结构');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: '命令' })).toBeFocused();
  await page.keyboard.insertText('清单');
  await page.getByRole('option', { name: /在全文中查找“清单”/ }).click();
  const scope = page.getByRole('radio', { name: /^评论 1$/ });
  await scope.click();
  await page.getByRole('button', { name: /3\.1¶1s2.*由谁公布/ }).click();
  await expect(page.locator('[data-address="3.1¶1"]')).toBeInViewport();
  await page.getByRole('radio', { name: /^原文 / }).click();
  const chapter = page.getByRole('button', { name: /^三、深化服务贸易改革开放 \d/ });
  await expect(page.getByRole('button', { name: /^3\.1¶1s2/ }).first()).toBeVisible();
  await chapter.click();
  await expect(page.getByRole('button', { name: /^3\.1¶1s2/ })).toHaveCount(0);
  await page.getByRole('radio', { name: /^笔记 1$/ }).click();
  await page.getByRole('button', { name: /^清单的三级结构/ }).click();
  await expect(page.getByRole('textbox', { name: '标题' })).toHaveValue('清单的三级结构');
});

test('a repair is shown and taken back, and the paragraph is in two again', async ({ page }) => {
  await page.getByRole('button', { name: /文本修复 6/ }).click();
  const repairs = page.getByRole('region', { name: '文本修复' }).getByRole('listitem');
  await expect(repairs).toHaveCount(6);
  await repairs.first().getByRole('button', { name: '还原' }).click();
  await expect(page.locator('[data-kind="paragraph"]')).toHaveCount(76);
  await repairs.first().getByRole('button', { name: '恢复修复' }).click();
  await expect(page.locator('[data-kind="paragraph"]')).toHaveCount(75);
});

test('the keyboard walks by sentence and paragraph and marks what it selected', async ({ page }) => {
  await page.getByRole('region', { name: '阅读区' }).focus();
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('4');
  await expect(page.locator('[data-annotation-id]')).toHaveCount(1);
});

test('the place named below follows each jump, also far back over text that was not drawn', async ({
  page,
}) => {
  const status = page.getByRole('status', { name: '状态栏' });
  await page.getByRole('treeitem', { name: /拓展与共建/ }).click();
  await expect(status).toContainText('八、（一）');
  await page.getByRole('treeitem', { name: /发展基础/ }).click();
  await expect(status).toContainText('一、（一）');
  await page.getByRole('treeitem', { name: /放宽服务领域市场准入/ }).click();
  await expect(status).toContainText('三、（一）');
  await page.getByRole('treeitem', { name: /发展基础/ }).click();
  await expect(status).toContainText('一、（一）');
});

test('a chapter is named by its title, and places by numbers where the interface is English', async ({
  page,
}) => {
  const status = page.getByRole('status', { name: /^(状态栏|Status bar)$/ });
  await page.getByRole('treeitem', { name: /深化服务贸易改革开放/ }).click();
  await expect(status).toContainText('三、深化服务贸易改革开放');
  await page.getByRole('treeitem', { name: /放宽服务领域市场准入/ }).click();
  await expect(status).toContainText('三、（一）');
  await page.keyboard.press('Control+,');
  await page.getByRole('radio', { name: 'English' }).click();
  await page.keyboard.press('Control+1');
  await expect(status).toContainText('3.1');
  await expect(status).not.toContainText('三、');
});
