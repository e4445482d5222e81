import { expect, launchApp, test } from '../harness';
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

test('tags are created and nested from an empty codebook, and are there after a restart', async ({ app }) => {
  const { page } = app;
  await openCodebook(page);
  await expect(page.getByText('编码簿还是空的。')).toBeVisible();
  await page
    .getByRole('main')
    .or(page.locator('body'))
    .getByRole('button', { name: '新建标签' })
    .first()
    .click();
  await page.keyboard.insertText('对外开放');
  await page.keyboard.press('Enter');
  await expect(row(page, '对外开放')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '新建下级' }).click();
  await page.keyboard.insertText('负面清单');
  await page.keyboard.press('Enter');
  await expect(row(page, '负面清单')).toHaveAttribute('aria-level', '2');
  await app.electron.close();

  const again = await launchApp({ libraryDir: app.libraryDir, userDataDir: app.userDataDir });
  await openCodebook(again.page);
  await expect(row(again.page, '负面清单')).toBeVisible();
  expect(await rowNames(again.page)).toEqual(['对外开放', '　负面清单']);
  await again.close();
});

test('a tag given up while it gets its name leaves nothing behind', async ({ page }) => {
  await openCodebook(page);
  await page.getByRole('button', { name: '新建标签' }).first().click();
  await page.keyboard.insertText('不要了');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: '新建标签' })).toHaveCount(0);
  expect(await storedPaths(page)).toEqual([]);
});

test('a tag is renamed in its row and on its page, recoloured and defined; all of it lasts', async ({
  app,
}) => {
  const { page } = app;
  await makeTags(page, '监管');
  await openCodebook(page);
  await row(page, '监管').click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('监管改革');
  await page.keyboard.press('Enter');
  await expect(row(page, '监管改革')).toBeFocused();

  const name = page.getByRole('main').getByRole('textbox', { name: '标签名称' });
  await name.fill('监管创新');
  await name.press('Enter');
  await expect(row(page, '监管创新')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: '绯' }).click();
  await page.getByRole('textbox', { name: '定义' }).fill('改变监管方式的文句。');
  await row(page, '监管创新').click();
  await expect
    .poll(() => ask<readonly StoredTag[]>(page, 'tag:list', {}))
    .toMatchObject([{ name: '监管创新', color: 3, definition: '改变监管方式的文句。' }]);
  await app.electron.close();

  const again = await launchApp({ libraryDir: app.libraryDir, userDataDir: app.userDataDir });
  await openCodebook(again.page);
  await expect(again.page.getByRole('textbox', { name: '定义' })).toHaveValue('改变监管方式的文句。');
  await again.close();
});

test('a definition is kept when a shortcut takes the page away', async ({ page }) => {
  await makeTags(page, '监管');
  await openCodebook(page);
  await page.getByRole('textbox', { name: '定义' }).fill('还没离开这一格。');
  await page.keyboard.press('Control+1');
  await expect
    .poll(() => ask<readonly StoredTag[]>(page, 'tag:list', {}))
    .toMatchObject([{ definition: '还没离开这一格。' }]);
});

test('a name that a sibling already has is refused, and the old one stays', async ({ page }) => {
  await makeTags(page, '监管', '行业');
  await openCodebook(page);
  await row(page, '行业').click();
  await page.keyboard.press('F2');
  await page.keyboard.insertText('监管');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('同一层已有标签“监管”');
  await expect(row(page, '行业')).toBeVisible();
});

test('arrows walk the tree, and Alt with arrows moves the tag itself', async ({ page }) => {
  await makeTags(page, '甲', '乙', '丙');
  await openCodebook(page);
  await row(page, '甲').click();
  await page.keyboard.press('End');
  await expect(row(page, '丙')).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => rowNames(page)).toEqual(['甲', '丙', '乙']);
  await expect(row(page, '丙')).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => rowNames(page)).toEqual(['甲', '　丙', '乙']);
  await expect(row(page, '丙')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  await expect(row(page, '丙')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => rowNames(page)).toEqual(['甲', '丙', '乙']);
  expect(await storedPaths(page)).toEqual(['甲', '丙', '乙']);
});

test('a tag is dragged under another, and between two others', async ({ page }) => {
  await makeTags(page, '甲', '乙', '丙');
  await openCodebook(page);
  await row(page, '丙').dragTo(row(page, '甲'));
  await expect.poll(() => storedPaths(page)).toEqual(['甲', '甲/丙', '乙']);
  await expect.poll(() => rowNames(page)).toEqual(['甲', '　丙', '乙']);
  await row(page, '乙').dragTo(row(page, '甲'), { targetPosition: { x: 60, y: 3 } });
  await expect.poll(() => storedPaths(page)).toEqual(['乙', '甲', '甲/丙']);
});

test('a tag cannot be dragged under its own branch', async ({ page }) => {
  await makeTags(page, '甲', '甲/乙');
  await openCodebook(page);
  await row(page, '甲').dragTo(row(page, '乙'));
  expect(await storedPaths(page)).toEqual(['甲', '甲/乙']);
});

test('a tag is moved by naming its new parent', async ({ page }) => {
  await makeTags(page, '对外开放', '监管', '监管/风险');
  await openCodebook(page);
  await row(page, '风险').click();
  await page.getByRole('button', { name: '移动' }).click();
  await expect(page.getByRole('combobox', { name: '移到哪个标签下' })).toBeFocused();
  await page.keyboard.insertText('对外');
  await page.keyboard.press('Enter');
  await expect.poll(() => storedPaths(page)).toEqual(['对外开放', '对外开放/风险', '监管']);
});

test('merging brings the marks along, and is undone as one step', async ({ page }) => {
  const ids = await makeTags(page, '清单', '负面清单');
  await markWords(page, '破除负面清单之外隐性准入壁垒', [ids.get('清单') ?? '']);
  await markWords(page, '跨境服务贸易负面清单', [ids.get('负面清单') ?? '']);
  await openCodebook(page);
  await row(page, '清单').click();
  await page.getByRole('button', { name: '合并到……' }).click();
  await page.keyboard.insertText('负面');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已把 清单 并入 负面清单，批注 1 条随行')).toBeVisible();
  await expect(row(page, '清单')).toHaveCount(0);
  await expect(
    page.getByRole('complementary', { name: '负面清单 的批注' }).getByRole('listitem'),
  ).toHaveCount(2);
  expect(await tagsOfMarks(page)).toEqual([['负面清单'], ['负面清单']]);

  await page.getByRole('button', { name: '撤销' }).click();
  await expect(row(page, '清单')).toBeVisible();
  expect((await tagsOfMarks(page)).toSorted()).toEqual([['清单'], ['负面清单']].toSorted());
});

test('a deleted branch leaves the marks, and comes back whole', async ({ app }) => {
  const { page } = app;
  const ids = await makeTags(page, '监管', '监管/风险', '行业');
  await markWords(page, '破除负面清单之外隐性准入壁垒', [ids.get('监管/风险') ?? '']);
  await openCodebook(page);
  await row(page, '监管').click();
  await page.keyboard.press('Delete');
  await expect(page.getByText('已删除标签 监管 和下级 1 个')).toBeVisible();
  await expect(row(page, '行业')).toBeFocused();
  expect(await tagsOfMarks(page)).toEqual([[]]);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => storedPaths(page)).toEqual(['监管', '监管/风险', '行业']);
  expect(await tagsOfMarks(page)).toEqual([['风险']]);
  await app.electron.close();

  const again = await launchApp({ libraryDir: app.libraryDir, userDataDir: app.userDataDir });
  expect(await storedPaths(again.page)).toEqual(['监管', '监管/风险', '行业']);
  expect(await tagsOfMarks(again.page)).toEqual([['风险']]);
  await again.close();
});

test('counts and columns follow the marks, and a mark leads back to its place', async ({ page }) => {
  const ids = await makeTags(page, '对外开放', '对外开放/负面清单');
  const mark = await markWords(page, '破除负面清单之外隐性准入壁垒', [ids.get('对外开放/负面清单') ?? '']);
  await openCodebook(page);
  await expect(row(page, '对外开放')).toContainText('1');
  await expect(page.getByRole('region', { name: '按章使用' })).toContainText('1 条批注，集中在三');
  await page
    .getByRole('complementary', { name: '对外开放 的批注' })
    .getByRole('listitem')
    .getByRole('button')
    .first()
    .click();
  await expect(page.locator(`[data-annotation-id="${mark}"]`)).toBeVisible();
  await expect(page.locator('[data-address="3.1¶2"]')).toBeInViewport();
});

test('the filter keeps what it names with the tags above, also folded ones', async ({ page }) => {
  await makeTags(page, '对外开放', '对外开放/负面清单', '监管');
  await openCodebook(page);
  await row(page, '对外开放').click();
  await page.keyboard.press('ArrowLeft');
  await expect(row(page, '负面清单')).toHaveCount(0);
  await page.getByRole('searchbox', { name: '筛选标签' }).fill('清单');
  await expect.poll(() => rowNames(page)).toEqual(['对外开放', '　负面清单']);
  await page.getByRole('searchbox', { name: '筛选标签' }).press('Escape');
  await expect.poll(() => rowNames(page)).toEqual(['对外开放', '监管']);
});

test('Enter chooses among the candidates of an input method and does not end the name', async ({ page }) => {
  await openCodebook(page);
  await page.getByRole('button', { name: '新建标签' }).first().click();
  const field = page.getByRole('textbox', { name: '新建标签' });
  await compose(
    page,
    'jianguan',
    async () => {
      await field.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true });
      await expect(field).toBeFocused();
    },
    '监管',
  );
  await expect(field).toHaveValue('监管');
  await page.keyboard.press('Enter');
  await expect(tree(page).getByRole('treeitem')).toHaveCount(1);
  expect(await storedPaths(page)).toEqual(['监管']);
});

test('words that suggest a tag are kept one by one, however they are parted', async ({ page }) => {
  await makeTags(page, '监管');
  await openCodebook(page);
  await page.getByRole('textbox', { name: '提示词' }).fill('审批、许可,  资质');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: '提示词' })).toHaveValue('审批, 许可, 资质');
});
